/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scratch.h"

#include <glib/gstdio.h>

void
scratch_set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("cocreate-test-XXXXXX", &error);
  g_autoptr (CoProject) project = co_project_new ();

  g_assert_no_error (error);
  self->folder = g_build_filename (parent, "Mon projet", NULL);
  co_project_set_title (project, "Essai");
  self->store = co_store_create (self->folder, project, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
scratch_tear_down (Scratch *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_assert_finalize_object (self->store);
  remove_tree (parent);
  g_free (self->folder);
}

void
scratch_reopen (Scratch *self)
{
  g_autoptr (GError) error = NULL;

  co_store_flush (self->store, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self->store);
  self->store = co_store_open (self->folder, NULL, &error);
  g_assert_no_error (error);
}

char *
scratch_read (Scratch *self, const char *path)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);
  char *text = NULL;

  g_file_get_contents (full, &text, NULL, NULL);
  return text;
}

void
scratch_write (Scratch *self, const char *path, const char *text)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);

  g_assert_true (g_file_set_contents (full, text, -1, NULL));
}

void
scratch_wait (gboolean (*test) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!test (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

CoExperiment *
scratch_add_experiment (Scratch *self, const char *title)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();

  co_experiment_set_title (experiment, title);
  co_store_begin (self->store, "Add experiment");
  co_store_add (self->store, experiment);
  co_store_end (self->store);
  return experiment;
}
