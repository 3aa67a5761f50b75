/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a workshop has changed on a board; and when a workshop is.
 */

#include "co-board-compare.h"
#include "co-workshop-time.h"

static CoCard *
add_card (CoBoard *board, const char *text, CoQuadrant quadrant)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, text);
  co_card_set_quadrant (card, quadrant);
  co_board_insert_card (board, G_MAXUINT, card);
  return card; /* the board keeps it */
}

static char *
describe (GPtrArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const CoCardChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%c%s", "?+-ot"[co_card_change_get_quadrant (change)],
                              co_card_get_text (change->after != NULL ? change->after : change->before));
      for (guint j = 0; j < 5; j++)
        {
          if (change->flags & 1u << j)
            g_string_append_c (text, "ARMWV"[j]);
        }
      g_string_append_c (text, ' ');
    }

  return g_string_free_and_steal (text);
}

static void
test_changes (void)
{
  g_autoptr (CoBoard) before = co_board_new ();
  g_autoptr (CoBoard) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *text = NULL;

  add_card (before, "same", CO_QUADRANT_STRENGTH);
  add_card (before, "gone", CO_QUADRANT_STRENGTH);
  add_card (before, "moved", CO_QUADRANT_UNSORTED);
  add_card (before, "word", CO_QUADRANT_WEAKNESS);
  add_card (before, "voted", CO_QUADRANT_THREAT);
  after = CO_BOARD (co_record_copy (CO_RECORD (before)));
  none = co_board_compare (before, after);
  g_assert_cmpuint (none->len, ==, 0);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (after), i);

      if (i == 2 || i == 3)
        co_card_set_quadrant (card, CO_QUADRANT_OPPORTUNITY);
      if (i == 3)
        co_card_set_text (card, "words");
      if (i == 0 || i == 4)
        co_card_set_colour (card, CO_CARD_COLOUR_BLUE);
      if (i == 4)
        co_card_set_votes (card, 6);
    }
  {
    g_autoptr (CoCard) gone = g_list_model_get_item (co_board_get_cards (after), 1);

    co_board_remove_card (after, gone);
  }
  add_card (after, "new", CO_QUADRANT_STRENGTH);

  changes = co_board_compare (before, after);
  text = describe (changes);
  g_assert_cmpstr (text, ==, "+newA +goneR omovedM owordsMW tvotedV ");
  g_assert_cmpuint (co_card_changes_count (changes, CO_CARD_MOVED), ==, 2);
}

static void
test_times (void)
{
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (GDateTime) none = co_workshop_dup_start (workshop);
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *first = NULL, *last = NULL, *midnight = NULL;

  g_assert_null (none);
  co_workshop_set_date (workshop, "2026-11-05");
  co_workshop_set_time_zone (workshop, "Europe/Paris");
  co_workshop_set_start_time (workshop, "");
  day = co_workshop_dup_end (workshop);
  midnight = g_date_time_format_iso8601 (day);
  g_assert_cmpstr (midnight, ==, "2026-11-06T00:00:00+01");
  co_workshop_set_start_time (workshop, "14:00");
  co_workshop_set_duration (workshop, 150);
  start = co_workshop_dup_start (workshop);
  end = co_workshop_dup_end (workshop);
  first = g_date_time_format_iso8601 (start);
  last = g_date_time_format_iso8601 (end);
  g_assert_cmpstr (first, ==, "2026-11-05T14:00:00+01");
  g_assert_cmpstr (last, ==, "2026-11-05T16:30:00+01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/board-compare/changes", test_changes);
  g_test_add_func ("/model/board-compare/times", test_times);
  return g_test_run ();
}
