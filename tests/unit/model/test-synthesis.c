/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boards that gather the cards of others.
 */

#include "co-board-arrange.h"
#include "co-board-group.h"
#include "co-board-strategies.h"
#include "co-board-synthesis.h"
#include "co-quadrants.h"

#include <string.h>

typedef struct
{
  CoDocuments *documents;
  CoBoard *boards[3]; /* the first gathers the others */
} Fixture;

/* A board written as “+a -b +c”. */
static CoBoard *
add_board (CoDocuments *documents, const char *title, const char *cards)
{
  g_auto (GStrv) words = g_strsplit (cards, " ", -1);
  g_autoptr (CoBoard) board = co_board_new ();

  co_board_set_title (board, title);
  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_autoptr (CoCard) card = co_card_new ();
      const char *sign = "?+-ot";

      co_card_set_text (card, words[i] + 1);
      co_card_set_quadrant (card, (CoQuadrant) (strchr (sign, words[i][0]) - sign));
      co_board_insert_card (board, G_MAXUINT, card);
    }
  co_documents_add (documents, CO_DOCUMENT (board));
  return board; /* the documents keep it */
}

static void
gather (CoBoard *board, CoBoard *first, CoBoard *second)
{
  const char *ids[] = { co_document_get_id (CO_DOCUMENT (first)),
                        second != NULL ? co_document_get_id (CO_DOCUMENT (second)) : NULL, NULL };

  co_board_set_sources (board, ids);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->documents = co_documents_new ();
  fixture->boards[0] = add_board (fixture->documents, "Synthesis", "+a -b");
  fixture->boards[1] = add_board (fixture->documents, "First", "+c +d -e");
  fixture->boards[2] = add_board (fixture->documents, "Second", "+f tg");
  gather (fixture->boards[0], fixture->boards[1], fixture->boards[2]);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_assert_finalize_object (fixture->documents);
}

static char *
describe (GListModel *cards)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_string_append (text, co_card_get_text (card));
    }

  return g_string_free (text, FALSE);
}

static void
check (CoQuadrants *quadrants, CoQuadrant quadrant, const char *wanted)
{
  g_autofree char *cards = describe (co_quadrants_get_list (quadrants, quadrant));

  g_assert_cmpstr (cards, ==, wanted);
}

static CoCard *
find_card (CoBoard *board, const char *text)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);

  for (guint i = 0; i < cards->len; i++)
    {
      if (g_str_equal (co_card_get_text (g_ptr_array_index (cards, i)), text))
        return g_ptr_array_index (cards, i); /* its board keeps it */
    }

  g_assert_not_reached ();
}

static void
test_gathers (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (fixture->boards[0]);

  check (quadrants, CO_QUADRANT_STRENGTH, "acdf");
  check (quadrants, CO_QUADRANT_WEAKNESS, "be");
  check (quadrants, CO_QUADRANT_THREAT, "g");
  g_assert_null (co_board_find_origin (fixture->boards[0], find_card (fixture->boards[0], "a")));
  g_assert_true (co_board_find_origin (fixture->boards[0], find_card (fixture->boards[0], "f")) == fixture->boards[2]);
  g_assert_cmpuint (g_list_model_get_n_items (co_board_get_cards (fixture->boards[0])), ==, 2);
}

/* Whatever changes in a board is seen in its synthesis. */
static void
test_is_live (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (fixture->boards[0]);
  g_autoptr (CoBoard) second = g_object_ref (fixture->boards[2]);
  const char *const none[] = { NULL };

  co_card_set_quadrant (find_card (fixture->boards[1], "c"), CO_QUADRANT_THREAT);
  check (quadrants, CO_QUADRANT_STRENGTH, "adf");
  check (quadrants, CO_QUADRANT_THREAT, "cg");

  co_documents_remove (fixture->documents, CO_DOCUMENT (second));
  check (quadrants, CO_QUADRANT_STRENGTH, "ad");
  co_card_set_quadrant (find_card (second, "g"), CO_QUADRANT_STRENGTH);
  check (quadrants, CO_QUADRANT_STRENGTH, "ad");
  co_documents_add (fixture->documents, CO_DOCUMENT (second));
  check (quadrants, CO_QUADRANT_STRENGTH, "adfg");

  co_board_set_sources (fixture->boards[0], none);
  check (quadrants, CO_QUADRANT_STRENGTH, "a");
}

static void
test_cuts_cycles (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoQuadrants) quadrants = NULL;

  gather (fixture->boards[1], fixture->boards[0], fixture->boards[1]);
  gather (fixture->boards[2], fixture->boards[1], NULL);
  quadrants = co_quadrants_new (fixture->boards[0]);
  check (quadrants, CO_QUADRANT_STRENGTH, "acdf");
  g_clear_object (&quadrants);

  quadrants = co_quadrants_new (fixture->boards[2]);
  check (quadrants, CO_QUADRANT_STRENGTH, "fcda");
}

/* A card moves in its own board, among those of that board. */
static void
test_places (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *cards;
    CoQuadrant quadrant;
    const char *before;
    gboolean goes;
    const char *strengths;
    const char *weaknesses;
  } moves[] = {
    { "d", CO_QUADRANT_STRENGTH, "c", TRUE, "adcf", "be" },   { "d", CO_QUADRANT_STRENGTH, "a", FALSE, "adcf", "be" },
    { "d", CO_QUADRANT_STRENGTH, "c", TRUE, "adcf", "be" },   { "d", CO_QUADRANT_STRENGTH, NULL, TRUE, "acdf", "be" },
    { "d", CO_QUADRANT_STRENGTH, NULL, FALSE, "acdf", "be" }, { "d", CO_QUADRANT_STRENGTH, "f", TRUE, "acdf", "be" },
    { "f", CO_QUADRANT_WEAKNESS, "b", TRUE, "acd", "bef" },   { "a", CO_QUADRANT_WEAKNESS, NULL, TRUE, "cd", "baef" },
    { "c", CO_QUADRANT_WEAKNESS, "e", TRUE, "d", "bacef" },   { "fbc", CO_QUADRANT_STRENGTH, "d", TRUE, "bcdf", "ae" },
  };
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (fixture->boards[0]);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new ();
      CoCard *before = moves[i].before != NULL ? find_card (fixture->boards[0], moves[i].before) : NULL;

      for (const char *c = moves[i].cards; *c != '\0'; c++)
        g_ptr_array_add (cards, find_card (fixture->boards[0], (char[]) { *c, '\0' }));
      g_assert_cmpint (co_quadrants_place (quadrants, cards, moves[i].quadrant, before), ==, moves[i].goes);
      check (quadrants, CO_QUADRANT_STRENGTH, moves[i].strengths);
      check (quadrants, CO_QUADRANT_WEAKNESS, moves[i].weaknesses);
    }
}

static void
test_limits (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *card;
    guint place;
    guint limited;
  } cases[] = {
    { "a", 3, 1 }, { "a", 0, 0 }, { "d", 0, 1 }, { "d", 2, 2 }, { "d", 4, 3 }, { "g", 0, 3 }, { "g", 4, 4 }
  };
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (fixture->boards[0]);
  GListModel *strengths = co_quadrants_get_list (quadrants, CO_QUADRANT_STRENGTH);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (co_board_limit_place (fixture->boards[0], strengths,
                                            find_card (fixture->boards[0], cases[i].card), cases[i].place),
                      ==, cases[i].limited);
}

static void
test_crosses (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoStrategy) strategy = co_strategy_new ();
  const char *ids[] = { co_record_get_id (CO_RECORD (find_card (fixture->boards[0], "a"))),
                        co_record_get_id (CO_RECORD (find_card (fixture->boards[0], "g"))), NULL };

  co_strategy_set_cards (strategy, ids);
  co_board_insert_strategy (fixture->boards[0], 0, strategy);
  g_assert_cmpint (co_board_get_crossing (fixture->boards[0], strategy), ==, CO_CROSSING_STRENGTH_THREAT);
}

/* On a board whose cards become one, nobody knows who gathers it: what is said there is about the kept card too. */
static void
test_replaces (Fixture *fixture, gconstpointer user_data)
{
  CoCard *c = find_card (fixture->boards[1], "c"), *d = find_card (fixture->boards[1], "d");
  g_autoptr (CoStrategy) strategy = co_strategy_new ();
  g_autoptr (CoVotingRound) round = co_voting_round_new ();
  g_autoptr (CoBallot) ballot = co_ballot_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const char *const ids[] = { co_record_get_id (CO_RECORD (d)), NULL };
  const char *kept = co_record_get_id (CO_RECORD (c));

  co_strategy_set_cards (strategy, ids);
  co_board_insert_strategy (fixture->boards[0], 0, strategy);
  co_board_insert_round (fixture->boards[0], 0, round);
  co_voting_round_insert_ballot (round, 0, ballot);
  co_ballot_set_cards (ballot, ids);
  g_ptr_array_add (others, d);
  co_board_merge_cards (fixture->boards[1], c, others, "");
  g_assert_cmpstr (co_strategy_get_cards (strategy)[0], ==, kept);
  g_assert_cmpstr (co_ballot_get_cards (ballot)[0], ==, kept);
}

static void
test_snapshot (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoDocuments) snapshot = co_board_snapshot (fixture->boards[0]);
  CoBoard *copy = co_documents_lookup (snapshot, co_document_get_id (CO_DOCUMENT (fixture->boards[0])));
  g_autoptr (GPtrArray) cards = NULL;

  co_card_set_text (find_card (fixture->boards[0], "f"), "later");
  cards = co_board_list_cards (copy);
  g_assert_cmpuint (cards->len, ==, 7);
  g_assert_cmpstr (co_card_get_text (g_ptr_array_index (cards, 5)), ==, "f");
  g_assert_cmpstr (co_board_get_title (co_board_find_origin (copy, g_ptr_array_index (cards, 5))), ==, "Second");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/model/synthesis/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("gathers", test_gathers);
  ADD ("is-live", test_is_live);
  ADD ("cuts-cycles", test_cuts_cycles);
  ADD ("places", test_places);
  ADD ("limits", test_limits);
  ADD ("crosses", test_crosses);
  ADD ("replaces", test_replaces);
  ADD ("snapshot", test_snapshot);
  return g_test_run ();
}
