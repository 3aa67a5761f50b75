/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing the index of a project (see co-index.c): each document's text, behind them the table. It goes beside and is
 * renamed, so that a reader sees a whole one or none; nobody waits for it to be on the disk.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-index-private.h"

#include "co-files.h"
#include "co-loader.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* An index that was not written for so long is of a project that nobody opens, in seconds. */
#define OLD (90 * 24 * 60 * 60)
#define OLD_TEMPORARY (24 * 60 * 60)

typedef struct
{
  int folder_fd;
  CoIndex *old; /* nullable */
  FILE *stream;
  CoIndexHeader header;
  GArray *entries;
  GString *names;
  GHashTable *found;         /* paths of what lies in the folders */
  guint n_found[CO_N_KINDS]; /* how many in each */
  guint n_put[CO_N_KINDS];
  CoBuffer buffer;
} Output;

/* What the folder of a kind is before its documents are looked at, and what lies there. */
static void
look_into_folder (Output *output, CoKind kind)
{
  const char *folder = co_kind_get_folder (kind);
  int fd = openat (output->folder_fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *file;
  struct stat status;

  if (dir == NULL || fstat (fd, &status) < 0)
    {
      if (dir != NULL)
        closedir (dir);
      else if (fd >= 0)
        close (fd);
      return;
    }

  co_index_stamp (&output->header.folders[kind], &status);
  /* What is half written is swept away one day, so that somebody has to look. */
  while ((file = readdir (dir)) != NULL)
    {
      if (!co_loader_is_document (file->d_name) && !co_loader_is_temporary (file->d_name))
        continue;
      g_hash_table_add (output->found, g_strconcat (folder, "/", file->d_name, NULL));
      output->n_found[kind]++;
    }
  closedir (dir);
}

/* What the index that there is has of a document, when it is the same and was proved to be: that is proved anew when
   the project is opened. To look at every file when it is closed would keep people waiting, above all on a share. */
static const char *
get_old_text (Output *output, const CoIndexed *document, CoIndexEntry *entry)
{
  const char *text;
  guint position;
  gsize length;

  if (output->old == NULL || !document->indexed || !co_index_find (output->old, document->path, &position) ||
      co_index_get_hash (output->old, position) != document->hash ||
      !co_index_get_stamp (output->old, position, &entry->stamp))
    return NULL;

  text = co_index_get_text (output->old, position, &length);
  return co_files_hash (text, length) == document->hash ? text : NULL;
}

/* The text of a document from its file, when that is still what was read; what the file is goes into @entry. */
static const char *
read_text (Output *output, const CoIndexed *document, CoIndexEntry *entry)
{
  struct stat status, after;

  if (fstatat (output->folder_fd, document->path, &status, AT_SYMLINK_NOFOLLOW) < 0 ||
      !co_files_read_at (output->folder_fd, document->path, &output->buffer, NULL) ||
      fstatat (output->folder_fd, document->path, &after, AT_SYMLINK_NOFOLLOW) < 0 || status.st_ino != after.st_ino ||
      (guint64) status.st_size != output->buffer.length ||
      co_files_hash (output->buffer.text, output->buffer.length) != document->hash)
    return NULL;

  co_index_stamp (&entry->stamp, &status);
  return output->buffer.text;
}

static gboolean
put_document (Output *output, const CoIndexed *document)
{
  const gsize path_length = strlen (document->path), id_length = strlen (document->id);
  CoIndexEntry entry = { 0 };
  const char *text;

  if (id_length > G_MAXUINT16 || id_length == 0 || !g_hash_table_contains (output->found, document->path))
    return TRUE;
  text = get_old_text (output, document, &entry);
  if (text == NULL)
    text = read_text (output, document, &entry);
  if (text == NULL)
    return TRUE;

  entry.hash = document->hash;
  entry.kind = (guint16) document->kind;
  entry.text = (guint64) ftello (output->stream);
  entry.name = output->names->len;
  entry.path_length = (guint32) path_length;
  entry.id_length = (guint16) id_length;
  g_array_append_val (output->entries, entry);
  g_string_append_len (output->names, document->path, (gssize) path_length + 1);
  g_string_append_len (output->names, document->id, (gssize) id_length + 1);
  output->n_put[document->kind]++;
  return fwrite (text, entry.stamp.size + 1, 1, output->stream) == 1;
}

/* The table and the names, in one piece. */
static GString *
make_table (Output *output)
{
  const gsize length = output->entries->len * sizeof (CoIndexEntry);
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < output->entries->len; i++)
    g_array_index (output->entries, CoIndexEntry, i).name += output->header.table + length;
  g_string_append_len (table, output->entries->data, (gssize) length);
  g_string_append_len (table, output->names->str, (gssize) output->names->len);
  return table;
}

static gboolean
put_all (Output *output, GPtrArray *documents)
{
  static const char zeros[8] = { 0 };
  g_autoptr (GString) table = NULL;
  CoIndexHeader *header = &output->header;
  gsize rest;

  for (CoKind kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    look_into_folder (output, kind);
  if (fwrite (header, sizeof *header, 1, output->stream) != 1)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      if (!put_document (output, g_ptr_array_index (documents, i)))
        return FALSE;
    }

  rest = (gsize) (-ftello (output->stream) & 7);
  if (rest > 0 && fwrite (zeros, rest, 1, output->stream) != 1)
    return FALSE;
  header->table = (guint64) ftello (output->stream);
  header->n_entries = output->entries->len;
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (output->n_put[kind] != output->n_found[kind])
        header->folders[kind] = (CoIndexStamp) { 0 };
    }
  table = make_table (output);
  header->checksum = co_index_get_checksum (header, table->str, table->len);
  return (table->len == 0 || fwrite (table->str, table->len, 1, output->stream) == 1) &&
         fseeko (output->stream, 0, SEEK_SET) == 0 && fwrite (header, sizeof *header, 1, output->stream) == 1;
}

static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const gint64 age = strchr (name, '.') != NULL ? OLD_TEMPORARY : OLD;
      struct stat status;

      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtim.tv_sec < now - age)
        g_unlink (path);
    }
}

static gboolean
write_beside (int fd, const char *folder, CoIndex *old, GPtrArray *documents, gint64 made)
{
  Output output = { .folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
                    .old = old,
                    .stream = fdopen (fd, "w"),
                    .header = { .magic = CO_INDEX_MAGIC, .schema = co_index_get_schema (), .made = made },
                    .entries = g_array_new (FALSE, FALSE, sizeof (CoIndexEntry)),
                    .names = g_string_new (NULL),
                    .found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    .buffer = CO_BUFFER_INIT };
  gboolean done = output.stream != NULL && output.folder_fd >= 0 && put_all (&output, documents);

  if (output.stream == NULL)
    close (fd);
  else if (fclose (output.stream) != 0)
    done = FALSE;
  if (output.folder_fd >= 0)
    close (output.folder_fd);
  g_array_unref (output.entries);
  g_string_free (output.names, TRUE);
  g_hash_table_unref (output.found);
  co_buffer_clear (&output.buffer);

  return done;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CoIndexed *const *) a)->path, (*(CoIndexed *const *) b)->path);
}

/* Sorts them, without those of which there are two: which of the two is meant is seen by reading both. */
static GPtrArray *
choose (GPtrArray *documents)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_sized_new (documents->len);

  for (guint i = 0; i < documents->len; i++)
    {
      const CoIndexed *document = g_ptr_array_index (documents, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, document->id));

      g_hash_table_insert (seen, document->id, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < documents->len; i++)
    {
      CoIndexed *document = g_ptr_array_index (documents, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (seen, document->id)) == 1)
        g_ptr_array_add (chosen, document);
    }
  g_ptr_array_sort (chosen, compare_paths);

  return chosen;
}

/**
 * co_index_write:
 * @file: path of the index
 * @folder: path of a project folder
 * @documents: (element-type CoIndexed): what was read or written there
 * @made: when they began to be read, in nanoseconds since 1970
 * @error: return location for a #GIOErrorEnum
 *
 * Writes an index. A document whose file has changed since it was read is left out. May be called from any thread.
 *
 * Returns: whether there is a new one
 */
gboolean
co_index_write (const char *file, const char *folder, GPtrArray *documents, gint64 made, GError **error)
{
  g_autofree char *indexes = g_path_get_dirname (file);
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", file);
  g_autoptr (CoIndex) old = co_index_open (file, folder);
  g_autoptr (GPtrArray) chosen = choose (documents);
  int fd;

  /* What people write is nobody else's business. */
  if (g_mkdir_with_parents (indexes, 0700) < 0)
    return co_files_set_error (error, indexes, errno);
  sweep (indexes);
  fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return co_files_set_error (error, beside, errno);

  if (!write_beside (fd, folder, old, chosen, made) || g_rename (beside, file) < 0)
    {
      co_files_set_error (error, file, errno);
      g_unlink (beside);
      return FALSE;
    }

  return TRUE;
}
