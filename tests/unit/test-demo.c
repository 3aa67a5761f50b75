/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo project: the model reads each of its documents and writes the same bytes again, the store would give them
 * the names they have, and opens their folder without a complaint.
 */

#include "co-files.h"
#include "co-json.h"
#include "co-store.h"

#include <string.h>

static void
check_document (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autoptr (CoDocument) document = NULL;
  gsize length, written;

  g_test_message ("%s", path);
  g_file_get_contents (path, &before, &length, &error);
  g_assert_no_error (error);
  document = co_json_read (before, length, NULL, &error);
  g_assert_no_error (error);
  after = co_json_write (document, &written);
  g_assert_cmpmem (after, written, before, length);

  name = co_files_name (document, 0);
  /* Earlier versions lie in a folder of that name. */
  g_assert_true (g_str_has_suffix (path, name) || strstr (path, "/.history/") != NULL);
  g_assert_nonnull (strstr (path, name));
}

static guint
check_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          n += check_folder (path);
        }
      else if (g_str_has_suffix (name, ".json"))
        {
          check_document (path);
          n++;
        }
    }

  return n;
}

static void
test_round_trip (void)
{
  g_autofree char *demo = g_test_build_filename (G_TEST_DIST, "demo", NULL);

  g_assert_cmpuint (check_folder (demo), >, 0);
}

static void
test_open (void)
{
  g_autofree char *demo = g_test_build_filename (G_TEST_DIST, "demo", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = co_store_open (demo, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (store)), ==, 0);
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (kind != CO_KIND_PROJECT)
        g_assert_cmpuint (g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (store), kind)), >,
                          0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/round-trip", test_round_trip);
  g_test_add_func ("/demo/open", test_open);

  return g_test_run ();
}
