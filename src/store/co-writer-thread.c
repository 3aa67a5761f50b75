/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the thread of a writer does: waits for work, takes all that waits as one batch, and has it carried out. What
 * failed is tried again after a pause that grows; what somebody else has changed waits for the store to merge it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-files.h"
#include "co-writer-private.h"

/* A failed batch is tried again after a second, then two, four… up to this. */
#define MAX_PAUSE (60 * G_USEC_PER_SEC)

/* Takes all that waits. Called with the mutex held. */
static CoBatch *
take_batch (CoWriter *self)
{
  CoBatch *batch = co_batch_new ();
  GHashTableIter iter;
  gpointer write;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &write))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (self->busy, ((CoWrite *) write)->path);
      g_ptr_array_add (batch->writes, write);
    }

  return batch;
}

/* What was not done waits again, unless something newer waits for the same file. Called with the mutex held. */
static void
give_back (CoWriter *self)
{
  GPtrArray *writes = self->batch->writes;

  g_hash_table_remove_all (self->busy);
  for (guint i = 0; i < writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (writes, i);

      co_write_discard (write);
      if (write->foreign)
        g_ptr_array_add (self->foreign, g_strdup (write->path));
      if (g_hash_table_contains (self->pending, write->path))
        co_write_free (write);
      else
        {
          write->done = write->foreign = FALSE;
          g_hash_table_insert (self->pending, write->path, write);
        }
    }
  g_ptr_array_set_free_func (writes, NULL);
  g_clear_pointer (&self->batch, co_batch_free);
}

/* Called with the mutex held. */
static void
finish_batch (CoWriter *self)
{
  GPtrArray *writes = self->batch->writes;

  g_hash_table_remove_all (self->busy);
  for (guint i = 0; i < writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (writes, i);

      if (write->foreign)
        g_ptr_array_add (self->foreign, g_strdup (write->path));
      else
        co_writer_report (self, CO_WRITER_WRITTEN, write->path);
    }
  g_clear_pointer (&self->batch, co_batch_free);
}

/* Called with the mutex held. */
gboolean
co_writer_is_quiet (CoWriter *self)
{
  return g_hash_table_size (self->pending) == 0 && self->batch == NULL;
}

/* Nobody will merge any more: our text goes beside theirs, and a file that we threw away stays. Called with the mutex. */
static void
step_aside (CoWriter *self)
{
  for (guint i = 0; i < self->foreign->len; i++)
    {
      const char *path = g_ptr_array_index (self->foreign, i);
      CoWrite *write = g_hash_table_lookup (self->pending, path);

      if (write == NULL)
        continue;
      g_hash_table_steal (self->pending, path);
      if (write->text != NULL)
        {
          char *beside = co_files_conflict_name (write->path);

          g_free (write->path);
          write->path = beside;
          g_hash_table_replace (self->pending, write->path, write);
        }
      else
        co_write_free (write);
    }
  g_ptr_array_set_size (self->foreign, 0);
}

/* Called with the mutex held. */
static void
wait_for_work (CoWriter *self)
{
  gint64 until = g_get_monotonic_time () + self->pause;

  if (self->state == CO_WRITER_FAILED)
    {
      while (!self->retry && !self->ending && g_cond_wait_until (&self->wake, &self->mutex, until))
        ;
      self->retry = FALSE;
    }
  while (!self->ending && (self->held > 0 || self->foreign->len > 0 || co_writer_is_quiet (self)))
    g_cond_wait (&self->wake, &self->mutex);
  if (self->ending)
    step_aside (self);
}

/* Called with the mutex held. */
static void
settle (CoWriter *self, CoBatchResult result, GError *error)
{
  if (result == CO_BATCH_DONE)
    finish_batch (self);
  else if (self->batch->journal == NULL)
    give_back (self);

  if (result == CO_BATCH_FAILED)
    {
      self->pause = CLAMP (self->pause * 2, G_USEC_PER_SEC, MAX_PAUSE);
      co_writer_set_state (self, CO_WRITER_FAILED, error->message);
    }
  else
    {
      self->pause = 0;
      co_writer_set_state (
          self, co_writer_is_quiet (self) && self->foreign->len == 0 ? CO_WRITER_SAVED : CO_WRITER_SAVING, NULL);
    }
  if (self->foreign->len > 0)
    co_writer_report (self, CO_WRITER_FOREIGN, NULL);
  g_cond_broadcast (&self->quiet);
}

/* What the thread of a writer does. */
gpointer
co_writer_run (gpointer data)
{
  CoWriter *self = data;
  CoBatchResult result = CO_BATCH_DONE;

  g_mutex_lock (&self->mutex);
  /* At the end there is one last try, not an endless one. */
  while (!self->ending || result != CO_BATCH_FAILED)
    {
      g_autoptr (GError) error = NULL;

      wait_for_work (self);
      if (co_writer_is_quiet (self))
        break;

      if (self->batch == NULL)
        self->batch = take_batch (self);
      g_mutex_unlock (&self->mutex);
      result = co_batch_carry_out (self->batch, self, self->folder, &error);
      g_mutex_lock (&self->mutex);
      settle (self, result, error);
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}
