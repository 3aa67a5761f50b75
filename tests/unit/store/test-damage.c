/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents that cannot be read: each is found with its place, reason and remedy, the rest opens, and the file stays
 * as it was to the byte, also when the project is edited.
 */

#include "scratch.h"

#include "co-damage.h"
#include "co-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "{\n  \"id\": \"a\",\n  \"kind\": \"board\",\n  \"format\": 1"

static const struct
{
  const char *name;
  const char *text;
  gsize length;
  CoPlace place;
  const char *reason;
} cases[] = {
  { "empty", "", 0, { 1, 1 }, "empty" },
  { "blank", " \n\n", 3, { 1, 1 }, "empty" },
  { "truncated", HEAD ",\n  \"title\": \"Vé", 0, { 5, 15 }, "ends before" },
  { "open", HEAD, 0, { 4, 14 }, "ends before" },
  { "binary",
    "\x7f"
    "ELF\2\1\1\0\0\0",
    10,
    { 1, 1 },
    "no text" },
  { "utf-16", "\xff\xfe{\0}\0", 6, { 1, 1 }, "UTF-16" },
  { "utf-16-bare", "{\0\"\0a\0", 6, { 1, 1 }, "UTF-16" },
  { "mark", "\xef\xbb\xbf" HEAD "}", 0, { 1, 1 }, "byte order mark" },
  { "latin-1", HEAD ",\n  \"title\": \"V\xe9lo\"\n}", 0, { 5, 14 }, "not UTF-8" },
  { "double", HEAD ",\n  \"title\": \"\",\n  \"title\": \"\"\n}", 0, { 6, 3 }, "stands twice" },
  { "comment", HEAD " /* mine */\n}", 0, { 4, 15 }, "not JSON" },
  { "comma", HEAD ",\n}", 0, { 4, 14 }, "not JSON" },
  { "rest", HEAD "\n}\n}\n", 0, { 6, 1 }, "behind the end" },
  { "number", HEAD ",\n  \"x\": 1.e3\n}", 0, { 5, 11 }, "no number" },
  { "huge",
    "{\n  \"id\": \"a\",\n  \"kind\": \"grant\",\n  \"amount\": 99999999999999999999\n}",
    0,
    { 4, 3 },
    "whole number" },
  { "huge-format", "{\"id\": \"a\", \"kind\": \"board\", \"format\": 1e999}", 0, { 1, 30 }, "whole number" },
  { "list", "[]", 0, { 1, 1 }, "object" },
  { "kind", "{\"id\": \"a\", \"kind\": \"unicorn\"}", 0, { 1, 13 }, "unicorn" },
  { "no-kind", "{\"id\": \"a\"}", 0, { 1, 1 }, "kind" },
  { "no-id", "{\"kind\": \"board\"}", 0, { 1, 1 }, "id" },
  { "newer", "{\"id\": \"a\", \"kind\": \"board\", \"format\": 2}", 0, { 1, 30 }, "newer Cocreate (format 2)" },
  { "elsewhere", "{\"id\": \"a\", \"kind\": \"grant\", \"format\": 1}", 0, { 1, 1 }, "another kind" },
};

static CoDamage *
find_damage (Scratch *self, const char *file)
{
  GListModel *damages = co_store_get_damages (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (damages); i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);

      if (g_str_equal (co_damage_get_file (damage), file))
        return damage; /* the list keeps it */
    }

  return NULL;
}

static void
assert_damage (Scratch *self, const char *file, CoPlace place, const char *reason)
{
  CoDamage *damage = find_damage (self, file);

  g_assert_nonnull (damage);
  g_test_message ("%s:%u:%u: %s. %s", file, co_damage_get_place (damage).line, co_damage_get_place (damage).column,
                  co_damage_get_reason (damage), co_damage_get_remedy (damage));
  g_assert_nonnull (strstr (co_damage_get_reason (damage), reason));
  g_assert_cmpuint (co_damage_get_place (damage).line, ==, place.line);
  g_assert_cmpuint (co_damage_get_place (damage).column, ==, place.column);
}

static void
put (Scratch *self, const char *path, const char *text, gsize length)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);

  g_assert_true (g_file_set_contents (full, text, (gssize) length, NULL));
}

static void
edit (Scratch *self)
{
  g_autoptr (GError) error = NULL;
  GListModel *list = co_documents_get_list (co_store_get_documents (self->store), CO_KIND_EXPERIMENT);
  g_autoptr (CoExperiment) experiment = g_list_model_get_item (list, 0);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  co_experiment_set_title (experiment, "Autre");
  co_store_flush (self->store, &error);
  g_assert_no_error (error);
}

static void
test_texts (Scratch *self, gconstpointer data)
{
  scratch_add_experiment (self, "Vélos");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("boards/%s.json", cases[i].name);

      put (self, path, cases[i].text, cases[i].length > 0 ? cases[i].length : strlen (cases[i].text));
    }

  scratch_reopen (self);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, G_N_ELEMENTS (cases));
  edit (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("boards/%s.json", cases[i].name);
      g_autofree char *full = g_build_filename (self->folder, path, NULL);
      gsize length = cases[i].length > 0 ? cases[i].length : strlen (cases[i].text);
      g_autofree char *text = NULL;
      gsize found;

      g_assert_true (g_file_get_contents (full, &text, &found, NULL));
      g_assert_cmpmem (text, found, cases[i].text, length);
      assert_damage (self, path, cases[i].place, cases[i].reason);
      g_assert_nonnull (co_damage_get_remedy (find_damage (self, path)));
    }
  g_test_message ("%u bad documents found, and left as they were", (guint) G_N_ELEMENTS (cases));
}

static void
test_deep (Scratch *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD ",\n  \"x\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  put (self, "boards/open.json", text->str, text->len);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  put (self, "boards/closed.json", text->str, text->len);
  scratch_reopen (self);
  assert_damage (self, "boards/open.json", (CoPlace) { 5, 100008 }, "ends before");
  assert_damage (self, "boards/closed.json", (CoPlace) { 1, 1 }, "nested");
}

static void
test_same_id (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Vélos");
  g_autofree char *path = co_store_dup_path (self->store, CO_DOCUMENT (experiment));
  g_autofree char *text = NULL;

  co_store_flush (self->store, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  put (self, "experiments/zz.json", text, strlen (text));
  scratch_reopen (self);
  assert_damage (self, "experiments/zz.json", (CoPlace) { 1, 1 }, "same id as experiments/velos-");
  edit (self);
  g_autofree char *after = scratch_read (self, "experiments/zz.json");

  g_assert_cmpstr (after, ==, text);
}

/* What is no plain file of a sensible size. */
static void
test_files (Scratch *self, gconstpointer data)
{
  g_autofree char *large = g_build_filename (self->folder, "boards", "large.json", NULL);
  g_autofree char *loop = g_build_filename (self->folder, "boards", "loop.json", NULL);
  g_autofree char *link = g_build_filename (self->folder, "boards", "link.json", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "boards", "folder.json", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "boards", "pipe.json", NULL);
  g_autofree char *round = g_build_filename (self->folder, "strengths", "round", NULL);
  gint64 start;

  scratch_add_experiment (self, "Vélos");
  put (self, "boards/large.json", "{", 1);
  g_assert_cmpint (truncate (large, 200 << 20), ==, 0);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);
  g_assert_cmpint (symlink ("../project.json", link), ==, 0);
  g_assert_cmpint (symlink ("..", round), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0644), ==, 0);
  start = g_get_monotonic_time ();
  scratch_reopen (self);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 5);
  assert_damage (self, "boards/large.json", (CoPlace) { 0, 0 }, "32 MB");
  assert_damage (self, "boards/loop.json", (CoPlace) { 0, 0 }, "link");
  assert_damage (self, "boards/link.json", (CoPlace) { 0, 0 }, "link");
  assert_damage (self, "boards/folder.json", (CoPlace) { 0, 0 }, "regular file");
  assert_damage (self, "boards/pipe.json", (CoPlace) { 0, 0 }, "regular file");
  edit (self);
}

/* The administrator may read everything, so somebody else tries. */
static void
test_forbidden (Scratch *self, gconstpointer data)
{
  g_autofree char *full = g_build_filename (self->folder, "boards", "secret.json", NULL);
  g_autofree char *parent = g_path_get_dirname (self->folder);

  put (self, "boards/secret.json", HEAD "}", strlen (HEAD "}"));
  g_assert_cmpint (g_chmod (full, 0), ==, 0);
  g_assert_cmpint (g_chmod (parent, 0777), ==, 0);
  if (geteuid () == 0 && seteuid (65534) < 0)
    {
      g_test_skip ("cannot become somebody else");
      return;
    }
  scratch_reopen (self);
  g_assert_true (geteuid () == getuid () || seteuid (getuid ()) == 0);
  assert_damage (self, "boards/secret.json", (CoPlace) { 0, 0 }, "no right");
}

static CoProject *
get_project (Scratch *self)
{
  return co_documents_get_project (co_store_get_documents (self->store));
}

static void
test_project (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_add_experiment (self, "Vélos");
  co_store_flush (self->store, NULL);
  g_autofree char *good = scratch_read (self, "project.json");

  put (self, "project.json", "{ broken", 8);
  scratch_reopen (self);
  assert_damage (self, "project.json", (CoPlace) { 1, 3 }, "not JSON");
  g_assert_cmpstr (co_project_get_title (get_project (self)), ==, "Mon projet");
  g_autofree char *none = scratch_read (self, "project-recovered.json");

  /* Looking writes nothing; editing writes beside, and is found again. */
  g_assert_null (none);
  edit (self);
  co_project_set_title (get_project (self), "Repris");
  scratch_reopen (self);
  g_assert_cmpstr (co_project_get_title (get_project (self)), ==, "Repris");
  co_project_set_title (get_project (self), "Encore");
  scratch_reopen (self);
  g_assert_cmpstr (co_project_get_title (get_project (self)), ==, "Encore");
  g_autofree char *broken = scratch_read (self, "project.json");

  g_assert_cmpstr (broken, ==, "{ broken");

  /* Once it is mended, it counts, and what was written meanwhile is not forgotten. */
  put (self, "project.json", good, strlen (good));
  scratch_reopen (self);
  g_assert_cmpstr (co_project_get_title (get_project (self)), ==, "Essai");
  assert_damage (self, "project-recovered.json", (CoPlace) { 1, 1 }, "another document");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define add(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  add ("/store/damage/texts", test_texts);
  add ("/store/damage/deep", test_deep);
  add ("/store/damage/same-id", test_same_id);
  add ("/store/damage/files", test_files);
  add ("/store/damage/forbidden", test_forbidden);
  add ("/store/damage/project", test_project);
#undef add
  return g_test_run ();
}
