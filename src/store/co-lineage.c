/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each replica of a project (this folder on this machine) notes for each document what it has replaced and by what, as
 * a line of hashes in .history/<path>/<replica>.lineage. Only that replica writes there, so that sync programs never
 * find a conflict in it. Two lines that part tell the version at which they part: the one base from which to merge.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-lineage.h"

#include "co-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".lineage"

/* A hash and the end of its line. */
#define LINE 17

/* When there are so many lines, the older half is forgotten. */
#define MAX_LINES 200

/**
 * co_lineage_get_replica:
 * @folder: path of a project folder
 *
 * Returns: (transfer full): eight digits that tell this folder on this machine from all its synced copies
 */
char *
co_lineage_get_replica (const char *folder)
{
  g_autofree char *name = g_strdup_printf ("%s:%s", co_files_get_machine (), folder);

  return g_strdup_printf ("%08x", (guint32) co_files_hash (name, strlen (name)));
}

static void
forget_older_half (const char *file)
{
  g_autofree char *temporary = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = co_files_read (file, &length, &error);
  gsize rest = (MAX_LINES / 2) * LINE;

  if (text != NULL && length > rest)
    temporary = co_files_write_unsynced (file, text + length - rest, rest, &error);
  if (temporary != NULL && !co_files_move (temporary, file, &error))
    g_unlink (temporary);
  if (error != NULL)
    g_debug ("%s stays long: %s", file, error->message);
}

/**
 * co_lineage_note:
 * @folder: path of a project folder
 * @path: path of a document inside it
 * @before: what is about to be replaced, when that is not what was noted last; else 0
 * @after: what replaces it
 *
 * Notes that this replica replaces one version by another. A line that cannot be written is no reason to refuse the
 * edit: without it a conflict is merged with more questions, but never wrongly.
 */
void
co_lineage_note (const char *folder, const char *path, guint64 before, guint64 after)
{
  g_autofree char *replica = co_lineage_get_replica (folder);
  g_autofree char *file = g_strdup_printf ("%s/.history/%s/%s" SUFFIX, folder, path, replica);
  g_autofree char *parent = g_path_get_dirname (file);
  char lines[2 * LINE + 1];
  struct stat status;
  int length = 0;
  int fd;

  if (before != 0)
    length = g_snprintf (lines, sizeof lines, "%016" G_GINT64_MODIFIER "x\n", before);
  length += g_snprintf (lines + length, sizeof lines - (gsize) length, "%016" G_GINT64_MODIFIER "x\n", after);

  fd = open (file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (fd < 0 && errno == ENOENT && g_mkdir_with_parents (parent, 0777) == 0)
    fd = open (file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (fd < 0 || write (fd, lines, (gsize) length) != length || fstat (fd, &status) < 0)
    {
      g_debug ("%s: %s", file, g_strerror (errno));
      status.st_size = 0;
    }
  if (fd >= 0)
    close (fd);
  if (status.st_size > MAX_LINES * LINE)
    forget_older_half (file);
}

static GArray *
read_line (const char *file)
{
  GArray *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize length;
  g_autofree char *text = co_files_read (file, &length, NULL);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      guint64 hash;

      /* A line that a kill has cut off says nothing. */
      if (strlen (lines[i]) == LINE - 1 && g_ascii_string_to_unsigned (lines[i], 16, 1, G_MAXUINT64, &hash, NULL))
        g_array_append_val (hashes, hash);
    }

  return hashes;
}

static GPtrArray *
read_lines (const char *folder, const char *path)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree char *parent = g_build_filename (folder, ".history", path, NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (parent, name, NULL);

      if (g_str_has_suffix (name, SUFFIX))
        g_ptr_array_add (lines, read_line (file));
    }

  return lines;
}

/* The last place of a version in a line, or -1. */
static int
find (GArray *line, guint64 hash)
{
  for (int i = (int) line->len - 1; i >= 0; i--)
    {
      if (g_array_index (line, guint64, i) == hash)
        return i;
    }

  return -1;
}

/* Whether a version came before another, or is that one. */
static gboolean
is_ancestor (GPtrArray *lines, guint64 hash, guint64 of)
{
  for (guint i = 0; i < lines->len; i++)
    {
      GArray *line = g_ptr_array_index (lines, i);
      int end = find (line, of);

      for (int j = 0; j <= end; j++)
        {
          if (g_array_index (line, guint64, j) == hash)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * co_lineage_find_common:
 * @folder: path of a project folder
 * @path: path of a document inside it
 * @ours: hash of one version
 * @theirs: hash of another
 *
 * Returns: hash of the last version that both come from, or 0 where that is not certain
 */
guint64
co_lineage_find_common (const char *folder, const char *path, guint64 ours, guint64 theirs)
{
  g_autoptr (GPtrArray) lines = read_lines (folder, path);
  guint64 common = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      GArray *line = g_ptr_array_index (lines, i);

      for (int j = find (line, ours); j >= 0; j--)
        {
          guint64 hash = g_array_index (line, guint64, j);

          if (!is_ancestor (lines, hash, theirs))
            continue;
          if (common == 0 || is_ancestor (lines, common, hash))
            common = hash;
          break;
        }
    }

  return common;
}
