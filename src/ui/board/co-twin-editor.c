/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to twin cards, each as one step of undo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-twin-editor.h"

#include "co-card-twins.h"

#include <glib/gi18n.h>

/**
 * co_twin_editor_add:
 * @editor: the editor of a board
 * @card: a card that it shows
 * @quadrant: where it is to be seen too
 *
 * Gives a card a twin.
 */
void
co_twin_editor_add (CoBoardEditor *editor, CoCard *card, CoQuadrant quadrant)
{
  CoStore *store = co_board_editor_get_store (editor);
  CoCard *twin;

  if (quadrant == co_card_get_quadrant (card))
    return;

  co_store_begin (store, _ ("Add twin card"));
  twin = co_card_add_twin (card, quadrant);
  co_store_end (store);
  g_signal_emit_by_name (editor, "added", twin, 1);
}

/**
 * co_twin_editor_separate:
 * @editor: the editor of a board
 * @card: a card that it shows
 *
 * Makes a twin a card of its own.
 */
void
co_twin_editor_separate (CoBoardEditor *editor, CoCard *card)
{
  CoStore *store = co_board_editor_get_store (editor);

  co_store_begin (store, _ ("Separate twin cards"));
  co_card_separate (card);
  co_store_end (store);
  g_signal_emit_by_name (editor, "separated", card);
}

/**
 * co_twin_editor_show:
 * @editor: the editor of a board
 * @card: a card that it shows
 *
 * Brings the focus to the twin of a card; to the next one, when there are several.
 */
void
co_twin_editor_show (CoBoardEditor *editor, CoCard *card)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  CoBoard *board = CO_BOARD (co_record_get_owner (CO_RECORD (card)));
  GListModel *cards = co_board_get_cards (board);
  gboolean is_behind = FALSE;
  CoCard *wanted = twins->len > 0 ? g_ptr_array_index (twins, 0) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (cards, i);

      if (is_behind && g_ptr_array_find (twins, other, NULL))
        {
          wanted = other;
          break;
        }
      is_behind |= other == card;
    }

  if (wanted != NULL)
    g_signal_emit_by_name (editor, "reached", wanted);
}
