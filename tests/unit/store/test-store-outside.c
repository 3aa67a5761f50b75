/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Other programs in the folder: their edits come in live, mix with ours, and what cannot be read stays untouched.
 */

#include "scratch.h"

#include "co-json.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CoExperiment *experiment;
  const char *title;
} Title;

static gboolean
has_title (gpointer data)
{
  Title *title = data;

  return g_str_equal (co_experiment_get_title (title->experiment), title->title);
}

static char *
path_of (Scratch *self, gpointer document)
{
  g_autofree char *full = co_store_dup_path (self->store, document);

  return g_strdup (full + strlen (self->folder) + 1);
}

/* The file of an experiment as another program would leave it. */
static void
edit_outside (Scratch *self, CoExperiment *experiment, const char *old, const char *new)
{
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *text = scratch_read (self, path);
  g_autoptr (GString) edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, old, new, 1), ==, 1);
  scratch_write (self, path, edited->str);
}

static void
test_edit (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  Title title = { experiment, "Dehors" };

  g_assert_true (co_store_flush (self->store, NULL));
  co_store_watch (self->store);
  edit_outside (self, experiment, "Avant", "Dehors");
  scratch_wait (has_title, &title);
}

static gboolean
is_gone (gpointer data)
{
  return g_list_model_get_n_items (data) == 1;
}

/* Nobody was told of what has happened; looking finds it, and looking again finds nothing new. */
static void
test_look (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  CoExperiment *other = scratch_add_experiment (self, "Autre");
  GListModel *experiments = co_documents_get_list (co_store_get_documents (self->store), CO_KIND_EXPERIMENT);
  GListModel *damages = co_store_get_damages (self->store);
  Title title = { experiment, "Dehors" };
  g_autofree char *full = co_store_dup_path (self->store, CO_DOCUMENT (other));
  guint n = 0;

  g_assert_true (co_store_flush (self->store, NULL));
  edit_outside (self, experiment, "Avant", "Dehors");
  g_assert_cmpint (g_unlink (full), ==, 0);
  scratch_write (self, "experiments/broken.json", "{");
  co_store_watch (self->store);
  co_store_look (self->store);
  scratch_wait (has_title, &title);
  scratch_wait (is_gone, experiments);
  g_assert_cmpuint (g_list_model_get_n_items (damages), ==, 1);

  g_signal_connect_data (damages, "items-changed", G_CALLBACK (g_atomic_int_inc), &n, NULL, G_CONNECT_SWAPPED);
  title.title = "Plus loin";
  edit_outside (self, experiment, "Dehors", "Plus loin");
  co_store_look (self->store);
  scratch_wait (has_title, &title);
  g_assert_cmpuint (g_list_model_get_n_items (damages), ==, 1);
  g_assert_cmpuint (n, ==, 0);
}

static gboolean
has_two (gpointer data)
{
  CoDocuments *documents = co_store_get_documents (((Scratch *) data)->store);

  return g_list_model_get_n_items (co_documents_get_list (documents, CO_KIND_EXPERIMENT)) == 2;
}

static gboolean
has_none (gpointer data)
{
  CoDocuments *documents = co_store_get_documents (((Scratch *) data)->store);

  return g_list_model_get_n_items (co_documents_get_list (documents, CO_KIND_EXPERIMENT)) == 0;
}

static void
test_new_and_gone (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Un");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *first = g_build_filename (self->folder, path, NULL);
  g_autofree char *second = g_build_filename (self->folder, "experiments", "deux.json", NULL);

  g_assert_true (co_store_flush (self->store, NULL));
  co_store_watch (self->store);
  scratch_write (self, "experiments/deux.json", "{\"id\": \"deux\", \"kind\": \"experiment\", \"title\": \"Deux\"}");
  scratch_wait (has_two, self);
  g_remove (first);
  g_remove (second);
  scratch_wait (has_none, self);
}

static gboolean
is_saved (gpointer data)
{
  return co_store_get_state (((Scratch *) data)->store) == CO_STORE_SAVED;
}

/* Our unsaved edit and theirs, of different members, are both there afterwards; neither program saw the other. */
static void
test_both_edit (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  Title title = { experiment, "Dehors" };
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *text = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  edit_outside (self, experiment, "Avant", "Dehors");
  co_experiment_set_summary (experiment, "Dedans");
  co_store_flush (self->store, NULL);
  scratch_wait (has_title, &title);
  scratch_wait (is_saved, self);
  text = scratch_read (self, path);
  g_assert_nonnull (strstr (text, "Dehors"));
  g_assert_nonnull (strstr (text, "Dedans"));
}

static guint
count_kept (Scratch *self, const char *path)
{
  g_autofree char *folder = g_build_filename (self->folder, ".history", path, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_clash (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *text = NULL;

  g_assert_true (co_store_flush (self->store, NULL));
  edit_outside (self, experiment, "Avant", "Dehors");
  co_experiment_set_title (experiment, "Dedans");
  co_store_flush (self->store, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  scratch_wait (is_saved, self);
  text = scratch_read (self, path);
  g_assert_nonnull (strstr (text, "Dedans"));
  g_assert_cmpuint (count_kept (self, path), >=, 1);
}

static void
test_undo_after_outside (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Avant");
  Title title = { experiment, "Avant" };

  co_store_begin (self->store, "Year");
  co_experiment_set_year (experiment, 2020);
  co_store_end (self->store);
  g_assert_true (co_store_flush (self->store, NULL));
  co_store_watch (self->store);
  edit_outside (self, experiment, "Avant", "Dehors");
  title.title = "Dehors";
  scratch_wait (has_title, &title);

  /* Only what we did is taken back. */
  co_store_undo (self->store);
  g_assert_cmpint (co_experiment_get_year (experiment), ==, 0);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Dehors");
}

static void
test_damaged (Scratch *self, gconstpointer data)
{
  static const struct
  {
    const char *file;
    const char *text;
    guint line;
  } cases[] = {
    { "experiments/cut.json", "{\n  \"id\": \"a\",\n  \"kind\": \"exp", 3 },
    { "experiments/empty.json", "", 1 },
    { "experiments/newer.json", "{\"id\": \"b\", \"kind\": \"experiment\", \"format\": 99}", 1 },
    { "experiments/kind.json", "{\"id\": \"c\", \"kind\": \"board\"}", 1 },
    { "boards/same.json", "{\"id\": \"d\", \"kind\": \"board\"}", 1 },
    { "boards/same2.json", "{\"id\": \"d\", \"kind\": \"board\"}", 1 },
  };
  GListModel *damages;

  scratch_add_experiment (self, "Saine");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    scratch_write (self, cases[i].file, cases[i].text);
  scratch_reopen (self);

  damages = co_store_get_damages (self->store);
  g_assert_cmpuint (g_list_model_get_n_items (damages), ==, G_N_ELEMENTS (cases) - 1);
  g_assert_cmpuint (
      g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (self->store), CO_KIND_EXPERIMENT)), ==,
      1);
  for (guint i = 0; i < g_list_model_get_n_items (damages); i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          if (g_str_equal (co_damage_get_file (damage), cases[j].file))
            g_assert_cmpuint (co_damage_get_place (damage).line, ==, cases[j].line);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = scratch_read (self, cases[i].file);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static gboolean
is_damaged (gpointer data)
{
  return g_list_model_get_n_items (co_store_get_damages (((Scratch *) data)->store)) == 1;
}

/* A file that goes bad under a document that we edit: the file stays, the edit goes beside it. */
static void
test_goes_bad (Scratch *self, gconstpointer data)
{
  CoExperiment *experiment = scratch_add_experiment (self, "Saine");
  g_autofree char *path = path_of (self, experiment);
  g_autofree char *bad = NULL;
  g_autofree char *id = g_strdup (co_document_get_id (CO_DOCUMENT (experiment)));

  g_assert_true (co_store_flush (self->store, NULL));
  co_store_watch (self->store);
  scratch_write (self, path, "{ bad");
  scratch_wait (is_damaged, self);
  co_experiment_set_title (experiment, "Vivante");
  scratch_reopen (self);
  bad = scratch_read (self, path);
  g_assert_cmpstr (bad, ==, "{ bad");
  experiment = co_documents_lookup (co_store_get_documents (self->store), id);
  g_assert_nonnull (experiment);
  g_assert_cmpstr (co_experiment_get_title (experiment), ==, "Vivante");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  ADD ("/store/outside/edit", test_edit);
  ADD ("/store/outside/look", test_look);
  ADD ("/store/outside/new-and-gone", test_new_and_gone);
  ADD ("/store/outside/both-edit", test_both_edit);
  ADD ("/store/outside/clash", test_clash);
  ADD ("/store/outside/undo", test_undo_after_outside);
  ADD ("/store/outside/damaged", test_damaged);
  ADD ("/store/outside/goes-bad", test_goes_bad);

  return g_test_run ();
}
