/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks for what other programs do to a project folder. One save of theirs is a hail of events: the names are
 * gathered until a quarter of a second after the last, read on a thread, and handed over together.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-watcher.h"

#include "co-clash.h"

/* After the last event, in milliseconds. */
#define QUIET 250

struct _CoWatcher
{
  GObject parent_instance;

  char *folder;
  GPtrArray *monitors;
  GHashTable *paths; /* inside the project folder */
  gboolean clashes;  /* something has happened to those that are kept */
  gboolean watches_clashes;
  GCancellable *cancellable;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CoWatcher, co_watcher, G_TYPE_OBJECT)

enum
{
  SEEN,
  CLASHES_SEEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  char *folder;
  GPtrArray *paths;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->folder);
  g_ptr_array_unref (job->paths);
  g_free (job);
}

static void
read_paths (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GPtrArray *loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);

  for (guint i = 0; i < job->paths->len; i++)
    g_ptr_array_add (loaded, co_loader_read (job->folder, g_ptr_array_index (job->paths, i)));

  g_task_return_pointer (task, loaded, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_paths_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoWatcher *self = CO_WATCHER (object);
  g_autoptr (GPtrArray) loaded = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: nobody is interested any more. */
  if (loaded != NULL)
    g_signal_emit (self, signals[SEEN], 0, loaded);
}

static gboolean
quiet_cb (gpointer user_data)
{
  CoWatcher *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_paths_cb, NULL);
  Job *job = g_new0 (Job, 1);

  self->timeout = 0;
  if (self->clashes)
    {
      self->clashes = FALSE;
      g_signal_emit (self, signals[CLASHES_SEEN], 0);
    }
  job->folder = g_strdup (self->folder);
  job->paths = g_hash_table_steal_all_keys (self->paths);
  g_ptr_array_set_free_func (job->paths, g_free);
  g_task_set_source_tag (task, quiet_cb);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_paths);

  return G_SOURCE_REMOVE;
}

static void
wait_for_quiet (CoWatcher *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET, quiet_cb, self);
}

static void watch_clashes (CoWatcher *self);

static void
note (CoWatcher *self, GFile *file)
{
  g_autofree char *full = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autofree char *path = full != NULL ? g_file_get_relative_path (folder, file) : NULL;

  if (path == NULL)
    return;
  if (g_str_equal (path, CO_CLASH_FOLDER) || g_str_has_prefix (path, CO_CLASH_FOLDER "/"))
    {
      watch_clashes (self);
      self->clashes = TRUE;
      wait_for_quiet (self);
    }
  else if (co_loader_is_document (path))
    co_watcher_look (self, path);
}

static void
monitor_changed_cb (CoWatcher *self, GFile *file, GFile *other)
{
  note (self, file);
  note (self, other);
}

static void
watch (CoWatcher *self, const char *subfolder)
{
  g_autofree char *path = g_build_filename (self->folder, subfolder, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  /* Where nothing can be watched (some network shares) the folder is read again when the window is entered. */
  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (monitor_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->monitors, g_steal_pointer (&monitor));
}

/* The folder is there once there is a question. */
static void
watch_clashes (CoWatcher *self)
{
  g_autofree char *path = g_build_filename (self->folder, CO_CLASH_FOLDER, NULL);

  if (self->watches_clashes || !g_file_test (path, G_FILE_TEST_IS_DIR))
    return;

  self->watches_clashes = TRUE;
  watch (self, CO_CLASH_FOLDER);
}

static void
co_watcher_dispose (GObject *object)
{
  CoWatcher *self = CO_WATCHER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->monitors, 0);

  G_OBJECT_CLASS (co_watcher_parent_class)->dispose (object);
}

static void
co_watcher_finalize (GObject *object)
{
  CoWatcher *self = CO_WATCHER (object);

  g_ptr_array_unref (self->monitors);
  g_hash_table_unref (self->paths);
  g_object_unref (self->cancellable);
  g_free (self->folder);

  G_OBJECT_CLASS (co_watcher_parent_class)->finalize (object);
}

static void
co_watcher_class_init (CoWatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_watcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_watcher_finalize;

  /**
   * CoWatcher::seen:
   * @loaded: (element-type CoLoaded): the files that may have changed, as they are now
   *
   * Something has happened in the folder.
   */
  signals[SEEN] =
      g_signal_new ("seen", CO_TYPE_WATCHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * CoWatcher::clashes-seen:
   *
   * Something has happened to the clashes that are kept in the folder.
   */
  signals[CLASHES_SEEN] =
      g_signal_new ("clashes-seen", CO_TYPE_WATCHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_watcher_init (CoWatcher *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * co_watcher_new:
 * @folder: path of a project folder, whose subfolders are there
 *
 * Returns: (transfer full): a watcher of its documents
 */
CoWatcher *
co_watcher_new (const char *folder)
{
  CoWatcher *self = g_object_new (CO_TYPE_WATCHER, NULL);

  self->folder = g_strdup (folder);
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    watch (self, co_kind_get_folder (kind));
  watch_clashes (self);

  return self;
}

/**
 * co_watcher_look:
 * @self: a watcher
 * @path: path inside the project folder
 *
 * Has a file read again soon, as if something had happened to it.
 */
void
co_watcher_look (CoWatcher *self, const char *path)
{
  g_hash_table_add (self->paths, g_strdup (path));
  wait_for_quiet (self);
}
