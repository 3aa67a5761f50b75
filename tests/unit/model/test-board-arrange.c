/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving cards on a board, and what its quadrants show of it; lines that become cards.
 */

#include "board-words.h"
#include "co-board-arrange.h"
#include "co-board-outline.h"
#include "co-board-strategies.h"
#include "co-json.h"
#include "co-quadrants.h"
#include "co-store.h"

#include <string.h>

static char *
describe_list (GListModel *cards)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_string_append (text, co_card_get_text (card));
    }

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *before;
  const char *card;
  CoQuadrant quadrant;
  guint index;
  const char *after;
} moves[] = {
  { "+a +b +c", "a", CO_QUADRANT_STRENGTH, 1, "+b +a +c" },
  { "+a +b +c", "a", CO_QUADRANT_STRENGTH, 2, "+b +c +a" },
  { "+a +b +c", "c", CO_QUADRANT_STRENGTH, 0, "+c +a +b" },
  { "+a +b +c", "b", CO_QUADRANT_STRENGTH, 1, "+a +b +c" },
  { "+a +b +c", "a", CO_QUADRANT_STRENGTH, 99, "+b +c +a" },
  { "+a +b -c", "b", CO_QUADRANT_STRENGTH, 99, "+a +b -c" },
  { "+a -b +c -d", "a", CO_QUADRANT_WEAKNESS, 0, "-a -b +c -d" },
  { "+a -b +c -d", "a", CO_QUADRANT_WEAKNESS, 1, "-b +c -a -d" },
  { "+a -b +c -d", "a", CO_QUADRANT_WEAKNESS, 2, "-b +c -d -a" },
  { "+a -b +c -d", "a", CO_QUADRANT_WEAKNESS, 99, "-b +c -d -a" },
  { "+a -b +c -d", "d", CO_QUADRANT_STRENGTH, 0, "+d +a -b +c" },
  { "+a -b +c", "c", CO_QUADRANT_THREAT, 0, "+a -b tc" },
  { "+a -b +c", "a", CO_QUADRANT_THREAT, 3, "-b +c ta" },
  { "+a -x +b -y", "b", CO_QUADRANT_STRENGTH, 99, "+a -x +b -y" },
};

static void
test_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (CoBoard) board = create_board (moves[i].before);
      CoCard *card = find_card (board, moves[i].card);
      g_autofree char *after = NULL;

      g_test_message ("%s: %s to %u", moves[i].before, moves[i].card, moves[i].index);
      co_board_place_card (board, card, moves[i].quadrant, moves[i].index);
      after = describe (board);
      g_assert_cmpstr (after, ==, moves[i].after);
      g_assert_cmpuint (co_board_index_card (board, card), ==,
                        MIN (moves[i].index, co_board_count_cards (board, moves[i].quadrant) - 1));
    }
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_place_unmoved (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -x +b");
  guint n = 0;

  g_signal_connect_swapped (board, "changing", G_CALLBACK (count_cb), &n);
  co_board_place_card (board, find_card (board, "b"), CO_QUADRANT_STRENGTH, 1);
  co_board_place_card (board, find_card (board, "b"), CO_QUADRANT_STRENGTH, 7);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_place_new (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -x +b");
  g_autoptr (CoCard) card = co_card_new ();
  g_autoptr (CoCard) first = co_card_new ();
  g_autofree char *after = NULL;

  co_card_set_text (card, "n");
  co_board_place_card (board, card, CO_QUADRANT_STRENGTH, 1);
  co_card_set_text (first, "t");
  co_board_place_card (board, first, CO_QUADRANT_THREAT, 0);
  after = describe (board);
  g_assert_cmpstr (after, ==, "+a -x +n +b tt");
  g_assert_cmpuint (co_board_count_cards (board, CO_QUADRANT_STRENGTH), ==, 3);
}

static void
test_index_stranger (void)
{
  g_autoptr (CoBoard) board = create_board ("+a");
  g_autoptr (CoCard) card = co_card_new ();

  g_assert_cmpuint (co_board_index_card (board, card), ==, G_MAXUINT);
}

static const struct
{
  const char *text;
  const char *cards;
} writings[] = {
  { "", "" },
  { " \n\r\n\t", "" },
  { "plain", "?plain" },
  { "+ good", "+good" },
  { "- slow", "-slow" },
  { "− slow", "-slow" },
  { "o chance", "ochance" },
  { "t risk", "trisk" },
  { "m risque", "trisque" },
  { "M\u00a0Risque", "tRisque" },
  { "+5", "?+5" },
  { "-5", "?-5" },
  { "oh", "?oh" },
  { "+", "?+" },
  { "  + indented  ", "+indented" },
  { "a\r\n\r\nb\rc", "?a ?b ?c" },
  { "+ a\n- b\nc", "+a -b ?c" },
  { "- a\n- b\n\n- c", "?a ?b ?c" },
  { "• a\n• b", "?a ?b" },
  { "- a\n• b", "?a ?b" },
  { "- alone", "-alone" },
  { "- Budget\n- Délai\nsuite du délai", "?Budget ?Délai ?suite du délai" },
  { "Ordre :\n- un", "?Ordre : ?un" },
  { "- a\n- b\n+ c", "-a -b +c" },
  { "+ a\n+ b", "?a ?b" },
  { "a\n+ b", "?a +b" },
  { "t risque\no chance\n- coût", "trisque ochance -coût" },
  { "M Dupont\nM Durand", "?M Dupont ?M Durand" },
  { "a\vb\x1b[2J", "?a ?b[2J" },
};

static void
test_read_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autoptr (GPtrArray) cards = co_board_read_lines (writings[i].text, CO_QUADRANT_UNSORTED);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < cards->len; j++)
        {
          CoCard *card = g_ptr_array_index (cards, j);

          g_string_append_printf (text, "%s%c%s", j > 0 ? " " : "", "?+-ot"[co_card_get_quadrant (card)],
                                  co_card_get_text (card));
        }
      g_assert_cmpstr (text->str, ==, writings[i].cards);
    }
}

static void
splice_cb (GListModel *list, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_quadrants (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b -x +c +d");
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  GListModel *strengths = co_quadrants_get_list (quadrants, CO_QUADRANT_STRENGTH);
  GListModel *weaknesses = co_quadrants_get_list (quadrants, CO_QUADRANT_WEAKNESS);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *now = NULL, *other = NULL;

  g_signal_connect (strengths, "items-changed", G_CALLBACK (splice_cb), log);

  /* A move within is one splice of the cards between the two places. */
  co_board_place_card (board, find_card (board, "b"), CO_QUADRANT_STRENGTH, 2);
  g_assert_cmpstr (log->str, ==, "1-2+2 ");

  /* A card that leaves takes nothing else with it. */
  g_string_truncate (log, 0);
  co_board_place_card (board, find_card (board, "a"), CO_QUADRANT_WEAKNESS, 0);
  g_assert_cmpstr (log->str, ==, "0-1+0 ");

  /* A text is no matter of the lists. */
  g_string_truncate (log, 0);
  co_card_set_votes (find_card (board, "c"), 3);
  g_assert_cmpstr (log->str, ==, "");

  now = describe_list (strengths);
  other = describe_list (weaknesses);
  g_assert_cmpstr (now, ==, "cbd");
  g_assert_cmpstr (other, ==, "ax");
}

static void
test_duplicate (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -x");
  g_autoptr (CoBoard) copy = NULL;
  g_autofree char *cards = NULL;

  co_board_set_question (board, "Why?");
  copy = CO_BOARD (co_document_duplicate (CO_DOCUMENT (board)));
  cards = describe (copy);
  g_assert_cmpstr (cards, ==, "+a -x");
  g_assert_cmpstr (co_board_get_question (copy), ==, "Why?");
  g_assert_cmpstr (co_document_get_id (CO_DOCUMENT (copy)), !=, co_document_get_id (CO_DOCUMENT (board)));
  g_assert_cmpstr (co_record_get_id (CO_RECORD (find_card (copy, "a"))), !=,
                   co_record_get_id (CO_RECORD (find_card (board, "a"))));
}

/* Undo brings back the bytes, and the lists follow it. */
static void
test_undo (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cocreate-board-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "p", NULL);
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = co_store_create (path, project, &error);
  g_autoptr (CoBoard) board = create_board ("+a +b -x");
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  g_autofree char *first = NULL, *moved = NULL, *undone = NULL, *redone = NULL;

  g_assert_no_error (error);
  co_store_begin (store, "Add");
  co_store_add (store, board);
  co_store_end (store);

  first = co_json_write (CO_DOCUMENT (board), NULL);
  co_store_begin (store, "Move card");
  co_board_place_card (board, find_card (board, "x"), CO_QUADRANT_STRENGTH, 1);
  co_store_end (store);
  moved = co_json_write (CO_DOCUMENT (board), NULL);
  g_assert_cmpstr (co_store_get_undo_name (store), ==, "Move card");

  co_store_undo (store);
  undone = co_json_write (CO_DOCUMENT (board), NULL);
  g_assert_cmpstr (undone, ==, first);
  g_assert_cmpuint (g_list_model_get_n_items (co_quadrants_get_list (quadrants, CO_QUADRANT_WEAKNESS)), ==, 1);

  co_store_redo (store);
  redone = co_json_write (CO_DOCUMENT (board), NULL);
  g_assert_cmpstr (redone, ==, moved);
  g_assert_cmpuint (g_list_model_get_n_items (co_quadrants_get_list (quadrants, CO_QUADRANT_STRENGTH)), ==, 3);
  g_assert_true (co_store_flush (store, &error));
}

/* “strength: a b [Usage: c] | …” */
static char *
describe_outline (CoBoard *board)
{
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  g_autoptr (CoBoardOutline) outline = co_board_outline_new (quadrants);
  GListModel *groups = co_board_outline_get_groups (outline);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (CoOutlineGroup) group = g_list_model_get_item (groups, i);
      GListModel *items = co_outline_group_get_items (group);

      if (co_outline_group_count_cards (group) > 0)
        g_string_append_c (text, "?+-ot"[co_outline_group_get_quadrant (group)]);
      for (guint j = 0; j < g_list_model_get_n_items (items); j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (items, j);
          g_autofree char *cards = NULL;

          if (CO_IS_CARD (item))
            {
              g_string_append (text, co_card_get_text (CO_CARD (item)));
              continue;
            }
          cards = describe_list (co_outline_group_get_items (CO_OUTLINE_GROUP (item)));
          g_string_append_printf (text, "[%s:%s]", co_outline_group_get_theme (CO_OUTLINE_GROUP (item)), cards);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_step (void)
{
  static const struct
  {
    const char *card;
    gboolean up;
    gboolean has_moved;
    const char *after;
  } steps[] = {
    { "a", TRUE, FALSE, "+ac[X:bd]-e" }, { "a", FALSE, TRUE, "+ca[X:bd]-e" },  { "a", FALSE, TRUE, "+c[X:abd]-e" },
    { "a", FALSE, TRUE, "+c[X:bad]-e" }, { "a", FALSE, TRUE, "+c[X:bda]-e" },  { "a", FALSE, TRUE, "+c[X:bd]-ae" },
    { "a", TRUE, TRUE, "+c[X:bda]-e" },  { "e", FALSE, TRUE, "+c[X:bda]oe" },  { "e", FALSE, TRUE, "+c[X:bda]te" },
    { "e", FALSE, TRUE, "+c[X:bda]?e" }, { "e", FALSE, FALSE, "+c[X:bda]?e" }, { "c", FALSE, TRUE, "+[X:cbda]?e" },
    { "c", TRUE, TRUE, "+c[X:bda]?e" },
  };
  g_autoptr (CoBoard) board = create_board ("+a +b +c +d -e");

  co_card_set_theme (find_card (board, "b"), "X");
  co_card_set_theme (find_card (board, "d"), "X");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *after = NULL;

      g_test_message ("%s %s", steps[i].card, steps[i].up ? "up" : "down");
      g_assert_cmpint (co_board_step_card (board, find_card (board, steps[i].card), steps[i].up), ==,
                       steps[i].has_moved);
      after = describe_outline (board);
      g_assert_cmpstr (after, ==, steps[i].after);
    }
}

/* Groups and cards stay the same objects while the board changes. */
static void
test_outline_follows (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b");
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  g_autoptr (CoBoardOutline) outline = co_board_outline_new (quadrants);
  g_autoptr (CoOutlineGroup) strengths = g_list_model_get_item (co_board_outline_get_groups (outline), 0);
  g_autoptr (CoOutlineGroup) theme = NULL, same = NULL;

  co_card_set_theme (find_card (board, "a"), "X");
  theme = g_list_model_get_item (co_outline_group_get_items (strengths), 1);
  g_assert_cmpstr (co_outline_group_get_theme (theme), ==, "X");
  co_card_set_theme (find_card (board, "b"), "X");
  same = g_list_model_get_item (co_outline_group_get_items (strengths), 0);
  g_assert_true (same == theme);
  g_assert_cmpuint (co_outline_group_count_cards (strengths), ==, 2);
}

static CoStrategy *
cross (CoBoard *board, const char *text, const char *first, const char *second)
{
  const char *const cards[] = { co_record_get_id (CO_RECORD (find_card (board, first))),
                                co_record_get_id (CO_RECORD (find_card (board, second))), NULL };
  g_autoptr (CoStrategy) strategy = co_strategy_new ();

  co_strategy_set_text (strategy, text);
  co_strategy_set_cards (strategy, cards);
  co_board_insert_strategy (board, G_MAXUINT, strategy);
  return strategy;
}

/* A strategy stands where its cards do, and follows them. */
static void
test_crossing (void)
{
  g_autoptr (CoBoard) board = create_board ("+a -b oc td ?e");
  CoStrategy *first = cross (board, "1", "a", "c"), *second = cross (board, "2", "b", "d");
  CoStrategy *third = cross (board, "3", "c", "a");
  g_autoptr (GPtrArray) there = NULL;

  g_assert_cmpint (co_board_get_crossing (board, first), ==, CO_CROSSING_STRENGTH_OPPORTUNITY);
  g_assert_cmpint (co_board_get_crossing (board, second), ==, CO_CROSSING_WEAKNESS_THREAT);
  g_assert_cmpint (co_board_get_crossing (board, third), ==, CO_CROSSING_STRENGTH_OPPORTUNITY);
  g_assert_cmpint (co_board_get_crossing (board, cross (board, "4", "a", "b")), ==, CO_CROSSING_NONE);

  g_assert_false (co_board_step_strategy (board, first, TRUE));
  g_assert_false (co_board_step_strategy (board, third, FALSE));
  g_assert_true (co_board_step_strategy (board, third, TRUE));
  there = co_board_list_crossing (board, CO_CROSSING_STRENGTH_OPPORTUNITY);
  g_assert_cmpuint (there->len, ==, 2);
  g_assert_true (g_ptr_array_index (there, 0) == third);

  co_board_place_card (board, find_card (board, "d"), CO_QUADRANT_OPPORTUNITY, 0);
  g_assert_cmpint (co_board_get_crossing (board, second), ==, CO_CROSSING_WEAKNESS_OPPORTUNITY);
  co_board_remove_card (board, find_card (board, "b"));
  g_assert_cmpint (co_board_get_crossing (board, second), ==, CO_CROSSING_NONE);
}

/* The strategies of a copy are about the cards of the copy. */
static void
test_duplicate_crossing (void)
{
  g_autoptr (CoBoard) board = create_board ("+a tb");
  g_autoptr (CoBoard) copy = NULL;
  g_autoptr (CoStrategy) strategy = NULL;

  cross (board, "1", "a", "b");
  copy = CO_BOARD (co_document_duplicate (CO_DOCUMENT (board)));
  strategy = g_list_model_get_item (co_board_get_strategies (copy), 0);
  g_assert_cmpint (co_board_get_crossing (copy, strategy), ==, CO_CROSSING_STRENGTH_THREAT);
  g_assert_cmpint (co_board_get_crossing (board, strategy), ==, CO_CROSSING_NONE);
}

static const struct
{
  const char *before;
  const char *cards;
  CoQuadrant quadrant;
  const char *mark; /* before which card, "" for the end */
  const char *after;
} group_moves[] = {
  { "+a +b +c +d", "ac", CO_QUADRANT_STRENGTH, "", "+b +d +a +c" },
  { "+a +b +c +d", "bd", CO_QUADRANT_STRENGTH, "a", "+b +d +a +c" },
  { "+a +b +c +d", "bc", CO_QUADRANT_STRENGTH, "b", "+a +b +c +d" },
  { "+a +b +c +d", "ac", CO_QUADRANT_STRENGTH, "c", "+b +a +c +d" },
  { "+a -x +b -y", "ab", CO_QUADRANT_WEAKNESS, "y", "-x -a -b -y" },
  { "+a -x +b -y", "ay", CO_QUADRANT_THREAT, "", "-x +b ta ty" },
  { "+a -x +b ty", "ax", CO_QUADRANT_THREAT, "y", "+b ta tx ty" },
};

static void
test_place_cards (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_moves); i++)
    {
      g_autoptr (CoBoard) board = create_board (group_moves[i].before);
      g_autoptr (GPtrArray) cards = find_cards (board, group_moves[i].cards);
      g_autofree char *after = NULL;

      g_test_message ("%s: %s before “%s”", group_moves[i].before, group_moves[i].cards, group_moves[i].mark);
      co_board_place_cards (board, cards, group_moves[i].quadrant,
                            *group_moves[i].mark != '\0' ? find_card (board, group_moves[i].mark) : NULL);
      after = describe (board);
      g_assert_cmpstr (after, ==, group_moves[i].after);
    }
}

/* Between two cards of a theme one joins it, behind the last or before the first one does not. */
static void
test_place_in_theme (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b +c +d -x -y -z");
  g_autoptr (GPtrArray) cards = find_cards (board, "xy");

  set_themes (board, "bc", "T");
  set_themes (board, "z", "U");
  co_board_place_cards (board, cards, CO_QUADRANT_STRENGTH, find_card (board, "b"));
  g_assert_cmpstr (co_card_get_theme (find_card (board, "x")), ==, "");
  co_board_place_cards (board, cards, CO_QUADRANT_STRENGTH, find_card (board, "d"));
  g_assert_cmpstr (co_card_get_theme (find_card (board, "y")), ==, "");
  co_board_place_cards (board, cards, CO_QUADRANT_STRENGTH, find_card (board, "c"));
  g_assert_cmpstr (co_card_get_theme (find_card (board, "x")), ==, "T");
  g_assert_cmpstr (co_card_get_theme (find_card (board, "y")), ==, "T");
  co_board_place_cards (board, cards, CO_QUADRANT_WEAKNESS, NULL);
  g_assert_cmpstr (co_card_get_theme (find_card (board, "y")), ==, "T");
}

static const struct
{
  const char *moved;
  gboolean up;
  const char *before; /* NULL: there is no place */
} steps_of_cards[] = {
  { "a", TRUE, NULL }, { "a", FALSE, "d" }, { "d", TRUE, "b" },   { "d", FALSE, "f" },   { "c", TRUE, "b" },
  { "b", FALSE, "d" }, { "c", FALSE, "e" }, { "f", FALSE, NULL }, { "e", FALSE, "" },    { "ad", FALSE, "f" },
  { "ad", TRUE, "a" }, { "df", TRUE, "b" }, { "ab", FALSE, "d" }, { "ef", FALSE, NULL },
};

/* Those of another theme, b and c here, are gone round. */
static void
test_find_step (void)
{
  g_autoptr (CoBoard) board = create_board ("+a +b +c +d +e +f");
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (board);
  GListModel *cards = co_quadrants_get_list (quadrants, CO_QUADRANT_STRENGTH);

  set_themes (board, "bc", "T");
  for (guint i = 0; i < G_N_ELEMENTS (steps_of_cards); i++)
    {
      g_autoptr (GPtrArray) moved = find_cards (board, steps_of_cards[i].moved);
      CoCard *before = NULL;
      gboolean found = co_cards_find_step (cards, moved, steps_of_cards[i].up, &before);

      g_test_message ("%s %s", steps_of_cards[i].moved, steps_of_cards[i].up ? "up" : "down");
      g_assert_cmpint (found, ==, steps_of_cards[i].before != NULL);
      if (found)
        g_assert_cmpstr (before != NULL ? co_card_get_text (before) : "", ==, steps_of_cards[i].before);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/board-arrange/place", test_place);
  g_test_add_func ("/model/board-arrange/place-unmoved", test_place_unmoved);
  g_test_add_func ("/model/board-arrange/place-new", test_place_new);
  g_test_add_func ("/model/board-arrange/index-stranger", test_index_stranger);
  g_test_add_func ("/model/board-arrange/read-lines", test_read_lines);
  g_test_add_func ("/model/board-arrange/place-cards", test_place_cards);
  g_test_add_func ("/model/board-arrange/place-in-theme", test_place_in_theme);
  g_test_add_func ("/model/board-arrange/find-step", test_find_step);
  g_test_add_func ("/model/board-arrange/duplicate", test_duplicate);
  g_test_add_func ("/model/quadrants/splices", test_quadrants);
  g_test_add_func ("/model/quadrants/undo", test_undo);
  g_test_add_func ("/model/outline/step", test_step);
  g_test_add_func ("/model/strategies/crossing", test_crossing);
  g_test_add_func ("/model/strategies/duplicate", test_duplicate_crossing);
  g_test_add_func ("/model/outline/follows", test_outline_follows);

  return g_test_run ();
}
