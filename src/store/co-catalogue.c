/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was found in a project when it was opened: an array sorted by path, to which nothing is added later. For most
 * documents nobody asks before the project is closed again, so that tables with a text of their own for each would be
 * made in vain. What changes is noted by those who hold the catalogue, and goes before it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-catalogue.h"

#include <string.h>

struct _CoCatalogue
{
  GArray *entries;
  GStringChunk *texts;
  gpointer keeper; /* of the texts that are not copied */
  GDestroyNotify release;
  GHashTable *by_id; /* made when it is needed, by the thread that asks for ids */
};

/**
 * co_catalogue_new:
 * @n: how many documents it is for
 *
 * Returns: (transfer full): an empty catalogue
 */
CoCatalogue *
co_catalogue_new (guint n)
{
  CoCatalogue *self = g_atomic_rc_box_new0 (CoCatalogue);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (CoCatalogued), n);
  return self;
}

/**
 * co_catalogue_ref:
 * @self: a catalogue
 *
 * Returns: (transfer full): the same
 */
CoCatalogue *
co_catalogue_ref (CoCatalogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CoCatalogue *self = data;

  g_array_unref (self->entries);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  if (self->keeper != NULL)
    self->release (self->keeper);
}

/**
 * co_catalogue_unref:
 * @self: (transfer full): a catalogue
 *
 * Lets go of it.
 */
void
co_catalogue_unref (CoCatalogue *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * co_catalogue_keep:
 * @self: a catalogue
 * @keeper: (transfer full): what the texts lie in that co_catalogue_add() is given
 * @release: lets go of it
 *
 * Keeps them as long as the catalogue.
 */
void
co_catalogue_keep (CoCatalogue *self, gpointer keeper, GDestroyNotify release)
{
  self->keeper = keeper;
  self->release = release;
}

/**
 * co_catalogue_add:
 * @self: a catalogue that nobody else knows yet
 * @path: path inside the project folder, behind those that are there already
 * @id: of the document that lies there
 * @hash: what the file holds
 *
 * Adds a document; the texts are kept elsewhere, see co_catalogue_keep().
 */
void
co_catalogue_add (CoCatalogue *self, const char *path, const char *id, guint64 hash)
{
  CoCatalogued entry = { path, id, hash };

  g_array_append_val (self->entries, entry);
}

/**
 * co_catalogue_copy:
 * @self: a catalogue that nobody else knows yet
 * @path: path inside the project folder, behind those that are there already
 * @id: of the document that lies there
 * @hash: what the file holds
 *
 * Adds a document, and copies the texts.
 */
void
co_catalogue_copy (CoCatalogue *self, const char *path, const char *id, guint64 hash)
{
  if (self->texts == NULL)
    self->texts = g_string_chunk_new (64 * 1024);

  co_catalogue_add (self, g_string_chunk_insert (self->texts, path), g_string_chunk_insert (self->texts, id), hash);
}

/**
 * co_catalogue_find_path:
 * @self: (nullable): a catalogue
 * @path: path inside the project folder
 *
 * May be called from any thread.
 *
 * Returns: (nullable): what lay there
 */
const CoCatalogued *
co_catalogue_find_path (CoCatalogue *self, const char *path)
{
  guint first = 0, end = self != NULL ? self->entries->len : 0;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const CoCatalogued *entry = &g_array_index (self->entries, CoCatalogued, middle);
      int order = strcmp (path, entry->path);

      if (order == 0)
        return entry;
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return NULL;
}

/**
 * co_catalogue_find_id:
 * @self: (nullable): a catalogue
 * @id: (nullable): an id
 *
 * Returns: (nullable): the document with that id
 */
const CoCatalogued *
co_catalogue_find_id (CoCatalogue *self, const char *id)
{
  if (self == NULL || id == NULL)
    return NULL;

  if (self->by_id == NULL)
    {
      self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->entries->len; i++)
        {
          CoCatalogued *entry = &g_array_index (self->entries, CoCatalogued, i);

          g_hash_table_insert (self->by_id, (gpointer) entry->id, entry);
        }
    }

  return g_hash_table_lookup (self->by_id, id);
}
