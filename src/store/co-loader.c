/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the files of a project folder: a few threads build the documents, a file that cannot be read becomes a
 * damage, and the rest goes on.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-loader.h"

#include "co-files.h"
#include "co-json.h"
#include "co-recovery.h"
#include "co-store-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Two documents a thread at a time would do on a fast disk; a slow one is bound by the wait for each file. */
#define N_THREADS 4

typedef struct
{
  const char *folder;
  GPtrArray *loaded;
  GCancellable *cancellable;
  int next;
} Job;

void
co_loaded_free (CoLoaded *self)
{
  g_free (self->path);
  g_clear_object (&self->document);
  g_clear_object (&self->damage);
  g_free (self);
}

static gboolean
is_kind_of_folder (CoDocument *document, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_str_equal (folder, co_kind_get_folder (co_document_get_kind (document)));
}

static void
fill (CoLoaded *loaded, const char *folder, CoJsonReader *reader, CoBuffer *buffer)
{
  g_autofree char *path = g_build_filename (folder, loaded->path, NULL);
  g_autoptr (GError) error = NULL;
  CoPlace place = { 0, 0 };

  if (co_files_read_into (path, buffer, &error))
    {
      loaded->hash = co_files_hash (buffer->text, buffer->length);
      loaded->document = co_json_reader_read (reader, buffer->text, buffer->length, &place, &error);
    }
  if (loaded->document != NULL && !is_kind_of_folder (loaded->document, loaded->path))
    {
      g_clear_object (&loaded->document);
      place = (CoPlace) { 1, 1 };
      g_set_error_literal (&error, CO_STORE_ERROR, CO_STORE_ERROR_WRONG_FOLDER,
                           _ ("The document is of another kind than the folder that it lies in"));
    }

  loaded->missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  if (error != NULL && !loaded->missing)
    loaded->damage = co_damage_new_for_error (loaded->path, place, error);
}

/**
 * co_loader_read:
 * @folder: path of a project folder
 * @path: path of a file inside it
 *
 * Reads one file. May be called from any thread.
 *
 * Returns: (transfer full): what became of it
 */
CoLoaded *
co_loader_read (const char *folder, const char *path)
{
  CoLoaded *loaded = g_new0 (CoLoaded, 1);
  g_autoptr (CoJsonReader) reader = co_json_reader_new ();
  g_auto (CoBuffer) buffer = CO_BUFFER_INIT;

  loaded->path = g_strdup (path);
  fill (loaded, folder, reader, &buffer);
  return loaded;
}

static gpointer
read_some (gpointer data)
{
  Job *job = data;
  g_autoptr (CoJsonReader) reader = co_json_reader_new ();
  g_auto (CoBuffer) buffer = CO_BUFFER_INIT;
  int i;

  while ((i = g_atomic_int_add (&job->next, 1)) < (int) job->loaded->len)
    {
      if (g_cancellable_is_cancelled (job->cancellable))
        break;
      fill (g_ptr_array_index (job->loaded, (guint) i), job->folder, reader, &buffer);
    }

  return NULL;
}

/**
 * co_loader_is_document:
 * @path: path inside a project folder
 *
 * Returns: whether a file of that name is read as a document: not a hidden or temporary one
 */
gboolean
co_loader_is_document (const char *path)
{
  const char *name = strrchr (path, '/');

  name = name != NULL ? name + 1 : path;
  return *name != '.' && g_str_has_suffix (name, ".json");
}

static void
list_files (const char *folder, const char *subfolder, GPtrArray *loaded)
{
  g_autofree char *path = g_build_filename (folder, subfolder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  /* A folder that is not there holds no documents yet. */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CoLoaded *file;

      if (!co_loader_is_document (name))
        continue;
      file = g_new0 (CoLoaded, 1);
      file->path = g_build_filename (subfolder, name, NULL);
      g_ptr_array_add (loaded, file);
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CoLoaded *const *) a)->path, (*(CoLoaded *const *) b)->path);
}

/**
 * co_loader_read_folder:
 * @folder: path of a project folder
 * @cancellable: (nullable): to give up
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Finishes what was cut off in a project folder, and reads all its documents.
 *
 * Returns: (transfer full) (nullable) (element-type CoLoaded): what became of each file, project.json first
 */
GPtrArray *
co_loader_read_folder (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  Job job = { folder, loaded, cancellable, 0 };
  GThread *threads[N_THREADS];
  guint n_threads;
  CoLoaded *project;

  co_recovery_run (folder, unfinished);
  for (CoKind kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    list_files (folder, co_kind_get_folder (kind), loaded);
  g_ptr_array_sort (loaded, compare_paths);

  project = co_loader_read (folder, "project.json");
  g_ptr_array_insert (loaded, 0, project);
  if (project->missing)
    {
      g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_PROJECT,
                   "%s is not a Cocreate project: it has no project.json", folder);
      return NULL;
    }
  /* What was written while project.json could not be read. */
  g_ptr_array_insert (loaded, 1, co_loader_read (folder, CO_LOADER_RECOVERED));

  job.next = 2;
  n_threads = MIN (N_THREADS, (loaded->len + 7) / 8);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("loader", read_some, &job);
  read_some (&job);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  g_ptr_array_extend_and_steal (loaded, g_steal_pointer (&unfinished));
  return g_steal_pointer (&loaded);
}
