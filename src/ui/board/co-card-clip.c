/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards on their way from one place to another.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-clip.h"

struct _CoCardClip
{
  GObject parent_instance;

  GPtrArray *cards;
};

G_DEFINE_FINAL_TYPE (CoCardClip, co_card_clip, G_TYPE_OBJECT)

static void
co_card_clip_finalize (GObject *object)
{
  g_ptr_array_unref (CO_CARD_CLIP (object)->cards);

  G_OBJECT_CLASS (co_card_clip_parent_class)->finalize (object);
}

static void
co_card_clip_class_init (CoCardClipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_card_clip_finalize;
}

static void
co_card_clip_init (CoCardClip *self)
{
}

/**
 * co_card_clip_new:
 * @cards: (element-type CoCard): cards, which it keeps
 *
 * Returns: (transfer full): a clip of those cards
 */
CoCardClip *
co_card_clip_new (GPtrArray *cards)
{
  CoCardClip *self = g_object_new (CO_TYPE_CARD_CLIP, NULL);

  self->cards = g_ptr_array_ref (cards);
  return self;
}

/**
 * co_card_clip_get_cards:
 * @self: a clip
 *
 * Returns: (transfer none) (element-type CoCard): its cards
 */
GPtrArray *
co_card_clip_get_cards (CoCardClip *self)
{
  return self->cards;
}
