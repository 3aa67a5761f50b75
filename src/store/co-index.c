/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file in the cache folder that holds what the documents of a project were when it was last opened (see
 * co-index-write.c). A document whose file is still the same, by name, inode, size and times, is not read: it sleeps
 * until somebody asks for one of its members. The index may go at any time, and is never believed without a proof.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-index-private.h"

#include "co-files.h"
#include "co-json.h"
#include "co-slab.h"

#include <fcntl.h>
#include <string.h>

/* A file that was changed so shortly before may change again without its times showing it, in nanoseconds. */
#define GRAIN (2 * G_GINT64_CONSTANT (1000000000))

struct _CoIndex
{
  CoSlab *slab;
  const CoIndexHeader *header;
  const CoIndexEntry *entries;
};

static gint64
get_time (struct timespec time)
{
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

void
co_indexed_free (gpointer indexed)
{
  CoIndexed *self = indexed;

  g_free (self->path);
  g_free (self->id);
  g_free (self);
}

/* An index of a program that knows other fields is none. */
guint64
co_index_get_schema (void)
{
  g_autoptr (GString) schema = g_string_new (CO_VERSION);

  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      g_autoptr (CoDocument) document = g_object_new (co_kind_get_class (kind), NULL);
      guint n_fields;
      const CoField *fields = co_record_get_fields (CO_RECORD (document), &n_fields);

      g_string_append_printf (schema, ";%s %u", co_kind_get_nick (kind), co_kind_get_format (kind));
      for (guint i = 0; i < n_fields; i++)
        g_string_append_printf (schema, ",%s %d", fields[i].member, fields[i].type);
    }

  return co_files_hash (schema->str, schema->len);
}

guint64
co_index_get_checksum (const CoIndexHeader *header, const CoIndexEntry *entries)
{
  return co_files_hash ((const char *) header, G_STRUCT_OFFSET (CoIndexHeader, checksum)) ^
         co_files_hash ((const char *) entries, header->n_entries * sizeof (CoIndexEntry));
}

void
co_index_entry_note (CoIndexEntry *entry, const struct stat *status)
{
  entry->inode = status->st_ino;
  entry->size = (guint64) status->st_size;
  entry->modified = get_time (status->st_mtim);
  entry->changed = get_time (status->st_ctim);
}

/**
 * co_index_get_file:
 * @folder: path of a project folder
 *
 * Returns: (transfer full): path of the file that its index is kept in
 */
char *
co_index_get_file (const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_build_filename (g_get_user_cache_dir (), "cocreate", "index", name, NULL);
}

static gboolean
is_sound (const CoIndexHeader *header, gsize length)
{
  if (length < sizeof *header || memcmp (header->magic, CO_INDEX_MAGIC, sizeof header->magic) != 0 ||
      header->schema != co_index_get_schema ())
    return FALSE;
  if (header->table % 8 != 0 || header->table > length ||
      header->n_entries != (length - header->table) / sizeof (CoIndexEntry))
    return FALSE;

  return header->checksum ==
         co_index_get_checksum (header, (const CoIndexEntry *) ((const char *) header + header->table));
}

/**
 * co_index_open:
 * @file: path of an index
 *
 * Returns: (transfer full) (nullable): the index, %NULL when there is none that can be used
 */
CoIndex *
co_index_open (const char *file)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (file, FALSE, NULL);
  CoIndex *self;

  if (mapped == NULL ||
      !is_sound ((const CoIndexHeader *) g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped)))
    return NULL;

  self = g_atomic_rc_box_new0 (CoIndex);
  self->slab = co_slab_new_file (mapped);
  self->header = (const CoIndexHeader *) self->slab->data;
  self->entries = (const CoIndexEntry *) (self->slab->data + self->header->table);
  return self;
}

/**
 * co_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): the same
 */
CoIndex *
co_index_ref (CoIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CoIndex *self = data;

  co_slab_unref (self->slab);
}

/**
 * co_index_unref:
 * @self: (transfer full): an index
 *
 * Lets go of it; the documents that sleep in it keep what they need.
 */
void
co_index_unref (CoIndex *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * co_index_get_n_entries:
 * @self: an index
 *
 * Returns: how many documents it holds
 */
guint
co_index_get_n_entries (CoIndex *self)
{
  return (guint) self->header->n_entries;
}

/* Whether what the entry points to lies before the table, in three texts. */
static gboolean
is_whole (CoIndex *self, const CoIndexEntry *entry)
{
  const char *data = self->slab->data;
  guint64 end = self->header->table;
  guint64 names = (guint64) entry->path_length + entry->id_length + 3;

  return entry->kind < CO_N_KINDS && entry->offset <= end && names <= end - entry->offset &&
         entry->size <= end - entry->offset - names && data[entry->offset + entry->path_length] == '\0' &&
         data[entry->offset + entry->path_length + 1 + entry->id_length] == '\0' && entry->id_length > 0;
}

/**
 * co_index_get_path:
 * @self: an index
 * @position: which of its entries; they are sorted by their paths
 * @entry: (out): the entry
 *
 * Returns: (transfer none): its path inside the project folder
 */
const char *
co_index_get_path (CoIndex *self, guint position, gconstpointer *entry)
{
  *entry = &self->entries[position];
  return is_whole (self, &self->entries[position]) ? self->slab->data + self->entries[position].offset : "";
}

static gboolean
is_fresh (CoIndex *self, const CoIndexEntry *entry, const struct stat *status)
{
  CoIndexEntry now = { 0 };

  co_index_entry_note (&now, status);
  return S_ISREG (status->st_mode) && now.inode == entry->inode && now.size == entry->size &&
         now.modified == entry->modified && now.changed == entry->changed &&
         MAX (now.modified, now.changed) < self->header->made - GRAIN;
}

/**
 * co_index_get_document:
 * @self: an index
 * @entry: one of its entries
 * @folder_fd: the project folder, open
 * @hash: (out): what the document holds
 *
 * Wakes nobody: the document reads what it holds when it is asked for it. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the document, %NULL when its file has to be read
 */
CoDocument *
co_index_get_document (CoIndex *self, gconstpointer entry, int folder_fd, guint64 *hash)
{
  const CoIndexEntry *known = entry;
  const char *path, *id, *text;
  struct stat status;

  if (!is_whole (self, known))
    return NULL;

  path = self->slab->data + known->offset;
  id = path + known->path_length + 1;
  text = id + known->id_length + 1;
  if (fstatat (folder_fd, path, &status, AT_SYMLINK_NOFOLLOW) < 0 || !is_fresh (self, known, &status) ||
      co_files_hash (text, known->size) != known->hash)
    return NULL;

  *hash = known->hash;
  return co_json_read_later ((CoKind) known->kind, id, self->slab, text, known->size);
}
