/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "co-node-read.h"

#include <string.h>

typedef CoNode *(*Read) (const char *text, gsize length, CoNodeProblem *problem);

typedef struct
{
  const char *name;
  Read read;
  const char *text;
  const char *json; /* the whole, or NULL when it or a value in it must be refused… */
  guint line;       /* …there */
  guint column;
} Case;

static const Case cases[] = {
  { "json/kept-to-the-letter", co_node_read_json, "{\"a\": [1.50, 12345678901234567890, -0], \"b\": null, \"c\": true}",
    "{\"a\":[1.50,12345678901234567890,-0],\"b\":null,\"c\":true}" },
  { "json/empty-object", co_node_read_json, "{}", "{}" },
  { "json/twice", co_node_read_json, "{\"a\": 1, \"a\": 2}", "{\"a\":1,\"a\":2}" },
  { "json/unclosed", co_node_read_json, "{\n  \"é\": [1, 2\n}", NULL, 3, 1 },
  { "json/comma", co_node_read_json, "{\"a\": 1,\n}", NULL, 1, 8 },
  { "json/null-character", co_node_read_json, "{\n\"a\": \"x\\u0000\"}", NULL, 2, 6 },
  { "json/half-pair", co_node_read_json, "[\"\\uD800\"]", NULL, 1, 9 },
  { "yaml/types", co_node_read_yaml, "a: 1.0\nb: '1'\nc: true\nd: ~\ne: 0.2.4\nf: on\ng: 2020-01-02\n",
    "{\"a\":1.0,\"b\":\"1\",\"c\":true,\"d\":null,\"e\":\"0.2.4\",\"f\":\"on\",\"g\":\"2020-01-02\"}" },
  { "yaml/blocks", co_node_read_yaml, "a: >\n  x\n  y\nb: |\n  x\n  y\n", "{\"a\":\"x y\\n\",\"b\":\"x\\ny\\n\"}" },
  { "yaml/alias", co_node_read_yaml, "a: &x [1]\nb: *x\n", "{\"a\":[1],\"b\":[1]}" },
  { "yaml/twice", co_node_read_yaml, "a: 1\nb: 2\na: 3\n", NULL, 3, 1 },
  { "yaml/list-as-name", co_node_read_yaml, "? [a]\n: 1\n", NULL, 1, 3 },
  { "yaml/indent", co_node_read_yaml, "a:\n  b: 1\n c: 2\n", NULL, 3, 2 },
  { "yaml/tab", co_node_read_yaml, "a:\n\tb: 1\n", NULL, 2, 1 },
  { "yaml/two-documents", co_node_read_yaml, "a: 1\n---\nb: 2\n", NULL, 3, 1 },
  { "yaml/comments-only", co_node_read_yaml, "# nothing\n", NULL, 1, 1 },
  { "yaml/circle", co_node_read_yaml, "a: &x\n  b: *x\n", NULL, 1, 4 },
  { "yaml/bad-byte", co_node_read_yaml, "a: 1\nb: \x01\n", NULL, 2, 4 },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (CoNodeProblem) problem = { 0 };
  g_autoptr (CoNode) node = test->read (test->text, strlen (test->text), &problem);

  if (test->json == NULL)
    {
      CoNode *fault = node != NULL ? co_node_find_fault (node) : NULL;
      CoPlace place = fault != NULL ? fault->place : problem.place;

      g_assert_nonnull (fault != NULL ? fault->fault : problem.reason);
      g_assert_cmpuint (place.line, ==, test->line);
      g_assert_cmpuint (place.column, ==, test->column);
    }
  else
    {
      g_autofree char *json = NULL;

      g_assert_nonnull (node);
      json = co_node_write_rest (node);
      g_assert_cmpstr (json, ==, test->json);
    }
}

static void
test_take (void)
{
  static const char text[] =
      "{\"a\": \" x \", \"b\": {\"c\": [\"y\", \"\", \"z\"], \"d\": 4}, \"e\": [], \"f\": {\"g\": 1}}";
  g_auto (CoNodeProblem) problem = { 0 };
  g_autoptr (CoNode) node = co_node_read_json (text, strlen (text), &problem);
  g_autofree char *a = co_node_take_text (node, "a");
  g_autofree char *c = co_node_take_texts (node, "b/c", ", ");
  g_autofree char *none = co_node_take_text (node, "b/none");
  g_autofree char *rest = NULL;

  co_node_take (co_node_get (node, "f"));
  rest = co_node_write_rest (node);
  g_assert_cmpstr (a, ==, "x");
  g_assert_cmpstr (c, ==, "y, z");
  g_assert_null (none);
  g_assert_cmpstr (rest, ==, "{\"b\":{\"d\":4},\"e\":[]}");
}

/* Files that are small and mean to be large. */
static void
test_bombs (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) laughs = g_string_new ("a0: &a0 [x]\n");
  g_autoptr (CoNode) lists = NULL;
  CoNode *fault;
  g_auto (CoNodeProblem) problem = { 0 };

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (co_node_read_json (deep->str, deep->len, &problem));
  co_node_problem_clear (&problem);
  g_assert_null (co_node_read_yaml (deep->str, deep->len, &problem));
  co_node_problem_clear (&problem);

  g_string_truncate (deep, 0);
  for (guint i = 0; i < 1000; i++)
    g_string_append_c (deep, '[');
  for (guint i = 0; i < 1000; i++)
    g_string_append_c (deep, ']');
  lists = co_node_read_json (deep->str, deep->len, &problem);
  g_assert_nonnull (lists);
  fault = co_node_find_fault (lists);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->children->len, ==, 0);

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (laughs, "a%u: &a%u [", i, i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (laughs, "%s*a%u", j > 0 ? ", " : "", i - 1);
      g_string_append (laughs, "]\n");
    }
  g_assert_null (co_node_read_yaml (laughs->str, laughs->len, &problem));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interchange/node/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/interchange/node/take", test_take);
  g_test_add_func ("/interchange/node/bombs", test_bombs);

  return g_test_run ();
}
