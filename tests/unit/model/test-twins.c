/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Twin cards: one fact in two quadrants.
 */

#include "co-board-strategies.h"
#include "co-card-twins.h"
#include "co-merge.h"
#include "co-quadrants.h"

typedef struct
{
  CoBoard *board;
  CoCard *strength;
  CoCard *threat; /* its twin */
  CoCard *other;  /* a threat without one */
} Fixture;

static CoCard *
add_card (CoBoard *board, const char *text, CoQuadrant quadrant)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, text);
  co_card_set_quadrant (card, quadrant);
  co_board_insert_card (board, G_MAXUINT, card);
  return card; /* the board keeps it */
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->board = co_board_new ();
  fixture->strength = add_card (fixture->board, "Six agents", CO_QUADRANT_STRENGTH);
  co_card_set_votes (fixture->strength, 4);
  fixture->other = add_card (fixture->board, "Autre", CO_QUADRANT_THREAT);
  fixture->threat = co_card_add_twin (fixture->strength, CO_QUADRANT_THREAT);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_assert_finalize_object (fixture->board);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (co_board_get_cards (fixture->board));
}

static void
test_add (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (fixture->strength);

  g_assert_cmpuint (twins->len, ==, 1);
  g_assert_true (g_ptr_array_index (twins, 0) == fixture->threat);
  g_assert_cmpint (co_card_get_quadrant (fixture->threat), ==, CO_QUADRANT_THREAT);
  g_assert_cmpstr (co_card_get_text (fixture->threat), ==, "Six agents");
  g_assert_cmpint (co_card_get_votes (fixture->threat), ==, 4);
  g_assert_cmpstr (co_record_get_id (CO_RECORD (fixture->threat)), !=,
                   co_record_get_id (CO_RECORD (fixture->strength)));
  g_assert_true (co_card_add_twin (fixture->strength, CO_QUADRANT_THREAT) == fixture->threat);
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_true (co_card_is_first_twin (fixture->strength));
  g_assert_false (co_card_is_first_twin (fixture->threat));
  g_assert_true (co_card_is_first_twin (fixture->other));
}

static void
test_edit (Fixture *fixture, gconstpointer user_data)
{
  co_card_set_text (fixture->threat, "Sept agents");
  g_object_set (fixture->strength, "theme", "Accueil", "votes", (gint64) 5, NULL);
  co_card_set_colour (fixture->threat, CO_CARD_COLOUR_BLUE);

  g_assert_cmpstr (co_card_get_text (fixture->strength), ==, "Sept agents");
  g_assert_cmpstr (co_card_get_theme (fixture->threat), ==, "Accueil");
  g_assert_cmpint (co_card_get_votes (fixture->threat), ==, 5);
  g_assert_cmpint (co_card_get_colour (fixture->strength), ==, CO_CARD_COLOUR_BLUE);
  g_assert_cmpint (co_card_get_quadrant (fixture->strength), ==, CO_QUADRANT_STRENGTH);
  g_assert_cmpstr (co_card_get_text (fixture->other), ==, "Autre");
}

/* What is read or undone comes as it is: a version in which twins differ is shown as such. */
static void
test_assign (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoBoard) version = CO_BOARD (co_record_copy (CO_RECORD (fixture->board)));
  g_autoptr (CoCard) first = g_list_model_get_item (co_board_get_cards (version), 0);

  co_record_set_text (CO_RECORD (first), (guint) co_record_find_field (CO_RECORD (first), "text"), "Ailleurs");
  co_record_assign (CO_RECORD (fixture->board), CO_RECORD (version));
  g_assert_cmpstr (co_card_get_text (fixture->strength), ==, "Ailleurs");
  g_assert_cmpstr (co_card_get_text (fixture->threat), ==, "Six agents");
}

static void
test_unite (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoQuadrants) quadrants = co_quadrants_new (fixture->board);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autoptr (CoStrategy) strategy = co_strategy_new ();
  g_autoptr (GPtrArray) crossed = NULL;
  const char *ids[] = { co_record_get_id (CO_RECORD (fixture->threat)), NULL };

  co_strategy_set_cards (strategy, ids);
  co_board_insert_strategy (fixture->board, 0, strategy);
  g_ptr_array_add (cards, fixture->strength);
  g_assert_true (co_quadrants_place (quadrants, cards, CO_QUADRANT_THREAT, fixture->other));
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpstr (co_card_get_twin (fixture->strength), ==, "");
  crossed = co_board_find_crossed (fixture->board, strategy);
  g_assert_cmpuint (crossed->len, ==, 1);
  g_assert_true (g_ptr_array_index (crossed, 0) == fixture->strength);
}

static void
test_unite_by_hand (Fixture *fixture, gconstpointer user_data)
{
  g_object_set (fixture->strength, "quadrant", CO_QUADRANT_THREAT, NULL);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpstr (co_card_get_twin (fixture->strength), ==, "");
}

static void
test_separate (Fixture *fixture, gconstpointer user_data)
{
  CoCard *third = co_card_add_twin (fixture->strength, CO_QUADRANT_WEAKNESS);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;

  g_ptr_array_add (chosen, fixture->threat);
  g_ptr_array_add (chosen, fixture->strength);
  all = co_cards_with_twins (chosen);
  g_assert_cmpuint (all->len, ==, 3);

  co_card_separate (fixture->strength);
  co_card_set_text (third, "Deux");
  g_assert_cmpstr (co_card_get_text (fixture->strength), ==, "Six agents");
  g_assert_cmpstr (co_card_get_text (fixture->threat), ==, "Deux");
  co_card_separate (third);
  g_assert_cmpstr (co_card_get_twin (fixture->threat), ==, "");
}

/* One edits the words, the other gives votes: both have both. */
static void
test_merge (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (CoBoard) base = CO_BOARD (co_record_copy (CO_RECORD (fixture->board)));
  g_autoptr (CoBoard) theirs = CO_BOARD (co_record_copy (CO_RECORD (fixture->board)));
  g_autoptr (CoCard) first = g_list_model_get_item (co_board_get_cards (theirs), 0);

  co_card_set_votes (first, 9);
  co_card_set_text (fixture->threat, "Huit agents");
  g_assert_cmpuint (co_merge (CO_DOCUMENT (fixture->board), CO_DOCUMENT (base), CO_DOCUMENT (theirs)), ==, 0);
  g_assert_cmpstr (co_card_get_text (fixture->strength), ==, "Huit agents");
  g_assert_cmpint (co_card_get_votes (fixture->threat), ==, 9);
  g_assert_cmpint (co_card_get_votes (fixture->strength), ==, 9);
}

static CoBoard *
copy_board (CoBoard *board)
{
  return CO_BOARD (co_record_copy (CO_RECORD (board)));
}

static void
check_texts (CoBoard *board, const char *const *texts)
{
  GListModel *cards = co_board_get_cards (board);

  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, g_strv_length ((char **) texts));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_assert_cmpstr (co_card_get_text (card), ==, texts[i]);
    }
}

static void
edit_card (CoBoard *board, guint place, const char *text)
{
  g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (board), place);

  co_card_set_text (card, text);
}

/* One gives cards another twin, or their first one, while the other edits them: whoever merges gets the same. */
static void
test_merge_added (Fixture *fixture, gconstpointer user_data)
{
  const char *const texts[] = { "Huit agents", "Neuf", "Huit agents", "Huit agents", "Neuf", NULL };
  g_autoptr (CoBoard) base = copy_board (fixture->board);
  g_autoptr (CoBoard) edited = copy_board (fixture->board);
  g_autoptr (CoBoard) ours = NULL;
  g_autoptr (GPtrArray) quarrels = NULL;

  edit_card (edited, 0, "Huit agents");
  edit_card (edited, 1, "Neuf");
  co_card_add_twin (fixture->strength, CO_QUADRANT_WEAKNESS);
  co_card_add_twin (fixture->other, CO_QUADRANT_OPPORTUNITY);
  ours = copy_board (fixture->board);
  g_assert_cmpuint (co_merge (CO_DOCUMENT (ours), CO_DOCUMENT (base), CO_DOCUMENT (edited)), ==, 0);
  g_assert_cmpuint (co_merge (CO_DOCUMENT (edited), CO_DOCUMENT (base), CO_DOCUMENT (fixture->board)), ==, 0);
  g_assert_true (co_record_equal (CO_RECORD (ours), CO_RECORD (edited)));
  check_texts (ours, texts);
  quarrels = co_merge_compare (CO_DOCUMENT (ours), CO_DOCUMENT (base), CO_DOCUMENT (fixture->board));
  g_assert_cmpuint (quarrels->len, ==, 0);
}

/* Two edit the twins: one decision is enough. */
static void
test_yield (Fixture *fixture, gconstpointer user_data)
{
  const char *const texts[] = { "Sept agents", "Autre", "Sept agents", NULL };
  g_autoptr (CoBoard) base = copy_board (fixture->board);
  g_autoptr (CoBoard) theirs = copy_board (fixture->board);
  g_autoptr (GPtrArray) quarrels = NULL;

  edit_card (theirs, 0, "Sept agents");
  co_card_set_text (fixture->strength, "Huit agents");
  quarrels = co_merge_full (CO_DOCUMENT (fixture->board), CO_DOCUMENT (base), CO_DOCUMENT (theirs));
  g_assert_cmpuint (quarrels->len, ==, 2);
  g_assert_true (co_merge_yield (CO_DOCUMENT (fixture->board), CO_DOCUMENT (theirs), g_ptr_array_index (quarrels, 0)));
  check_texts (fixture->board, texts);
  g_clear_pointer (&quarrels, g_ptr_array_unref);
  quarrels = co_merge_compare (CO_DOCUMENT (fixture->board), CO_DOCUMENT (base), CO_DOCUMENT (theirs));
  g_assert_cmpuint (quarrels->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/model/twins/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("add", test_add);
  ADD ("edit", test_edit);
  ADD ("assign", test_assign);
  ADD ("unite", test_unite);
  ADD ("unite-by-hand", test_unite_by_hand);
  ADD ("separate", test_separate);
  ADD ("merge", test_merge);
  ADD ("merge-added", test_merge_added);
  ADD ("yield", test_yield);
  return g_test_run ();
}
