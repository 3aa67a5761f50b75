/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sync programs leave of a conflict: told by its name and its id, merged against the last common version, put
 * away; and what cannot be merged without a question stays a question until it is answered.
 */

#include "scratch.h"

#include "co-board.h"
#include "co-card.h"
#include "co-clash.h"
#include "co-conflict.h"
#include "co-files.h"
#include "co-json.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_names (void)
{
  static const struct
  {
    const char *path;
    const char *original;
  } cases[] = {
    { "boards/a-12345678.sync-conflict-20261124-101500-ABCDEFG.json", "boards/a-12345678.json" },
    { "boards/a-12345678.sync-conflict-20261124-101500.json", "boards/a-12345678.json" },
    { "boards/a.sync-conflict-20261124-101500-ABCDEFG.sync-conflict-20261125-101500-HIJKLMN.json", "boards/a.json" },
    { "boards/a (conflicted copy 2026-11-24 101500).json", "boards/a.json" },
    { "boards/a (Pierre's conflicted copy 2026-11-24).json", "boards/a.json" },
    { "boards/a (Pierre (portable)'s conflicted copy 2026-11-24).json", "boards/a.json" },
    { "boards/a (Copie en conflit de Pierre 2026-11-24).json", "boards/a.json" },
    { "boards/a (Copie en conflit de Pierre 2026-11-24) (1).json", "boards/a.json" },
    { "boards/a (Pierres in Konflikt stehende Kopie 2026-11-24).json", "boards/a.json" },
    { "boards/a (Case Conflict).json", "boards/a.json" },
    { "boards/a_conflict-20261124-101500.json", "boards/a.json" },
    { "project (conflicted copy 2026-11-24 101500).json", "project.json" },
    { "boards/a.json", NULL },
    { "boards/a (1).json", NULL },
    { "boards/a-conflict.json", NULL },
    { "boards/a (deconflicting).json", NULL },
    { "boards/a (conflicted copy).txt", NULL },
    { "boards/\xff (conflicted copy).json", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *original = co_conflict_dup_original (cases[i].path);

      g_test_message ("name %u", i);
      g_assert_cmpstr (original, ==, cases[i].original);
    }

  g_assert_true (co_conflict_is_copy_of ("boards/a-DESKTOP-12.json", "boards/a.json"));
  g_assert_true (co_conflict_is_copy_of ("boards/a (1).json", "boards/a.json"));
  g_assert_true (co_conflict_is_copy_of ("boards/a (SFConflict c@x.fr 2026-11-30-10-10-10).json", "boards/a.json"));
  g_assert_true (co_conflict_is_copy_of ("boards/a.bak.json", "boards/a.json"));
  g_assert_false (co_conflict_is_copy_of ("boards/a.json", "boards/a.json"));
  g_assert_false (co_conflict_is_copy_of ("boards/ab.json", "boards/a.json"));
  g_assert_false (co_conflict_is_copy_of ("boards/a.json", "boards/a-DESKTOP-12.json"));
}

static char *
path_of (Scratch *self, gpointer document)
{
  g_autofree char *full = co_store_dup_path (self->store, document);

  return g_strdup (full + strlen (self->folder) + 1);
}

static char *
copy_name (const char *path)
{
  return g_strdup_printf ("%.*s.sync-conflict-20261124-101500-ABCDEFG.json", (int) strlen (path) - 5, path);
}

static char *
replaced (const char *text, const char *old, const char *new)
{
  g_autoptr (GString) edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, old, new, 1), ==, 1);
  return g_strdup (edited->str);
}

static gboolean
exists (Scratch *self, const char *path)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);

  return g_file_test (full, G_FILE_TEST_EXISTS);
}

static CoExperiment *
find (Scratch *self, const char *id)
{
  return co_documents_lookup (co_store_get_documents (self->store), id);
}

static guint
count_clashes (Scratch *self)
{
  GListModel *clashes = co_store_get_clashes (self->store);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (clashes); i++)
    {
      g_autoptr (CoClash) clash = g_list_model_get_item (clashes, i);

      n += co_clash_get_quarrels (clash)->len;
    }

  return n;
}

typedef struct
{
  char *id;
  char *path;
  char *copy;
} Conflict;

static void
conflict_clear (Conflict *self)
{
  g_free (self->id);
  g_free (self->path);
  g_free (self->copy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Conflict, conflict_clear)

/* A project with one experiment, whose title was “Avant”: ours is @ours; a copy beside, made from the version before
   or from our own, has @theirs in its place. */
static void
set_up_conflict (Scratch *self, Conflict *conflict, const char *ours, const char *theirs)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *old = NULL;
  g_autofree char *their = NULL;

  co_experiment_set_summary (experiment, "Commun");
  g_assert_true (co_store_flush (self->store, NULL));
  conflict->id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  conflict->path = path_of (self, experiment);
  conflict->copy = copy_name (conflict->path);
  old = scratch_read (self, conflict->path);
  scratch_reopen (self);

  co_experiment_set_title (find (self, conflict->id), ours);
  g_assert_true (co_store_flush (self->store, NULL));
  their = replaced (old, "Avant", theirs);
  scratch_write (self, conflict->copy, their);
}

/* Whoever only reads leaves everything as it is. */
static void
test_waits (Scratch *self, gconstpointer data)
{
  g_auto (Conflict) conflict = { 0 };

  set_up_conflict (self, &conflict, "Avant", "Dehors");
  scratch_reopen (self);
  g_assert_cmpuint (co_store_get_copies (self->store)->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 0);
  scratch_reopen (self);
  g_assert_true (exists (self, conflict.copy));
}

/* Whose machine has written the copy has noted so: this is how the version before is found. */
static void
note_theirs (Scratch *self, Conflict *conflict, const char *old, const char *new)
{
  g_autofree char *line = g_strdup_printf (".history/%s/0badcafe.lineage", conflict->path);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n", old, new);

  scratch_write (self, line, text);
}

static char *
hash_of (Scratch *self, const char *path)
{
  g_autofree char *text = scratch_read (self, path);

  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x", co_files_hash (text, strlen (text)));
}

static void
test_merge (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_auto (Conflict) conflict = { g_strdup (co_document_get_id (CO_DOCUMENT (experiment))), path_of (self, experiment) };
  g_autofree char *old_hash = NULL;
  g_autofree char *new_hash = NULL;
  g_autofree char *old = NULL;
  g_autofree char *their = NULL;
  g_autofree char *text = NULL;

  co_experiment_set_summary (experiment, "Commun");
  g_assert_true (co_store_flush (self->store, NULL));
  conflict.copy = copy_name (conflict.path);
  old = scratch_read (self, conflict.path);
  old_hash = hash_of (self, conflict.path);
  scratch_reopen (self);
  co_experiment_set_summary (find (self, conflict.id), "Dedans");
  g_assert_true (co_store_flush (self->store, NULL));
  their = replaced (old, "Avant", "Dehors");
  scratch_write (self, conflict.copy, their);
  new_hash = hash_of (self, conflict.copy);
  note_theirs (self, &conflict, old_hash, new_hash);
  scratch_reopen (self);

  co_store_merge_copies (self->store);
  experiment = find (self, conflict.id);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dehors");
  g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "Dedans");
  g_assert_cmpuint (count_clashes (self), ==, 0);
  g_assert_true (co_store_flush (self->store, NULL));
  g_assert_false (exists (self, conflict.copy));
  g_assert_cmpuint (co_store_get_copies (self->store)->len, ==, 0);
  g_assert_cmpuint (co_store_get_merged (self->store)->len, ==, 1);
  text = scratch_read (self, conflict.path);
  g_assert_nonnull (strstr (text, "Dehors"));
  g_assert_nonnull (strstr (text, "Dedans"));
}

static gboolean
has_clash (gpointer data)
{
  return count_clashes (data) > 0;
}

/* Both have changed the title, while the project is open. */
static void
test_ask (Scratch *self, gconstpointer data)
{
  g_auto (Conflict) conflict = { 0 };
  g_autoptr (CoClash) clash = NULL;
  g_autofree char *theirs = NULL;
  CoExperiment *experiment;

  set_up_conflict (self, &conflict, "Dedans", "Dehors");
  co_store_watch (self->store);
  theirs = scratch_read (self, conflict.copy);
  scratch_write (self, conflict.copy, theirs);
  scratch_wait (has_clash, self);
  scratch_reopen (self);
  g_assert_false (exists (self, conflict.copy));

  /* The question has outlived the sitting. */
  experiment = find (self, conflict.id);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dedans");
  g_assert_cmpuint (count_clashes (self), ==, 1);
  clash = g_list_model_get_item (co_store_get_clashes (self->store), 0);
  co_store_keep_mine (self->store, clash, g_ptr_array_index (co_clash_get_quarrels (clash), 0));
  g_assert_cmpuint (count_clashes (self), ==, 0);
  g_assert_false (exists (self, co_clash_get_file (clash)));
  co_store_ask_again (self->store, clash);
  g_assert_cmpuint (count_clashes (self), ==, 1);
  g_assert_true (exists (self, co_clash_get_file (clash)));

  co_store_take_theirs (self->store, clash, g_ptr_array_index (co_clash_get_quarrels (clash), 0));
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dehors");
  g_assert_cmpuint (count_clashes (self), ==, 0);
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dedans");
  g_assert_cmpuint (count_clashes (self), ==, 1);
  co_store_redo (self->store);
  g_assert_cmpuint (count_clashes (self), ==, 0);
  g_clear_object (&clash);
  scratch_reopen (self);
  g_assert_cmpuint (count_clashes (self), ==, 0);
}

static gboolean
has_no_clash (gpointer data)
{
  return count_clashes (data) == 0;
}

static gboolean
is_theirs (gpointer experiment)
{
  return g_str_equal (co_experiment_get_title (experiment), "Dehors");
}

/* Another program of ours has the project open, too: what one is asked and answers, the other sees. */
static void
test_live (Scratch *self, gconstpointer data)
{
  g_auto (Conflict) conflict = { 0 };
  g_autoptr (CoClash) clash = NULL;
  g_autoptr (CoClash) theirs = NULL;
  Scratch other = { self->folder, NULL };

  set_up_conflict (self, &conflict, "Dedans", "Dehors");
  scratch_reopen (self);
  other.store = co_store_open (self->folder, NULL, NULL);
  co_store_watch (other.store);
  scratch_reopen (&other);
  g_assert_cmpuint (count_clashes (&other), ==, 1);
  co_store_watch (other.store);
  co_store_watch (self->store);
  scratch_wait (has_clash, self);

  clash = g_list_model_get_item (co_store_get_clashes (self->store), 0);
  co_store_keep_mine (self->store, clash, g_ptr_array_index (co_clash_get_quarrels (clash), 0));
  g_assert_cmpuint (count_clashes (self), ==, 0);
  scratch_wait (has_no_clash, &other);
  co_store_ask_again (self->store, clash);
  scratch_wait (has_clash, &other);
  g_assert_cmpuint (count_clashes (self), ==, 1);

  theirs = g_list_model_get_item (co_store_get_clashes (other.store), 0);
  co_store_take_theirs (other.store, theirs, g_ptr_array_index (co_clash_get_quarrels (theirs), 0));
  g_assert_true (co_store_flush (other.store, NULL));
  scratch_wait (has_no_clash, self);
  scratch_wait (is_theirs, find (self, conflict.id));
  g_assert_finalize_object (other.store);
}

/* We have deleted what somebody else has edited: it comes back, and somebody has to say whether it stays. */
static void
test_removed (Scratch *self, gconstpointer data)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoCard) card = co_card_new ();
  g_autoptr (CoClash) clash = NULL;
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (board)));
  g_autofree char *path = NULL, *old = NULL, *theirs = NULL;
  GListModel *cards = co_board_get_cards (board);

  co_card_set_text (card, "Avant");
  co_board_insert_card (board, 0, card);
  co_store_begin (self->store, "Add board");
  co_store_add (self->store, board);
  co_store_end (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  path = path_of (self, board);
  old = scratch_read (self, path);
  theirs = replaced (old, "Avant", "Dehors");
  scratch_write (self, path, theirs);

  co_store_begin (self->store, "Delete Card");
  co_board_remove_card (board, card);
  co_store_end (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 1);
  g_assert_cmpuint (count_clashes (self), ==, 1);

  /* The question outlives the sitting. */
  scratch_reopen (self);
  cards = co_board_get_cards (co_documents_lookup (co_store_get_documents (self->store), id));
  g_assert_cmpuint (count_clashes (self), ==, 1);
  clash = g_list_model_get_item (co_store_get_clashes (self->store), 0);
  co_store_keep_mine (self->store, clash, g_ptr_array_index (co_clash_get_quarrels (clash), 0));
  g_assert_cmpuint (count_clashes (self), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 1);
  co_store_ask_again (self->store, clash);
  co_store_take_theirs (self->store, clash, g_ptr_array_index (co_clash_get_quarrels (clash), 0));
  g_assert_cmpuint (count_clashes (self), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 0);
  co_store_undo (self->store);
  g_assert_cmpuint (count_clashes (self), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 1);
}

/* A copy whose name comes before that of its document, as OneDrive makes them. */
static void
test_order (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *copy = g_strdup_printf ("%.*s-BUREAU.json", (int) strlen (path) - 5, path);
  g_autofree char *old = NULL;
  g_autofree char *theirs = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  old = scratch_read (self, path);
  theirs = replaced (old, "\"title\": \"Avant\"", "\"title\": \"Avant\",\n  \"summary\": \"Dehors\"");
  scratch_write (self, copy, theirs);
  scratch_reopen (self);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 0);
  co_store_merge_copies (self->store);
  g_assert_cmpstr (co_experiment_get_summary (find (self, id)), ==, "Dehors");
  scratch_reopen (self);
  g_assert_false (exists (self, copy));
  g_assert_cmpstr (co_experiment_get_summary (find (self, id)), ==, "Dehors");
}

static void
noticed_cb (CoStore *store, const char *message, char **said)
{
  g_set_str (said, message);
}

/* A step whose document somebody else has edited is not taken back over their head. */
static void
test_undo_refused (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *old = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *said = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  g_signal_connect (self->store, "noticed", G_CALLBACK (noticed_cb), &said);
  old = scratch_read (self, path);
  theirs = replaced (old, "Avant", "Dehors");
  scratch_write (self, path, theirs);
  co_experiment_set_summary (experiment, "Dedans");
  g_assert_true (co_store_flush (self->store, NULL));
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dehors");

  /* The summary was ours; adding was ours, but what was added is theirs now. */
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "");
  g_assert_null (said);
  co_store_undo (self->store);
  g_assert_nonnull (said);
  g_assert_nonnull (find (self, id));
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dehors");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/conflict/names", test_names);
#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  ADD ("/store/conflict/waits", test_waits);
  ADD ("/store/conflict/merge", test_merge);
  ADD ("/store/conflict/ask", test_ask);
  ADD ("/store/conflict/live", test_live);
  ADD ("/store/conflict/removed", test_removed);
  ADD ("/store/conflict/order", test_order);
  ADD ("/store/conflict/undo-refused", test_undo_refused);

  return g_test_run ();
}
