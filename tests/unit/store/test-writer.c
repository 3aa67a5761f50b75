/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The writer when the disk refuses: what was edited waits, is tried again, and is written once the cause is gone.
 */

#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
has_failed (gpointer data)
{
  return co_store_get_state (((Scratch *) data)->store) == CO_STORE_FAILED;
}

static gboolean
is_saved (gpointer data)
{
  return co_store_get_state (((Scratch *) data)->store) == CO_STORE_SAVED;
}

static void
test_folder_gone (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *elsewhere = g_strconcat (self->folder, " ailleurs", NULL);
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));
  g_autoptr (GError) error = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  g_assert_cmpint (g_rename (self->folder, elsewhere), ==, 0);
  co_experiment_set_title (experiment, "Pendant");
  g_assert_false (co_store_flush (self->store, &error));
  g_assert_nonnull (strstr (error->message, "Mon projet"));
  scratch_wait (has_failed, self);
  g_assert_nonnull (co_store_get_failure (self->store));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (elsewhere, self->folder), ==, 0);
  co_store_retry (self->store);
  scratch_wait (is_saved, self);
  scratch_reopen (self);
  experiment = co_documents_lookup (co_store_get_documents (self->store), id);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Pendant");
}

static guint
count_temporary (Scratch *self, const char *folder)
{
  g_autofree char *path = g_build_filename (self->folder, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".tmp");
  return n;
}

/* A folder where a file should be: the rename fails, and nothing is left lying about. */
static void
test_rename_fails (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *path = co_store_dup_path (self->store, CO_DOCUMENT (experiment));
  g_autofree char *inside = g_build_filename (path, "x", NULL);

  g_assert_true (co_store_flush (self->store, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (inside, 0755), ==, 0);
  co_experiment_set_title (experiment, "Après");
  co_store_flush (self->store, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_temporary (self, "experiments"), ==, 0);
  g_assert_true (g_file_test (inside, G_FILE_TEST_IS_DIR));
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Après");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  ADD ("/store/writer/folder-gone", test_folder_gone);
  ADD ("/store/writer/rename-fails", test_rename_fails);

  return g_test_run ();
}
