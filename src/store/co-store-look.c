/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at the folder while the project is open: what the watcher has seen, what came from the index and is compared
 * afterwards, and all of it when the window is entered, for on some network shares nothing can be watched.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-store-private.h"

/* Whether a file is listed as a damage, and is as it was then. */
static gboolean
is_refused (CoStore *self, CoLoaded *loaded)
{
  const guint64 *hash = g_hash_table_lookup (self->refused, loaded->path);

  return hash != NULL && !loaded->missing && *hash == loaded->hash;
}

/* Takes in files that were read on a thread. */
static void
take_seen (CoStore *self, GPtrArray *files)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);

  self->index_is_old |= files->len > 0;
  /* What was read may have been written by us meanwhile, and then is older than what we have. */
  co_writer_hold (self->writer);
  for (guint i = 0; i < files->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (files, i);

      if (self->keeps_index)
        g_hash_table_add (self->touched, g_strdup (loaded->path));
      /* The writer compares the file before it replaces it. */
      if (co_store_is_known (self, loaded) || is_refused (self, loaded) ||
          co_writer_is_pending (self->writer, loaded->path))
        continue;
      g_ptr_array_add (now, co_loader_read (self->folder, loaded->path));
    }
  co_store_apply_loaded (self, now);
  co_writer_release (self->writer);
}

typedef struct
{
  char *folder;
  CoIndex *index; /* nullable */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->folder);
  g_clear_pointer (&look->index, co_index_unref);
  g_free (look);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  if (look->index == NULL)
    {
      g_autofree char *file = co_index_get_file (look->folder);

      look->index = co_index_open (file, look->folder);
    }
  g_task_return_pointer (task, co_loader_check (look->folder, look->index, cancellable),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* Adds the documents that have had a file which nobody has come across: it may be gone. */
static void
add_others (CoStore *self, GPtrArray *files, CoIndex *index)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint position;

  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (seen, ((CoLoaded *) g_ptr_array_index (files, i))->path);
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      GListModel *list = co_documents_get_list (self->documents, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (CoDocument) document = g_list_model_get_item (list, i);
          const char *path = co_store_get_path (self, co_document_get_id (document));

          if (path != NULL && co_writer_get_known (self->writer, path) != 0 && !g_hash_table_contains (seen, path) &&
              (index == NULL || !co_index_find (index, path, &position)))
            g_ptr_array_add (files, co_loader_read (self->folder, path));
        }
    }
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), NULL);
  Look *look = g_task_get_task_data (G_TASK (result));
  CoStore *self = user_data;

  /* Cancelled: there is no store any more. */
  if (files == NULL)
    return;

  self->looking = FALSE;
  if (co_writer_has_folder (self->writer))
    {
      add_others (self, files, look->index);
      take_seen (self, files);
      co_store_read_clashes (self);
    }
  if (self->unchecked != NULL)
    co_store_set_checked (self);
}

static void
start_looking (CoStore *self, CoIndex *index)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, looked_cb, self);
  Look *look = g_new (Look, 1);

  *look = (Look) { g_strdup (self->folder), index != NULL ? co_index_ref (index) : NULL };
  self->looking = TRUE;
  g_task_set_source_tag (task, start_looking);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * co_store_look:
 * @self: a store
 *
 * Looks at all files, in the background, if the folder is watched at all: not every file system tells of changes.
 */
void
co_store_look (CoStore *self)
{
  if (self->watcher != NULL && !self->looking)
    start_looking (self, NULL);
}

/**
 * co_store_watch:
 * @self: a store
 *
 * From now on picks up what other programs do to the folder.
 */
void
co_store_watch (CoStore *self)
{
  g_autoptr (GError) error = NULL;

  if (self->watcher != NULL)
    return;

  /* Only folders that are there can be watched; where they cannot be made, nobody else makes them either. */
  if (!co_store_make_folders (self->folder, &error))
    g_debug ("%s", error->message);
  self->watcher = co_watcher_new (self->folder);
  g_signal_connect_object (self->watcher, "seen", G_CALLBACK (take_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watcher, "clashes-seen", G_CALLBACK (co_store_read_clashes), self, G_CONNECT_SWAPPED);
  co_store_merge_copies (self);
  /* What changes from now on is seen twice rather than not at all. */
  if (self->unchecked != NULL)
    start_looking (self, self->unchecked);
}
