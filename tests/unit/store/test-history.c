/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of a document when it is replaced, and from which version two that have parted come.
 */

#include "scratch.h"

#include "co-board.h"
#include "co-files.h"
#include "co-history.h"
#include "co-json.h"
#include "co-past-state.h"
#include "co-store-past.h"
#include "co-workshop.h"

#include <glib/gstdio.h>
#include <string.h>

static guint
count_kept (Scratch *self, const char *path)
{
  g_autoptr (GListModel) kept = co_history_list (self->folder, path);

  return g_list_model_get_n_items (kept);
}

static void
save (Scratch *self)
{
  g_autoptr (GError) error = NULL;

  co_store_flush (self->store, &error);
  g_assert_no_error (error);
}

static void
test_keep (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Un");
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autofree char *full = co_store_dup_path (self->store, CO_DOCUMENT (experiment));
  const char *path = full + strlen (self->folder) + 1;
  g_autoptr (GError) error = NULL;

  /* What this sitting has written itself is not kept for ten minutes. */
  save (self);
  co_experiment_set_title (experiment, "Deux");
  save (self);
  g_assert_cmpuint (count_kept (self, path), ==, 0);

  /* What was there before it is. */
  scratch_reopen (self);
  g_autofree char *before = scratch_read (self, path);

  experiment = co_documents_lookup (co_store_get_documents (self->store), id);
  co_experiment_set_title (experiment, "Trois");
  save (self);
  co_experiment_set_title (experiment, "Quatre");
  save (self);
  g_assert_cmpuint (count_kept (self, path), ==, 1);

  g_autoptr (GListModel) kept = co_history_list (self->folder, path);
  g_autoptr (CoRevision) revision = g_list_model_get_item (kept, 0);
  gsize length;
  g_autofree char *text = co_revision_dup_text (revision, &length, &error);
  g_autoptr (CoDocument) document = co_revision_read (revision, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, before);
  g_assert_true (co_revision_has_hash (revision, co_files_hash (text, length)));
  g_assert_cmpstr (co_document_get_title (document), ==, "Deux");
}

/* One replica writes a text over another, keeping what was there. */
static guint64
replace (CoHistory *history, const char *folder, const char *path, const char *text)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *old = NULL;
  gsize length = 0;
  guint64 before = g_file_get_contents (full, &old, &length, NULL) ? co_files_hash (old, length) : 0;

  co_history_keep (history, path, before, co_files_hash (text, strlen (text)));
  g_assert_true (g_file_set_contents (full, text, -1, NULL));
  return co_files_hash (text, strlen (text));
}

/* What a sync program does with new files. */
static void
carry (const char *from, const char *to, const char *path)
{
  g_autofree char *source = g_build_filename (from, path, NULL);
  g_autofree char *target = g_build_filename (to, path, NULL);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autoptr (GDir) dir = g_dir_open (source, 0, NULL);
  g_autofree char *text = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      carry (from, to, inside);
    }
  if (dir != NULL || g_file_test (target, G_FILE_TEST_EXISTS))
    return;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_assert_true (g_file_set_contents (target, text, -1, NULL));
}

static void
test_find_base (Scratch *self, gconstpointer data)
{
  const char *path = "boards/b.json";
  g_autofree char *other = g_build_filename (self->folder, "copy", NULL);
  g_autoptr (CoHistory) here = co_history_new (self->folder);
  g_autoptr (CoHistory) there = co_history_new (other);
  guint64 ours, theirs, mid;
  gsize length;

  /* Written here, carried there, written on here and there: both come from the one that was carried. */
  replace (here, self->folder, path, "one");
  mid = replace (here, self->folder, path, "two");
  carry (self->folder, other, path);
  carry (self->folder, other, ".history/boards/b.json");
  theirs = replace (there, other, path, "their three");
  ours = replace (here, self->folder, path, "our three");
  ours = replace (here, self->folder, path, "our four");
  g_assert_null (co_history_find_base (self->folder, path, ours, theirs, &length));
  carry (other, self->folder, ".history/boards/b.json");

  g_autofree char *base = co_history_find_base (self->folder, path, ours, theirs, &length);
  g_assert_cmpstr (base, ==, "two");
  g_autofree char *other_way = co_history_find_base (self->folder, path, theirs, ours, &length);
  g_assert_cmpstr (other_way, ==, "two");

  /* One that nobody knows has no base. */
  g_assert_null (co_history_find_base (self->folder, path, ours, mid + 1, &length));
}

static void
test_long_lineage (Scratch *self, gconstpointer data)
{
  g_autoptr (CoHistory) here = co_history_new (self->folder);
  guint64 last = 0, before = 0;
  gsize length;

  for (guint i = 0; i < 450; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      before = last;
      last = replace (here, self->folder, "boards/b.json", text);
    }

  g_autofree char *parent = g_build_filename (self->folder, ".history/boards/b.json", NULL);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name = g_dir_read_name (dir);
  g_autofree char *file = g_build_filename (parent, name, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_size, <=, 201 * 17);
  /* The text before the last was not kept, and so is no base. */
  g_assert_null (co_history_find_base (self->folder, "boards/b.json", last, before, &length));
  g_autofree char *base = co_history_find_base (self->folder, "boards/b.json", last, last, &length);
  g_assert_cmpstr (base, ==, "449");
}

/* Makes a version that was last edited so many days ago. */
static void
add_version (Scratch *self, const char *path, gint days, guint number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) time = g_date_time_add_days (now, -days);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *parent = g_build_filename (self->folder, ".history", path, NULL);
  g_autofree char *file = g_strdup_printf (".history/%s/%s-%08x.00000000.json", path, stamp, number);
  char text[1001] = { 0 };

  memset (text, ' ', sizeof text - 1);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  scratch_write (self, file, text);
}

static void
test_prune (Scratch *self, gconstpointer data)
{
  const CoLimits days = { 10, 100, 100 };
  const CoLimits versions = { 1000, 2, 100 };
  const CoLimits nothing = { 1000, 100, 0 };

  add_version (self, "boards/b.json", 400, 1);
  add_version (self, "boards/b.json", 300, 2);
  add_version (self, "boards/b.json", 5, 3);
  add_version (self, "boards/b.json", 4, 4);
  add_version (self, "services/s.json", 400, 5);

  /* What was replaced five days ago is not old, whenever it was written; the last of a document stays. */
  g_assert_cmpuint (co_upkeep_prune (self->folder, &days), ==, 1);
  g_assert_cmpuint (count_kept (self, "boards/b.json"), ==, 3);
  g_assert_cmpuint (count_kept (self, "services/s.json"), ==, 1);
  g_assert_cmpuint (co_upkeep_prune (self->folder, &versions), ==, 1);
  g_assert_cmpuint (count_kept (self, "boards/b.json"), ==, 2);
  g_assert_cmpuint (co_upkeep_prune (self->folder, &nothing), ==, 3);
}

/* What counted when a workshop began is kept however old it is: the one of 300 days ago until that of 5 days ago. */
static void
test_prune_keeps_workshop (Scratch *self, gconstpointer data)
{
  const CoLimits days = { 3, 1, 100 };
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -100);
  g_autofree char *date = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *text = NULL;
  g_autofree char *folder = g_build_filename (self->folder, "workshops", NULL);

  co_workshop_set_date (workshop, date);
  text = co_json_write (CO_DOCUMENT (workshop), NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  scratch_write (self, "workshops/w.json", text);
  add_version (self, "boards/b.json", 400, 1);
  add_version (self, "boards/b.json", 300, 2);
  add_version (self, "boards/b.json", 50, 3);
  add_version (self, "boards/b.json", 40, 4);

  g_assert_cmpuint (co_upkeep_prune (self->folder, &days), ==, 2);
  g_assert_cmpuint (count_kept (self, "boards/b.json"), ==, 2);
}

static void
test_past_state (Scratch *self, gconstpointer data)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GListModel) revisions = NULL;
  static const struct
  {
    int days;
    CoPastState state;
  } cases[] = { { 500, CO_PAST_NOT_YET }, { 350, CO_PAST_LOST }, { 100, CO_PAST_KEPT }, { 1, CO_PAST_SAME } };
  g_autoptr (GDateTime) created = g_date_time_add_days (now, -400), modified = g_date_time_add_days (now, -2);
  g_autofree char *first = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *last = g_date_time_format (modified, "%Y-%m-%dT%H:%M:%SZ");

  g_object_set (board, "created", first, "modified", last, NULL);
  add_version (self, "boards/b.json", 300, 1);
  add_version (self, "boards/b.json", 50, 2);
  revisions = co_history_list (self->folder, "boards/b.json");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_add_days (now, -cases[i].days);
      g_autoptr (CoRevision) revision = NULL;

      g_assert_cmpint (co_past_find (revisions, CO_DOCUMENT (board), moment, &revision), ==, cases[i].state);
      g_assert_true ((revision != NULL) == (cases[i].state == CO_PAST_KEPT));
    }
}

/* Attachments that have only just come stay: a document that another machine has still to send may refer to them. */
static void
test_sweep (Scratch *self, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *folder = g_build_filename (self->folder, "attachments", NULL);
  g_autofree char *digest = g_strnfill (64, 'a');
  g_autofree char *file = g_strdup_printf ("attachments/%s.png", digest);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  scratch_write (self, file, "x");
  g_assert_cmpuint (co_upkeep_sweep_attachments (self->folder, texts, 7 * 24 * 3600), ==, 0);

  /* What an earlier version, a document in the trash, or undo speaks of stays as well. */
  scratch_write (self, "boards/b.json", digest);
  g_assert_cmpuint (co_upkeep_sweep_attachments (self->folder, texts, -1), ==, 0);
  scratch_write (self, "boards/b.json", "");
  g_ptr_array_add (texts, file);
  g_assert_cmpuint (co_upkeep_sweep_attachments (self->folder, texts, -1), ==, 0);
  g_ptr_array_set_size (texts, 0);
  g_assert_cmpuint (co_upkeep_sweep_attachments (self->folder, texts, -1), ==, 1);
}

static void
test_restore (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autofree char *path = co_store_dup_path (self->store, CO_DOCUMENT (experiment));
  g_autoptr (CoRecord) wanted = co_record_copy (CO_RECORD (experiment));

  save (self);
  co_experiment_set_title (experiment, "Après");
  save (self);

  /* One step of undo. */
  co_store_begin (self->store, "Restore");
  g_assert_true (co_store_restore (self->store, CO_DOCUMENT (wanted), NULL) == CO_DOCUMENT (experiment));
  co_store_end (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Avant");
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Après");

  /* What was deleted in another sitting comes back to its place. */
  co_store_begin (self->store, "Delete");
  co_store_remove (self->store, experiment);
  co_store_end (self->store);
  scratch_reopen (self);
  g_autoptr (GListModel) trash = co_trash_list (self->folder);
  g_autoptr (CoTrashed) trashed = g_list_model_get_item (trash, 0);

  g_assert_cmpuint (g_list_model_get_n_items (trash), ==, 1);
  co_store_begin (self->store, "Restore");
  co_store_restore (self->store, co_trashed_get_document (trashed), co_trashed_get_path (trashed));
  co_store_end (self->store);
  save (self);
  g_autoptr (GListModel) rest = co_trash_list (self->folder);
  experiment = co_documents_lookup (co_store_get_documents (self->store), id);
  g_autofree char *again = co_store_dup_path (self->store, CO_DOCUMENT (experiment));

  g_assert_cmpstr (again, ==, path);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Après");
  g_assert_cmpuint (g_list_model_get_n_items (rest), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/history/" path, Scratch, NULL, scratch_set_up, test, scratch_tear_down)
  ADD ("keep", test_keep);
  ADD ("find-base", test_find_base);
  ADD ("long-lineage", test_long_lineage);
  ADD ("prune", test_prune);
  ADD ("prune-keeps-workshop", test_prune_keeps_workshop);
  ADD ("past-state", test_past_state);
  ADD ("sweep", test_sweep);
  ADD ("restore", test_restore);

  return g_test_run ();
}
