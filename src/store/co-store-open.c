/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a project. The window shows what the index holds at once, and compares it with the folder while it is looked
 * at: what has changed meanwhile comes in as from any other program. Nothing goes wrong before that, for a file that
 * is not what we think is never replaced. Who only reads waits until all has been compared.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-store-private.h"

/* While project.json cannot be read, the project has an empty document, which is written beside if it is edited. */
static void
ensure_project (CoStore *self)
{
  g_autoptr (CoProject) project = NULL;
  g_autofree char *title = NULL;

  if (co_documents_get_project (self->documents) != NULL)
    return;

  project = co_project_new ();
  title = g_filename_display_basename (self->folder);
  co_project_set_title (project, title);
  g_hash_table_insert (self->paths, g_strdup (co_document_get_id (CO_DOCUMENT (project))),
                       g_strdup (CO_LOADER_RECOVERED));
  co_store_adopt (self, CO_DOCUMENT (project));
}

static CoStore *
create_from_found (const char *folder, CoFound *found)
{
  CoStore *self = g_object_new (CO_TYPE_STORE, NULL);

  co_store_set_folder (self, folder);
  co_store_take_found (self, found);
  ensure_project (self);
  co_store_read_clashes (self);
  return self;
}

/**
 * co_store_open:
 * @folder: path of a project folder
 * @cancellable: (nullable): to give up
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Opens a project. Documents that cannot be read are listed in co_store_get_damages(); the rest opens.
 *
 * Returns: (transfer full) (nullable): its store
 */
CoStore *
co_store_open (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (CoFound) found = co_loader_read_folder (folder, CO_LOADER_NONE, cancellable, error);

  return found != NULL ? create_from_found (folder, found) : NULL;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CoFound *found = co_loader_read_folder (data, CO_LOADER_KEEP | CO_LOADER_TRUST, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) co_found_free);
  else
    g_task_return_error (task, error);
}

/**
 * co_store_open_async:
 * @folder: path of a project folder
 * @cancellable: (nullable): to give up
 * @callback: called when it is open, or cannot be
 * @user_data: for @callback
 *
 * Opens a project without making anybody wait. What the index holds is there before it has been compared with the
 * folder, which co_store_watch() does: see #CoStore:checked.
 */
void
co_store_open_async (const char *folder, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, co_store_open_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * co_store_open_finish:
 * @result: what the callback got
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the store
 */
CoStore *
co_store_open_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (CoFound) found = g_task_propagate_pointer (G_TASK (result), error);
  CoStore *self = found != NULL ? create_from_found (g_task_get_task_data (G_TASK (result)), found) : NULL;

  if (self != NULL)
    self->keeps_index = TRUE;
  return self;
}

/* Leaves an index of what is on the disk now, for the next time. */
void
co_store_keep_index (CoStore *self)
{
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) indexed = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->keeps_index || !self->index_is_old)
    return;

  indexed = co_indexed_new_list ();
  for (CoKind kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    {
      GListModel *list = co_documents_get_list (self->documents, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (CoDocument) document = g_list_model_get_item (list, i);
          const char *path = co_store_get_path (self, co_document_get_id (document));

          if (path != NULL)
            co_indexed_add (indexed, document, path, co_writer_get_known (self->writer, path),
                            !g_hash_table_contains (self->touched, path));
        }
    }
  file = co_index_get_file (self->folder);
  if (indexed->len >= CO_LOADER_MIN_INDEXED &&
      !co_index_write (file, self->folder, indexed, g_get_real_time () * 1000, &error))
    g_debug ("%s", error->message);
}
