/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids and names that come from outside, whatever they are: each document has a file of its own, inside its folder, and
 * is there again afterwards. What cannot be listed is not taken for empty.
 */

#include "scratch.h"

#include "co-damage.h"
#include "co-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const ids[] = {
  "/../../a-and-more",
  "..",
  ".",
  "../../../etc/passwd",
  "abcdefgé-0001",
  "é",
  "00000000-1",
  "00000000-2",
  "00000000-3",
  "con",
  "a/b\\c:d*e?f",
  "ligne\nune",
  "\xf0\x9f\x9a\xb2\xf0\x9f\x9a\xb2",
  "-rf",
  "~",
  "e\xcc\x81"
  "e\xcc\x81",
  " ",
};

static CoExperiment *
add (Scratch *self, const char *id, const char *title)
{
  CoExperiment *experiment = g_object_new (CO_TYPE_EXPERIMENT, "id", id, NULL);

  co_experiment_set_title (experiment, title);
  co_store_begin (self->store, "add");
  co_store_add (self->store, experiment);
  co_store_end (self->store);
  g_object_unref (experiment);
  return experiment;
}

static void
check_all (Scratch *self, GHashTable *titles)
{
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CoDocuments *documents = co_store_get_documents (self->store);
  GHashTableIter iter;
  gpointer id, title;

  g_hash_table_iter_init (&iter, titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    {
      CoDocument *document = co_documents_lookup (documents, id);
      g_autofree char *path = document != NULL ? co_store_dup_path (self->store, document) : NULL;
      g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
      g_autofree char *expected = g_build_filename (self->folder, "experiments", NULL);

      g_assert_nonnull (document);
      g_assert_cmpstr (co_document_get_title (document), ==, title);
      g_assert_cmpstr (folder, ==, expected);
      g_assert_true (g_utf8_validate (path, -1, NULL));
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (g_hash_table_add (paths, g_steal_pointer (&path)));
    }
}

/* Titles of no Latin letter give no slug either, so that only the ids tell the files apart. */
static void
test_ids (Scratch *self, gconstpointer data)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_hash_table_insert (titles, g_strdup (ids[i]), g_strdup_printf ("実験%s", i % 2 == 0 ? "" : "一"));
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GString) id = g_string_new (NULL);

      for (int n = g_test_rand_int_range (1, 300); n > 0; n--)
        g_string_append_unichar (id, (gunichar) g_test_rand_int_range (0x20, g_test_rand_bit () ? 0x7f : 0x2fff));
      if (i % 4 == 0)
        g_string_prepend (id, "00000000");
      g_hash_table_insert (titles, g_strdup (id->str), g_strdup (""));
    }

  GHashTableIter iter;
  gpointer id, title;

  g_hash_table_iter_init (&iter, titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    add (self, id, title);
  g_assert_true (co_store_flush (self->store, &error));
  g_assert_no_error (error);
  check_all (self, titles);
  scratch_reopen (self);
  check_all (self, titles);
}

/* A document keeps the mode that its file has, and a new one gets what the umask leaves. */
static void
test_modes (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Modes");
  g_autofree char *path = co_store_dup_path (self->store, CO_DOCUMENT (experiment));
  g_autoptr (GError) error = NULL;
  struct stat status;
  mode_t mask = umask (0);

  umask (mask);
  co_store_flush (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0666 & ~mask);
  g_assert_cmpint (g_chmod (path, 0660), ==, 0);
  co_experiment_set_title (experiment, "Modes, encore");
  co_store_flush (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0660);
}

static gboolean
is_damaged (CoStore *store, const char *file)
{
  GListModel *damages = co_store_get_damages (store);

  for (guint i = 0; i < g_list_model_get_n_items (damages); i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);

      if (g_str_equal (co_damage_get_file (damage), file))
        return TRUE;
    }

  return FALSE;
}

/* A file in place of a folder stands for all that keeps a folder from being listed, whoever runs this. */
static void
test_unlisted (Scratch *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "problems", NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  names = co_files_list (folder, &error);
  g_assert_null (names);
  g_assert_nonnull (error);
  scratch_reopen (self);
  g_assert_true (is_damaged (self->store, "problems"));
}

/* A part of a text may be given for the whole of it. */
static void
test_part_of_itself (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Atelier : vélos");

  co_experiment_set_title (experiment, co_experiment_get_title (experiment) + strlen ("Atelier : "));
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "vélos");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/names/ids", Scratch, NULL, scratch_set_up, test_ids, scratch_tear_down);
  g_test_add ("/store/names/modes", Scratch, NULL, scratch_set_up, test_modes, scratch_tear_down);
  g_test_add ("/store/names/unlisted", Scratch, NULL, scratch_set_up, test_unlisted, scratch_tear_down);
  g_test_add ("/store/names/part-of-itself", Scratch, NULL, scratch_set_up, test_part_of_itself, scratch_tear_down);

  return g_test_run ();
}
