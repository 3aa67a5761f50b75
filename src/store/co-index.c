/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file in the cache folder that holds what the documents of a project were when it was last opened or closed (see
 * co-index-write.c). A document whose file is still the same, by name, inode, size and times, is not read: it sleeps
 * until somebody asks for one of its members, and its text is compared with its hash when it wakes. Where a folder is
 * still the same, so are the names in it. The index may go at any time, and is never believed without a proof.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-index-private.h"

#include "co-files.h"
#include "co-json.h"
#include "co-slab.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

/* A file that was changed so shortly before may change again without its times showing it, in nanoseconds. */
#define GRAIN (2 * G_GINT64_CONSTANT (1000000000))

/* It lives as long as its slab, in which its documents sleep. */
struct _CoIndex
{
  CoSlab *slab;
  const CoIndexHeader *header;
  const CoIndexEntry *entries;
  char *file;
  char *folder;
};

static gint64
get_time (struct timespec time)
{
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static void
indexed_free (gpointer indexed)
{
  CoIndexed *self = indexed;

  g_free (self->path);
  g_free (self->id);
  g_free (self);
}

/**
 * co_indexed_new_list:
 *
 * Returns: (transfer full) (element-type CoIndexed): an empty list
 */
GPtrArray *
co_indexed_new_list (void)
{
  return g_ptr_array_new_with_free_func (indexed_free);
}

/**
 * co_indexed_add:
 * @list: a list of what is to be put into an index
 * @document: a document
 * @path: its path inside the project folder
 * @hash: what its file holds, see co_files_hash()
 * @indexed: whether nothing was heard of the file since it was put into the index that there is
 *
 * Adds a document.
 */
void
co_indexed_add (GPtrArray *list, CoDocument *document, const char *path, guint64 hash, gboolean indexed)
{
  CoIndexed *item = g_new (CoIndexed, 1);

  *item = (CoIndexed) { g_strdup (path), g_strdup (co_document_get_id (document)), co_document_get_kind (document),
                        hash, indexed };
  g_ptr_array_add (list, item);
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
co_index_get_checksum (const CoIndexHeader *header, const char *table, gsize length)
{
  return co_files_hash ((const char *) header, G_STRUCT_OFFSET (CoIndexHeader, checksum)) ^
         co_files_hash (table, length);
}

void
co_index_stamp (CoIndexStamp *stamp, const struct stat *status)
{
  stamp->inode = status->st_ino;
  stamp->size = (guint64) status->st_size;
  stamp->modified = get_time (status->st_mtim);
  stamp->changed = get_time (status->st_ctim);
}

gboolean
co_index_stamp_equal (const CoIndexStamp *a, const CoIndexStamp *b)
{
  return a->inode == b->inode && a->size == b->size && a->modified == b->modified && a->changed == b->changed;
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

/* Whether what the entry points to lies where texts and names do, with a zero byte behind each. */
static gboolean
is_sound_entry (const char *data, gsize length, const CoIndexHeader *header, const CoIndexEntry *entry)
{
  guint64 names = (guint64) entry->path_length + entry->id_length + 2;

  return entry->kind < CO_N_KINDS && entry->id_length > 0 && entry->text <= header->table &&
         entry->stamp.size < header->table - entry->text && entry->name >= header->table && entry->name <= length &&
         names <= length - entry->name && data[entry->name + entry->path_length] == '\0' &&
         data[entry->name + names - 1] == '\0';
}

static gboolean
is_sound (const char *data, gsize length)
{
  const CoIndexHeader *header = (const CoIndexHeader *) (gconstpointer) data;
  const CoIndexEntry *entries;

  if (length < sizeof *header || memcmp (header->magic, CO_INDEX_MAGIC, sizeof header->magic) != 0 ||
      header->schema != co_index_get_schema ())
    return FALSE;
  if (header->table % 8 != 0 || header->table > length ||
      header->n_entries > (length - header->table) / sizeof (CoIndexEntry) ||
      header->checksum != co_index_get_checksum (header, data + header->table, length - header->table))
    return FALSE;

  entries = (const CoIndexEntry *) (gconstpointer) (data + header->table);
  for (guint64 i = 0; i < header->n_entries; i++)
    {
      if (!is_sound_entry (data, length, header, &entries[i]))
        return FALSE;
    }

  return TRUE;
}

static void
free_index (gpointer data)
{
  CoIndex *self = data;

  g_free (self->file);
  g_free (self->folder);
  g_free (self);
}

/* The entry of a text: they stand in the order of the texts. */
static const CoIndexEntry *
find_text (CoIndex *self, const char *text)
{
  guint64 first = 0, end = self->header->n_entries;

  while (end - first > 1)
    {
      guint64 middle = first + (end - first) / 2;

      if (self->slab->data + self->entries[middle].text <= text)
        first = middle;
      else
        end = middle;
    }

  return &self->entries[first];
}

/* A cache may have been damaged where nothing has looked at since; the file itself tells what the document holds. */
static char *
mend (gpointer keeper, const char *text, gsize *length)
{
  CoIndex *self = keeper;
  const CoIndexEntry *entry = find_text (self, text);
  g_autofree char *path = NULL;

  if (co_files_hash (text, *length) == entry->hash)
    return NULL;

  g_unlink (self->file);
  path = g_build_filename (self->folder, self->slab->data + entry->name, NULL);
  return co_files_read (path, length, NULL);
}

/**
 * co_index_open:
 * @file: path of an index
 * @folder: path of the project folder that it is of
 *
 * Returns: (transfer full) (nullable): the index, %NULL when there is none that can be used
 */
CoIndex *
co_index_open (const char *file, const char *folder)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (file, FALSE, NULL);
  CoIndex *self;

  if (mapped == NULL || !is_sound (g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped)))
    return NULL;

  self = g_new0 (CoIndex, 1);
  self->slab = co_slab_new_file (mapped, self, mend, free_index);
  self->header = (const CoIndexHeader *) (gconstpointer) self->slab->data;
  self->entries = (const CoIndexEntry *) (gconstpointer) (self->slab->data + self->header->table);
  self->file = g_strdup (file);
  self->folder = g_strdup (folder);
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
  co_slab_ref (self->slab);
  return self;
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
  co_slab_unref (self->slab);
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

/**
 * co_index_get_path:
 * @self: an index
 * @position: which of its entries; they are sorted by their paths
 *
 * Returns: (transfer none): the path inside the project folder
 */
const char *
co_index_get_path (CoIndex *self, guint position)
{
  return self->slab->data + self->entries[position].name;
}

/**
 * co_index_get_id:
 * @self: an index
 * @position: which of its entries; no two have the same id
 *
 * Returns: (transfer none): the id of the document
 */
const char *
co_index_get_id (CoIndex *self, guint position)
{
  return self->slab->data + self->entries[position].name + self->entries[position].path_length + 1;
}

/**
 * co_index_get_hash:
 * @self: an index
 * @position: which of its entries
 *
 * Returns: what the file held, see co_files_hash()
 */
guint64
co_index_get_hash (CoIndex *self, guint position)
{
  return self->entries[position].hash;
}

/**
 * co_index_get_text:
 * @self: an index
 * @position: which of its entries
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): the text of the document, which may have been damaged since
 */
const char *
co_index_get_text (CoIndex *self, guint position, gsize *length)
{
  *length = self->entries[position].stamp.size;
  return self->slab->data + self->entries[position].text;
}

/**
 * co_index_get_stamp:
 * @self: an index
 * @position: which of its entries
 * @stamp: (out): what the file was
 *
 * Returns: whether that proves what the file held: it had not been changed for a while
 */
gboolean
co_index_get_stamp (CoIndex *self, guint position, CoIndexStamp *stamp)
{
  *stamp = self->entries[position].stamp;
  return MAX (stamp->modified, stamp->changed) < self->header->made - GRAIN;
}

/**
 * co_index_find:
 * @self: an index
 * @path: path inside the project folder
 * @position: (out): which of its entries
 *
 * Returns: whether it holds what lay there
 */
gboolean
co_index_find (CoIndex *self, const char *path, guint *position)
{
  guint first = 0, end = co_index_get_n_entries (self);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = strcmp (path, co_index_get_path (self, middle));

      *position = middle;
      if (order == 0)
        return TRUE;
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return FALSE;
}

/**
 * co_index_has_id:
 * @self: an index
 * @id: an id
 *
 * Looks through all of it.
 *
 * Returns: whether a document with that id is in it
 */
gboolean
co_index_has_id (CoIndex *self, const char *id)
{
  gsize length = strlen (id);

  for (guint i = 0; i < co_index_get_n_entries (self); i++)
    {
      if (self->entries[i].id_length == length && memcmp (co_index_get_id (self, i), id, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_fresh (CoIndex *self, const CoIndexStamp *known, const struct stat *status)
{
  CoIndexStamp now;

  co_index_stamp (&now, status);
  return co_index_stamp_equal (&now, known) && MAX (now.modified, now.changed) < self->header->made - GRAIN;
}

/**
 * co_index_is_fresh:
 * @self: an index
 * @position: which of its entries
 * @folder_fd: the project folder, open
 *
 * May be called from any thread.
 *
 * Returns: whether the file still holds what the index does
 */
gboolean
co_index_is_fresh (CoIndex *self, guint position, int folder_fd)
{
  struct stat status;

  return fstatat (folder_fd, co_index_get_path (self, position), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISREG (status.st_mode) && is_fresh (self, &self->entries[position].stamp, &status);
}

/**
 * co_index_is_whole:
 * @self: an index
 * @kind: a kind
 * @folder_fd: the project folder, open
 *
 * Returns: whether the folder of that kind has no documents but those in the index
 */
gboolean
co_index_is_whole (CoIndex *self, CoKind kind, int folder_fd)
{
  const CoIndexStamp *known = &self->header->folders[kind];
  struct stat status;

  return known->inode != 0 && fstatat (folder_fd, co_kind_get_folder (kind), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISDIR (status.st_mode) && is_fresh (self, known, &status);
}

/**
 * co_index_create:
 * @self: an index
 * @position: which of its entries
 *
 * Wakes nobody: the document reads what it holds when it is asked for it. May be called from any thread.
 *
 * Returns: (transfer full): the document
 */
CoDocument *
co_index_create (CoIndex *self, guint position)
{
  const CoIndexEntry *entry = &self->entries[position];

  return co_json_read_later ((CoKind) entry->kind, co_index_get_id (self, position), self->slab,
                             self->slab->data + entry->text, entry->stamp.size);
}
