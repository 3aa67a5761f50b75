/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Imports of real files and folders, as other projects publish them.
 */

#include "co-import.h"
#include "co-json.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static CoImport *
import_path (CoDocuments *documents, const char *path)
{
  g_autoptr (CoImport) import = co_import_new (documents);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (co_import_add_file (import, file, NULL, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&import);
}

static CoImport *
import_data (CoDocuments *documents, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "experiments", name, NULL);

  return import_path (documents, path);
}

static CoExperiment *
find (CoImport *import, const char *title)
{
  GPtrArray *created = co_import_get_created (import);

  for (guint i = 0; i < created->len; i++)
    {
      if (g_str_equal (co_experiment_get_title (created->pdata[i]), title))
        return created->pdata[i];
    }

  g_error ("No experiment “%s”", title);
}

static void
test_folders (void)
{
  static const struct
  {
    const char *name;
    guint created;
    guint skipped;
    guint refused;
  } cases[] = {
    { "dpg", 8, 0, 0 },
    { "dpg-nominees", 7, 0, 0 },
    { "publiccode", 4, 0, 0 },
    { "sill/sill-2019.csv", 161, 0, 0 },
    { "sill/sill-2020.csv", 225, 0, 0 },
    { "sill/sill-updates.csv", 73, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CoDocuments) documents = co_documents_new ();
      g_autoptr (CoImport) first = import_data (documents, cases[i].name);
      g_autoptr (CoImport) second = NULL;

      g_assert_cmpuint (co_import_get_created (first)->len, ==, cases[i].created);
      g_assert_cmpuint (co_import_get_n_skipped (first), ==, cases[i].skipped);
      g_assert_cmpuint (co_import_get_refused (first)->len, ==, cases[i].refused);

      co_documents_splice (documents, co_import_get_created (first));
      second = import_data (documents, cases[i].name);
      g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
      g_assert_cmpuint (co_import_get_n_skipped (second), ==, cases[i].created + cases[i].skipped);
    }
}

/* The cases of the reference parser. What we use must be right, the rest is not ours to judge. */
static void
test_publiccode_cases (void)
{
  static const char *const wrong[] = { "applicationSuite_wrong_type", "developmentStatus_wrong_type",
                                       "monochromeLogo_wrong_type", "softwareVersion_wrong_type" };
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "experiments", "publiccode-cases", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CoDocuments) documents = co_documents_new ();
      g_autoptr (CoImport) import = import_path (documents, path);
      gboolean is_wrong = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
        is_wrong |= strstr (name, wrong[i]) != NULL;
      g_test_message ("%s", name);
      g_assert_cmpuint (co_import_get_created (import)->len, ==, is_wrong ? 0 : 1);
      g_assert_cmpuint (co_import_get_refused (import)->len, ==, is_wrong ? 1 : 0);
      if (is_wrong)
        g_assert_cmpuint (co_refusal_get_place (co_import_get_refused (import)->pdata[0]).line, >, 1);
    }
}

static void
test_real_records (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) import = import_data (documents, ".");
  CoExperiment *altinn = find (import, "Altinn");
  CoExperiment *catala = find (import, "Catala");
  CoExperiment *signalen = find (import, "Signalen frontend");

  g_assert_cmpstr (co_experiment_get_country (altinn), ==, "NO");
  g_assert_cmpstr (co_experiment_get_origin (altinn), ==, "dpg:altinn");
  g_assert_cmpstr (co_experiment_get_summary (altinn), !=, "");
  g_assert_nonnull (strstr (co_experiment_get_imported (altinn), "BPMN 2.0"));

  g_assert_true (g_str_has_prefix (co_experiment_get_summary (catala), "Langage de programmation"));
  g_assert_nonnull (strstr (co_experiment_get_place (catala), "DGFiP"));
  g_assert_nonnull (strstr (co_experiment_get_imported (catala), "Domain-specific programming language"));

  g_assert_cmpstr (co_experiment_get_bearer (signalen), ==, "Gemeente Amsterdam");
  g_assert_cmpint (co_experiment_get_year (signalen), ==, 2021);
  g_assert_cmpstr (co_experiment_get_licence (signalen), ==, "MPL-2.0");
}

/* A folder as people have them: files of all kinds, one in a folder below, hidden ones, a link that runs in a circle. */
static void
test_mixed_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cocreate-import-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "below", NULL);
  g_autofree char *table = g_build_filename (below, "table.csv", NULL);
  g_autofree char *prose = g_build_filename (folder, "README", NULL);
  g_autofree char *hidden = g_build_filename (folder, ".hidden.csv", NULL);
  g_autofree char *circle = g_build_filename (folder, "circle", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) import = NULL;

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_true (g_file_set_contents (table, "Titre\nCo\n", -1, NULL));
  g_assert_true (g_file_set_contents (prose, "Words.\n", -1, NULL));
  g_assert_true (g_file_set_contents (hidden, "Titre\nHidden\n", -1, NULL));
  g_assert_cmpint (symlink (folder, circle), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  import = import_path (documents, folder);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 1);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 3);
  g_assert_cmpstr (co_refusal_get_file (co_import_get_refused (import)->pdata[0]), ==, prose);

  g_remove (pipe);
  g_remove (circle);
  g_remove (hidden);
  g_remove (prose);
  g_remove (table);
  g_remove (below);
  g_remove (folder);
}

static void
test_missing (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) import = import_path (documents, "/there is/no such file");
  CoRefusal *refusal = co_import_get_refused (import)->pdata[0];

  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 1);
  g_assert_cmpint (co_refusal_get_code (refusal), ==, CO_REFUSAL_UNREADABLE);
  g_assert_cmpstr (co_refusal_get_file (refusal), ==, "/there is/no such file");
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_other_thread (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) import = co_import_new (documents);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "experiments", "dpg", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_list_store_append (files, file);
  co_import_add_files_async (import, G_LIST_MODEL (files), NULL, ready_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (co_import_add_files_finish (import, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 8);
}

static void
stop_cb (const char *file, guint n_created, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* A large table is left at once when it is cancelled. */
static void
test_cancel_inside (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) import = co_import_new (documents);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) table = g_string_new ("Titre\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (table, "n° %u\n", i);
  bytes = g_string_free_to_bytes (g_steal_pointer (&table));
  co_import_set_progress (import, stop_cb, cancellable);

  g_assert_false (co_import_add_bytes (import, "a.csv", bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (co_import_get_created (import)->len, <, 40000);
}

static void
mutate (GRand *rand, char *data, gsize length)
{
  static const char bad[] = "\"\\{}[]:;,\n\r\t-&*#|'\x80\xFF";

  for (guint i = 0; i < 4; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
      gsize from = (gsize) g_rand_int_range (rand, 0, (gint32) length);

      if (i % 2 == 0)
        data[at] = bad[g_rand_int_range (rand, 0, sizeof bad)];
      else
        memmove (data + at, data + from, MIN (length - MAX (at, from), 40));
    }
}

/* Real files with damage in them: whatever comes out can be stored and read again, whatever does not has a reason. */
static void
test_damaged_files (void)
{
  static const char *const names[] = { "dpg/altinn.json", "dpg-nominees/uwazi.json", "publiccode/CatalaLang-catala.yml",
                                       "publiccode-cases/v0-valid-valid.yml", "sill/sill-updates.csv" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2027);

  for (guint i = 0; i < G_N_ELEMENTS (names) * 60; i++)
    {
      const char *name = names[i % G_N_ELEMENTS (names)];
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "experiments", name, NULL);
      g_autoptr (CoDocuments) documents = co_documents_new ();
      g_autoptr (CoImport) import = co_import_new (documents);
      g_autoptr (GBytes) bytes = NULL;
      char *data;
      gsize length;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      mutate (rand, data, length);
      bytes = g_bytes_new_take (data, length);
      g_assert_true (co_import_add_bytes (import, name, bytes, NULL, NULL));
      g_assert_cmpuint (co_import_get_created (import)->len + co_import_get_refused (import)->len, >, 0);

      for (guint j = 0; j < co_import_get_created (import)->len; j++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *json = co_json_write (co_import_get_created (import)->pdata[j], &length);
          g_autoptr (CoDocument) again = co_json_read (json, length, NULL, &error);

          g_assert_no_error (error);
          g_assert_true (co_record_equal (co_import_get_created (import)->pdata[j], CO_RECORD (again)));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/import-files/folders", test_folders);
  g_test_add_func ("/interchange/import-files/publiccode-cases", test_publiccode_cases);
  g_test_add_func ("/interchange/import-files/real-records", test_real_records);
  g_test_add_func ("/interchange/import-files/mixed-folder", test_mixed_folder);
  g_test_add_func ("/interchange/import-files/damaged", test_damaged_files);
  g_test_add_func ("/interchange/import-files/missing", test_missing);
  g_test_add_func ("/interchange/import-files/other-thread", test_other_thread);
  g_test_add_func ("/interchange/import-files/cancel-inside", test_cancel_inside);

  return g_test_run ();
}
