/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three-way merge, on a board with cards: each case says what both sides did, and what must come of it.
 */

#include "co-board.h"
#include "co-json.h"
#include "co-merge.h"

#include <string.h>

/* A board from a short text: title, then cards as "id:text" or "id:text:votes". */
static CoBoard *
make_board (const char *text)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  g_object_set (board, "id", "board", NULL);
  co_board_set_title (board, parts[0]);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_auto (GStrv) card_parts = g_strsplit (parts[i], ":", -1);
      g_autoptr (CoCard) card = g_object_new (CO_TYPE_CARD, "id", card_parts[0], "text", card_parts[1], NULL);

      if (card_parts[2] != NULL)
        co_card_set_votes (card, g_ascii_strtoll (card_parts[2], NULL, 10));
      co_board_insert_card (board, G_MAXUINT, card);
    }

  return g_steal_pointer (&board);
}

static char *
print_board (CoBoard *board)
{
  GString *text = g_string_new (co_board_get_title (board));
  GListModel *cards = co_board_get_cards (board);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (text, " %s:%s", co_record_get_id (CO_RECORD (card)), co_card_get_text (card));
      if (co_card_get_votes (card) > 0)
        g_string_append_printf (text, ":%d", (int) co_card_get_votes (card));
    }

  return g_string_free_and_steal (text);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *base, *ours, *theirs, *merged;
    guint clashes;
  } cases[] = {
    { "T a:1", "T a:1", "T a:1", "T a:1", 0 },
    { "T a:1", "U a:1", "T a:1", "U a:1", 0 },
    { "T a:1", "T a:1", "U a:1", "U a:1", 0 },
    { "T a:1", "U a:1", "U a:1", "U a:1", 0 },
    { "T a:1", "U a:1", "V a:1", "U a:1", 1 },
    { "T a:1", "T a:2", "T a:1:5", "T a:2:5", 0 },
    { "T a:1", "T a:2", "T a:3", "T a:2", 1 },
    { "T a:1", "T a:1 b:2", "T a:1 c:3", "T a:1 b:2 c:3", 0 },
    { "T a:1 b:2", "T a:1", "T a:1 b:2", "T a:1", 0 },
    { "T a:1 b:2", "T a:1 b:2", "T a:1", "T a:1", 0 },
    { "T a:1 b:2", "T a:1", "T a:1 b:9", "T a:1 b:9", 1 },
    { "T a:1 b:2", "T a:1 b:9", "T a:1", "T a:1 b:9", 1 },
    { "T a:1 b:2 c:3", "T c:3 a:1 b:2", "T a:1 b:7 c:3", "T c:3 a:1 b:7", 0 },
    { "T a:1 b:2 c:3", "T a:7 b:2 c:3", "T c:3 a:1 b:2", "T c:3 a:7 b:2", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CoBoard) base = make_board (cases[i].base);
      g_autoptr (CoBoard) ours = make_board (cases[i].ours);
      g_autoptr (CoBoard) theirs = make_board (cases[i].theirs);
      guint clashes = co_merge (CO_DOCUMENT (ours), CO_DOCUMENT (base), CO_DOCUMENT (theirs));
      g_autofree char *merged = print_board (ours);

      g_test_message ("case %u", i);
      g_assert_cmpstr (merged, ==, cases[i].merged);
      g_assert_cmpuint (clashes, ==, cases[i].clashes);
    }
}

static CoDocument *
read_text (const char *format, const char *members)
{
  g_autofree char *text = g_strdup_printf (format, members);
  CoDocument *document = co_json_read (text, strlen (text), NULL, NULL);

  g_assert_nonnull (document);
  return document;
}

static void
test_unknown (void)
{
  const char *format = "{\"id\": \"a\", \"kind\": \"board\"%s}";
  g_autoptr (CoDocument) base = read_text (format, ", \"x\": 1, \"y\": 1, \"z\": 1");
  g_autoptr (CoDocument) ours = read_text (format, ", \"x\": 2, \"y\": 1, \"z\": 1");
  g_autoptr (CoDocument) theirs = read_text (format, ", \"x\": 1, \"y\": 3, \"n\": 4");
  g_autoptr (CoDocument) wanted = read_text (format, ", \"x\": 2, \"y\": 3, \"n\": 4");

  g_assert_cmpuint (co_merge (ours, base, theirs), ==, 0);
  g_assert_true (co_record_equal (CO_RECORD (ours), CO_RECORD (wanted)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/merge/cases", test_cases);
  g_test_add_func ("/model/merge/unknown", test_unknown);

  return g_test_run ();
}
