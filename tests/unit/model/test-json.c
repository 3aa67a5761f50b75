/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents as text: what comes back to the letter, and what is refused, where and why.
 */

#include "co-board.h"
#include "co-experiment.h"
#include "co-json.h"

#include <string.h>

static void
test_round_trip (void)
{
  static const char text[] = "{\n"
                             "  \"id\": \"6f1c1f0e-3a55-4b8a-9d5e-0a1b2c3d4e5f\",\n"
                             "  \"kind\": \"board\",\n"
                             "  \"format\": 1,\n"
                             "  \"created\": \"2026-09-01T08:00:00Z\",\n"
                             "  \"modified\": \"2026-09-02T08:00:00Z\",\n"
                             "  \"title\": \"Mobilité « douce »\",\n"
                             "  \"added\": {\n"
                             "    \"huge\": 123456789012345678901234567890,\n"
                             "    \"small\": 1E-400,\n"
                             "    \"list\": [\n"
                             "      1.50,\n"
                             "      null\n"
                             "    ]\n"
                             "  },\n"
                             "  \"cards\": [\n"
                             "    {\n"
                             "      \"id\": \"0d0d0d0d-0000-4000-8000-000000000001\",\n"
                             "      \"text\": \"Fibre partout\\nou presque\",\n"
                             "      \"quadrant\": \"strength\",\n"
                             "      \"mood\": \"😀\",\n"
                             "      \"votes\": 3\n"
                             "    }\n"
                             "  ]\n"
                             "}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CoDocument) document = co_json_read (text, strlen (text), NULL, &error);
  g_autofree char *written = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (CO_IS_BOARD (document));
  written = co_json_write (document, &length);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_order (void)
{
  static const char text[] = "{\"title\": \"T\", \"format\": 1, \"kind\": \"experiment\", \"x\": 1, \"id\": \"i\"}";
  g_autoptr (CoDocument) document = co_json_read (text, strlen (text), NULL, NULL);
  g_autofree char *written = co_json_write (document, NULL);

  /* Members come in the order of the table; what is unknown stays behind the member it followed. */
  g_assert_cmpstr (written, ==,
                   "{\n  \"id\": \"i\",\n  \"kind\": \"experiment\",\n  \"format\": 1,\n  \"x\": 1,\n"
                   "  \"created\": \"\",\n  \"modified\": \"\",\n  \"title\": \"T\"\n}\n");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    guint line;
    guint column;
  } cases[] = {
    { "", CO_MODEL_ERROR_SYNTAX, 1, 1 },
    { "{", CO_MODEL_ERROR_SYNTAX, 1, 2 },
    { "{\n  \"id\": \"a\",\n}", CO_MODEL_ERROR_SYNTAX, 2, 12 },
    { "[]", CO_MODEL_ERROR_KIND, 1, 1 },
    { "{\"id\": \"a\"}", CO_MODEL_ERROR_KIND, 1, 1 },
    { "{\"id\": \"a\", \"kind\": \"unicorn\"}", CO_MODEL_ERROR_KIND, 1, 13 },
    { "{\"kind\": \"board\"}", CO_MODEL_ERROR_MEMBER, 1, 1 },
    { "{\"id\": \"\", \"kind\": \"board\"}", CO_MODEL_ERROR_MEMBER, 1, 2 },
    { "{\"id\": \"a\", \"kind\": \"board\", \"format\": 2}", CO_MODEL_ERROR_FORMAT, 1, 30 },
    { "{\"id\": \"a\", \"kind\": \"board\",\n \"title\": 3}", CO_MODEL_ERROR_MEMBER, 2, 2 },
    { "{\"id\": \"a\", \"kind\": \"board\", \"title\": \"a\\u0000b\"}", CO_MODEL_ERROR_MEMBER, 1, 30 },
    { "{\"id\": \"é\", \"kind\": \"board\", \"cards\": [{\"votes\": 1.5}]}", CO_MODEL_ERROR_MEMBER, 1, 41 },
    { "{\"id\": \"a\", \"kind\": \"board\", \"cards\": [{\"quadrant\": \"up\"}]}", CO_MODEL_ERROR_MEMBER, 1, 41 },
    { "{\"id\": \"a\", \"kind\": \"board\", \"cards\": {}}", CO_MODEL_ERROR_MEMBER, 1, 30 },
    { "{\"id\": \"a\", \"kind\": \"workshop\", \"date\": \"2027-02-30\"}", CO_MODEL_ERROR_MEMBER, 1, 33 },
    { "{\"id\": \"a\", \"kind\": \"workshop\", \"startTime\": \"25:00\"}", CO_MODEL_ERROR_MEMBER, 1, 33 },
    { "{\"id\": \"a\", \"kind\": \"workshop\", \"held\": 1}", CO_MODEL_ERROR_MEMBER, 1, 33 },
    { "{\"id\": \"a\", \"kind\": \"board\", \"title\": \"a\", \"title\": \"b\"}", CO_MODEL_ERROR_DUPLICATE, 1, 44 },
    { "\xEF\xBB\xBF{\"id\": \"a\", \"kind\": \"board\"}", CO_MODEL_ERROR_SYNTAX, 1, 1 },
    { "{\"id\": \"\xFF\", \"kind\": \"board\"}", CO_MODEL_ERROR_SYNTAX, 1, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CoPlace place;
      CoDocument *document = co_json_read (cases[i].text, strlen (cases[i].text), &place, &error);

      g_test_message ("%s: %u:%u %s", cases[i].text, place.line, place.column, error != NULL ? error->message : "");
      g_assert_null (document);
      g_assert_error (error, CO_MODEL_ERROR, cases[i].code);
      g_assert_cmpuint (place.line, ==, cases[i].line);
      g_assert_cmpuint (place.column, ==, cases[i].column);
    }
}

static CoDocument *
read_nested (guint depth, GError **error)
{
  g_autoptr (GString) text = g_string_new ("{\"id\": \"a\", \"kind\": \"board\", \"deep\": ");

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');

  return co_json_read (text->str, text->len, NULL, error);
}

static void
test_nesting (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CoDocument) shallow = read_nested (200, NULL);
  g_autoptr (CoDocument) deep = read_nested (100000, &error);
  g_autoptr (CoDocument) again = NULL;
  g_autofree char *written = NULL;
  gsize length;

  g_assert_null (deep);
  g_assert_error (error, CO_MODEL_ERROR, CO_MODEL_ERROR_SYNTAX);
  g_assert_nonnull (shallow);
  written = co_json_write (shallow, &length);
  again = co_json_read (written, length, NULL, NULL);
  g_assert_true (co_record_equal (CO_RECORD (again), CO_RECORD (shallow)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json/round-trip", test_round_trip);
  g_test_add_func ("/model/json/order", test_order);
  g_test_add_func ("/model/json/refused", test_refused);
  g_test_add_func ("/model/json/nesting", test_nesting);

  return g_test_run ();
}
