/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A journal names the temporary files of a batch, where they go, and what lies there before and after. Once it is on
 * the disk the batch counts as done: should the program die, co-recovery.c finishes it at the next opening. The lock
 * on the file tells a journal whose program lives from one that was left behind.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-journal.h"

#include "co-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <yyjson.h>

struct _CoJournal
{
  char *path;
  int fd; /* holds the lock */
  gboolean synced;
};

/* A number of JSON is not sure to keep all its digits. */
static void
add_hash (yyjson_mut_doc *json, yyjson_mut_val *object, const char *member, guint64 hash)
{
  g_autofree char *digits = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", hash);

  yyjson_mut_obj_add_strcpy (json, object, member, digits);
}

static char *
to_text (const char *folder, GPtrArray *writes, gsize *length)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (json);
  yyjson_mut_val *list = yyjson_mut_arr (json);
  char *text;

  yyjson_mut_doc_set_root (json, root);
  yyjson_mut_obj_add_val (json, root, "writes", list);
  for (guint i = 0; i < writes->len; i++)
    {
      CoWrite *write = g_ptr_array_index (writes, i);
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (json, list);

      yyjson_mut_obj_add_str (json, object, "path", write->path);
      if (write->temporary != NULL)
        yyjson_mut_obj_add_str (json, object, "temporary", write->temporary + strlen (folder) + 1);
      add_hash (json, object, "before", write->before);
      add_hash (json, object, "after", write->after);
    }
  text = yyjson_mut_write (json, YYJSON_WRITE_PRETTY_TWO_SPACES | YYJSON_WRITE_NEWLINE_AT_END, length);
  yyjson_mut_doc_free (json);

  return text;
}

/**
 * co_journal_write:
 * @folder: path of a project folder
 * @writes: (element-type CoWrite): what shall happen, each with its temporary file on the disk already
 * @error: return location for a #GIOErrorEnum
 *
 * From now on the batch can only go forward, though the journal is on the disk for sure after co_journal_sync() only.
 *
 * Returns: (transfer full) (nullable): a journal that is in its place
 */
CoJournal *
co_journal_write (const char *folder, GPtrArray *writes, GError **error)
{
  static int counter = 0;
  g_autofree char *journals = g_build_filename (folder, ".journal", NULL);
  g_autofree char *name =
      g_strdup_printf ("%s-%d-%d.json", co_files_get_machine (), (int) getpid (), g_atomic_int_add (&counter, 1));
  g_autoptr (CoJournal) self = g_new0 (CoJournal, 1);
  g_autofree char *temporary = NULL;
  g_autofree char *text = NULL;
  gsize length;

  self->fd = -1;
  self->path = g_build_filename (journals, name, NULL);
  if (g_mkdir_with_parents (journals, 0777) < 0)
    {
      co_files_set_error (error, journals, errno);
      return NULL;
    }

  text = to_text (folder, writes, &length);
  if (co_files_write_beside (self->path, text, length, &temporary, error) < 0)
    return NULL;
  /* Locked before it has its name: nobody ever sees it without the lock. */
  self->fd = open (temporary, O_RDWR | O_CLOEXEC);
  if (self->fd < 0)
    co_files_set_error (error, temporary, errno);
  else if (flock (self->fd, LOCK_EX | LOCK_NB) < 0)
    g_debug ("%s cannot be locked: %s", temporary, g_strerror (errno));
  if (self->fd < 0 || !co_files_move (temporary, self->path, error))
    {
      g_unlink (temporary);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * co_journal_sync:
 * @self: a journal
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it is on the disk
 */
gboolean
co_journal_sync (CoJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!self->synced)
    self->synced = co_files_sync_folder (folder, error);

  return self->synced;
}

/**
 * co_journal_remove:
 * @self: a journal of which everything has been done
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it has gone for good
 */
gboolean
co_journal_remove (CoJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_unlink (self->path) < 0 && errno != ENOENT)
    return co_files_set_error (error, self->path, errno);

  /* Else it could come back after a power cut, and put into the trash what has come out of it since. */
  return co_files_sync_folder (folder, error);
}

void
co_journal_free (CoJournal *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * co_journal_is_orphan:
 * @folder: path of a project folder
 * @name: name of a file in its folder of journals
 *
 * Returns: whether that is a journal of this machine whose program has died
 */
gboolean
co_journal_is_orphan (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, ".journal", name, NULL);
  gboolean orphan;
  int fd;

  if (!g_str_has_prefix (name, co_files_get_machine ()) || !g_str_has_suffix (name, ".json"))
    return FALSE;

  fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  /* One that may not be opened to be locked may not be carried out either, and that will be said. */
  if (fd < 0)
    return errno != ENOENT;
  orphan = flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
  close (fd);

  return orphan;
}

/* A path that stays inside the project folder. */
static gboolean
is_inside (const char *path)
{
  g_auto (GStrv) parts = path != NULL ? g_strsplit (path, "/", -1) : NULL;

  return parts != NULL && *path != '\0' && *path != '/' && !g_strv_contains ((const char *const *) parts, "..");
}

static CoWrite *
to_write (const char *folder, yyjson_val *object)
{
  const char *path = yyjson_get_str (yyjson_obj_get (object, "path"));
  const char *temporary = yyjson_get_str (yyjson_obj_get (object, "temporary"));
  const char *before = yyjson_get_str (yyjson_obj_get (object, "before"));
  const char *after = yyjson_get_str (yyjson_obj_get (object, "after"));
  CoWrite *write;

  if (!is_inside (path) || (temporary != NULL && !is_inside (temporary)) || before == NULL || after == NULL)
    return NULL;

  write = g_new0 (CoWrite, 1);
  write->path = g_strdup (path);
  write->temporary = temporary != NULL ? g_build_filename (folder, temporary, NULL) : NULL;
  write->before = g_ascii_strtoull (before, NULL, 16);
  write->after = g_ascii_strtoull (after, NULL, 16);
  return write;
}

/**
 * co_journal_read:
 * @folder: path of a project folder
 * @name: name of a journal
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable) (element-type CoWrite): what it says; nothing when it is not whole: then it was
 *   never on the disk, and nothing of it was begun
 */
GPtrArray *
co_journal_read (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".journal", name, NULL);
  g_autoptr (GPtrArray) writes = g_ptr_array_new_with_free_func (co_write_free);
  gsize length = 0;
  g_autofree char *text = co_files_read (path, &length, error);
  yyjson_doc *json = text != NULL ? yyjson_read (text, length, 0) : NULL;
  yyjson_val *root = yyjson_doc_get_root (json);
  yyjson_val *object;
  size_t i, n;

  if (text == NULL)
    return NULL;

  yyjson_arr_foreach (yyjson_obj_get (root, "writes"), i, n, object)
  {
    CoWrite *write = to_write (folder, object);

    if (write != NULL)
      g_ptr_array_add (writes, write);
  }
  yyjson_doc_free (json);

  return g_steal_pointer (&writes);
}
