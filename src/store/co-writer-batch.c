/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One batch of the writer on its way to the disk: beside, synced; renamed; the folders synced.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-files.h"
#include "co-writer-private.h"

#include <glib/gstdio.h>

void
co_write_free (gpointer data)
{
  CoWrite *write = data;

  if (write->temporary != NULL)
    g_unlink (write->temporary);
  g_free (write->temporary);
  g_free (write->path);
  g_free (write->text);
  g_free (write);
}

static char *
trash_path (const char *folder, const char *path)
{
  return g_build_filename (folder, ".trash", path, NULL);
}

/* Whether the file on the disk is the one that we last read or wrote, or is not there when none should be. */
static gboolean
is_ours (CoWriter *self, const char *folder, CoWrite *write)
{
  g_autofree char *path = g_build_filename (folder, write->path, NULL);
  g_autoptr (GError) error = NULL;
  guint64 known = co_writer_get_known (self, write->path);
  gsize length;
  g_autofree char *text = co_files_read (path, &length, &error);

  if (text == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && known == 0;

  return co_files_hash (text, length) == known;
}

static gboolean
prepare (CoWriter *self, const char *folder, GPtrArray *batch, GError **error)
{
  /* A folder that has gone is a fault, not something to make anew: it may be a share that comes back. */
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: the project folder is not there", folder);
      return FALSE;
    }

  for (guint i = 0; i < batch->len; i++)
    {
      CoWrite *write = g_ptr_array_index (batch, i);
      g_autofree char *path = g_build_filename (folder, write->path, NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      write->foreign = !is_ours (self, folder, write);
      if (write->foreign || write->text == NULL)
        continue;
      g_mkdir_with_parents (parent, 0755);
      if (co_files_write_beside (path, write->text, write->length, &write->temporary, error) < 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
carry_out (const char *folder, CoWrite *write, GError **error)
{
  g_autofree char *path = g_build_filename (folder, write->path, NULL);
  g_autofree char *trash = trash_path (folder, write->path);

  if (write->text == NULL)
    return !g_file_test (path, G_FILE_TEST_EXISTS) || co_files_move (path, trash, error);

  if (!co_files_move (write->temporary, path, error))
    return FALSE;

  g_clear_pointer (&write->temporary, g_free);
  /* A document that lives is not in the trash. */
  g_unlink (trash);
  return TRUE;
}

/* Carries out a batch; on failure what is done is done, and the rest is as it was. */
gboolean
co_writer_carry_out (CoWriter *self, const char *folder, GPtrArray *batch, GError **error)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer subfolder;

  if (!prepare (self, folder, batch, error))
    return FALSE;

  for (guint i = 0; i < batch->len; i++)
    {
      CoWrite *write = g_ptr_array_index (batch, i);
      g_autofree char *path = g_build_filename (folder, write->path, NULL);

      if (write->foreign)
        continue;
      if (!carry_out (folder, write, error))
        return FALSE;
      co_writer_set_known (self, write->path, write->text != NULL ? co_files_hash (write->text, write->length) : 0);
      g_hash_table_add (folders, g_path_get_dirname (path));
    }

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &subfolder, NULL))
    {
      if (!co_files_sync_folder (subfolder, error))
        return FALSE;
    }

  return TRUE;
}
