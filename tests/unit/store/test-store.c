/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store and its folder: what is edited is on the disk, what is undone is as it was to the byte.
 */

#include "scratch.h"

#include "co-board.h"
#include "co-store-error.h"

#include <string.h>

static char *
path_of (Scratch *self, gpointer document)
{
  g_autofree char *full = co_store_dup_path (self->store, document);

  return g_strdup (full + strlen (self->folder) + 1);
}

static gboolean
is_saved (gpointer data)
{
  return co_store_get_state (((Scratch *) data)->store) == CO_STORE_SAVED;
}

static guint
count (Scratch *self, CoKind kind)
{
  return g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (self->store), kind));
}

static void
test_create (Scratch *self, gconstpointer data)
{
  g_autofree char *text = scratch_read (self, "project.json");
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (text, "\"title\": \"Essai\""));
  g_assert_null (co_store_create (self->folder, project, &error));
  g_assert_error (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS);
}

static void
test_not_a_project (Scratch *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "boards", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (co_store_open (folder, NULL, &error));
  g_assert_error (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_PROJECT);
}

static void
test_add_and_reopen (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Été à Nîmes !");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autofree char *expected = g_strdup_printf ("experiments/ete-a-nimes-%.8s.json", id);

  g_assert_cmpstr (path, ==, expected);
  scratch_reopen (self);
  g_assert_cmpuint (count (self, CO_KIND_EXPERIMENT), ==, 1);
  experiment = co_documents_lookup (co_store_get_documents (self->store), id);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Été à Nîmes !");

  /* The file keeps its name, whatever the title becomes. */
  co_experiment_set_title (experiment, "Autre");
  scratch_reopen (self);
  g_autofree char *text = scratch_read (self, path);
  g_assert_nonnull (strstr (text, "\"title\": \"Autre\""));
}

static void
test_undo_is_the_same_bytes (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  before = scratch_read (self, path);
  co_store_begin (self->store, "Rename");
  co_experiment_set_title (experiment, "Après");
  co_experiment_set_year (experiment, 2024);
  co_store_end (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  after = scratch_read (self, path);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Rename");

  co_store_undo (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  undone = scratch_read (self, path);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Avant");
  g_assert_cmpstr (co_store_get_redo_name (self->store), ==, "Rename");

  co_store_redo (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  redone = scratch_read (self, path);
  g_assert_cmpstr (redone, ==, after);
  g_assert_false (co_store_can_redo (self->store));
}

static void
test_remove (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Seule");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *trash = g_build_filename (".trash", path, NULL);
  g_autofree char *text = NULL, *gone = NULL, *trashed = NULL, *back = NULL, *left = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  text = scratch_read (self, path);
  co_store_begin (self->store, "Remove");
  co_store_remove (self->store, experiment);
  co_store_end (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  gone = scratch_read (self, path);
  trashed = scratch_read (self, trash);
  g_assert_null (gone);
  g_assert_cmpstr (trashed, ==, text);
  g_assert_cmpuint (count (self, CO_KIND_EXPERIMENT), ==, 0);

  co_store_undo (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  back = scratch_read (self, path);
  left = scratch_read (self, trash);
  g_assert_cmpstr (back, ==, text);
  g_assert_null (left);
  g_autoptr (CoExperiment) again =
      g_list_model_get_item (co_documents_get_list (co_store_get_documents (self->store), CO_KIND_EXPERIMENT), 0);
  g_assert_true (again == experiment);
}

static void
test_undo_of_many (Scratch *self, gconstpointer data)
{
  g_autoptr (CoExperiment) first = g_object_ref (scratch_add_experiment (self, "Un"));
  CoExperiment *second = scratch_add_experiment (self, "Deux");

  co_store_begin (self->store, "Both");
  co_experiment_set_title (second, "2");
  co_store_begin (self->store, "inner name does not count");
  co_store_remove (self->store, first);
  co_store_end (self->store);
  co_store_end (self->store);
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Both");
  co_store_undo (self->store);
  g_assert_cmpuint (count (self, CO_KIND_EXPERIMENT), ==, 2);
  g_assert_cmpstr (co_experiment_get_title (second), ==, "Deux");

  /* All the way back: adding is undone too. */
  co_store_undo (self->store);
  co_store_undo (self->store);
  g_assert_cmpuint (count (self, CO_KIND_EXPERIMENT), ==, 0);
  g_assert_false (co_store_can_undo (self->store));
  while (co_store_can_redo (self->store))
    co_store_redo (self->store);
  g_assert_cmpuint (count (self, CO_KIND_EXPERIMENT), ==, 1);
}

static void
test_typing_is_one_step (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "");

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *typed = g_strndup ("Covoiturages", i);

      co_experiment_set_title (experiment, typed);
    }
  g_assert_cmpint (co_store_get_state (self->store), ==, CO_STORE_SAVING);
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Typing");
  scratch_wait (is_saved, self);
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Typing");
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "");
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Add experiment");
  g_assert_cmpstr (co_store_get_redo_name (self->store), ==, "Typing");
  co_store_redo (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Covoiturages");
  g_assert_null (co_store_get_redo_name (self->store));
}

/* What goes on for longer than it may wait for the disk is written meanwhile, and still one step; a pause ends it. */
static void
test_typing_goes_on (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "");
  gint64 end = g_get_monotonic_time () + 4 * G_USEC_PER_SEC;
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *written = NULL;
  guint n = 0;

  while (g_get_monotonic_time () < end)
    {
      g_autofree char *typed = g_strnfill (++n, 'x');

      co_experiment_set_title (experiment, typed);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (50 * 1000);
    }
  g_assert_cmpint (co_store_get_state (self->store), ==, CO_STORE_SAVING);
  written = scratch_read (self, path);
  g_assert_nonnull (strstr (written, "\"xxxxxxxx"));
  scratch_wait (is_saved, self);

  co_experiment_set_place (experiment, "Nîmes");
  scratch_wait (is_saved, self);
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_place (experiment), ==, "");
  g_assert_cmpuint (strlen (co_experiment_get_title (experiment)), ==, n);
  co_store_undo (self->store);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "");
}

static void
test_nothing_done (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "A");

  co_store_begin (self->store, "There and back");
  co_experiment_set_title (experiment, "B");
  co_experiment_set_title (experiment, "A");
  co_store_end (self->store);
  g_assert_cmpstr (co_store_get_undo_name (self->store), ==, "Add experiment");
}

static void
test_save_copy (Scratch *self, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->folder, "..", "copie", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = NULL;

  scratch_add_experiment (self, "A");
  g_assert_true (co_store_save_copy (self->store, copy, &error));
  g_assert_no_error (error);
  store = co_store_open (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
      g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (store), CO_KIND_EXPERIMENT)), ==, 1);
}

static void
test_attach (Scratch *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "project.json", NULL);
  g_autofree char *first = co_store_attach (self->store, file, NULL);
  g_autofree char *second = co_store_attach (self->store, file, NULL);
  g_autofree char *text = scratch_read (self, first);
  g_autofree char *original = scratch_read (self, "project.json");

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (text, ==, original);
  g_assert_true (g_str_has_prefix (first, "attachments/") && g_str_has_suffix (first, ".json"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  ADD ("/store/create", test_create);
  ADD ("/store/not-a-project", test_not_a_project);
  ADD ("/store/add-and-reopen", test_add_and_reopen);
  ADD ("/store/undo/same-bytes", test_undo_is_the_same_bytes);
  ADD ("/store/undo/remove", test_remove);
  ADD ("/store/undo/many", test_undo_of_many);
  ADD ("/store/undo/typing", test_typing_is_one_step);
  ADD ("/store/undo/typing-on", test_typing_goes_on);
  ADD ("/store/undo/nothing", test_nothing_done);
  ADD ("/store/save-copy", test_save_copy);
  ADD ("/store/attach", test_attach);

  return g_test_run ();
}
