/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card.h"

G_BEGIN_DECLS

#define CO_TYPE_CARD_CLIP (co_card_clip_get_type ())

/**
 * CoCardClip:
 *
 * Cards that are dragged, or have been cut or copied.
 */
G_DECLARE_FINAL_TYPE (CoCardClip, co_card_clip, CO, CARD_CLIP, GObject)

void        co_card_clip_register  (void);
CoCardClip *co_card_clip_new       (GPtrArray *cards);
CoCardClip *co_card_clip_new_copy  (GPtrArray *cards);
GPtrArray  *co_card_clip_get_cards (CoCardClip *self);

G_END_DECLS
