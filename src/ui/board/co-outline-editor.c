/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to a board in its outline and nowhere else, each as one step of undo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-editor.h"

#include "co-board-arrange.h"
#include "co-board-outline.h"
#include "co-board-synthesis.h"
#include "co-card-twins.h"

#include <glib/gi18n.h>

/**
 * co_outline_editor_step:
 * @editor: the editor of a board
 * @card: a card of the board
 * @up: whether it goes up or down
 *
 * Moves a card by one place in the outline.
 */
void
co_outline_editor_step (CoBoardEditor *editor, CoCard *card, gboolean up)
{
  CoStore *store = co_board_editor_get_store (editor);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  gboolean has_moved;

  g_ptr_array_add (cards, card);
  co_store_begin (store, _ ("Move card"));
  has_moved = co_board_step_card (CO_BOARD (co_record_get_owner (CO_RECORD (card))), card, up);
  co_card_unite (card);
  co_store_end (store);
  if (has_moved)
    g_signal_emit_by_name (editor, "moved", cards);
}

/**
 * co_outline_editor_write:
 * @editor: the editor of a board
 * @text: what has been written or pasted
 * @quadrant: where lines go that do not say where
 * @theme: the theme of those that stay there, "" for none
 *
 * Adds a card for each line; hidden while the room writes in private.
 */
void
co_outline_editor_write (CoBoardEditor *editor, const char *text, CoQuadrant quadrant, const char *theme)
{
  g_autoptr (GPtrArray) cards = co_board_read_lines (text, quadrant);
  CoStore *store = co_board_editor_get_store (editor);

  if (cards->len == 0)
    return;

  co_store_begin (store, cards->len > 1 ? _ ("Add cards") : _ ("Add card"));
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      co_card_set_hidden (card, co_board_get_private (co_board_editor_get_board (editor)));
      if (co_card_get_quadrant (card) == quadrant)
        co_card_set_theme (card, theme);
      co_board_place_card (co_board_editor_get_board (editor), card, co_card_get_quadrant (card), G_MAXUINT);
    }
  co_store_end (store);
  g_signal_emit_by_name (editor, "added", g_ptr_array_index (cards, cards->len - 1), cards->len);
}

/**
 * co_outline_editor_rename_theme:
 * @editor: the editor of a board
 * @theme: a theme of its cards
 * @name: what it is called now; nothing leaves it as it was
 *
 * Renames a theme, wherever on the board it is.
 */
void
co_outline_editor_rename_theme (CoBoardEditor *editor, const char *theme, const char *name)
{
  CoStore *store = co_board_editor_get_store (editor);
  g_autoptr (GPtrArray) cards = co_board_list_cards (co_board_editor_get_board (editor));
  g_autofree char *before = g_strdup (theme);
  g_autofree char *clean = g_strstrip (g_strdup (name));

  if (*clean == '\0' || g_str_equal (clean, before))
    return;

  co_store_begin (store, _ ("Rename theme"));
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (g_str_equal (co_card_get_theme (card), before))
        co_card_set_theme (card, clean);
    }
  co_store_end (store);
}
