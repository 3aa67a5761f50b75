/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One batch of the writer on its way to the disk: beside, synced; a journal, when there is more than one file;
 * renamed; the folders synced; the journal removed. With the journal the batch is decided: what fails afterwards is
 * only tried again, never taken back, for half of it may be in place.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-files.h"
#include "co-journal.h"
#include "co-writer-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* From so many files on it is faster to sync the whole file system once. */
#define MANY 12

void
co_write_free (gpointer data)
{
  CoWrite *self = data;

  g_free (self->temporary);
  g_free (self->path);
  g_free (self->text);
  g_free (self->last);
  g_free (self);
}

/* Removes its temporary file. */
void
co_write_discard (CoWrite *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
}

/*
 * Whether the file on the disk is the one that we last read or wrote, or is not there when none should be: it is foreign
 * otherwise. A file that the disk does not let us read is a fault, and nobody's change.
 */
gboolean
co_write_look (CoWrite *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, self->path, NULL);
  g_autoptr (GError) reason = NULL;
  gsize length;
  g_autofree char *text = co_files_read (path, &length, &reason);

  if (text != NULL)
    self->foreign = co_files_hash (text, length) != self->before;
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    self->foreign = self->before != 0;
  else
    /* A folder, a pipe or a link may be in its place. */
    self->foreign = reason->domain != G_IO_ERROR || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);

  if (text != NULL || self->foreign || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* The last words may not have been in the file yet; then they lie in a temporary one, and the file can go. */
static gboolean
throw_away (CoWrite *self, const char *path, const char *trash, GError **error)
{
  if (self->temporary == NULL)
    return !g_file_test (path, G_FILE_TEST_EXISTS) || co_files_move (path, trash, error);

  if (g_file_test (self->temporary, G_FILE_TEST_EXISTS) && !co_files_move (self->temporary, trash, error))
    return FALSE;
  if (g_unlink (path) < 0 && errno != ENOENT)
    return co_files_set_error (error, path, errno);

  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

gboolean
co_write_put_in_place (CoWrite *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, self->path, NULL);
  g_autofree char *trash = g_build_filename (folder, ".trash", self->path, NULL);

  if (self->after == 0)
    return throw_away (self, path, trash, error);

  if (!co_files_move (self->temporary, path, error))
    return FALSE;

  g_clear_pointer (&self->temporary, g_free);
  /* A document that lives is not in the trash. */
  g_unlink (trash);
  return TRUE;
}

/* Makes sure of the names in all folders that these writes have touched, or are about to. */
gboolean
co_write_sync_folders (GPtrArray *writes, const char *folder, GError **error)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer subfolder;

  for (guint i = 0; i < writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (writes, i);
      g_autofree char *parent = g_path_get_dirname (write->path);

      g_hash_table_add (folders, g_build_filename (folder, parent, NULL));
      if (write->done && write->after == 0)
        g_hash_table_add (folders, g_build_filename (folder, ".trash", parent, NULL));
    }

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &subfolder, NULL))
    {
      if (g_file_test (subfolder, G_FILE_TEST_IS_DIR) && !co_files_sync_folder (subfolder, error))
        return FALSE;
    }

  return TRUE;
}

CoBatch *
co_batch_new (void)
{
  CoBatch *self = g_new0 (CoBatch, 1);

  self->writes = g_ptr_array_new_with_free_func (co_write_free);
  return self;
}

void
co_batch_free (CoBatch *self)
{
  g_clear_pointer (&self->journal, co_journal_free);
  g_ptr_array_unref (self->writes);
  g_free (self);
}

static gboolean
look (CoBatch *self, CoWriter *writer, const char *folder, gboolean *foreign, GError **error)
{
  *foreign = FALSE;

  for (guint i = 0; i < self->writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (self->writes, i);

      write->before = co_writer_get_known (writer, write->path);
      write->after = write->text != NULL ? co_files_hash (write->text, write->length) : 0;
      if (!co_write_look (write, folder, error))
        return FALSE;
      *foreign |= write->foreign;
    }

  return TRUE;
}

static gboolean
write_beside (CoWrite *write, const char *folder, gboolean sync, GError **error)
{
  g_autofree char *path = g_build_filename (folder, write->path, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  const char *text = write->text != NULL ? write->text : write->last;

  if (text == NULL)
    return TRUE;

  g_mkdir_with_parents (parent, 0777);
  if (sync)
    return co_files_write_beside (path, text, write->length, &write->temporary, error) == 0;
  write->temporary = co_files_write_unsynced (path, text, write->length, error);
  return write->temporary != NULL;
}

/* Brings a batch to the point from which it can only go forward. */
static gboolean
prepare (CoBatch *self, const char *folder, GError **error)
{
  guint n = self->writes->len;

  for (guint i = 0; i < n; i++)
    {
      if (!write_beside (g_ptr_array_index (self->writes, i), folder, n < MANY, error))
        return FALSE;
    }
  if (n == 1)
    return TRUE;

  if (!(n < MANY ? co_write_sync_folders (self->writes, folder, error) : co_files_sync_all (folder, error)))
    return FALSE;
  self->journal = co_journal_write (folder, self->writes, error);
  return self->journal != NULL;
}

static gboolean
put_all_in_place (CoBatch *self, CoWriter *writer, const char *folder, gboolean again, GError **error)
{
  for (guint i = 0; i < self->writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (self->writes, i);

      if (write->done || write->foreign)
        continue;
      /* Since the first try somebody else may have been there; then it is for the store to merge. */
      if (again && !co_write_look (write, folder, error))
        return FALSE;
      if (write->foreign)
        {
          co_write_discard (write);
          continue;
        }
      co_history_keep (writer->history, write->path, write->before, write->after);
      if (!co_write_put_in_place (write, folder, error))
        return FALSE;
      write->done = TRUE;
      co_writer_set_known (writer, write->path, write->after);
    }

  return TRUE;
}

static CoBatchResult
carry_out (CoBatch *self, CoWriter *writer, const char *folder, GError **error)
{
  gboolean again = self->journal != NULL;
  gboolean foreign = FALSE;

  if (!again && !look (self, writer, folder, &foreign, error))
    return CO_BATCH_FAILED;
  if (foreign)
    return CO_BATCH_FOREIGN;

  if ((again || prepare (self, folder, error)) && (self->journal == NULL || co_journal_sync (self->journal, error)) &&
      put_all_in_place (self, writer, folder, again, error) && co_write_sync_folders (self->writes, folder, error) &&
      (self->journal == NULL || co_journal_remove (self->journal, error)))
    return CO_BATCH_DONE;

  return CO_BATCH_FAILED;
}

/* Carries out a batch, or goes on with it. */
CoBatchResult
co_batch_carry_out (CoBatch *self, CoWriter *writer, const char *folder, GError **error)
{
  g_autofree char *name = g_filename_display_name (folder);
  CoBatchResult result;
  int lock;

  /* A folder that has gone is a fault, not something to make anew: it may be a share that comes back. */
  if (!co_writer_has_folder (writer))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("The project folder is not there any more; bring it back to its place (%s)"), name);
      return CO_BATCH_FAILED;
    }

  lock = co_files_lock (folder);
  result = carry_out (self, writer, folder, error);
  if (lock >= 0)
    close (lock);

  return result;
}
