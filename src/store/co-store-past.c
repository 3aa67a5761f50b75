/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bringing back: an earlier version of a document that is there, or one that was deleted. It is an edit like any other,
 * one step of undo. And how much of the past is kept: what is too old goes while nobody waits.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-store-past.h"

#include "co-files.h"
#include "co-store-private.h"

/* The past is pruned when a project has been opened, and then at most so often. */
#define INTERVAL (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  CoLimits limits;
  GPtrArray *texts;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->folder);
  g_ptr_array_unref (job->texts);
  g_free (job);
}

/**
 * co_store_list_revisions:
 * @self: a store
 * @document: one of its documents
 *
 * Returns: (transfer full): a list of #CoRevision: what was kept of the document, the newest first
 */
GListModel *
co_store_list_revisions (CoStore *self, CoDocument *document)
{
  return co_history_list (self->folder, co_store_ensure_path (self, document));
}

static gboolean
is_free (CoStore *self, const char *path)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);

  return co_store_find_id (self, path) == NULL && !g_file_test (full, G_FILE_TEST_EXISTS);
}

/**
 * co_store_restore:
 * @self: a store
 * @wanted: a document as it was, with the id that it had
 * @path: (nullable): where it was inside the project folder
 *
 * Brings a document back to what it was, whether it is in the project or was deleted. To be called between
 * co_store_begin() and co_store_end().
 *
 * Returns: (transfer none): the document of the project
 */
CoDocument *
co_store_restore (CoStore *self, CoDocument *wanted, const char *path)
{
  const char *id = co_document_get_id (wanted);
  CoDocument *document = co_documents_lookup (self->documents, id);
  g_autoptr (CoRecord) copy = NULL;

  g_return_val_if_fail (self->depth > 0, NULL);

  if (document != NULL)
    {
      co_record_assign (CO_RECORD (document), CO_RECORD (wanted));
      return document;
    }

  copy = co_record_copy (CO_RECORD (wanted));
  if (path != NULL && co_store_get_path (self, id) == NULL && is_free (self, path))
    g_hash_table_insert (self->paths, g_strdup (id), g_strdup (path));
  co_store_add (self, copy);

  return CO_DOCUMENT (copy);
}

/**
 * co_store_delete_trashed:
 * @self: a store
 * @trashed: what lies in its trash
 * @error: return location for a #GIOErrorEnum
 *
 * Deletes a document for good, unless it has come back to the project meanwhile.
 *
 * Returns: whether it is in the trash no more
 */
gboolean
co_store_delete_trashed (CoStore *self, CoTrashed *trashed, GError **error)
{
  if (co_writer_is_pending (self->writer, co_trashed_get_path (trashed)))
    return TRUE;

  return co_trash_delete (self->folder, co_trashed_get_path (trashed), error);
}

static void
upkeep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  co_upkeep_prune (job->folder, &job->limits);
  co_upkeep_sweep_attachments (job->folder, job->texts, CO_UPKEEP_GRACE);
  g_task_return_boolean (task, TRUE);
}

static void
add_texts (GPtrArray *texts, GPtrArray *transactions)
{
  for (guint i = 0; i < transactions->len; i++)
    {
      GPtrArray *changes = co_transaction_get_changes (g_ptr_array_index (transactions, i));

      for (guint j = 0; j < changes->len; j++)
        {
          CoChange *change = g_ptr_array_index (changes, j);

          g_ptr_array_add (texts, g_strdup (change->before));
          g_ptr_array_add (texts, g_strdup (change->after));
        }
    }
}

/* Called whenever everything is on the disk. */
void
co_store_look_after (CoStore *self)
{
  const gint64 now = g_get_monotonic_time ();
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->limits == NULL || (self->looked_after != 0 && now - self->looked_after < INTERVAL))
    return;

  self->looked_after = now;
  job = g_new0 (Job, 1);
  job->folder = g_strdup (self->folder);
  job->limits = *self->limits;
  job->texts = g_ptr_array_new_with_free_func (g_free);
  /* What undo may bring back needs its attachments. */
  add_texts (job->texts, self->undo);
  add_texts (job->texts, self->redo);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, co_store_look_after);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, upkeep_in_thread);
}

/**
 * co_store_set_limits:
 * @self: a store
 * @limits: how much of the past is kept
 *
 * From now on the store looks after its past: without limits everything is kept.
 */
void
co_store_set_limits (CoStore *self, const CoLimits *limits)
{
  g_free (self->limits);
  self->limits = g_memdup2 (limits, sizeof *limits);
  self->looked_after = 0;
  if (self->state == CO_STORE_SAVED)
    co_store_look_after (self);
}
