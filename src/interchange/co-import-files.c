/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files and folders that are imported. Nothing here stops at a file that cannot be opened: it is refused like one
 * that cannot be understood, and the next one comes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include <glib/gi18n-lib.h>

/* Larger files are not tables of experiments. */
#define MAX_SIZE ((goffset) 512 * 1024 * 1024)

/* Folders inside folders, no deeper. */
#define MAX_DEPTH 32

static void
refuse_file (CoImport *self, GFile *file, CoRefusalCode code, const char *reason, const char *detail)
{
  g_autofree char *name = g_file_get_parse_name (file);

  co_import_refuse_file (self, name, code, reason, detail);
}

static gboolean
add_regular (CoImport *self, GFile *file, goffset size, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (size > MAX_SIZE)
    {
      refuse_file (self, file, CO_REFUSAL_TOO_LARGE,
                   N_ ("This file is too large for a table of experiments. Import a selection of the rows."), NULL);
      return TRUE;
    }

  bytes = g_file_load_bytes (file, cancellable, NULL, &local_error);
  if (bytes != NULL)
    return co_import_add_bytes (self, name, bytes, cancellable, error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  refuse_file (self, file, CO_REFUSAL_UNREADABLE, N_ ("This file cannot be read (%s). Check its permissions."),
               local_error->message);
  return TRUE;
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (g_file_info_get_name (*(GFileInfo **) a), g_file_info_get_name (*(GFileInfo **) b));
}

static GPtrArray *
list_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);

  for (;;)
    {
      GFileInfo *info;

      if (enumerator == NULL || !g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (!g_file_info_get_is_hidden (info))
        g_ptr_array_add (infos, g_object_ref (info));
    }
  g_ptr_array_sort (infos, compare_infos);

  return g_steal_pointer (&infos);
}

static gboolean add_any (CoImport *self, GFile *file, guint depth, GCancellable *cancellable, GError **error);

static gboolean
add_folder (CoImport *self, GFile *folder, guint depth, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) infos = list_folder (folder, cancellable, &local_error);

  if (infos == NULL && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (infos == NULL || infos->len == 0 || depth > MAX_DEPTH)
    {
      if (infos == NULL)
        refuse_file (self, folder, CO_REFUSAL_UNREADABLE,
                     N_ ("This folder cannot be read (%s). Check its permissions."), local_error->message);
      else if (infos->len == 0)
        refuse_file (self, folder, CO_REFUSAL_EMPTY, N_ ("There is nothing in this folder. Choose another one."), NULL);
      else
        refuse_file (self, folder, CO_REFUSAL_TOO_LARGE,
                     N_ ("This folder lies too deep inside others. Choose it itself for the import."), NULL);
      return TRUE;
    }

  for (guint i = 0; i < infos->len; i++)
    {
      g_autoptr (GFile) child = g_file_get_child (folder, g_file_info_get_name (g_ptr_array_index (infos, i)));

      if (!add_any (self, child, depth + 1, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Links to files are followed; links to folders only when they were chosen, so that no import runs in a circle. */
static gboolean
add_any (CoImport *self, GFile *file, guint depth, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK,
      G_FILE_QUERY_INFO_NONE, cancellable, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (info == NULL)
    refuse_file (self, file, CO_REFUSAL_UNREADABLE, N_ ("This file cannot be opened (%s). Check its name."),
                 local_error->message);
  else if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return add_regular (self, file, g_file_info_get_size (info), cancellable, error);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY)
    refuse_file (self, file, CO_REFUSAL_UNREADABLE, N_ ("This is neither a file nor a folder. Choose another one."),
                 NULL);
  else if (depth == 0 ||
           g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
    return add_folder (self, file, depth, cancellable, error);
  else
    refuse_file (self, file, CO_REFUSAL_UNREADABLE,
                 N_ ("This is a link to a folder. Choose that folder itself for the import."), NULL);

  return TRUE;
}

/**
 * co_import_add_file:
 * @self: an import
 * @file: a file, or a folder with all that is in it
 * @cancellable: (nullable): a way to stop
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Reads a file or a folder. It blocks; the thread need not be the main one.
 *
 * Returns: %FALSE when cancelled; what cannot be read is no error here, see co_import_get_refused()
 */
gboolean
co_import_add_file (CoImport *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (CO_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return add_any (self, file, 0, cancellable, error);
}

static void
add_files_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GPtrArray *files = task_data;
  GError *error = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      if (!co_import_add_file (source, g_ptr_array_index (files, i), cancellable, &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }

  g_task_return_boolean (task, TRUE);
}

/**
 * co_import_add_files_async:
 * @self: an import; nothing else is done with it until the callback comes
 * @files: (transfer none): a list of #GFile
 * @cancellable: (nullable): a way to stop
 * @callback: (scope async): what to call when all are read
 * @user_data: what to give it
 *
 * Reads files and folders on another thread.
 */
void
co_import_add_files_async (CoImport *self,
                           GListModel *files,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *copy;

  g_return_if_fail (CO_IS_IMPORT (self));

  copy = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (copy, g_list_model_get_item (files, i));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, co_import_add_files_async);
  g_task_set_task_data (task, copy, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, add_files_thread);
}

/**
 * co_import_add_files_finish:
 * @self: an import
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Returns: %FALSE when cancelled
 */
gboolean
co_import_add_files_finish (CoImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
