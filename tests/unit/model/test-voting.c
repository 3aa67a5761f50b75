/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A vote of the room: what a voter may give, what is counted when it is revealed, and that ballots of two laptops merge.
 * Cards that are hidden are not found.
 */

#include "co-board-group.h"
#include "co-card-twins.h"
#include "co-json.h"
#include "co-merge.h"
#include "co-search.h"
#include "co-voting.h"

#include <string.h>

static CoBoard *
make_board (guint n_cards)
{
  CoBoard *board = co_board_new ();

  for (guint i = 0; i < n_cards; i++)
    {
      char id[] = { (char) ('a' + i), '\0' };
      g_autoptr (CoCard) card = g_object_new (CO_TYPE_CARD, "id", id, "text", id, NULL);

      co_board_insert_card (board, G_MAXUINT, card);
    }

  return board;
}

static CoVotingRound *
start (CoBoard *board, const char *id)
{
  g_autoptr (CoVotingRound) round = g_object_new (CO_TYPE_VOTING_ROUND, "id", id, "open", TRUE, NULL);

  co_board_insert_round (board, G_MAXUINT, round);
  return round; /* the board keeps it */
}

/* A ballot written as the ids of its cards: “aab”. */
static void
vote (CoVotingRound *round, const char *id, const char *cards, CoCollege college)
{
  g_autoptr (CoBallot) ballot = g_object_new (CO_TYPE_BALLOT, "id", id, "college", college, NULL);

  for (; *cards != '\0'; cards++)
    {
      char card[] = { *cards, '\0' };

      co_ballot_set_dots (ballot, card, co_ballot_count_dots (ballot, card) + 1);
    }
  co_voting_round_insert_ballot (round, G_MAXUINT, ballot);
}

static CoCard *
get_card (CoBoard *board, guint i)
{
  g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (board), i);

  return card;
}

static void
test_ballot (void)
{
  g_autoptr (CoVotingRound) round = co_voting_round_new ();
  g_autoptr (CoBallot) ballot = co_ballot_new ();

  g_assert_cmpint (co_voting_round_get_budget (round), ==, 3);
  g_assert_cmpuint (co_voting_round_count_left (round, ballot), ==, 3);
  co_ballot_set_dots (ballot, "a", 2);
  co_ballot_set_dots (ballot, "b", 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "a"), ==, 2);
  g_assert_cmpuint (co_ballot_count_dots (ballot, NULL), ==, 3);
  g_assert_cmpuint (co_voting_round_count_left (round, ballot), ==, 0);
  g_assert_false (co_voting_round_may_add (round, ballot, "c"));

  co_ballot_set_dots (ballot, "a", 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "a"), ==, 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "b"), ==, 1);
  g_assert_true (co_voting_round_may_add (round, ballot, "a"));
  co_voting_round_set_per_card (round, 1);
  g_assert_false (co_voting_round_may_add (round, ballot, "a"));
  g_assert_true (co_voting_round_may_add (round, ballot, "c"));

  /* A ballot that has more than the round allows, as when that has been changed elsewhere. */
  co_voting_round_set_budget (round, 1);
  g_assert_cmpuint (co_voting_round_count_left (round, ballot), ==, 0);
  co_ballot_set_dots (ballot, "a", 0);
  co_ballot_set_dots (ballot, "b", 0);
  g_assert_cmpuint (co_ballot_count_dots (ballot, NULL), ==, 0);
}

static void
test_reveal (void)
{
  g_autoptr (CoBoard) board = make_board (3);
  CoVotingRound *round;

  co_card_set_votes (get_card (board, 0), 5);
  g_assert_null (co_board_get_open_round (board));
  g_assert_cmpint (co_board_get_shown_votes (board, get_card (board, 0)), ==, 5);

  round = start (board, "r");
  vote (round, "1", "aab", CO_COLLEGE_ELECTED);
  vote (round, "2", "bbc", CO_COLLEGE_CIVIL_SOCIETY);
  vote (round, "3", "bx", CO_COLLEGE_CIVIL_SOCIETY); /* the card “x” has been deleted meanwhile */
  g_assert_true (co_board_get_open_round (board) == round);
  g_assert_null (co_board_get_revealed_round (board));
  g_assert_true (co_board_is_voted_on (board, get_card (board, 0)));
  g_assert_cmpint (co_board_get_shown_votes (board, get_card (board, 0)), ==, 0);
  g_assert_cmpint (co_card_get_votes (get_card (board, 0)), ==, 5);

  co_board_reveal_round (board, round);
  co_board_reveal_round (board, round); /* it is counted once */
  g_assert_null (co_board_get_open_round (board));
  g_assert_true (co_board_get_revealed_round (board) == round);
  g_assert_cmpint (co_board_get_shown_votes (board, get_card (board, 0)), ==, 7);
  g_assert_cmpint (co_board_get_shown_votes (board, get_card (board, 1)), ==, 4);
  g_assert_cmpint (co_board_get_shown_votes (board, get_card (board, 2)), ==, 1);

  g_assert_cmpuint (co_voting_round_count_ballots (round, CO_VOTING_ALL), ==, 3);
  g_assert_cmpuint (co_voting_round_count_ballots (round, CO_COLLEGE_CIVIL_SOCIETY), ==, 2);
  g_assert_cmpuint (co_voting_round_count_dots (round, "b", CO_COLLEGE_CIVIL_SOCIETY), ==, 3);
  g_assert_cmpuint (co_voting_round_count_dots (round, "b", CO_COLLEGE_ELECTED), ==, 1);
  g_assert_cmpuint (co_voting_round_count_dots (round, NULL, CO_VOTING_ALL), ==, 8);

  round = start (board, "s");
  co_voting_round_set_afresh (round, TRUE);
  vote (round, "4", "c", CO_COLLEGE_NONE);
  co_board_reveal_round (board, round);
  g_assert_cmpint (co_card_get_votes (get_card (board, 0)), ==, 0);
  g_assert_cmpint (co_card_get_votes (get_card (board, 2)), ==, 1);
}

/* Duplicates become one card: its dots are those of all, and it is hidden when one of them was. */
static void
test_merge_cards (void)
{
  g_autoptr (CoBoard) board = make_board (3);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  CoVotingRound *round = start (board, "r");

  vote (round, "1", "abb", CO_COLLEGE_NONE);
  vote (round, "2", "cc", CO_COLLEGE_NONE);
  co_card_set_hidden (get_card (board, 1), TRUE);
  g_ptr_array_add (others, g_object_ref (get_card (board, 1)));
  co_board_merge_cards (board, get_card (board, 0), others, "");
  g_assert_cmpuint (co_voting_round_count_dots (round, "a", CO_VOTING_ALL), ==, 3);
  g_assert_cmpuint (co_voting_round_count_dots (round, "b", CO_VOTING_ALL), ==, 0);
  g_assert_cmpuint (co_voting_round_count_dots (round, "c", CO_VOTING_ALL), ==, 2);
  g_assert_true (co_card_get_hidden (get_card (board, 0)));
}

/* One fact in two quadrants has the dots of both, once. */
static void
test_twins (void)
{
  g_autoptr (CoBoard) board = make_board (2);
  CoVotingRound *round = start (board, "r");
  CoCard *twin = co_card_add_twin (get_card (board, 0), CO_QUADRANT_THREAT);

  g_object_set (twin, "id", "t", NULL);
  vote (round, "1", "at", CO_COLLEGE_ELECTED);
  vote (round, "2", "bt", CO_COLLEGE_NONE);
  g_assert_cmpuint (co_voting_round_count_card (round, twin, CO_VOTING_ALL), ==, 3);
  g_assert_cmpuint (co_voting_round_count_card (round, twin, CO_COLLEGE_ELECTED), ==, 2);
  co_board_reveal_round (board, round);
  g_assert_cmpint (co_card_get_votes (get_card (board, 0)), ==, 3);
  g_assert_cmpint (co_card_get_votes (twin), ==, 3);

  co_card_set_quadrant (get_card (board, 0), CO_QUADRANT_THREAT);
  co_card_unite (get_card (board, 0));
  g_assert_cmpuint (co_voting_round_count_dots (round, "a", CO_VOTING_ALL), ==, 3);
}

/* What a voter is giving follows a fact to its twin; the dots of what is deleted or hidden are given back. */
static void
test_keep_cards (void)
{
  g_autoptr (CoBoard) board = make_board (4);
  g_autoptr (CoCard) first = g_object_ref (get_card (board, 0));
  CoCard *twin = co_card_add_twin (first, CO_QUADRANT_THREAT);
  g_autoptr (CoBallot) ballot = co_ballot_new ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new (), former = g_ptr_array_new ();

  g_object_set (twin, "id", "t", NULL);
  g_ptr_array_add (former, first);
  g_ptr_array_add (former, get_card (board, 1));
  co_ballot_set_dots (ballot, "t", 1);
  co_ballot_set_dots (ballot, "b", 1);
  co_ballot_set_dots (ballot, "x", 1);
  co_ballot_keep_cards (ballot, former, NULL);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "a"), ==, 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "b"), ==, 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, NULL), ==, 2);

  co_board_remove_card (board, first);
  g_ptr_array_add (seen, twin);
  co_ballot_keep_cards (ballot, seen, former);
  g_assert_cmpuint (co_ballot_count_dots (ballot, "t"), ==, 1);
  g_assert_cmpuint (co_ballot_count_dots (ballot, NULL), ==, 1);
}

static void
test_merge (void)
{
  g_autoptr (CoBoard) base = make_board (2);
  g_autoptr (CoBoard) ours = NULL, theirs = NULL, read = NULL;
  g_autofree char *text = NULL;
  gsize length;

  start (base, "r");
  vote (co_board_get_open_round (base), "1", "aab", CO_COLLEGE_ELECTED);
  ours = CO_BOARD (co_record_copy (CO_RECORD (base)));
  theirs = CO_BOARD (co_record_copy (CO_RECORD (base)));
  vote (co_board_get_open_round (ours), "2", "bb", CO_COLLEGE_NONE);
  vote (co_board_get_open_round (theirs), "3", "aaa", CO_COLLEGE_NONE);

  g_assert_cmpuint (co_merge (CO_DOCUMENT (ours), CO_DOCUMENT (base), CO_DOCUMENT (theirs)), ==, 0);
  g_assert_cmpuint (co_voting_round_count_ballots (co_board_get_open_round (ours), CO_VOTING_ALL), ==, 3);
  g_assert_cmpuint (co_voting_round_count_dots (co_board_get_open_round (ours), "a", CO_VOTING_ALL), ==, 5);

  text = co_json_write (CO_DOCUMENT (ours), &length);
  read = CO_BOARD (co_json_read (text, length, NULL, NULL));
  g_assert_true (co_record_equal (CO_RECORD (read), CO_RECORD (ours)));
}

static void
test_duplicate (void)
{
  g_autoptr (CoBoard) board = make_board (1);
  g_autoptr (CoBoard) copy = NULL;
  const char *id;

  vote (start (board, "r"), "1", "aa", CO_COLLEGE_NONE);
  copy = CO_BOARD (co_document_duplicate (CO_DOCUMENT (board)));
  id = co_record_get_id (CO_RECORD (get_card (copy, 0)));
  g_assert_cmpstr (id, !=, "a");
  g_assert_cmpuint (co_voting_round_count_dots (co_board_get_open_round (copy), id, CO_VOTING_ALL), ==, 2);
}

static void
test_hidden (void)
{
  g_autoptr (CoBoard) board = make_board (3);
  g_autoptr (CoSearch) search = co_search_new ("secret");

  co_board_set_private (board, TRUE);
  co_card_set_text (get_card (board, 1), "Secret");
  co_card_set_hidden (get_card (board, 1), TRUE);
  co_card_set_hidden (get_card (board, 2), TRUE);
  g_assert_cmpuint (co_board_count_hidden (board), ==, 2);
  g_assert_cmpuint (co_search_rank (search, CO_RECORD (board)), ==, 0);
  g_assert_cmpuint (co_search_rank (search, CO_RECORD (get_card (board, 1))), ==, 0);

  g_assert_cmpuint (co_board_reveal_cards (board), ==, 2);
  g_assert_false (co_board_get_private (board));
  g_assert_cmpuint (co_board_count_hidden (board), ==, 0);
  g_assert_cmpuint (co_search_rank (search, CO_RECORD (board)), >, 0);
  g_assert_cmpuint (co_board_reveal_cards (board), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/voting/ballot", test_ballot);
  g_test_add_func ("/model/voting/reveal", test_reveal);
  g_test_add_func ("/model/voting/twins", test_twins);
  g_test_add_func ("/model/voting/keep-cards", test_keep_cards);
  g_test_add_func ("/model/voting/merge", test_merge);
  g_test_add_func ("/model/voting/merge-cards", test_merge_cards);
  g_test_add_func ("/model/voting/duplicate", test_duplicate);
  g_test_add_func ("/model/voting/hidden", test_hidden);
  return g_test_run ();
}
