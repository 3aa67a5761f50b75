/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo project: the model reads each of its documents and writes the same bytes again.
 */

#include "co-json.h"

#include <string.h>

static void
check_document (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CoDocument) document = NULL;
  gsize length, written;

  g_test_message ("%s", path);
  g_file_get_contents (path, &before, &length, &error);
  g_assert_no_error (error);
  document = co_json_read (before, length, NULL, &error);
  g_assert_no_error (error);
  after = co_json_write (document, &written);
  g_assert_cmpmem (after, written, before, length);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/round-trip", test_round_trip);

  return g_test_run ();
}
