/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes, duplicates that become one card, orders, and cards as text.
 */

#include "board-words.h"
#include "co-board-group.h"
#include "co-board-outline.h"
#include "co-card-twins.h"
#include "co-cards-text.h"

#include <string.h>

static const struct
{
  const char *before;
  const char *themed; /* these have the theme T already, and those of inside U */
  const char *inside;
  const char *cards;
  const char *theme;
  const char *after;
} groups[] = {
  { "+a +b +c +d", "", "", "ac", "N", "+a +c +b +d" },
  { "+a +b +c +d", "", "", "bd", "N", "+a +b +d +c" },
  { "+a +b +c +d", "bc", "", "a", "T", "+b +c +a +d" },
  { "+a +b +c +d", "ab", "", "d", "T", "+a +b +d +c" },
  { "+a -x +b -y", "", "", "axby", "N", "+a +b -x -y" },
  { "+a +x -b +c -d", "", "", "acbd", "N", "+a +c +x -b -d" },
  /* What stands in the middle of another theme does not cut it in two. */
  { "+a +b +c +d", "", "abc", "b", "N", "+a +c +b +d" },
  { "+a +b +c +d", "", "abc", "b", "", "+a +c +b +d" },
  { "+a +b +c +d", "", "abc", "a", "", "+a +b +c +d" },
};

static void
test_group (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (CoBoard) board = create_board (groups[i].before);
      g_autoptr (GPtrArray) cards = find_cards (board, groups[i].cards);
      g_autofree char *after = NULL;

      g_test_message ("%s: %s into “%s”", groups[i].before, groups[i].cards, groups[i].theme);
      set_themes (board, groups[i].themed, "T");
      set_themes (board, groups[i].inside, "U");
      co_board_group_cards (board, cards, groups[i].theme);
      after = describe (board);
      g_assert_cmpstr (after, ==, groups[i].after);
      for (guint j = 0; j < cards->len; j++)
        g_assert_cmpstr (co_card_get_theme (g_ptr_array_index (cards, j)), ==, groups[i].theme);
    }
}

/* The outline has a group for the theme, with the same cards in the same order. */
static void
test_outline_agrees (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b +c +d");
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  g_autoptr (CoBoardOutline) outline = co_board_outline_new (quadrants);
  g_autoptr (CoOutlineGroup) strengths = g_list_model_get_item (co_board_outline_get_groups (outline), 0);
  g_autoptr (GPtrArray) cards = find_cards (board, "bd");
  g_autoptr (CoOutlineGroup) theme = NULL;
  g_autoptr (CoCard) last = NULL;

  co_board_group_cards (board, cards, "N");
  g_assert_cmpuint (g_list_model_get_n_items (co_outline_group_get_items (strengths)), ==, 3);
  theme = g_list_model_get_item (co_outline_group_get_items (strengths), 2);
  g_assert_cmpstr (co_outline_group_get_theme (theme), ==, "N");
  g_assert_cmpuint (g_list_model_get_n_items (co_outline_group_get_items (theme)), ==, 2);
  last = g_list_model_get_item (co_outline_group_get_items (theme), 1);
  g_assert_cmpstr (co_card_get_text (last), ==, "d");
}

static void
test_list_themes (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -b +c td");
  g_autoptr (GPtrArray) themes = NULL;

  set_themes (board, "bd", "T");
  set_themes (board, "c", "U");
  themes = co_board_list_themes (board);
  g_assert_cmpuint (themes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (themes, 0), ==, "T");
  g_assert_cmpstr (g_ptr_array_index (themes, 1), ==, "U");

  co_card_set_hidden (find_card (board, "c"), TRUE);
  g_ptr_array_unref (themes);
  themes = co_board_list_themes (board);
  g_assert_cmpuint (themes->len, ==, 1);
}

static CoStrategy *
cross (CoBoard *board, CoCard *first, CoCard *second)
{
  g_autoptr (CoStrategy) strategy = co_strategy_new ();

  co_strategy_set_cards (strategy, (const char *const[]) { co_record_get_id (CO_RECORD (first)),
                                                           co_record_get_id (CO_RECORD (second)), NULL });
  co_board_insert_strategy (board, G_MAXUINT, strategy);
  return strategy;
}

/* Nothing is lost: votes are added, what the card lacks is taken over, strategies follow. */
static void
test_merge (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b -c td");
  CoCard *a = find_card (board, "a"), *b = find_card (board, "b"), *c = find_card (board, "c");
  CoStrategy *same = cross (board, a, b), *other = cross (board, c, find_card (board, "d"));
  g_autoptr (GPtrArray) others = find_cards (board, "bc");
  g_autoptr (CoVotingRound) round = co_voting_round_new ();
  g_autoptr (CoBallot) ballot = co_ballot_new ();
  g_autofree char *after = NULL;
  const char *id = co_record_get_id (CO_RECORD (a));

  co_card_set_votes (a, 2);
  co_card_set_votes (b, 3);
  co_card_set_votes (c, 4);
  co_card_set_note (a, "first");
  co_card_set_college (b, CO_COLLEGE_ELECTED);
  co_card_set_college (c, CO_COLLEGE_CIVIL_SOCIETY);
  co_card_set_author (c, "Anna");
  co_board_insert_round (board, 0, round);
  co_voting_round_insert_ballot (round, 0, ballot);
  co_ballot_set_cards (ballot,
                       (const char *const[]) { co_record_get_id (CO_RECORD (b)), co_record_get_id (CO_RECORD (b)),
                                               co_record_get_id (CO_RECORD (find_card (board, "d"))), NULL });
  co_board_merge_cards (board, a, others, "second");

  after = describe (board);
  g_assert_cmpstr (after, ==, "+a td");
  g_assert_cmpint (co_card_get_votes (a), ==, 9);
  g_assert_cmpint (co_card_get_college (a), ==, CO_COLLEGE_ELECTED);
  g_assert_cmpstr (co_card_get_author (a), ==, "Anna");
  g_assert_cmpstr (co_card_get_note (a), ==, "first\nsecond");
  g_assert_cmpstr (co_ballot_get_cards (ballot)[0], ==, id);
  g_assert_cmpstr (co_ballot_get_cards (ballot)[1], ==, id);
  g_assert_cmpstr (co_ballot_get_cards (ballot)[2], !=, id);
  g_assert_cmpstr (co_strategy_get_cards (same)[0], ==, id);
  g_assert_null (co_strategy_get_cards (same)[1]);
  g_assert_cmpstr (co_strategy_get_cards (other)[0], ==, id);
  g_assert_cmpstr (co_strategy_get_cards (other)[1], ==, co_record_get_id (CO_RECORD (find_card (board, "d"))));
}

/* Votes that twins share are counted once, and nobody is the twin of a card that is gone. */
static void
test_merge_twins (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b -c");
  CoCard *a = find_card (board, "a"), *b = find_card (board, "b"), *twin = NULL;
  g_autoptr (GPtrArray) others = find_cards (board, "b");
  g_autoptr (GPtrArray) other_twin = g_ptr_array_new ();

  co_card_set_votes (a, 2);
  co_card_set_votes (b, 3);
  twin = co_card_add_twin (b, CO_QUADRANT_THREAT);
  co_board_merge_cards (board, a, others, "");
  g_assert_cmpint (co_card_get_votes (a), ==, 5);
  g_assert_cmpint (co_card_get_votes (twin), ==, 0);
  g_assert_cmpstr (co_card_get_twin (twin), ==, "");
  g_assert_cmpstr (co_card_get_text (twin), ==, "b");

  twin = co_card_add_twin (a, CO_QUADRANT_OPPORTUNITY);
  g_ptr_array_add (other_twin, twin);
  co_board_merge_cards (board, a, other_twin, "");
  g_assert_cmpint (co_card_get_votes (a), ==, 5);
  g_assert_cmpstr (co_card_get_twin (a), ==, "");
}

/* Those with the most votes first, and what is equal as it was; each quadrant by itself. */
static void
test_sort_by_votes (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -x +b +c -y +d");
  g_autofree char *after = NULL;

  co_card_set_votes (find_card (board, "b"), 2);
  co_card_set_votes (find_card (board, "d"), 5);
  co_card_set_votes (find_card (board, "y"), 1);
  co_board_sort_cards (board, CO_CARD_ORDER_VOTES);
  after = describe (board);
  g_assert_cmpstr (after, ==, "+d +b +a -y -x +c");
}

/* As the outline has them: without a theme first, then the themes as they came. */
static void
test_sort_by_theme (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b +c +d +e");
  g_autofree char *after = NULL;

  set_themes (board, "ad", "Z");
  set_themes (board, "be", "A");
  co_board_sort_cards (board, CO_CARD_ORDER_THEME);
  after = describe (board);
  g_assert_cmpstr (after, ==, "+c +a +d +b +e");
}

/* All that cards are comes through, and they belong to no board. */
static void
test_cards_json (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -b");
  g_autoptr (GPtrArray) cards = find_cards (board, "ba");
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  co_card_set_votes (find_card (board, "b"), 4);
  co_card_set_note (find_card (board, "a"), "Two\nlines");
  text = co_cards_write_json (cards, &length);
  read = co_cards_read_json (text, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (co_record_equal (g_ptr_array_index (read, i), g_ptr_array_index (cards, i)));
      g_assert_null (co_record_get_owner (g_ptr_array_index (read, i)));
    }
}

static void
test_cards_json_bad (void)
{
  static const char *const texts[] = { "", "[]", "{", "{\"kind\": \"experiment\", \"id\": \"e\"}", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (co_cards_read_json (texts[i], strlen (texts[i]), &error));
      g_assert_nonnull (error);
    }
}

/* A line each; what is written in private stays so. */
static void
test_cards_lines (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -b +c");
  g_autoptr (GPtrArray) cards = find_cards (board, "abc");
  g_autofree char *text = NULL;

  co_card_set_text (g_ptr_array_index (cards, 0), "one\ntwo");
  co_card_set_hidden (g_ptr_array_index (cards, 1), TRUE);
  text = co_cards_write_lines (cards);
  g_assert_cmpstr (text, ==, "one two\nc");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/board-group/group", test_group);
  g_test_add_func ("/model/board-group/outline-agrees", test_outline_agrees);
  g_test_add_func ("/model/board-group/list-themes", test_list_themes);
  g_test_add_func ("/model/board-group/merge", test_merge);
  g_test_add_func ("/model/board-group/merge-twins", test_merge_twins);
  g_test_add_func ("/model/board-group/sort-by-votes", test_sort_by_votes);
  g_test_add_func ("/model/board-group/sort-by-theme", test_sort_by_theme);
  g_test_add_func ("/model/cards-text/json", test_cards_json);
  g_test_add_func ("/model/cards-text/json-bad", test_cards_json_bad);
  g_test_add_func ("/model/cards-text/lines", test_cards_lines);

  return g_test_run ();
}
