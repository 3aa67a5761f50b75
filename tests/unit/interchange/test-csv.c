/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "co-csv.h"

#include <string.h>

typedef struct
{
  const char *name;
  char delimiter;
  const char *text;
  const char *rows; /* cells in brackets, rows on lines */
} Case;

static const Case cases[] = {
  { "plain", ',', "a,b\n1,2\n", "[a][b]\n[1][2]\n" },
  { "no-newline-at-end", ',', "a,b\n1,2", "[a][b]\n[1][2]\n" },
  { "crlf", ',', "a,b\r\n1,2\r\n", "[a][b]\n[1][2]\n" },
  { "old-mac", ',', "a,b\r1,2\r", "[a][b]\n[1][2]\n" },
  { "semicolon", ';', "a;b,c\n", "[a][b,c]\n" },
  { "tab", '\t', "a\tb\n", "[a][b]\n" },
  { "quoted", ',', "\"a,b\",c\n", "[a,b][c]\n" },
  { "newline-in-quotes", ',', "\"a\nb\",c\n", "[a\nb][c]\n" },
  { "doubled-quotes", ',', "\"say \"\"yes\"\"\",c\n", "[say \"yes\"][c]\n" },
  { "quote-in-the-middle", ',', "5\" screen,c\n", "[5\" screen][c]\n" },
  { "text-behind-quotes", ',', "\"a\" b,c\n", "[a b][c]\n" },
  { "blanks", ',', " a , \"b c\" ,d\n", "[a][b c][d]\n" },
  { "empty-cells", ',', ",,\n", "[][][]\n" },
  { "empty-rows", ',', "a\n\nb\n", "[a]\n[]\n[b]\n" },
  { "uneven", ',', "a,b\n1\n1,2,3\n", "[a][b]\n[1]\n[1][2][3]\n" },
  { "quotes-alone", ',', "\"\",\"\"\"\"\n", "[][\"]\n" },
  { "no-formula", ',', "'=1+1,'a\n", "[=1+1]['a]\n" },
  { "other-scripts", ',', "名,اسم\n", "[名][اسم]\n" },
  { "nothing", ',', "", "" },
};

static char *
read_all (const char *text, gsize length, char delimiter)
{
  g_autoptr (CoCsv) csv = co_csv_new (text, length, delimiter);
  GString *rows = g_string_new (NULL);
  GPtrArray *cells;

  while ((cells = co_csv_next (csv)) != NULL)
    {
      for (guint i = 0; i < cells->len; i++)
        g_string_append_printf (rows, "[%s]", (char *) g_ptr_array_index (cells, i));
      g_string_append_c (rows, '\n');
    }

  return g_string_free_and_steal (rows);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *rows = read_all (test->text, strlen (test->text), test->delimiter);

  g_assert_cmpstr (rows, ==, test->rows);
}

static void
test_places (void)
{
  static const char text[] = "a,b\r\n\"é\né\",x\nlast,\n";
  static const CoPlace places[] = { { 1, 1 }, { 2, 1 }, { 4, 1 } };
  g_autoptr (CoCsv) csv = co_csv_new (text, strlen (text), ',');

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_nonnull (co_csv_next (csv));
      g_assert_cmpuint (co_csv_get_place (csv).line, ==, places[i].line);
      g_assert_cmpuint (co_csv_get_place (csv).column, ==, places[i].column);
    }
  g_assert_null (co_csv_next (csv));
}

static void
test_unclosed (void)
{
  static const char text[] = "a,b\nété,\"never\nends\n";
  g_autoptr (CoCsv) csv = co_csv_new (text, strlen (text), ',');
  CoPlace place;

  g_assert_nonnull (co_csv_next (csv));
  g_assert_false (co_csv_get_unclosed (csv, &place));
  g_assert_null (co_csv_next (csv));
  g_assert_true (co_csv_get_unclosed (csv, &place));
  g_assert_cmpuint (place.line, ==, 2);
  g_assert_cmpuint (place.column, ==, 5);
  g_assert_null (co_csv_next (csv));
}

/* Files of other projects' tests: none may upset the reader, and all text must come out. */
static void
test_files (void)
{
  static const char *const names[] = { "comma_in_quotes.csv",   "complex.csv",  "empty.csv", "escaped_quotes.csv",
                                       "excel_pasting.csv",     "newlines.csv", "null.csv",  "simple.psv",
                                       "simple_crlf.csv",       "small.csv",    "utf8.csv",  "SCDL.csv",
                                       "weird_head_padding.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "csv", names[i], NULL);
      g_autofree char *text = NULL;
      g_autofree char *rows = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, &error));
      g_assert_no_error (error);
      rows = read_all (text, length, ',');
      g_assert_cmpuint (strlen (rows), >=, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interchange/csv/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/interchange/csv/places", test_places);
  g_test_add_func ("/interchange/csv/unclosed", test_unclosed);
  g_test_add_func ("/interchange/csv/files", test_files);

  return g_test_run ();
}
