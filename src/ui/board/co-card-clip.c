/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards on their way from one place to another. Within the program they are the cards themselves, another Cocreate
 * reads them as JSON, and any other program as lines of text.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-clip.h"

#include "co-cards-text.h"

#include <gdk/gdk.h>
#include <string.h>

#define JSON_TYPE "application/x-cocreate-cards+json"
#define TEXT_TYPE "text/plain;charset=utf-8"

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

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  GdkContentSerializer *serializer = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    gdk_content_serializer_return_success (serializer);
  else
    gdk_content_serializer_return_error (serializer, error);
}

static void
serialize (GdkContentSerializer *serializer, char *text, gsize length)
{
  gdk_content_serializer_set_task_data (serializer, text, g_free);
  g_output_stream_write_all_async (gdk_content_serializer_get_output_stream (serializer), text, length,
                                   gdk_content_serializer_get_priority (serializer),
                                   gdk_content_serializer_get_cancellable (serializer), written_cb, serializer);
}

static GPtrArray *
get_cards (GdkContentSerializer *serializer)
{
  return co_card_clip_get_cards (g_value_get_object (gdk_content_serializer_get_value (serializer)));
}

static void
serialize_json (GdkContentSerializer *serializer)
{
  gsize length;
  char *text = co_cards_write_json (get_cards (serializer), &length);

  serialize (serializer, text, length);
}

static void
serialize_lines (GdkContentSerializer *serializer)
{
  char *text = co_cards_write_lines (get_cards (serializer));

  serialize (serializer, text, strlen (text));
}

static void
read_cb (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) >= 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
      cards = co_cards_read_json (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
    }
  if (cards == NULL)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }

  g_value_take_object (gdk_content_deserializer_get_value (deserializer), co_card_clip_new (cards));
  gdk_content_deserializer_return_success (deserializer);
}

static void
deserialize_json (GdkContentDeserializer *deserializer)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_output_stream_splice_async (memory, gdk_content_deserializer_get_input_stream (deserializer),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                gdk_content_deserializer_get_priority (deserializer),
                                gdk_content_deserializer_get_cancellable (deserializer), read_cb, deserializer);
}

/**
 * co_card_clip_register:
 *
 * Teaches GDK how clips go to other programs and come from them. Once is enough.
 */
void
co_card_clip_register (void)
{
  static gsize is_registered = 0;

  if (!g_once_init_enter (&is_registered))
    return;

  gdk_content_register_serializer (CO_TYPE_CARD_CLIP, JSON_TYPE, serialize_json, NULL, NULL);
  gdk_content_register_serializer (CO_TYPE_CARD_CLIP, TEXT_TYPE, serialize_lines, NULL, NULL);
  gdk_content_register_deserializer (JSON_TYPE, CO_TYPE_CARD_CLIP, deserialize_json, NULL, NULL);
  g_once_init_leave (&is_registered, 1);
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
 * co_card_clip_new_copy:
 * @cards: (element-type CoCard): cards
 *
 * Returns: (transfer full): a clip of them as they are now, whatever becomes of them
 */
CoCardClip *
co_card_clip_new_copy (GPtrArray *cards)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (copies, co_record_copy (g_ptr_array_index (cards, i)));

  return co_card_clip_new (copies);
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
