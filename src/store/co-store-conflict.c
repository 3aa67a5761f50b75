/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two versions of one document: what sync programs leave beside it is merged into it, against the last version that
 * both come from, and then put among its earlier versions; what cannot be merged without a question is kept as a
 * clash until somebody has answered. A copy leaves its place only when what came of it is on the disk.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-clash.h"
#include "co-conflict.h"
#include "co-files.h"
#include "co-history.h"
#include "co-json.h"
#include "co-merge.h"
#include "co-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

void
co_store_conflict_init (CoStore *self)
{
  self->copies = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  self->merged = g_ptr_array_new_with_free_func (g_free);
  self->clashes = g_list_store_new (CO_TYPE_CLASH);
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
}

void
co_store_conflict_clear (CoStore *self)
{
  g_ptr_array_unref (self->copies);
  g_ptr_array_unref (self->merged);
  g_object_unref (self->clashes);
  g_ptr_array_unref (self->questions);
}

void
co_store_notice (CoStore *self, const char *message)
{
  g_signal_emit_by_name (self, "noticed", message);
}

/* Shows what there is to settle, and keeps it; what is settled stays in mind, for an undo may bring it back. */
void
co_store_review_clashes (CoStore *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      CoClash *clash = g_ptr_array_index (self->questions, i);
      CoDocument *document = co_documents_lookup (self->documents, co_clash_get_id (clash));
      gboolean open = co_clash_review (clash, document) > 0;
      guint place = G_MAXUINT;
      gboolean shown = g_list_store_find (self->clashes, clash, &place);
      g_autoptr (GError) error = NULL;

      /* On a disk that refuses, the other version is still where it was found; this is tried again later. */
      if (open && !co_clash_save (clash, self->folder, &error))
        g_debug ("%s", error->message);
      if (open && !shown)
        g_list_store_append (self->clashes, clash);
      else if (open)
        g_list_model_items_changed (G_LIST_MODEL (self->clashes), place, 1, 1);
      else if (shown)
        {
          co_clash_discard (clash, self->folder);
          g_list_store_remove (self->clashes, place);
        }
    }
}

static CoClash *
find_question (CoStore *self, const char *file)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      if (g_str_equal (co_clash_get_file (g_ptr_array_index (self->questions, i)), file))
        return g_ptr_array_index (self->questions, i);
    }

  return NULL;
}

static void
add_question (CoStore *self, CoClash *clash)
{
  if (find_question (self, co_clash_get_file (clash)) == NULL)
    g_ptr_array_add (self->questions, g_object_ref (clash));
}

static void
drop_question (CoStore *self, CoClash *clash)
{
  guint place;

  if (g_list_store_find (self->clashes, clash, &place))
    g_list_store_remove (self->clashes, place);
  g_ptr_array_remove (self->questions, clash);
}

static void
read_clash (CoStore *self, const char *file)
{
  CoClash *known = find_question (self, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (CoClash) clash = co_clash_read (self->folder, file, &error);

  if (clash == NULL)
    {
      g_autoptr (CoDamage) damage = co_damage_new_for_error (file, (CoPlace) { 0, 0 }, error);

      co_store_forget_damage (self, file);
      g_list_store_append (self->damages, damage);
      return;
    }
  if (known != NULL && co_clash_get_hash (known) == co_clash_get_hash (clash))
    return;

  if (known != NULL)
    drop_question (self, known);
  add_question (self, clash);
}

/* What somebody else has settled is asked no more. */
static void
drop_settled (CoStore *self)
{
  for (guint i = self->questions->len; i > 0; i--)
    {
      CoClash *clash = g_ptr_array_index (self->questions, i - 1);
      g_autofree char *path = g_build_filename (self->folder, co_clash_get_file (clash), NULL);

      if (co_clash_get_hash (clash) != 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
        drop_question (self, clash);
    }
}

/* Takes in the questions that an earlier sitting, or another machine, has left open, and lets go of those it settled. */
void
co_store_read_clashes (CoStore *self)
{
  g_autofree char *path = g_build_filename (self->folder, CO_CLASH_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (CO_CLASH_FOLDER, name, NULL);

      if (*name != '.' && g_str_has_suffix (name, ".json"))
        read_clash (self, file);
    }
  if (co_writer_has_folder (self->writer))
    drop_settled (self);

  co_store_review_clashes (self);
}

/* Brings another version into a document. Neither undo nor typing has a part in it. */
void
co_store_merge_version (CoStore *self, CoDocument *document, CoDocument *base, CoDocument *theirs, const char *from)
{
  gboolean replaying = self->replaying;
  g_autoptr (GPtrArray) quarrels = NULL;
  g_autoptr (CoDocument) opponent = NULL;
  g_autoptr (CoClash) clash = NULL;

  self->replaying = TRUE;
  quarrels = co_merge_full (document, base, theirs);
  self->replaying = replaying;
  if (quarrels->len == 0)
    return;

  opponent = co_merge_dup_opponent (theirs, quarrels);
  clash = co_clash_new (base, opponent, from);
  add_question (self, clash);
  co_store_review_clashes (self);
}

static CoDocument *
find_base (CoStore *self, const char *path, guint64 theirs, CoDocument *document)
{
  gsize length;
  g_autofree char *text =
      co_history_find_base (self->folder, path, co_writer_get_known (self->writer, path), theirs, &length);
  CoDocument *base = text != NULL ? co_json_read (text, length, NULL, NULL) : NULL;

  if (base != NULL && G_OBJECT_TYPE (base) != G_OBJECT_TYPE (document))
    g_clear_object (&base);
  return base;
}

static void
merge_copy (CoStore *self, CoLoaded *copy)
{
  const char *id = co_document_get_id (copy->document);
  CoDocument *document = co_documents_lookup (self->documents, id);
  const char *path = co_store_get_path (self, id);
  g_autoptr (CoDocument) base = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (document == NULL || G_OBJECT_TYPE (document) != G_OBJECT_TYPE (copy->document))
    return;

  base = find_base (self, path, copy->hash, document);
  before = co_json_write (document, NULL);
  co_store_merge_version (self, document, base, copy->document, copy->path);
  after = co_json_write (document, NULL);
  if (!g_str_equal (before, after))
    {
      if (!g_hash_table_contains (self->bases, id))
        g_hash_table_insert (self->bases, g_strdup (id), g_steal_pointer (&before));
      co_store_put (self, document);
    }
  co_writer_set_known (self->writer, copy->path, copy->hash);
  g_ptr_array_add (self->merged, g_strdup (copy->path));
}

/* Puts a merged copy among the earlier versions of its document. */
static gboolean
file_away (CoStore *self, const char *path, const char *copy)
{
  g_autofree char *from = g_build_filename (self->folder, copy, NULL);
  g_autofree char *version = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = co_files_read (from, &length, &error);

  if (text == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  /* Somebody has written to it again: then it is another copy. */
  if (co_files_hash (text, length) != co_writer_get_known (self->writer, copy))
    return TRUE;

  version = co_history_name (self->folder, path, text, length);
  to = g_build_filename (self->folder, version, NULL);
  if (co_files_move (from, to, &error))
    return TRUE;

  /* It is merged again at the next opening, which changes nothing. */
  g_debug ("%s", error->message);
  return FALSE;
}

/* Clears away the copies whose documents are on the disk as merged. */
void
co_store_file_copies (CoStore *self)
{
  if (!self->merging || co_writer_get_state (self->writer) == CO_WRITER_FAILED)
    return;

  for (guint i = self->copies->len; i > 0; i--)
    {
      CoLoaded *copy = g_ptr_array_index (self->copies, i - 1);
      const char *path = co_store_get_path (self, co_document_get_id (copy->document));

      if (path != NULL && !co_writer_is_pending (self->writer, path) && file_away (self, path, copy->path))
        g_ptr_array_remove_index (self->copies, i - 1);
    }
}

/* Whether a file is a copy of the document in @path that a sync program has left; then it waits to be merged. */
gboolean
co_store_take_copy (CoStore *self, CoLoaded *loaded, const char *path)
{
  CoLoaded *copy;

  if (!co_conflict_is_copy_of (loaded->path, path))
    return FALSE;

  copy = co_loaded_new (loaded->path, loaded->document, loaded->hash);
  g_ptr_array_add (self->copies, copy);
  if (self->merging)
    {
      g_autofree char *message = NULL;

      merge_copy (self, copy);
      message = g_strdup_printf (_ ("Another version of “%s” has been merged"), co_document_get_title (copy->document));
      co_store_notice (self, message);
    }

  return TRUE;
}

/**
 * co_store_merge_copies:
 * @self: a store
 *
 * Merges what sync programs have left of conflicts, now and whenever more is found. Until then such copies just wait:
 * who only reads changes nothing.
 */
void
co_store_merge_copies (CoStore *self)
{
  if (self->merging)
    return;

  self->merging = TRUE;
  co_writer_hold (self->writer);
  for (guint i = 0; i < self->copies->len; i++)
    merge_copy (self, g_ptr_array_index (self->copies, i));
  co_writer_release (self->writer);
  co_store_file_copies (self);
}

/**
 * co_store_get_copies:
 * @self: a store
 *
 * Returns: (transfer none) (element-type CoLoaded): the copies of sync programs that lie in the folder and are not merged
 *   and put away yet
 */
GPtrArray *
co_store_get_copies (CoStore *self)
{
  return self->copies;
}

/**
 * co_store_get_merged:
 * @self: a store
 *
 * Returns: (transfer none) (element-type filename): the copies that were merged in this sitting
 */
GPtrArray *
co_store_get_merged (CoStore *self)
{
  return self->merged;
}

/**
 * co_store_get_clashes:
 * @self: a store
 *
 * Returns: (transfer none): a list of #CoClash: where two versions differ and somebody has to say which is right; a clash
 *   that is looked at again counts as replaced
 */
GListModel *
co_store_get_clashes (CoStore *self)
{
  return G_LIST_MODEL (self->clashes);
}

/**
 * co_store_keep_mine:
 * @self: a store
 * @clash: one of its clashes
 * @quarrel: what of it is settled
 *
 * Settles a quarrel by leaving the document as it is. See co_store_ask_again().
 */
void
co_store_keep_mine (CoStore *self, CoClash *clash, const CoQuarrel *quarrel)
{
  co_clash_insist (clash, quarrel);
  co_store_review_clashes (self);
}

/**
 * co_store_ask_again:
 * @self: a store
 * @clash: a clash that was in co_store_get_clashes()
 *
 * Takes back the last co_store_keep_mine().
 */
void
co_store_ask_again (CoStore *self, CoClash *clash)
{
  co_clash_relent (clash);
  co_store_review_clashes (self);
}

/**
 * co_store_take_theirs:
 * @self: a store
 * @clash: one of its clashes
 * @quarrel: what of it is settled
 *
 * Settles a quarrel by what the other version has, as one step of undo.
 */
void
co_store_take_theirs (CoStore *self, CoClash *clash, const CoQuarrel *quarrel)
{
  CoDocument *document = co_documents_lookup (self->documents, co_clash_get_id (clash));
  g_autoptr (CoQuarrel) settled = co_quarrel_copy (quarrel);

  if (document == NULL)
    return;

  co_store_begin (self, _ ("Take the Other Version"));
  co_merge_yield (document, co_clash_get_theirs (clash), settled);
  co_store_end (self);
}
