/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that a person has named for what is printed, exported or packed: a link is followed, a device is written to and
 * stays one, and what belongs to a project is not written over.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-output.h"

#include "co-files.h"
#include "co-kind.h"
#include "co-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A project folder is looked for in so many folders above. */
#define MAX_DEPTH 6

static gboolean
is_own_name (const char *name)
{
  if (*name == '.' || g_str_equal (name, "attachments"))
    return TRUE;

  for (guint kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (g_strcmp0 (co_kind_get_folder ((CoKind) kind), name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether a project keeps that file itself: its documents, what is attached to them, its past. */
static gboolean
is_of_project (const char *path)
{
  g_autofree char *inside = g_strdup (path);

  for (guint i = 0; i < MAX_DEPTH; i++)
    {
      g_autofree char *folder = g_path_get_dirname (inside);
      g_autofree char *name = g_path_get_basename (inside);
      g_autofree char *project = g_build_filename (folder, "project.json", NULL);

      if (g_file_test (project, G_FILE_TEST_IS_REGULAR) &&
          (i > 0 ? is_own_name (name) : g_str_equal (name, "project.json")))
        return TRUE;
      g_free (inside);
      inside = g_steal_pointer (&folder);
    }

  return FALSE;
}

/**
 * co_output_resolve:
 * @path: path of a file that shall be written
 * @error: return location for a #CoStoreError
 *
 * Returns: (transfer full) (nullable): the file that is meant, behind links; %NULL when it belongs to a project
 */
char *
co_output_resolve (const char *path, GError **error)
{
  char *meant = realpath (path, NULL);
  g_autofree char *full = meant != NULL ? g_strdup (meant) : g_canonicalize_filename (path, NULL);

  free (meant);
  if (!is_of_project (full))
    return g_steal_pointer (&full);

  g_set_error_literal (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS,
                       _ ("This file belongs to a project. Choose another name, or another folder."));
  return NULL;
}

static gboolean
write_through (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/* What is no file is not replaced by one. */
static gboolean
write_special (const char *path, const char *data, gsize length, GError **error)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  gboolean done = fd >= 0 && write_through (fd, data, length);

  if (!done)
    co_files_set_error (error, path, errno);
  if (fd >= 0)
    close (fd);

  return done;
}

/**
 * co_output_write:
 * @path: path of a file, “-” for the standard output
 * @data: (array length=length): what it shall hold
 * @length: length in bytes
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Writes a file that a person has named: wholly, or what was there stays.
 *
 * Returns: whether it is written
 */
gboolean
co_output_write (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *meant = NULL;
  g_autofree char *temporary = NULL;
  struct stat status;

  if (g_str_equal (path, "-"))
    return write_through (STDOUT_FILENO, data, length) || co_files_set_error (error, path, errno);

  meant = co_output_resolve (path, error);
  if (meant == NULL)
    return FALSE;
  if (stat (meant, &status) == 0 && !S_ISREG (status.st_mode))
    return write_special (meant, data, length, error);
  if (co_files_write_beside (meant, data, length, &temporary, error) != 0)
    return FALSE;
  if (co_files_move (temporary, meant, error))
    return TRUE;

  g_unlink (temporary);
  return FALSE;
}
