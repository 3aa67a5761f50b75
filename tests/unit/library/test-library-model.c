/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The watch library shows what it is asked for, in the order it is asked for, and counts what each filter would leave.
 */

#include "library/co-library-model.h"

typedef struct
{
  CoDocuments *documents;
  CoLibraryModel *model;
} Fixture;

static CoExperiment *
add (CoDocuments *documents, const char *title, const char *domain, const char *country, gint64 year, gint64 rating)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  const char *const domains[] = { domain, NULL };

  co_experiment_set_title (experiment, title);
  if (domain != NULL)
    co_experiment_set_domains (experiment, domains);
  co_experiment_set_country (experiment, country);
  co_experiment_set_year (experiment, year);
  co_experiment_set_rating (experiment, rating);
  co_documents_add (documents, CO_DOCUMENT (experiment));

  return experiment; /* the documents keep it */
}

static void
complete (CoExperiment *experiment)
{
  g_autoptr (CoSource) source = co_source_new ();

  co_experiment_set_summary (experiment, "Résumé");
  co_experiment_set_bearer (experiment, "Une ville");
  co_experiment_set_results (experiment, "Des chiffres");
  co_experiment_set_fears (experiment, "Une crainte, un fait");
  co_experiment_set_actors (experiment, "Une entreprise");
  co_experiment_insert_source (experiment, 0, source);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->documents = co_documents_new ();
  complete (add (fixture->documents, "Covoit’Ici", "Mobilité", "FR", 2022, 4));
  add (fixture->documents, "Decidim", "Participation", "ES", 2016, 5);
  add (fixture->documents, "Énergie partagée", "Énergie", "FR", 0, 0);
  add (fixture->documents, "bus à la demande", "Mobilité", "DE", 2020, 4);
  add (fixture->documents, "Sans rien", NULL, "", 0, 0);
  fixture->model = co_library_model_new (fixture->documents);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->model);
  g_object_unref (fixture->documents);
}

static void
assert_shown (Fixture *fixture, const char *titles)
{
  GListModel *list = co_library_model_get_list (fixture->model);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoExperiment) experiment = g_list_model_get_item (list, i);

      g_string_append_printf (shown, "%s%s", i > 0 ? " | " : "", co_experiment_get_title (experiment));
    }
  g_assert_cmpstr (shown->str, ==, titles);
}

static void
assert_values (Fixture *fixture, CoFacet facet, const char *values)
{
  GListModel *list = co_library_model_get_values (fixture->model, facet);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoFacetValue) value = g_list_model_get_item (list, i);
      guint count;

      g_object_get (value, "count", &count, NULL);
      g_string_append_printf (shown, "%s%s %u", i > 0 ? " | " : "", co_facet_value_get_key (value), count);
    }
  g_assert_cmpstr (shown->str, ==, values);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    CoLibraryOrder order;
    const char *titles;
  } cases[] = {
    { CO_LIBRARY_ORDER_TITLE, "bus à la demande | Covoit’Ici | Decidim | Sans rien | Énergie partagée" },
    { CO_LIBRARY_ORDER_YEAR, "Covoit’Ici | bus à la demande | Decidim | Sans rien | Énergie partagée" },
    { CO_LIBRARY_ORDER_RATING, "Decidim | bus à la demande | Covoit’Ici | Sans rien | Énergie partagée" },
    { CO_LIBRARY_ORDER_GAPS, "Sans rien | Énergie partagée | bus à la demande | Decidim | Covoit’Ici" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), cases[i].order);
      assert_shown (fixture, cases[i].titles);
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  CoLibraryFilter *filter = co_library_model_get_filter (fixture->model);

  co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), CO_LIBRARY_ORDER_TITLE);
  co_library_filter_set_words (filter, "ENERGIE");
  assert_shown (fixture, "Énergie partagée");
  co_library_filter_set_words (filter, "mobilite");
  assert_shown (fixture, "bus à la demande | Covoit’Ici");
  co_library_filter_set_words (filter, "rien tramway");
  assert_shown (fixture, "");
  co_library_filter_set_words (filter, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (co_library_model_get_list (fixture->model)), ==, 5);
}

/* The best match comes first, whatever the order. */
static void
test_rank (Fixture *fixture, gconstpointer data)
{
  CoExperiment *experiment = add (fixture->documents, "Zèbres", NULL, "", 0, 0);

  co_experiment_set_summary (experiment, "Mieux que Decidim");
  co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), CO_LIBRARY_ORDER_GAPS);
  co_library_filter_set_words (co_library_model_get_filter (fixture->model), "decidim");
  assert_shown (fixture, "Decidim | Zèbres");
}

static void
test_facets (Fixture *fixture, gconstpointer data)
{
  CoLibraryFilter *filter = co_library_model_get_filter (fixture->model);

  co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), CO_LIBRARY_ORDER_TITLE);
  assert_values (fixture, CO_FACET_DOMAIN, "Mobilité 2 | Participation 1 | Énergie 1 |  1");
  assert_values (fixture, CO_FACET_YEAR, "2022 1 | 2020 1 | 2016 1 |  2");

  co_library_filter_choose (filter, CO_FACET_COUNTRY, "FR", TRUE);
  assert_shown (fixture, "Covoit’Ici | Énergie partagée");
  /* The other facets count what France leaves, its own what the others leave. */
  assert_values (fixture, CO_FACET_DOMAIN, "Mobilité 1 | Participation 0 | Énergie 1 |  0");
  assert_values (fixture, CO_FACET_COUNTRY, "FR 2 | DE 1 | ES 1 |  1");

  co_library_filter_choose (filter, CO_FACET_COUNTRY, "DE", TRUE);
  assert_shown (fixture, "bus à la demande | Covoit’Ici | Énergie partagée");
  co_library_filter_choose (filter, CO_FACET_DOMAIN, "", TRUE);
  assert_shown (fixture, "");
  g_assert_cmpuint (co_library_filter_count_chosen (filter), ==, 3);

  co_library_filter_clear (filter);
  g_assert_cmpuint (g_list_model_get_n_items (co_library_model_get_list (fixture->model)), ==, 5);
}

static void
test_incomplete (Fixture *fixture, gconstpointer data)
{
  CoLibraryFilter *filter = co_library_model_get_filter (fixture->model);

  g_assert_cmpuint (co_library_model_get_n_incomplete (fixture->model), ==, 4);
  co_library_filter_set_incomplete (filter, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (co_library_model_get_list (fixture->model)), ==, 4);
  co_library_filter_choose (filter, CO_FACET_COUNTRY, "FR", TRUE);
  g_assert_cmpuint (co_library_model_get_n_incomplete (fixture->model), ==, 1);
}

/* A value that somebody has chosen stays listed when the last experiment with it goes. */
static void
test_chosen_value_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CoExperiment) experiment =
      g_list_model_get_item (co_documents_get_list (fixture->documents, CO_KIND_EXPERIMENT), 1);

  co_library_filter_choose (co_library_model_get_filter (fixture->model), CO_FACET_COUNTRY, "ES", TRUE);
  co_documents_remove (fixture->documents, CO_DOCUMENT (experiment));
  settle ();
  assert_shown (fixture, "");
  assert_values (fixture, CO_FACET_COUNTRY, "FR 2 | DE 1 | ES 0 |  1");
}

/* What is being edited stays where it is until another one is shown. */
static void
test_edited (Fixture *fixture, gconstpointer data)
{
  CoLibraryFilter *filter = co_library_model_get_filter (fixture->model);
  GListModel *all = co_documents_get_list (fixture->documents, CO_KIND_EXPERIMENT);
  g_autoptr (CoExperiment) edited = g_list_model_get_item (all, 1);
  g_autoptr (CoExperiment) other = g_list_model_get_item (all, 0);

  co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), CO_LIBRARY_ORDER_TITLE);
  co_library_filter_choose (filter, CO_FACET_COUNTRY, "ES", TRUE);
  co_library_model_set_edited (fixture->model, edited);
  co_experiment_set_country (edited, "PT");
  settle ();
  assert_shown (fixture, "Decidim");

  co_library_model_set_edited (fixture->model, other);
  settle ();
  assert_shown (fixture, "");
}

/* An edit that comes from elsewhere, or by undo, shows at once. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  GListModel *all = co_documents_get_list (fixture->documents, CO_KIND_EXPERIMENT);
  g_autoptr (CoExperiment) experiment = g_list_model_get_item (all, 1);

  co_library_sorter_set_order (co_library_model_get_sorter (fixture->model), CO_LIBRARY_ORDER_TITLE);
  co_library_filter_set_words (co_library_model_get_filter (fixture->model), "decidim");
  co_experiment_set_title (experiment, "Autre chose");
  settle ();
  assert_shown (fixture, "");
  co_library_filter_set_words (co_library_model_get_filter (fixture->model), NULL);
  assert_shown (fixture, "Autre chose | bus à la demande | Covoit’Ici | Sans rien | Énergie partagée");
}

static void
test_freeze (Fixture *fixture, gconstpointer data)
{
  co_library_model_freeze (fixture->model);
  add (fixture->documents, "Arrivée", NULL, "", 0, 0);
  assert_shown (fixture, "");
  co_library_model_thaw (fixture->model);
  g_assert_cmpuint (g_list_model_get_n_items (co_library_model_get_list (fixture->model)), ==, 6);
}

/* Ten thousand experiments are searched and counted between two letters that somebody types. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  CoLibraryFilter *filter = co_library_model_get_filter (fixture->model);
  static const char *const words[] = { "m", "mo", "mob", "mobi", "mobil" };

  co_library_model_freeze (fixture->model);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Expérimentation nº %u", i);
      CoExperiment *experiment =
          add (fixture->documents, title, i % 3 ? "Mobilité" : "Énergie", i % 2 ? "FR" : "DE", 2000 + i % 25, i % 6);

      co_experiment_set_description (experiment,
                                     "Une description qui dit, en quelques lignes, ce qui a été fait, pour qui, "
                                     "et comment cela marche ; avec des accents, des « guillemets » et des chiffres.");
      if (i % 10 == 0)
        complete (experiment);
    }
  co_library_model_thaw (fixture->model);
  settle ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gint64 start = g_get_monotonic_time ();

      co_library_filter_set_words (filter, words[i]);
      g_test_message ("“%s”: %.1f ms until the window answers", words[i], (g_get_monotonic_time () - start) / 1000.0);
      settle ();
      g_test_message ("“%s”: %.1f ms in all", words[i], (g_get_monotonic_time () - start) / 1000.0);
    }
}

#define ADD(path, test) g_test_add ("/library/model/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("search", test_search);
  ADD ("rank", test_rank);
  ADD ("facets", test_facets);
  ADD ("incomplete", test_incomplete);
  ADD ("chosen-value-stays", test_chosen_value_stays);
  ADD ("edited", test_edited);
  ADD ("changed", test_changed);
  ADD ("freeze", test_freeze);
  if (g_test_perf ())
    ADD ("many", test_many);

  return g_test_run ();
}
