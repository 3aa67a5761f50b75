/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one hand that writes to a project folder, on a thread of its own. What is asked for while it is busy is
 * gathered, the last word on each file wins, and goes out as one batch (co-writer-batch.c) that is on the disk whole
 * or not at all; so is what is asked for between co_writer_hold() and co_writer_release().
 * It never replaces a file that somebody else has changed: the batch waits until the store has merged that file.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-writer.h"

#include "co-writer-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

G_DEFINE_FINAL_TYPE (CoWriter, co_writer, G_TYPE_OBJECT)

static guint signals[CO_WRITER_N_SIGNALS];

typedef struct
{
  GWeakRef *writer;
  char *path;
  CoWriterSignal signal;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_atomic_rc_box_release_full (report->writer, (GDestroyNotify) g_weak_ref_clear);
  g_free (report->path);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  g_autoptr (CoWriter) self = g_weak_ref_get (report->writer);

  if (self != NULL && report->path != NULL)
    g_signal_emit (self, signals[report->signal], 0, report->path);
  else if (self != NULL)
    g_signal_emit (self, signals[report->signal], 0);

  return G_SOURCE_REMOVE;
}

/*
 * Emits a signal in the thread that the writer was made in, and always later: whoever hears it may ask the writer, whose
 * mutex is held here. g_main_context_invoke() would call at once where no loop runs, as on the command line.
 */
void
co_writer_report (CoWriter *self, CoWriterSignal signal, const char *path)
{
  Report *report = g_new0 (Report, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  report->writer = g_atomic_rc_box_acquire (self->myself);
  report->path = g_strdup (path);
  report->signal = signal;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, self->context);
}

/* Called with the mutex held. */
void
co_writer_set_state (CoWriter *self, CoWriterState state, const char *failure)
{
  if (self->state == state && g_strcmp0 (self->failure, failure) == 0)
    return;

  self->state = state;
  g_free (self->failure);
  self->failure = g_strdup (failure);
  co_writer_report (self, CO_WRITER_STATE_CHANGED, NULL);
}

/* What is thrown away may have been edited a moment ago: that goes to the trash. Called with the mutex held. */
static void
keep_last_words (CoWriter *self, CoWrite *write)
{
  CoWrite *last = g_hash_table_lookup (self->pending, write->path);

  if (last == NULL)
    return;

  write->last = last->text != NULL ? g_steal_pointer (&last->text) : g_steal_pointer (&last->last);
  write->length = last->length;
}

static void
enqueue (CoWriter *self, const char *path, char *text, gsize length)
{
  CoWrite *write = g_new0 (CoWrite, 1);

  write->path = g_strdup (path);
  write->text = text;
  write->length = length;

  g_mutex_lock (&self->mutex);
  if (text == NULL)
    keep_last_words (self, write);
  g_hash_table_replace (self->pending, write->path, write);
  if (self->state == CO_WRITER_SAVED)
    co_writer_set_state (self, CO_WRITER_SAVING, NULL);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}

static void
co_writer_dispose (GObject *object)
{
  CoWriter *self = CO_WRITER (object);

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      self->ending = TRUE;
      g_cond_broadcast (&self->wake);
      g_mutex_unlock (&self->mutex);
      g_thread_join (g_steal_pointer (&self->thread));
    }

  G_OBJECT_CLASS (co_writer_parent_class)->dispose (object);
}

static void
co_writer_finalize (GObject *object)
{
  CoWriter *self = CO_WRITER (object);

  g_clear_pointer (&self->batch, co_batch_free);
  g_clear_pointer (&self->history, co_history_free);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->busy);
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->catalogue, co_catalogue_unref);
  g_ptr_array_unref (self->foreign);
  g_main_context_unref (self->context);
  g_atomic_rc_box_release_full (self->myself, (GDestroyNotify) g_weak_ref_clear);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->quiet);
  g_free (self->failure);
  g_free (self->folder);

  G_OBJECT_CLASS (co_writer_parent_class)->finalize (object);
}

static void
co_writer_class_init (CoWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = co_writer_dispose;
  object_class->finalize = co_writer_finalize;

  /**
   * CoWriter::state-changed:
   *
   * The state, or the reason of a failure, is another one.
   */
  signals[CO_WRITER_STATE_CHANGED] =
      g_signal_new ("state-changed", CO_TYPE_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoWriter::written:
   * @path: path inside the project folder
   *
   * A file is on the disk.
   */
  signals[CO_WRITER_WRITTEN] =
      g_signal_new ("written", CO_TYPE_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CoWriter::foreign:
   *
   * Files were not written because somebody else has changed them: see co_writer_take_foreign().
   */
  signals[CO_WRITER_FOREIGN] =
      g_signal_new ("foreign", CO_TYPE_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_writer_init (CoWriter *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->wake);
  g_cond_init (&self->quiet);
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, co_write_free);
  self->busy = g_hash_table_new (g_str_hash, g_str_equal);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->foreign = g_ptr_array_new_with_free_func (g_free);
  self->context = g_main_context_ref_thread_default ();
  self->myself = g_atomic_rc_box_new0 (GWeakRef);
  g_weak_ref_init (self->myself, self);
}

/**
 * co_writer_new:
 * @folder: path of a project folder
 *
 * Returns: (transfer full): its writer, whose signals come in the thread-default context of the caller
 */
CoWriter *
co_writer_new (const char *folder)
{
  CoWriter *self = g_object_new (CO_TYPE_WRITER, NULL);
  struct stat status;

  self->folder = g_strdup (folder);
  self->history = co_history_new (folder);
  if (g_stat (folder, &status) == 0)
    {
      self->device = status.st_dev;
      self->inode = status.st_ino;
    }
  self->thread = g_thread_new ("writer", co_writer_run, self);
  return self;
}

/**
 * co_writer_write:
 * @self: a writer
 * @path: path inside the project folder
 * @text: (transfer full): what the file shall hold
 * @length: its length in bytes
 *
 * Has a file written soon. Returns at once.
 */
void
co_writer_write (CoWriter *self, const char *path, char *text, gsize length)
{
  enqueue (self, path, text, length);
}

/**
 * co_writer_trash:
 * @self: a writer
 * @path: path inside the project folder
 *
 * Has a file moved to the project's trash soon. Returns at once.
 */
void
co_writer_trash (CoWriter *self, const char *path)
{
  enqueue (self, path, NULL, 0);
}

/**
 * co_writer_hold:
 * @self: a writer
 *
 * What is asked for from now until co_writer_release() reaches the disk together, or not at all. May be nested.
 */
void
co_writer_hold (CoWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->held++;
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_release:
 * @self: a writer
 *
 * Ends what co_writer_hold() began.
 */
void
co_writer_release (CoWriter *self)
{
  g_mutex_lock (&self->mutex);
  g_assert (self->held > 0);
  self->held--;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_forget:
 * @self: a writer
 * @path: path inside the project folder
 *
 * What waits to be written there is not written: the file belongs to somebody else.
 */
void
co_writer_forget (CoWriter *self, const char *path)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove (self->pending, path);
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_retry:
 * @self: a writer
 *
 * Tries again now what has failed.
 */
void
co_writer_retry (CoWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->retry = self->state == CO_WRITER_FAILED;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_flush:
 * @self: a writer
 * @error: return location for a #GIOErrorEnum
 *
 * Waits until everything is on the disk, or has failed, or waits for the store to merge.
 *
 * Returns: whether nothing has failed
 */
gboolean
co_writer_flush (CoWriter *self, GError **error)
{
  gboolean saved;

  g_mutex_lock (&self->mutex);
  while (self->state != CO_WRITER_FAILED && !co_writer_is_quiet (self) && self->foreign->len == 0)
    g_cond_wait (&self->quiet, &self->mutex);
  saved = self->state != CO_WRITER_FAILED;
  if (!saved)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, self->failure);
  g_mutex_unlock (&self->mutex);

  return saved;
}

/**
 * co_writer_take_foreign:
 * @self: a writer
 *
 * Hands over the files that were not written because somebody else has changed them. Whoever takes them does so
 * between co_writer_hold() and co_writer_release(), and says for each what is there now (co_writer_set_known()) and
 * what shall be (co_writer_write()), or that it is left alone (co_writer_forget()).
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their paths inside the project folder, %NULL for none
 */
GPtrArray *
co_writer_take_foreign (CoWriter *self)
{
  GPtrArray *foreign = NULL;

  g_mutex_lock (&self->mutex);
  if (self->foreign->len > 0)
    {
      foreign = g_steal_pointer (&self->foreign);
      self->foreign = g_ptr_array_new_with_free_func (g_free);
      if (self->state == CO_WRITER_SAVING && co_writer_is_quiet (self))
        co_writer_set_state (self, CO_WRITER_SAVED, NULL);
    }
  g_mutex_unlock (&self->mutex);

  return foreign;
}

/**
 * co_writer_has_folder:
 * @self: a writer
 *
 * Returns: whether the project folder is there, and not just another one in its place, as where a disk was mounted
 */
gboolean
co_writer_has_folder (CoWriter *self)
{
  g_autofree char *project = g_build_filename (self->folder, "project.json", NULL);
  struct stat status;

  if (g_stat (self->folder, &status) < 0 || !S_ISDIR (status.st_mode))
    return FALSE;

  return (status.st_dev == self->device && status.st_ino == self->inode) || g_file_test (project, G_FILE_TEST_EXISTS);
}

/**
 * co_writer_set_catalogue:
 * @self: a writer
 * @catalogue: what was found in the folder
 *
 * Does the same as co_writer_set_known() for each file in the catalogue. Called once.
 */
void
co_writer_set_catalogue (CoWriter *self, CoCatalogue *catalogue)
{
  g_mutex_lock (&self->mutex);
  g_assert (self->catalogue == NULL);
  self->catalogue = co_catalogue_ref (catalogue);
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_set_known:
 * @self: a writer
 * @path: path inside the project folder
 * @hash: what lies there, see co_files_hash(); 0 for nothing
 *
 * Tells what has been read: that may be replaced, anything else may not.
 */
void
co_writer_set_known (CoWriter *self, const char *path, guint64 hash)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_insert (self->known, g_strdup (path), g_memdup2 (&hash, sizeof hash));
  g_mutex_unlock (&self->mutex);
}

/**
 * co_writer_get_known:
 * @self: a writer
 * @path: path inside the project folder
 *
 * Returns: what lies there as far as we know; 0 for nothing
 */
guint64
co_writer_get_known (CoWriter *self, const char *path)
{
  const CoCatalogued *found;
  const guint64 *known;
  guint64 hash;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_lookup (self->known, path);
  found = known == NULL ? co_catalogue_find_path (self->catalogue, path) : NULL;
  hash = known != NULL ? *known : found != NULL ? found->hash : 0;
  g_mutex_unlock (&self->mutex);

  return hash;
}

/**
 * co_writer_is_pending:
 * @self: a writer
 * @path: path inside the project folder
 *
 * Returns: whether the file waits to be written, or is being written
 */
gboolean
co_writer_is_pending (CoWriter *self, const char *path)
{
  gboolean pending;

  g_mutex_lock (&self->mutex);
  pending = g_hash_table_contains (self->pending, path) || g_hash_table_contains (self->busy, path);
  g_mutex_unlock (&self->mutex);

  return pending;
}

/**
 * co_writer_get_state:
 * @self: a writer
 *
 * Returns: how things stand
 */
CoWriterState
co_writer_get_state (CoWriter *self)
{
  CoWriterState state;

  g_mutex_lock (&self->mutex);
  state = self->state;
  g_mutex_unlock (&self->mutex);

  return state;
}

/**
 * co_writer_dup_failure:
 * @self: a writer
 *
 * Returns: (transfer full) (nullable): what the file system says, when it refuses
 */
char *
co_writer_dup_failure (CoWriter *self)
{
  char *failure;

  g_mutex_lock (&self->mutex);
  failure = g_strdup (self->failure);
  g_mutex_unlock (&self->mutex);

  return failure;
}
