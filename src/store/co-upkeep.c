/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What makes room in a project folder: earlier versions that are too old, too many or too large in all, and attachments
 * that nothing refers to any more. A version counts as old when the one that followed it is: what was written years ago
 * and replaced yesterday is one day old. The last version of a document stays as long as the size allows, and so does
 * that which counted when a workshop began or ended: to compare is why one looks back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-upkeep.h"

#include "co-files.h"
#include "co-history.h"
#include "co-json.h"
#include "co-workshop-time.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Attachments are called after their contents. */
#define DIGEST_LENGTH 64

typedef struct
{
  char *file;
  gint64 replaced; /* in seconds; 0 when it is the last of its document or counted at a workshop, and stays longest */
  goffset size;
} Kept;

static void
clear_kept (gpointer data)
{
  g_free (((Kept *) data)->file);
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const Kept *x = a;
  const Kept *y = b;

  if ((x->replaced == 0) != (y->replaced == 0))
    return x->replaced == 0 ? 1 : -1;
  if (x->replaced != y->replaced)
    return x->replaced < y->replaced ? -1 : 1;

  return strcmp (x->file, y->file);
}

static gboolean
remove_file (const char *folder, const char *file)
{
  g_autofree char *full = g_build_filename (folder, file, NULL);

  /* What cannot be removed now is tried again the next time. */
  return g_unlink (full) == 0;
}

static void
add_moment (GArray *moments, GDateTime *time)
{
  gint64 moment = time != NULL ? g_date_time_to_unix (time) : 0;

  if (time != NULL)
    g_array_append_val (moments, moment);
  g_clear_pointer (&time, g_date_time_unref);
}

/* When workshops begin and end, as far as they can be read. */
static GArray *
list_moments (const char *folder)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *path = g_build_filename (folder, "workshops", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);
      gsize length;
      g_autofree char *text = g_str_has_suffix (name, ".json") ? co_files_read (full, &length, NULL) : NULL;
      g_autoptr (CoDocument) document = text != NULL ? co_json_read (text, length, NULL, NULL) : NULL;

      if (!CO_IS_WORKSHOP (document))
        continue;
      add_moment (moments, co_workshop_dup_start (CO_WORKSHOP (document)));
      add_moment (moments, co_workshop_dup_end (CO_WORKSHOP (document)));
    }

  return moments;
}

/* Whether a version counted at one of the moments: from when it was written until it was replaced. */
static gboolean
has_moment (GArray *moments, gint64 written, gint64 replaced)
{
  for (guint i = 0; i < moments->len; i++)
    {
      gint64 moment = g_array_index (moments, gint64, i);

      if (written <= moment && moment < replaced)
        return TRUE;
    }

  return FALSE;
}

/* Drops what is too old or too many of one document, and adds the rest to @all. */
static guint
prune_document (const char *folder, const char *path, const CoLimits *limits, GArray *moments, GArray *all)
{
  g_autoptr (GListModel) revisions = co_history_list (folder, path);
  gint64 oldest = g_get_real_time () / G_USEC_PER_SEC - (gint64) limits->days * 24 * 60 * 60;
  gint64 replaced = 0;
  guint removed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (revisions, i);
      g_autofree char *full = g_build_filename (folder, co_revision_get_file (revision), NULL);
      gint64 written = g_date_time_to_unix (co_revision_get_time (revision));
      gboolean is_wanted = has_moment (moments, written, replaced);
      struct stat status;
      Kept kept;

      if (i > 0 && !is_wanted && (i >= limits->versions || replaced < oldest))
        removed += remove_file (folder, co_revision_get_file (revision));
      else if (g_lstat (full, &status) == 0)
        {
          kept = (Kept) { g_strdup (co_revision_get_file (revision)), is_wanted ? 0 : replaced, status.st_size };
          g_array_append_val (all, kept);
        }
      replaced = written;
    }

  return removed;
}

static guint
prune_folder (const char *folder, const char *path, const CoLimits *limits, GArray *moments, GArray *all)
{
  g_autofree char *full = g_build_filename (folder, ".history", path, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  guint removed = 0;
  const char *name;

  if (g_str_has_suffix (path, ".json"))
    return prune_document (folder, path, limits, moments, all);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = *path != '\0' ? g_build_filename (path, name, NULL) : g_strdup (name);
      g_autofree char *child = g_build_filename (full, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        removed += prune_folder (folder, inside, limits, moments, all);
    }

  return removed;
}

/**
 * co_upkeep_prune:
 * @folder: path of a project folder
 * @limits: how much is kept
 *
 * Removes earlier versions that are too old, too many or too large in all. May be called from any thread.
 *
 * Returns: how many
 */
guint
co_upkeep_prune (const char *folder, const CoLimits *limits)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GArray) moments = list_moments (folder);
  goffset room = (goffset) limits->megabytes * 1000 * 1000;
  goffset total = 0;
  guint removed;

  g_array_set_clear_func (all, clear_kept);
  removed = prune_folder (folder, "", limits, moments, all);
  for (guint i = 0; i < all->len; i++)
    total += g_array_index (all, Kept, i).size;
  g_array_sort (all, compare_kept);
  for (guint i = 0; i < all->len && total > room; i++)
    {
      Kept *kept = &g_array_index (all, Kept, i);

      if (remove_file (folder, kept->file))
        {
          total -= kept->size;
          removed++;
        }
    }

  return removed;
}

/* Ticks off the attachments that a text names. Names of 64 digits are looked for, however the path is written. */
static void
tick_off (GHashTable *attachments, const char *text, gsize n)
{
  const char *start = text, *end = text + n;

  while (start < end && g_hash_table_size (attachments) > 0)
    {
      gsize length = 0;

      while (start + length < end && g_ascii_isxdigit (start[length]))
        length++;
      if (length == DIGEST_LENGTH)
        {
          g_autofree char *digest = g_strndup (start, DIGEST_LENGTH);

          g_hash_table_remove (attachments, digest);
        }
      start += MAX (length, 1);
    }
}

/* What cannot be read may refer to anything: then nothing is removed. */
static gboolean
tick_off_folder (GHashTable *attachments, const char *path)
{
  g_autoptr (GPtrArray) names = co_files_list (path, NULL);
  gboolean all = names != NULL;

  for (guint i = 0; all && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        all = g_str_equal (name, "attachments") || g_str_equal (name, ".git") || tick_off_folder (attachments, child);
      else if (strstr (name, ".json") != NULL)
        {
          gsize length;
          g_autofree char *text = co_files_read (child, &length, NULL);

          all = text != NULL;
          if (all)
            tick_off (attachments, text, length);
        }
    }

  return all;
}

static GHashTable *
list_attachments (const char *folder, gint64 grace)
{
  GHashTable *attachments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_build_filename (folder, "attachments", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  gint64 oldest = g_get_real_time () / G_USEC_PER_SEC - grace;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);
      gsize digits = strspn (name, "0123456789abcdef");
      struct stat status;

      if (digits == DIGEST_LENGTH && (name[digits] == '.' || name[digits] == '\0') && g_lstat (full, &status) == 0 &&
          S_ISREG (status.st_mode) && MAX (status.st_mtim.tv_sec, status.st_ctim.tv_sec) < oldest)
        g_hash_table_insert (attachments, g_strndup (name, digits), g_build_filename ("attachments", name, NULL));
    }

  return attachments;
}

/**
 * co_upkeep_sweep_attachments:
 * @folder: path of a project folder
 * @texts: (element-type utf8): more texts that may refer to attachments, such as those of undo
 * @grace: for how many seconds a file stays in any case, see %CO_UPKEEP_GRACE
 *
 * Removes attachments of which no document, earlier version, or document in the trash speaks. May be called from any
 * thread.
 *
 * Returns: how many
 */
guint
co_upkeep_sweep_attachments (const char *folder, GPtrArray *texts, gint64 grace)
{
  g_autoptr (GHashTable) attachments = list_attachments (folder, grace);
  GHashTableIter iter;
  gpointer file;
  guint removed = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (text != NULL)
        tick_off (attachments, text, strlen (text));
    }
  if (g_hash_table_size (attachments) == 0 || !tick_off_folder (attachments, folder))
    return 0;

  g_hash_table_iter_init (&iter, attachments);
  while (g_hash_table_iter_next (&iter, NULL, &file))
    removed += remove_file (folder, file);

  return removed;
}
