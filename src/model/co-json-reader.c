/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways to read a document: alone, as one of many, or later, when somebody asks for what it holds.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json.h"

#include "co-json-private.h"
#include "co-record-private.h"

/* What is read one after the other lies together, in pieces that grow: a small project needs little. */
#define MIN_SLAB (64 * 1024)
#define MAX_SLAB (1024 * 1024)

struct _CoJsonReader
{
  gsize size; /* of a slab */
  CoSlab *slab;
  yyjson_alc *memory; /* for what is needed while a document is read */
};

static CoDocument *
read_alone (CoRecord *into, const char *text, gsize length, CoPlace *place, GError **error)
{
  g_autoptr (CoSlab) slab = co_slab_new (length + YYJSON_PADDING_SIZE);
  char *buffer = co_slab_add (slab, text, length, YYJSON_PADDING_SIZE);

  return co_json_read_text (&(CoJsonText) { text, length, slab, buffer, NULL }, into, place, error);
}

/**
 * co_json_read:
 * @text: (array length=length): the text of one document
 * @length: its length in bytes
 * @place: (out) (optional): where the error stands
 * @error: return location for a #CoModelError
 *
 * Reads a document. Strict JSON only. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
CoDocument *
co_json_read (const char *text, gsize length, CoPlace *place, GError **error)
{
  return read_alone (NULL, text, length, place, error);
}

/**
 * co_json_read_later:
 * @kind: the kind of a document
 * @id: its id
 * @slab: what the id and the text lie in
 * @text: its text, which was read without an error once
 * @length: the length of the text in bytes
 *
 * Makes a document that reads itself when it is asked for more than its id and kind.
 *
 * Returns: (transfer full): the document
 */
CoDocument *
co_json_read_later (CoKind kind, const char *id, CoSlab *slab, const char *text, gsize length)
{
  CoDocument *document = g_object_new (co_kind_get_class (kind), NULL);

  co_record_init_asleep (CO_RECORD (document), slab, id, text, length);
  return document;
}

/* Has a record that slept read itself. Going on with half of one would cost somebody the other half. */
void
co_json_read_now (CoRecord *record, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CoDocument) document = read_alone (record, text, length, NULL, &error);

  if (document == NULL)
    g_error ("A document that could be read before cannot be read now: %s", error->message);
}

/**
 * co_json_reader_new:
 *
 * Returns: (transfer full): what reads many documents, in one thread
 */
CoJsonReader *
co_json_reader_new (void)
{
  CoJsonReader *self = g_new0 (CoJsonReader, 1);

  self->size = MIN_SLAB;
  self->memory = yyjson_alc_dyn_new ();
  return self;
}

/**
 * co_json_reader_free:
 * @self: a reader
 *
 * Frees it; what it has read stays.
 */
void
co_json_reader_free (CoJsonReader *self)
{
  g_clear_pointer (&self->slab, co_slab_unref);
  yyjson_alc_dyn_free (self->memory);
  g_free (self);
}

/**
 * co_json_reader_read:
 * @self: a reader
 * @text: (array length=length): the text of one document
 * @length: its length in bytes
 * @place: (out) (optional): where the error stands
 * @error: return location for a #CoModelError
 *
 * Does the same as co_json_read(), faster when there are many.
 *
 * Returns: (transfer full) (nullable): the document
 */
CoDocument *
co_json_reader_read (CoJsonReader *self, const char *text, gsize length, CoPlace *place, GError **error)
{
  char *buffer;

  if (length > MIN_SLAB / 4)
    return co_json_read (text, length, place, error);

  buffer = self->slab != NULL ? co_slab_add (self->slab, text, length, YYJSON_PADDING_SIZE) : NULL;
  if (buffer == NULL)
    {
      g_clear_pointer (&self->slab, co_slab_unref);
      self->slab = co_slab_new (self->size);
      self->size = MIN (self->size * 2, MAX_SLAB);
      buffer = co_slab_add (self->slab, text, length, YYJSON_PADDING_SIZE);
    }

  return co_json_read_text (&(CoJsonText) { text, length, self->slab, buffer, self->memory }, NULL, place, error);
}
