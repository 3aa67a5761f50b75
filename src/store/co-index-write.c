/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing the index of a project (see co-index.c): each document's text, behind them the table. It goes beside and is
 * renamed, so that a reader sees a whole one or none; nobody waits for it to be on the disk.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-index-private.h"

#include "co-files.h"

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
  FILE *stream;
  GArray *entries;
  CoBuffer buffer;
} Output;

/* The text of a document from its file, when that holds what was read; what the file is goes into @entry. */
static gboolean
read_text (Output *output, const CoIndexed *document, CoIndexEntry *entry)
{
  struct stat status, after;

  if (fstatat (output->folder_fd, document->path, &status, AT_SYMLINK_NOFOLLOW) < 0 ||
      !co_files_read_at (output->folder_fd, document->path, &output->buffer, NULL) ||
      fstatat (output->folder_fd, document->path, &after, AT_SYMLINK_NOFOLLOW) < 0 || status.st_ino != after.st_ino ||
      (guint64) status.st_size != output->buffer.length)
    return FALSE;

  co_index_entry_note (entry, &status);
  return co_files_hash (output->buffer.text, output->buffer.length) == document->hash;
}

static gboolean
put_document (Output *output, const CoIndexed *document)
{
  const gsize path_length = strlen (document->path), id_length = strlen (document->id);
  CoIndexEntry entry = { 0 };

  if (!read_text (output, document, &entry))
    return TRUE;

  entry.hash = document->hash;
  entry.kind = document->kind;
  entry.offset = (guint64) ftello (output->stream);
  entry.path_length = (guint32) path_length;
  entry.id_length = (guint32) id_length;
  g_array_append_val (output->entries, entry);
  return fwrite (document->path, path_length + 1, 1, output->stream) == 1 &&
         fwrite (document->id, id_length + 1, 1, output->stream) == 1 &&
         fwrite (output->buffer.text, entry.size + 1, 1, output->stream) == 1;
}

static gboolean
put_all (Output *output, GPtrArray *documents, gint64 made)
{
  static const char zeros[8] = { 0 };
  CoIndexHeader header = { CO_INDEX_MAGIC, co_index_get_schema (), made, 0, 0, 0 };
  gsize rest;

  if (fwrite (&header, sizeof header, 1, output->stream) != 1)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      if (!put_document (output, g_ptr_array_index (documents, i)))
        return FALSE;
    }

  rest = (gsize) (-ftello (output->stream) & 7);
  if (rest > 0 && fwrite (zeros, rest, 1, output->stream) != 1)
    return FALSE;
  header.table = (guint64) ftello (output->stream);
  header.n_entries = output->entries->len;
  header.checksum = co_index_get_checksum (&header, (const CoIndexEntry *) (gpointer) output->entries->data);
  return (output->entries->len == 0 || fwrite (output->entries->data, sizeof (CoIndexEntry), output->entries->len,
                                               output->stream) == output->entries->len) &&
         fseeko (output->stream, 0, SEEK_SET) == 0 && fwrite (&header, sizeof header, 1, output->stream) == 1;
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
write_beside (int fd, const char *folder, GPtrArray *documents, gint64 made)
{
  Output output = { open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), fdopen (fd, "w"),
                    g_array_new (FALSE, FALSE, sizeof (CoIndexEntry)), CO_BUFFER_INIT };
  gboolean done = output.stream != NULL && output.folder_fd >= 0 && put_all (&output, documents, made);

  if (output.stream == NULL)
    close (fd);
  else if (fclose (output.stream) != 0)
    done = FALSE;
  if (output.folder_fd >= 0)
    close (output.folder_fd);
  g_array_unref (output.entries);
  co_buffer_clear (&output.buffer);

  return done;
}

/**
 * co_index_write:
 * @file: path of the index
 * @folder: path of a project folder
 * @documents: (element-type CoIndexed): what was read there, sorted by path
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
  int fd;

  /* What people write is nobody else's business. */
  if (g_mkdir_with_parents (indexes, 0700) < 0)
    return co_files_set_error (error, indexes, errno);
  sweep (indexes);
  fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return co_files_set_error (error, beside, errno);

  if (!write_beside (fd, folder, documents, made) || g_rename (beside, file) < 0)
    {
      co_files_set_error (error, file, errno);
      g_unlink (beside);
      return FALSE;
    }

  return TRUE;
}
