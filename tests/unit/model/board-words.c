/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boards for tests, written and read as a few letters.
 */

#include "board-words.h"

#include <string.h>

/* A board written as “+a -b +c”: the cards in the order of the list. */
CoBoard *
create_board (const char *cards)
{
  g_auto (GStrv) words = g_strsplit (cards, " ", -1);
  CoBoard *board = co_board_new ();

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_autoptr (CoCard) card = co_card_new ();
      const char *sign = "?+-ot";

      co_card_set_text (card, words[i] + 1);
      co_card_set_quadrant (card, (CoQuadrant) (strchr (sign, words[i][0]) - sign));
      co_board_insert_card (board, G_MAXUINT, card);
    }

  return board;
}

char *
describe (CoBoard *board)
{
  GListModel *cards = co_board_get_cards (board);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (text, "%s%c%s", i > 0 ? " " : "", "?+-ot"[co_card_get_quadrant (card)],
                              co_card_get_text (card));
    }

  return g_string_free (text, FALSE);
}

CoCard *
find_card (CoBoard *board, const char *text)
{
  GListModel *cards = co_board_get_cards (board);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      if (g_str_equal (co_card_get_text (card), text))
        return card;
    }

  return NULL;
}

/* The cards of those names, a letter each. */
GPtrArray *
find_cards (CoBoard *board, const char *names)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (const char *name = names; *name != '\0'; name++)
    g_ptr_array_add (cards, find_card (board, (char[]) { *name, '\0' }));
  return cards;
}

void
set_themes (CoBoard *board, const char *names, const char *theme)
{
  g_autoptr (GPtrArray) cards = find_cards (board, names);

  for (guint i = 0; i < cards->len; i++)
    co_card_set_theme (g_ptr_array_index (cards, i), theme);
}
