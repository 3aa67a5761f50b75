/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the files of a project folder: a few threads build the documents, a file that cannot be read becomes a
 * damage, and the rest goes on.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-loader.h"

#include "co-conflict.h"
#include "co-files.h"
#include "co-index.h"
#include "co-json.h"
#include "co-recovery.h"
#include "co-store-error.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Two documents a thread at a time would do on a fast disk; a slow one is bound by the wait for each file. */
#define N_THREADS 4

/* A smaller project is read as fast as its index. */
#define MIN_INDEXED 64

/* An index is written anew when more than one of so many documents had to be read. */
#define WORN 16

typedef struct
{
  const char *folder;
  int folder_fd;
  GPtrArray *loaded;
  CoIndex *index;
  gconstpointer *entries; /* for each of the files, of the index, or NULL */
  GCancellable *cancellable;
  int next;
  int n_read; /* that had to be */
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
  const char *folder = co_kind_get_folder (co_document_get_kind (document));
  const char *slash = strrchr (path, '/');
  gsize length = strlen (folder);

  if (slash == NULL)
    return g_str_equal (folder, ".");

  return (gsize) (slash - path) == length && strncmp (path, folder, length) == 0;
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

/* Whether the document need not be read. */
static gboolean
take_from_index (Job *job, CoLoaded *loaded, int position)
{
  gconstpointer entry = job->entries != NULL ? job->entries[position] : NULL;

  if (entry != NULL)
    loaded->document = co_index_get_document (job->index, entry, job->folder_fd, &loaded->hash);
  if (loaded->document != NULL && !is_kind_of_folder (loaded->document, loaded->path))
    g_clear_object (&loaded->document);

  return loaded->document != NULL;
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
      CoLoaded *loaded = g_ptr_array_index (job->loaded, (guint) i);

      if (g_cancellable_is_cancelled (job->cancellable))
        break;
      if (take_from_index (job, loaded, i))
        continue;
      g_atomic_int_inc (&job->n_read);
      fill (loaded, job->folder, reader, &buffer);
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

static gboolean
is_copy_of_project (const char *name)
{
  g_autofree char *original = co_conflict_dup_original (name);

  return g_strcmp0 (original, "project.json") == 0;
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
      /* At the top there are also the user's own files. */
      if (*subfolder == '\0' && !is_copy_of_project (name))
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

/* The entry of each file; both are sorted. */
static gconstpointer *
find_entries (CoIndex *index, GPtrArray *loaded, guint first)
{
  gconstpointer *entries = g_new0 (gconstpointer, loaded->len);
  guint n = co_index_get_n_entries (index);
  guint at = 0;

  for (guint i = first; i < loaded->len; i++)
    {
      const CoLoaded *file = g_ptr_array_index (loaded, i);
      int order = -1;

      while (at < n && (order = strcmp (co_index_get_path (index, at, &entries[i]), file->path)) < 0)
        at++;
      if (at == n || order != 0)
        entries[i] = NULL;
    }

  return entries;
}

static void
read_all (Job *job, int first)
{
  GThread *threads[N_THREADS];
  guint n_threads = MIN (N_THREADS, (job->loaded->len + 7) / 8);

  job->next = first;
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("loader", read_some, job);
  read_some (job);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
}

typedef struct
{
  char *file;
  char *folder;
  GPtrArray *documents;
  gint64 made;
} Notes;

static gpointer
write_index (gpointer data)
{
  Notes *notes = data;
  g_autoptr (GError) error = NULL;

  /* Without an index, the project opens all the same. */
  if (!co_index_write (notes->file, notes->folder, notes->documents, notes->made, &error))
    g_debug ("%s", error->message);
  g_free (notes->file);
  g_free (notes->folder);
  g_ptr_array_unref (notes->documents);
  g_free (notes);

  return NULL;
}

/* Has an index written, by a thread that nobody waits for. */
static void
keep_index (const char *file, const char *folder, GPtrArray *loaded, guint first, gint64 made)
{
  Notes *notes = g_new (Notes, 1);

  *notes = (Notes) { g_strdup (file), g_strdup (folder), g_ptr_array_new_with_free_func (co_indexed_free), made };
  for (guint i = first; i < loaded->len; i++)
    {
      const CoLoaded *from = g_ptr_array_index (loaded, i);
      CoIndexed *to;

      if (from->document == NULL)
        continue;
      to = g_new (CoIndexed, 1);
      *to = (CoIndexed) { g_strdup (from->path), g_strdup (co_document_get_id (from->document)),
                          co_document_get_kind (from->document), from->hash };
      g_ptr_array_add (notes->documents, to);
    }
  g_thread_unref (g_thread_new ("index", write_index, notes));
}

/* Reads the files from @first on, or finds them in the index. */
static void
read_documents (Job *job, guint first, gboolean keep)
{
  g_autofree char *file = co_index_get_file (job->folder);
  g_autoptr (CoIndex) index = co_index_open (file);
  g_autofree gconstpointer *entries = index != NULL ? find_entries (index, job->loaded, first) : NULL;
  const gint64 made = g_get_real_time () * 1000;
  guint n = job->loaded->len - first;

  job->folder_fd = open (job->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  job->index = index;
  job->entries = job->folder_fd >= 0 ? entries : NULL;
  read_all (job, (int) first);
  if (job->folder_fd >= 0)
    close (job->folder_fd);

  /* A few that have changed are read again next time; that takes less than to write all the others. */
  if (keep && n >= MIN_INDEXED && (guint) job->n_read > n / WORN)
    keep_index (file, job->folder, job->loaded, first, made);
}

/**
 * co_loader_read_folder:
 * @folder: path of a project folder
 * @keep: whether an index shall be kept for the next time, where it helps
 * @cancellable: (nullable): to give up
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Finishes what was cut off in a project folder, and reads all its documents.
 *
 * Returns: (transfer full) (nullable) (element-type CoLoaded): what became of each file, project.json first
 */
GPtrArray *
co_loader_read_folder (const char *folder, gboolean keep, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  Job job = { .folder = folder, .loaded = loaded, .cancellable = cancellable };
  CoLoaded *project;

  co_recovery_run (folder, unfinished);
  list_files (folder, "", loaded);
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

  read_documents (&job, 2, keep);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  g_ptr_array_extend_and_steal (loaded, g_steal_pointer (&unfinished));
  return g_steal_pointer (&loaded);
}
