/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching folds case and accents, wants all words in any order, and ranks a title over a tag over a text.
 */

#include "co-board.h"
#include "co-experiment.h"
#include "co-search.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Été à Nîmes", "ete a nimes" },
    { "CŒUR d’Ardèche", "coeur d'ardeche" },
    { "ǅungla", "dzungla" },
    { "ﬁn", "fin" },
    { "Ærø", "aerø" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = co_search_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static guint
rank (CoRecord *record, const char *words)
{
  g_autoptr (CoSearch) search = co_search_new (words);

  return co_search_rank (search, record);
}

static void
test_rank (void)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  CoRecord *record = CO_RECORD (experiment);
  const char *const domains[] = { "Mobilité", NULL };

  co_experiment_set_title (experiment, "Covoit’Ici");
  co_experiment_set_summary (experiment, "Lignes de covoiturage sans réservation");
  co_experiment_set_domains (experiment, domains);

  g_assert_cmpuint (rank (record, ""), ==, 1);
  g_assert_cmpuint (rank (record, "  \t"), ==, 1);
  g_assert_cmpuint (rank (record, "RESERVATION lignes"), >, 0);
  g_assert_cmpuint (rank (record, "lignes tramway"), ==, 0);
  g_assert_cmpuint (rank (record, "covoit'ici"), >, rank (record, "mobilite"));
  g_assert_cmpuint (rank (record, "mobilite"), >, rank (record, "covoiturage"));
  /* When it was made is not what it says. */
  g_assert_cmpuint (rank (record, "202"), ==, 0);
}

static void
test_nested (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, "Peu de médiateurs");
  co_board_insert_card (board, 0, card);
  g_assert_cmpuint (rank (CO_RECORD (board), "mediateurs"), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/search/fold", test_fold);
  g_test_add_func ("/model/search/rank", test_rank);
  g_test_add_func ("/model/search/nested", test_nested);

  return g_test_run ();
}
