/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before a project is read: what a program that died has left half done is finished, so that each step of the user
 * is on the disk whole or not at all. A file that somebody else has changed meanwhile keeps their text; ours goes
 * beside it, named like the copy that a sync program leaves of a conflict. Doing it twice does no harm.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-recovery.h"

#include "co-files.h"
#include "co-journal.h"
#include "co-loader.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A temporary file that nobody has touched for a day belongs to nobody. */
#define OLD (24 * 60 * 60)

static gboolean
is_there_already (CoWrite *write, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, write->path, NULL);
  gsize length;
  g_autofree char *text = co_files_read (path, &length, NULL);

  return text != NULL && co_files_hash (text, length) == write->after;
}

/* Ours goes beside theirs. */
static gboolean
leave_beside (CoWrite *write, const char *folder, GError **error)
{
  g_autofree char *name = co_files_conflict_name (write->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (is_there_already (write, folder))
    {
      co_write_discard (write);
      return TRUE;
    }

  return co_files_move (write->temporary, path, error);
}

static gboolean
finish_write (CoWrite *write, const char *folder, GError **error)
{
  /* Without its temporary file a write was done already. */
  if (write->after != 0 && (write->temporary == NULL || !g_file_test (write->temporary, G_FILE_TEST_EXISTS)))
    return TRUE;

  if (!co_write_look (write, folder, error))
    return FALSE;

  write->done = TRUE;
  if (!write->foreign)
    return co_write_put_in_place (write, folder, error);

  if (write->after != 0)
    return leave_beside (write, folder, error);

  /* What we threw away and somebody else has edited lives on. */
  co_write_discard (write);
  return TRUE;
}

static gboolean
finish (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".journal", name, NULL);
  g_autofree char *journals = g_path_get_dirname (path);
  g_autoptr (GPtrArray) writes = co_journal_read (folder, name, error);

  if (writes == NULL)
    return FALSE;

  for (guint i = 0; i < writes->len; i++)
    {
      if (!finish_write (g_ptr_array_index (writes, i), folder, error))
        return FALSE;
    }
  if (!co_write_sync_folders (writes, folder, error))
    return FALSE;
  if (g_unlink (path) < 0)
    return co_files_set_error (error, path, errno);

  return co_files_sync_folder (journals, error);
}

static void
note_failure (GPtrArray *loaded, const char *name, GError *error)
{
  g_autofree char *reason = g_strdup_printf (
      _ ("A step that was cut off cannot be finished; some documents may be as they were before it: %s"),
      error->message);
  g_autofree char *path = g_build_filename (".journal", name, NULL);
  CoLoaded *file = co_loaded_new (path, NULL, 0);

  file->damage = co_damage_new (file->path, (CoPlace) { 0, 0 }, reason);
  g_ptr_array_add (loaded, file);
}

static void
sweep_journals (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ".journal", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (co_loader_is_temporary (name))
        co_recovery_sweep (path, name);
    }
}

/**
 * co_recovery_sweep:
 * @folder: path of a folder
 * @name: a temporary file in there, which no journal needs
 *
 * Deletes it if it is so old that it belongs to nobody. May be called from any thread.
 */
void
co_recovery_sweep (const char *folder, const char *name)
{
  g_autofree char *file = g_build_filename (folder, name, NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct stat status;

  if (g_lstat (file, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtim.tv_sec < now - OLD)
    g_unlink (file);
}

/**
 * co_recovery_run:
 * @folder: path of a project folder
 * @loaded: (element-type CoLoaded): gets the journals that could not be carried out
 *
 * Finishes what was cut off. May be called from any thread.
 *
 * Returns: whether nothing is left of it, so that old temporary files are nobody's
 */
gboolean
co_recovery_run (const char *folder, GPtrArray *loaded)
{
  g_autofree char *journals = g_build_filename (folder, ".journal", NULL);
  g_autoptr (GPtrArray) names = NULL;
  gboolean unfinished = FALSE;
  int lock = g_file_test (journals, G_FILE_TEST_IS_DIR) ? co_files_lock (folder) : -1;

  names = co_files_list (journals, NULL);
  /* What nobody knows may need the temporary files. */
  if (names == NULL)
    {
      if (lock >= 0)
        close (lock);
      return FALSE;
    }

  for (guint i = 0; i < names->len; i++)
    {
      const char *journal = g_ptr_array_index (names, i);
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (journal, ".json"))
        continue;
      if (!co_journal_is_orphan (folder, journal))
        unfinished = TRUE;
      else if (!finish (folder, journal, &error))
        {
          unfinished = TRUE;
          note_failure (loaded, journal, error);
        }
    }
  if (lock >= 0)
    close (lock);

  /* A journal that stays, ours or of another machine, needs its temporary files. */
  if (!unfinished)
    sweep_journals (folder);
  return !unfinished;
}
