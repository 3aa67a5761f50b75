/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every file of the JSON test suite, put into a project as a document: what is JSON and what is not is told apart as
 * the suite says, by our reader and by json-glib alike, and what is kept for others comes back as it was.
 */

#include "scratch.h"

#include "co-files.h"
#include "co-json.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include <yyjson.h>

static GPtrArray *
list_suite (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "json", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort_values (files, (GCompareFunc) strcmp);
  g_assert_cmpuint (files->len, ==, 160);
  return files;
}

static char
get_verdict (const char *file)
{
  return strrchr (file, '/')[1];
}

static char *
read_file (const char *file, gsize *length)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (file, &text, length, NULL));
  return text;
}

static void
test_project (Scratch *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = list_suite ();
  guint counts[3] = { 0 };

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *base = g_path_get_basename (g_ptr_array_index (files, i));
      g_autofree char *path = g_build_filename (self->folder, "boards", base, NULL);
      gsize length;
      g_autofree char *text = read_file (g_ptr_array_index (files, i), &length);

      g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
    }
  scratch_add_experiment (self, "Vélos");
  scratch_reopen (self);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, files->len);
  g_assert_cmpuint (
      g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (self->store), CO_KIND_EXPERIMENT)), ==,
      1);

  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autofree char *base = g_path_get_basename (file);
      g_autofree char *path = g_build_filename (self->folder, "boards", base, NULL);
      gsize length, after;
      g_autofree char *text = read_file (file, &length);
      g_autofree char *kept = read_file (path, &after);
      g_autoptr (GError) error = NULL;
      gboolean is_json;

      g_assert_cmpmem (text, length, kept, after);
      g_assert_null (co_json_read (text, length, NULL, &error));
      is_json = !g_error_matches (error, CO_MODEL_ERROR, CO_MODEL_ERROR_SYNTAX);
      if (get_verdict (file) != 'i' && is_json != (get_verdict (file) == 'y'))
        g_error ("%s: %s", base, error->message);
      counts[get_verdict (file) == 'y' ? 0 : get_verdict (file) == 'n' ? 1 : 2]++;
    }
  g_test_message ("%u valid, %u invalid, %u either: told apart as the suite says", counts[0], counts[1], counts[2]);
}

/* A value that we do not know inside a document of ours. */
static void
test_kept (void)
{
  g_autoptr (GPtrArray) files = list_suite ();
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autoptr (GString) text = g_string_new ("{\"id\": \"a\", \"kind\": \"board\", \"format\": 1, \"x\": ");
      g_autoptr (GError) error = NULL;
      g_autoptr (CoDocument) document = NULL;
      g_autoptr (CoDocument) again = NULL;
      g_autofree char *written = NULL;
      g_autofree char *rewritten = NULL;
      gsize length;
      g_autofree char *value = read_file (file, &length);

      if (get_verdict (file) != 'y')
        continue;
      g_string_append_len (text, value, (gssize) length);
      g_string_append_c (text, '}');
      document = co_json_read (text->str, text->len, NULL, &error);
      g_assert_no_error (error);
      written = co_json_write (document, &length);
      again = co_json_read (written, length, NULL, &error);
      g_assert_no_error (error);
      rewritten = co_json_write (again, NULL);
      g_assert_cmpstr (written, ==, rewritten);
      n++;
    }
  g_test_message ("%u values kept inside a document", n);
}

static void
test_agree (void)
{
  g_autoptr (GPtrArray) files = list_suite ();
  guint n_accepted = 0;
  guint n_refused = 0;
  guint n_differ = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *text = read_file (file, &length);
      yyjson_doc *json = yyjson_read (text, length, YYJSON_READ_NUMBER_AS_RAW);
      gboolean accepted;

      json_parser_set_strict (parser, TRUE);
      accepted = json_parser_load_from_data (parser, text, (gssize) length, &error);
      if (accepted != (json != NULL))
        {
          /* Nobody has to accept a byte order mark, json-glib does. */
          g_assert_true (g_str_has_suffix (file, "i_structure_UTF-8_BOM_empty_object.json"));
          n_differ++;
          g_test_message ("%s: yyjson %s, json-glib %s", file, json != NULL ? "yes" : "no",
                          accepted ? "yes" : error->message);
        }
      else if (accepted)
        n_accepted++;
      else
        n_refused++;
      yyjson_doc_free (json);
    }
  g_test_message ("%u accepted by both, %u refused by both, %u apart", n_accepted, n_refused, n_differ);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/suite/project", Scratch, NULL, scratch_set_up, test_project, scratch_tear_down);
  g_test_add_func ("/store/suite/kept", test_kept);
  g_test_add_func ("/store/suite/agree", test_agree);
  return g_test_run ();
}
