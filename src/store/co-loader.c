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
#include "co-json.h"
#include "co-recovery.h"
#include "co-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Two documents a thread at a time would do on a fast disk; a slow one is bound by the wait for each file. */
#define N_THREADS 4

/* An index is written anew when more than one of so many documents had to be read. */
#define WORN 16

/* So many entries of an index are compared by a thread before it takes the next. */
#define CHUNK 64

typedef struct
{
  const char *folder;
  int folder_fd;
  GCancellable *cancellable;

  GPtrArray *loaded; /* CoLoaded: to be read, but those that are there before @next */
  int next;

  CoIndex *index;
  gboolean *stale; /* for each of its entries */
  int next_entry;
  GPtrArray *asleep; /* the documents of the entries */
} Job;

void
co_loaded_free (CoLoaded *self)
{
  g_free (self->path);
  g_clear_object (&self->document);
  g_clear_object (&self->damage);
  g_free (self);
}

/**
 * co_found_free:
 * @self: what was found
 *
 * Frees it.
 */
void
co_found_free (CoFound *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->index, co_index_unref);
  g_clear_pointer (&self->asleep, g_ptr_array_unref);
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

/**
 * co_loaded_new:
 * @path: path inside the project folder
 * @document: (nullable): what lies there
 * @hash: what the file holds, see co_files_hash()
 *
 * Returns: (transfer full): a file
 */
CoLoaded *
co_loaded_new (const char *path, CoDocument *document, guint64 hash)
{
  CoLoaded *self = g_new0 (CoLoaded, 1);

  self->path = g_strdup (path);
  g_set_object (&self->document, document);
  self->hash = hash;
  return self;
}

/* Reads the file. */
static void
fill (CoLoaded *loaded, int folder_fd, const char *path, CoJsonReader *reader, CoBuffer *buffer)
{
  g_autoptr (GError) error = NULL;
  CoPlace place = { 0, 0 };

  if (co_files_read_at (folder_fd, path, buffer, &error))
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
  CoLoaded *loaded = co_loaded_new (path, NULL, 0);
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr (CoJsonReader) reader = co_json_reader_new ();
  g_auto (CoBuffer) buffer = CO_BUFFER_INIT;

  fill (loaded, AT_FDCWD, full, reader, &buffer);
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
      CoLoaded *loaded = g_ptr_array_index (job->loaded, (guint) i);

      if (g_cancellable_is_cancelled (job->cancellable))
        break;
      fill (loaded, job->folder_fd, loaded->path, reader, &buffer);
    }

  return NULL;
}

static gpointer
compare_some (gpointer data)
{
  Job *job = data;
  const guint n = co_index_get_n_entries (job->index);
  guint first;

  while ((first = (guint) g_atomic_int_add (&job->next_entry, CHUNK)) < n)
    {
      if (g_cancellable_is_cancelled (job->cancellable))
        break;
      for (guint i = first; i < MIN (first + CHUNK, n); i++)
        job->stale[i] = !co_index_is_fresh (job->index, i, job->folder_fd);
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

/**
 * co_loader_is_temporary:
 * @name: the name of a file in a folder of a project
 *
 * Returns: whether it is one that is written beside a document, to be renamed to it
 */
gboolean
co_loader_is_temporary (const char *name)
{
  return *name == '.' && g_str_has_suffix (name, ".tmp") && strstr (name, ".json.") != NULL;
}

/* The user's own files beside project.json are left alone: a copy has its name and something added, and its id. */
static gboolean
is_copy_of_project (const char *folder, const char *name)
{
  g_autofree char *original = NULL;
  g_autoptr (CoLoaded) copy = NULL;
  g_autoptr (CoLoaded) project = NULL;

  if (strstr (name, "project") == NULL || g_str_equal (name, CO_LOADER_RECOVERED))
    return FALSE;

  original = co_conflict_dup_original (name);
  if (g_strcmp0 (original, "project.json") == 0)
    return TRUE;
  if (!co_conflict_is_copy_of (name, "project.json"))
    return FALSE;

  copy = co_loader_read (folder, name);
  project = co_loader_read (folder, "project.json");
  return copy->document != NULL && project->document != NULL &&
         g_str_equal (co_document_get_id (copy->document), co_document_get_id (project->document));
}

/* Adds the documents in a folder that are not in the index to those that are to be read. */
static void
list_files (Job *job, CoKind kind, gboolean sweep)
{
  const char *subfolder = co_kind_get_folder (kind);
  g_autofree char *folder = g_build_filename (job->folder, subfolder, NULL);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GPtrArray) names = co_files_list (folder, NULL);
  guint position;

  if (names == NULL)
    {
      /* Who reads it says why. */
      g_ptr_array_add (job->loaded, co_loaded_new (kind != CO_KIND_PROJECT ? subfolder : "project.json", NULL, 0));
      return;
    }

  /* A folder that is not there holds no documents yet. */
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (*name == '.' && sweep && co_loader_is_temporary (name))
        co_recovery_sweep (folder, name);
      if (!co_loader_is_document (name) || (kind == CO_KIND_PROJECT && !is_copy_of_project (job->folder, name)))
        continue;

      g_string_truncate (path, 0);
      if (kind != CO_KIND_PROJECT)
        g_string_append_printf (path, "%s/", subfolder);
      g_string_append (path, name);
      if (job->index == NULL || !co_index_find (job->index, path->str, &position))
        g_ptr_array_add (job->loaded, co_loaded_new (path->str, NULL, 0));
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CoLoaded *const *) a)->path, (*(CoLoaded *const *) b)->path);
}

static void
unref_document (gpointer document)
{
  if (document != NULL)
    g_object_unref (document);
}

/* By one thread: all of them count who needs the index. */
static void
create_all (Job *job)
{
  const guint n = co_index_get_n_entries (job->index);

  job->asleep = g_ptr_array_new_full (n, unref_document);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (job->asleep, co_index_create (job->index, i));
}

/* Has @work done by a few threads, this one among them once it has done @own. */
static void
share (Job *job, GThreadFunc work, guint n, void (*own) (Job *job))
{
  GThread *threads[N_THREADS];
  guint n_threads = MIN (N_THREADS, n / 8);

  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("loader", work, job);
  if (own != NULL)
    own (job);
  work (job);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
}

/* Finds out what of the index is the case no more, and reads that and what is not in it. Without an index, all is. */
static void
read_changes (Job *job, gboolean sweep, void (*meanwhile) (Job *job))
{
  const guint n = job->index != NULL ? co_index_get_n_entries (job->index) : 0;
  const guint first = job->loaded->len;

  job->stale = g_new0 (gboolean, n);
  if (job->index != NULL)
    share (job, compare_some, n, meanwhile);
  for (guint i = 0; i < n; i++)
    {
      if (job->stale[i])
        g_ptr_array_add (job->loaded, co_loaded_new (co_index_get_path (job->index, i), NULL, 0));
    }
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (job->index == NULL || kind == CO_KIND_PROJECT || !co_index_is_whole (job->index, kind, job->folder_fd))
        list_files (job, kind, sweep);
    }

  qsort (job->loaded->pdata + first, job->loaded->len - first, sizeof (gpointer), compare_paths);
  job->next = (int) first;
  share (job, read_some, job->loaded->len - first, NULL);
}

/**
 * co_loader_check:
 * @folder: path of a project folder
 * @index: its index
 * @cancellable: (nullable): to give up
 *
 * Compares an index that was trusted with what is in the folder.
 *
 * Returns: (transfer full) (element-type CoLoaded): the files that are otherwise now, as they are
 */
GPtrArray *
co_loader_check (const char *folder, CoIndex *index, GCancellable *cancellable)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  Job job = { .folder = folder, .loaded = changed, .index = index, .cancellable = cancellable };

  job.folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  /* A folder that has gone is noticed when something is to be written to it. */
  if (job.folder_fd < 0)
    return changed;

  read_changes (&job, FALSE, NULL);
  g_free (job.stale);
  close (job.folder_fd);
  return changed;
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
keep_index (const char *file, const char *folder, CoFound *found, guint first, gint64 made)
{
  Notes *notes = g_new (Notes, 1);

  *notes = (Notes) { g_strdup (file), g_strdup (folder), co_indexed_new_list (), made };
  for (guint i = first; i < found->files->len; i++)
    {
      const CoLoaded *from = g_ptr_array_index (found->files, i);

      if (from->document != NULL)
        co_indexed_add (notes->documents, from->document, from->path, from->hash, FALSE);
    }
  for (guint i = 0; found->asleep != NULL && i < found->asleep->len; i++)
    {
      CoDocument *document = g_ptr_array_index (found->asleep, i);

      if (document != NULL)
        co_indexed_add (notes->documents, document, co_index_get_path (found->index, i),
                        co_index_get_hash (found->index, i), TRUE);
    }
  g_thread_unref (g_thread_new ("index", write_index, notes));
}

/* Finds all documents but the project's own. */
static void
find_documents (Job *job, CoFound *found, CoLoaderFlags flags, gboolean sweep)
{
  g_autofree char *file = co_index_get_file (job->folder);
  const gint64 made = g_get_real_time () * 1000;
  const guint first = found->files->len;
  guint n;

  found->index = job->index = co_index_open (file, job->folder);
  found->checked = found->index == NULL || (flags & CO_LOADER_TRUST) == 0;
  if (found->checked)
    read_changes (job, sweep, create_all);
  else
    create_all (job);
  found->asleep = job->asleep;
  for (guint i = 0; found->checked && found->asleep != NULL && i < found->asleep->len; i++)
    {
      if (job->stale[i])
        g_clear_object (&g_ptr_array_index (found->asleep, i));
    }
  g_free (job->stale);
  if (!found->checked)
    return;

  /* A few that have changed are read again next time; that takes less than to write all the others. */
  n = found->files->len - first;
  if ((flags & CO_LOADER_KEEP) != 0 && n > (found->asleep != NULL ? found->asleep->len : 0) / WORN &&
      n + (found->asleep != NULL ? found->asleep->len : 0) >= CO_LOADER_MIN_INDEXED)
    keep_index (file, job->folder, found, first, made);
}

/**
 * co_loader_read_folder:
 * @folder: path of a project folder
 * @flags: how
 * @cancellable: (nullable): to give up
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Finishes what was cut off in a project folder, and reads all its documents, or finds them in the index.
 *
 * Returns: (transfer full) (nullable): what was found
 */
CoFound *
co_loader_read_folder (const char *folder, CoLoaderFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (CoFound) found = g_new0 (CoFound, 1);
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  const gboolean clean = co_recovery_run (folder, unfinished);
  CoLoaded *project = co_loader_read (folder, "project.json");
  Job job = { .folder = folder, .cancellable = cancellable };

  found->files = job.loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  g_ptr_array_add (found->files, project);
  if (project->missing)
    {
      g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_PROJECT,
                   "%s is not a Cocreate project: it has no project.json", folder);
      return NULL;
    }
  /* What was written while project.json could not be read. */
  g_ptr_array_add (found->files, co_loader_read (folder, CO_LOADER_RECOVERED));

  job.folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (job.folder_fd < 0)
    {
      co_files_set_error (error, folder, errno);
      return NULL;
    }
  find_documents (&job, found, flags, clean);
  close (job.folder_fd);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  g_ptr_array_extend_and_steal (found->files, g_steal_pointer (&unfinished));
  return g_steal_pointer (&found);
}
