/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The project folder as a live thing: the documents are loaded, anybody may edit them through their properties, and
 * the store notices, remembers for undo, and has them written. Edits between co_store_begin() and co_store_end()
 * are one step of undo; edits outside are typing, and a pause ends the step. See also co-store-edit.c (undo and
 * redo) and co-store-outside.c (what other programs do to the folder).
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-store.h"

#include "co-files.h"
#include "co-json.h"
#include "co-store-error.h"
#include "co-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>

G_DEFINE_FINAL_TYPE (CoStore, co_store, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (CoStoreState,
                    co_store_state,
                    G_DEFINE_ENUM_VALUE (CO_STORE_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (CO_STORE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (CO_STORE_FAILED, "failed"))

enum
{
  PROP_0,
  PROP_STATE,
  PROP_CHECKED,
  PROP_FAILURE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
co_store_update_state (CoStore *self)
{
  CoWriterState state = co_writer_get_state (self->writer);
  g_autofree char *failure = co_writer_dup_failure (self->writer);
  CoStoreState now = state == CO_WRITER_FAILED                         ? CO_STORE_FAILED
                     : state == CO_WRITER_SAVING || self->open != NULL ? CO_STORE_SAVING
                                                                       : CO_STORE_SAVED;

  if (self->state != now)
    {
      self->state = now;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
      if (now == CO_STORE_SAVED)
        co_store_look_after (self);
    }
  if (g_set_str (&self->failure, failure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

void
co_store_notify_history (CoStore *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  co_store_update_state (self);
}

static void
writer_written_cb (CoStore *self, const char *path)
{
  GHashTableIter iter;
  gpointer id;

  if (co_writer_is_pending (self->writer, path))
    return;

  g_hash_table_iter_init (&iter, self->bases);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      CoDocument *document = co_documents_lookup (self->documents, id);
      CoChange *change = self->open != NULL && document != NULL ? co_transaction_find (self->open, document) : NULL;

      if (g_strcmp0 (co_store_get_path (self, id), path) != 0)
        continue;
      /* Typing has gone on meanwhile: what it began with is what has been written now. */
      if (change != NULL && change->before != NULL)
        g_hash_table_iter_replace (&iter, g_strdup (change->before));
      else
        g_hash_table_iter_remove (&iter);
    }
  co_store_file_copies (self);
}

/* Merges what somebody else has changed under our edits; whether there was any. */
static gboolean
settle_foreign (CoStore *self)
{
  g_autoptr (GPtrArray) foreign = NULL;
  g_autoptr (GPtrArray) loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);

  co_writer_hold (self->writer);
  foreign = co_writer_take_foreign (self->writer);
  for (guint i = 0; foreign != NULL && i < foreign->len; i++)
    g_ptr_array_add (loaded, co_loader_read (self->folder, g_ptr_array_index (foreign, i)));
  if (loaded->len > 0)
    co_store_apply_loaded (self, loaded);
  else
    co_store_file_copies (self);
  co_writer_release (self->writer);

  return loaded->len > 0;
}

static void
writer_foreign_cb (CoStore *self)
{
  settle_foreign (self);
}

void
co_store_set_folder (CoStore *self, const char *folder)
{
  self->folder = g_canonicalize_filename (folder, NULL);
  self->writer = co_writer_new (self->folder);
  g_signal_connect_object (self->writer, "state-changed", G_CALLBACK (co_store_update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "written", G_CALLBACK (writer_written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "foreign", G_CALLBACK (writer_foreign_cb), self, G_CONNECT_SWAPPED);
}

static void
co_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoStore *self = CO_STORE (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_CHECKED:
      g_value_set_boolean (value, co_store_is_checked (self));
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, co_store_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, co_store_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, co_store_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, co_store_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_store_dispose (GObject *object)
{
  CoStore *self = CO_STORE (object);

  if (self->documents != NULL)
    co_store_seal (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watcher);
  if (self->writer != NULL)
    {
      /* Ends when all is on the disk. */
      g_object_run_dispose (G_OBJECT (self->writer));
      co_store_keep_index (self);
    }
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (co_store_parent_class)->dispose (object);
}

static void
co_store_finalize (GObject *object)
{
  CoStore *self = CO_STORE (object);

  g_clear_pointer (&self->open, co_transaction_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_hash_table_unref (self->paths);
  g_clear_pointer (&self->catalogue, co_catalogue_unref);
  g_clear_pointer (&self->unchecked, co_index_unref);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->bases);
  g_hash_table_unref (self->touched);
  co_store_conflict_clear (self);
  g_object_unref (self->damages);
  g_hash_table_unref (self->refused);
  g_hash_table_unref (self->away);
  g_object_unref (self->documents);
  g_free (self->limits);
  g_free (self->failure);
  g_free (self->folder);

  G_OBJECT_CLASS (co_store_parent_class)->finalize (object);
}

static void
co_store_class_init (CoStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_store_get_property;
  object_class->dispose = co_store_dispose;
  object_class->finalize = co_store_finalize;

  /**
   * CoStore:state:
   *
   * Whether everything is on the disk.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, CO_TYPE_STORE_STATE, CO_STORE_SAVED, flags);

  /**
   * CoStore:checked:
   *
   * Whether the documents are what the folder holds; until then some of them may be as they were when the project was
   * closed, see co_store_open_async().
   */
  properties[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, TRUE, flags);

  /**
   * CoStore:failure:
   *
   * What the file system says when it refuses.
   */
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, flags);

  /**
   * CoStore:can-undo:
   *
   * Whether there is a step to undo; its relatives say the same of redo, and the names of both steps.
   */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* CoStore::noticed: something came from outside, or stood in the way of undo; a translated sentence says what. */
  g_signal_new ("noticed", CO_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
co_store_init (CoStore *self)
{
  self->documents = co_documents_new ();
  g_signal_connect_object (self->documents, "document-changing", G_CALLBACK (co_store_document_changing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->documents, "document-changed", G_CALLBACK (co_store_document_changed), self,
                           G_CONNECT_SWAPPED);
  self->damages = g_list_store_new (CO_TYPE_DAMAGE);
  self->refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->away = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) co_transaction_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) co_transaction_free);
  co_store_conflict_init (self);
}

gboolean
co_store_make_folders (const char *folder, GError **error)
{
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      g_autofree char *path = g_build_filename (folder, co_kind_get_folder (kind), NULL);

      if (g_mkdir_with_parents (path, 0777) < 0)
        {
          int code = errno;

          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * co_store_create:
 * @folder: path of a folder, which is made if need be
 * @project: the project's own document
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Makes a new project and waits until it is on the disk. What lies in the folder already stays.
 *
 * Returns: (transfer full) (nullable): its store
 */
CoStore *
co_store_create (const char *folder, CoProject *project, GError **error)
{
  g_autofree char *file = g_build_filename (folder, "project.json", NULL);
  g_autoptr (CoStore) self = NULL;

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS, "%s already holds a project", folder);
      return NULL;
    }
  if (!co_store_make_folders (folder, error))
    return NULL;

  self = g_object_new (CO_TYPE_STORE, NULL);
  co_store_set_folder (self, folder);
  co_store_adopt (self, CO_DOCUMENT (project));
  co_store_put (self, CO_DOCUMENT (project));
  if (!co_writer_flush (self->writer, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * co_store_get_folder:
 * @self: a store
 *
 * Returns: (transfer none): path of the project folder
 */
const char *
co_store_get_folder (CoStore *self)
{
  return self->folder;
}

/**
 * co_store_get_documents:
 * @self: a store
 *
 * Returns: (transfer none): the documents; edit them by their properties, add and remove them by the store
 */
CoDocuments *
co_store_get_documents (CoStore *self)
{
  return self->documents;
}

/**
 * co_store_get_damages:
 * @self: a store
 *
 * Returns: (transfer none): a list of #CoDamage: the files that cannot be read
 */
GListModel *
co_store_get_damages (CoStore *self)
{
  return G_LIST_MODEL (self->damages);
}

/**
 * co_store_dup_path:
 * @self: a store
 * @document: one of its documents
 *
 * Returns: (transfer full): the full path of its file
 */
char *
co_store_dup_path (CoStore *self, CoDocument *document)
{
  return g_build_filename (self->folder, co_store_ensure_path (self, document), NULL);
}

/* The documents have been compared with the folder. */
void
co_store_set_checked (CoStore *self)
{
  g_clear_pointer (&self->unchecked, co_index_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
}

/**
 * co_store_is_checked:
 * @self: a store
 *
 * Returns: whether the documents have been compared with the folder since the project was opened
 */
gboolean
co_store_is_checked (CoStore *self)
{
  return self->unchecked == NULL;
}

/**
 * co_store_get_state:
 * @self: a store
 *
 * Returns: whether everything is on the disk
 */
CoStoreState
co_store_get_state (CoStore *self)
{
  return self->state;
}

/**
 * co_store_get_failure:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what the file system says, when it refuses
 */
const char *
co_store_get_failure (CoStore *self)
{
  return self->failure;
}

/**
 * co_store_retry:
 * @self: a store
 *
 * Tries again now what could not be written.
 */
void
co_store_retry (CoStore *self)
{
  co_writer_retry (self->writer);
}

/**
 * co_store_flush:
 * @self: a store
 * @error: return location for a #GIOErrorEnum
 *
 * Ends typing, and waits until everything is on the disk.
 *
 * Returns: whether it is
 */
gboolean
co_store_flush (CoStore *self, GError **error)
{
  co_store_seal (self);
  while (co_writer_flush (self->writer, error))
    {
      if (!settle_foreign (self))
        return TRUE;
    }

  return FALSE;
}

static void
flush_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (co_writer_flush (CO_STORE (source)->writer, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void flush_again (CoStore *self, GTask *outer);

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoStore *self = CO_STORE (object);
  g_autoptr (GTask) outer = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (outer, error);
  else if (settle_foreign (self))
    flush_again (self, g_steal_pointer (&outer));
  else
    g_task_return_boolean (outer, TRUE);
}

/* Takes over @outer. */
static void
flush_again (CoStore *self, GTask *outer)
{
  g_autoptr (GTask) task = g_task_new (self, g_task_get_cancellable (outer), flushed_cb, outer);

  g_task_set_source_tag (task, flush_again);
  g_task_run_in_thread (task, flush_in_thread);
}

/**
 * co_store_flush_async:
 * @self: a store
 * @cancellable: (nullable): to stop waiting; what is on its way goes on
 * @callback: called when everything is on the disk, or cannot be
 * @user_data: for @callback
 *
 * Ends typing, and has everything written.
 */
void
co_store_flush_async (CoStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, co_store_flush_async);
  co_store_seal (self);
  flush_again (self, g_steal_pointer (&task));
}

/**
 * co_store_flush_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether everything is on the disk
 */
gboolean
co_store_flush_finish (CoStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
