/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards as text, on their way to another board or another program. As JSON they are a board that has nothing else, so
 * that one reader and one writer do for all.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-cards-text.h"

#include "co-json.h"

/**
 * co_cards_write_json:
 * @cards: (element-type CoCard): some cards
 * @length: (out): how long the text is
 *
 * Returns: (transfer full): all that they are
 */
char *
co_cards_write_json (GPtrArray *cards, gsize *length)
{
  g_autoptr (CoBoard) board = co_board_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (CoRecord) copy = co_record_copy (g_ptr_array_index (cards, i));

      co_board_insert_card (board, G_MAXUINT, CO_CARD (copy));
    }

  return co_json_write (CO_DOCUMENT (board), length);
}

/**
 * co_cards_read_json:
 * @text: what co_cards_write_json() has written, here or elsewhere
 * @length: how long it is
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (element-type CoCard) (nullable): the cards, of no board
 */
GPtrArray *
co_cards_read_json (const char *text, gsize length, GError **error)
{
  CoPlace place;
  g_autoptr (CoDocument) document = co_json_read (text, length, &place, error);
  GPtrArray *cards;
  GListModel *list;

  if (document == NULL)
    return NULL;
  if (!CO_IS_BOARD (document))
    {
      g_set_error_literal (error, CO_MODEL_ERROR, CO_MODEL_ERROR_KIND, "no cards");
      return NULL;
    }

  cards = g_ptr_array_new_with_free_func (g_object_unref);
  list = co_board_get_cards (CO_BOARD (document));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) card = g_list_model_get_item (list, i);

      g_ptr_array_add (cards, co_record_copy (card));
    }

  return cards;
}

/**
 * co_cards_write_lines:
 * @cards: (element-type CoCard): some cards
 *
 * Returns: (transfer full): what they say, a line each; what is hidden stays so
 */
char *
co_cards_write_lines (GPtrArray *cards)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      g_autofree char *line = g_strdelimit (g_strdup (co_card_get_text (card)), "\r\n", ' ');

      if (!co_card_get_hidden (card))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}
