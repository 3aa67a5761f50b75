/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The earlier versions of documents, in .history/<path of the document>/. The writer has a version kept just before it
 * replaces it: what this sitting has not written itself, and of its own work one version every ten minutes. A hard
 * link costs nearly nothing; where the file system has none, the file is copied.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-history.h"

#include "co-files.h"
#include "co-lineage.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Of what one sitting writes, one version is kept in this time. */
#define PERIOD (10 * 60 * G_USEC_PER_SEC)

struct _CoHistory
{
  char *folder;
  GHashTable *sittings; /* path → Sitting */
};

typedef struct
{
  guint64 written; /* by us, last */
  gint64 kept;     /* when a version was kept last */
} Sitting;

/**
 * co_history_new:
 * @folder: path of a project folder
 *
 * Returns: (transfer full): the history of a sitting that has written nothing yet
 */
CoHistory *
co_history_new (const char *folder)
{
  CoHistory *self = g_new0 (CoHistory, 1);

  self->folder = g_strdup (folder);
  self->sittings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
co_history_free (CoHistory *self)
{
  g_free (self->folder);
  g_hash_table_unref (self->sittings);
  g_free (self);
}

static gboolean
copy (const char *text, gsize length, const char *to, GError **error)
{
  g_autofree char *temporary = co_files_write_unsynced (to, text, length, error);

  if (temporary == NULL)
    return FALSE;
  if (co_files_move (temporary, to, error))
    return TRUE;

  g_unlink (temporary);
  return FALSE;
}

static gboolean
keep (CoHistory *self, const char *path, GError **error)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);
  g_autofree char *file = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *parent = NULL;
  gsize length;
  g_autofree char *text = co_files_read (full, &length, error);

  if (text == NULL)
    return FALSE;

  file = co_history_name (self->folder, path, text, length);
  kept = g_build_filename (self->folder, file, NULL);
  parent = g_path_get_dirname (kept);
  if (g_mkdir_with_parents (parent, 0777) < 0)
    return co_files_set_error (error, parent, errno);
  if (link (full, kept) == 0 || errno == EEXIST)
    return TRUE;

  return copy (text, length, kept, error);
}

/**
 * co_history_keep:
 * @self: a history
 * @path: path of a document inside the project folder
 * @before: hash of what lies there; 0 for nothing
 * @after: hash of what is about to replace it; 0 for nothing
 *
 * To be called just before a document is replaced. A version that cannot be kept is no reason to refuse the edit:
 * newer words are worth more than older ones.
 */
void
co_history_keep (CoHistory *self, const char *path, guint64 before, guint64 after)
{
  Sitting *sitting = g_hash_table_lookup (self->sittings, path);
  const gint64 now = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  gboolean ours;

  /* What the program keeps for itself has no history, and what goes to the trash is kept there. */
  if (*path == '.' || after == 0)
    return;

  if (sitting == NULL)
    {
      sitting = g_new0 (Sitting, 1);
      g_hash_table_insert (self->sittings, g_strdup (path), sitting);
    }
  ours = before == 0 || sitting->written == before;
  if (before != 0 && (!ours || now - sitting->kept > PERIOD))
    {
      if (!keep (self, path, &error))
        g_debug ("%s: no version is kept: %s", path, error->message);
      sitting->kept = now;
    }
  else if (before == 0)
    sitting->kept = now;
  co_lineage_note (self->folder, path, ours ? 0 : before, after);
  sitting->written = after;
}

/**
 * co_history_name:
 * @folder: path of a project folder
 * @path: path of a document inside it
 * @text: (array length=length): a version of it
 * @length: its length in bytes
 *
 * Returns: (transfer full): the path inside the project folder where that version is kept
 */
char *
co_history_name (const char *folder, const char *path, const char *text, gsize length)
{
  g_autofree char *name = co_revision_make_name (folder, text, length);

  return g_build_filename (".history", path, name, NULL);
}

/**
 * co_history_list:
 * @folder: path of a project folder
 * @path: path of a document inside it
 *
 * Lists the versions that were kept of a document. May be called from any thread.
 *
 * Returns: (transfer full): a list of #CoRevision, the newest first
 */
GListModel *
co_history_list (const char *folder, const char *path)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *file = g_build_filename (".history", path, NULL);
  g_autofree char *full = g_build_filename (folder, file, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  GListStore *list = g_list_store_new (CO_TYPE_REVISION);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (file, name, NULL);
      CoRevision *version = co_revision_new (folder, inside);

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
  g_ptr_array_sort_values (versions, co_revision_compare);
  g_list_store_splice (list, 0, 0, versions->pdata, versions->len);

  return G_LIST_MODEL (list);
}

/* Looks for the bytes of a hash among the versions, and in the document's own file. */
static char *
find_text (const char *folder, const char *path, guint64 hash, gsize *length)
{
  g_autoptr (GListModel) versions = co_history_list (folder, path);
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (CoRevision) version = g_list_model_get_item (versions, i);
      g_autofree char *kept =
          co_revision_has_hash (version, hash) ? co_revision_dup_text (version, length, NULL) : NULL;

      if (kept != NULL && co_files_hash (kept, *length) == hash)
        return g_steal_pointer (&kept);
    }

  text = co_files_read (full, length, NULL);
  return text != NULL && co_files_hash (text, *length) == hash ? g_steal_pointer (&text) : NULL;
}

/**
 * co_history_find_base:
 * @folder: path of a project folder
 * @path: path of a document inside it
 * @ours: hash of one version of the document
 * @theirs: hash of another, as of the copy that a sync program has left of a conflict
 * @length: (out): length in bytes
 *
 * Finds the last version that both come from. Nothing is guessed: an older one than the last would take back what was
 * changed in between.
 *
 * Returns: (transfer full) (nullable): that version, or %NULL when it is not known or was not kept
 */
char *
co_history_find_base (const char *folder, const char *path, guint64 ours, guint64 theirs, gsize *length)
{
  guint64 common = co_lineage_find_common (folder, path, ours, theirs);

  return common != 0 ? find_text (folder, path, common, length) : NULL;
}
