/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ties a card to others, for the wall and for the outline: marks at its foot, words for a screen reader, commands
 * in its menu. A card of a synthesis has the board that it is from.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-links.h"

#include "co-board-synthesis.h"
#include "co-view.h"

#include <glib/gi18n.h>

static const char *
get_title (CoBoard *board)
{
  return *co_board_get_title (board) != '\0' ? co_board_get_title (board) : _ ("Untitled board");
}

/**
 * co_card_links_describe:
 * @board: the board that is shown
 * @card: a card on it
 *
 * Returns: (transfer full) (nullable): what ties the card to others, in words; %NULL for nothing
 */
char *
co_card_links_describe (CoBoard *board, CoCard *card)
{
  CoBoard *origin = co_board_find_origin (board, card);

  /* Translators: the title of the board to which a card belongs. */
  return origin != NULL ? g_strdup_printf (_ ("From the board “%s”"), get_title (origin)) : NULL;
}

/**
 * co_card_links_add_marks:
 * @board: the board that is shown
 * @card: a card on it
 * @marks: the marks at its foot
 *
 * Adds what ties the card to others; its commands are “origin”.
 */
void
co_card_links_add_marks (CoBoard *board, CoCard *card, CoCardMarks *marks)
{
  CoBoard *origin = co_board_find_origin (board, card);
  g_autofree char *tooltip = co_card_links_describe (board, card);

  if (origin != NULL)
    co_card_marks_add (marks, CO_CARD_MARK_PILL, "co-board-symbolic", get_title (origin), tooltip, "origin");
}

/**
 * co_card_links_create_menu:
 * @board: the board that is shown
 * @card: a card on it
 *
 * Returns: (transfer full): the section of its menu that leads to what it is tied to
 */
GMenu *
co_card_links_create_menu (CoBoard *board, CoCard *card)
{
  GMenu *menu = g_menu_new ();

  if (co_board_find_origin (board, card) != NULL)
    g_menu_append (menu, _ ("_Go to Its Board"), "card.open-origin");

  return menu;
}

/**
 * co_card_links_open_origin:
 * @widget: any widget of the window
 * @board: the board that is shown
 * @card: a card on it
 *
 * Goes to the board that the card is from.
 */
void
co_card_links_open_origin (GtkWidget *widget, CoBoard *board, CoCard *card)
{
  CoBoard *origin = co_board_find_origin (board, card);

  if (origin != NULL)
    co_view_open (widget, CO_DOCUMENT (origin));
}
