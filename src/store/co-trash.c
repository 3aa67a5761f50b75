/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trash of a project: what was deleted lies in .trash/<path of the document> as it was. What is deleted there is
 * gone for good, and with it the earlier versions of the document.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-trash.h"

#include "co-files.h"
#include "co-json.h"
#include "co-loader.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _CoTrashed
{
  GObject parent_instance;

  char *path;
  CoDocument *document;
  GDateTime *time;
};

G_DEFINE_FINAL_TYPE (CoTrashed, co_trashed, G_TYPE_OBJECT)

static void
co_trashed_finalize (GObject *object)
{
  CoTrashed *self = CO_TRASHED (object);

  g_free (self->path);
  g_clear_object (&self->document);
  g_date_time_unref (self->time);

  G_OBJECT_CLASS (co_trashed_parent_class)->finalize (object);
}

static void
co_trashed_class_init (CoTrashedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_trashed_finalize;
}

static void
co_trashed_init (CoTrashed *self)
{
}

/* A renamed file keeps the time of its contents; the time of its inode is when it came here. */
static CoTrashed *
read_trashed (const char *folder, const char *path)
{
  g_autofree char *full = g_build_filename (folder, ".trash", path, NULL);
  gsize length;
  g_autofree char *text = NULL;
  CoTrashed *self;
  struct stat status;

  if (g_lstat (full, &status) < 0 || !S_ISREG (status.st_mode))
    return NULL;

  self = g_object_new (CO_TYPE_TRASHED, NULL);
  self->path = g_strdup (path);
  self->time = g_date_time_new_from_unix_utc (status.st_ctim.tv_sec);
  /* One that cannot be read is listed by its name; it can be deleted. */
  text = co_files_read (full, &length, NULL);
  if (text != NULL)
    self->document = co_json_read (text, length, NULL, NULL);

  return self;
}

/**
 * co_trashed_get_path:
 * @self: what lies in the trash
 *
 * Returns: (transfer none): where it was inside the project folder
 */
const char *
co_trashed_get_path (CoTrashed *self)
{
  return self->path;
}

/**
 * co_trashed_get_document:
 * @self: what lies in the trash
 *
 * Returns: (transfer none) (nullable): the document as it was, %NULL when it cannot be read
 */
CoDocument *
co_trashed_get_document (CoTrashed *self)
{
  return self->document;
}

/**
 * co_trashed_get_time:
 * @self: what lies in the trash
 *
 * Returns: (transfer none): when it came there, in UTC
 */
GDateTime *
co_trashed_get_time (CoTrashed *self)
{
  return self->time;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  CoTrashed *first = (CoTrashed *) a;
  CoTrashed *second = (CoTrashed *) b;
  int order = g_date_time_compare (second->time, first->time);

  return order != 0 ? order : g_strcmp0 (first->path, second->path);
}

/**
 * co_trash_list:
 * @folder: path of a project folder
 *
 * Reads what lies in the trash. May be called from any thread.
 *
 * Returns: (transfer full): a list of #CoTrashed, what was deleted last first
 */
GListModel *
co_trash_list (const char *folder)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list = g_list_store_new (CO_TYPE_TRASHED);

  for (CoKind kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    {
      g_autofree char *subfolder = g_build_filename (folder, ".trash", co_kind_get_folder (kind), NULL);
      g_autoptr (GDir) dir = g_dir_open (subfolder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (co_kind_get_folder (kind), name, NULL);
          CoTrashed *trashed = co_loader_is_document (name) ? read_trashed (folder, path) : NULL;

          if (trashed != NULL)
            g_ptr_array_add (all, trashed);
        }
    }
  g_ptr_array_sort_values (all, compare_times);
  g_list_store_splice (list, 0, 0, all->pdata, all->len);

  return G_LIST_MODEL (list);
}

static gboolean
delete_history (const char *folder, const char *path, GError **error)
{
  g_autofree char *parent = g_build_filename (folder, ".history", path, NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (parent, name, NULL);

      if (g_unlink (file) < 0 && errno != ENOENT)
        return co_files_set_error (error, file, errno);
    }
  if (dir != NULL && g_rmdir (parent) < 0 && errno != ENOENT)
    return co_files_set_error (error, parent, errno);

  return TRUE;
}

/**
 * co_trash_delete:
 * @folder: path of a project folder
 * @path: where the document was inside it
 * @error: return location for a #GIOErrorEnum
 *
 * Deletes a document in the trash for good, with its earlier versions unless another document lives at its place. May
 * be called from any thread.
 *
 * Returns: whether it is gone
 */
gboolean
co_trash_delete (const char *folder, const char *path, GError **error)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *file = g_build_filename (folder, ".trash", path, NULL);
  g_autofree char *parent = g_path_get_dirname (file);

  if (g_unlink (file) < 0 && errno != ENOENT)
    return co_files_set_error (error, file, errno);
  if (!g_file_test (full, G_FILE_TEST_EXISTS) && !delete_history (folder, path, error))
    return FALSE;

  return co_files_sync_folder (parent, error);
}
