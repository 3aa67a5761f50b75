/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of a quadrant: which cards it shows, where one is among them, how the focus gets there.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-quadrant-private.h"

#include "co-gradual-list.h"

/**
 * co_quadrant_view_get_count:
 * @self: a quadrant
 *
 * Returns: how many cards it has
 */
guint
co_quadrant_view_get_count (CoQuadrantView *self)
{
  return g_list_model_get_n_items (self->cards);
}

/**
 * co_quadrant_view_get_cards:
 * @self: a quadrant
 *
 * Returns: (transfer none): the cards that it shows, from top to bottom
 */
GListModel *
co_quadrant_view_get_cards (CoQuadrantView *self)
{
  return self->cards;
}

/**
 * co_quadrant_view_get_card:
 * @self: a quadrant
 * @position: a place in its list
 *
 * Returns: (transfer none) (nullable): the card there
 */
CoCard *
co_quadrant_view_get_card (CoQuadrantView *self, guint position)
{
  g_autoptr (CoCard) card = g_list_model_get_item (self->cards, position);

  /* The board keeps it. */
  return card;
}

/**
 * co_quadrant_view_get_place:
 * @self: a quadrant
 * @position: a place in its list; past the end means behind the last
 *
 * Where something goes that is put there. Behind the last that is shown, it goes before those that are not.
 *
 * Returns: (transfer none) (nullable): the card before which it goes, %NULL for the end
 */
CoCard *
co_quadrant_view_get_place (CoQuadrantView *self, guint position)
{
  CoQuadrants *quadrants = co_board_editor_get_quadrants (self->editor);
  guint n = co_quadrant_view_get_count (self);
  g_autoptr (CoCard) next = NULL;

  if (position < n || n == 0)
    return co_quadrant_view_get_card (self, position);

  next = g_list_model_get_item (co_quadrants_get_list (quadrants, self->quadrant),
                                co_quadrants_find (quadrants, co_quadrant_view_get_card (self, n - 1)) + 1);
  /* The board keeps it. */
  return next;
}

/**
 * co_quadrant_view_find:
 * @self: a quadrant
 * @card: a card
 *
 * Returns: its place in the list; past the end when it is not shown
 */
guint
co_quadrant_view_find (CoQuadrantView *self, CoCard *card)
{
  guint position = 0;

  while (position < co_quadrant_view_get_count (self) && co_quadrant_view_get_card (self, position) != card)
    position++;
  return position;
}

/**
 * co_quadrant_view_dup_cards:
 * @self: a quadrant
 *
 * Returns: (transfer container) (element-type CoCard): the card where one is, with all that are selected when it is
 */
GPtrArray *
co_quadrant_view_dup_cards (CoQuadrantView *self)
{
  CoCardRow *row = co_quadrant_view_get_current (self);

  return row != NULL && !co_card_row_is_editing (row) ? co_card_row_dup_cards (row) : g_ptr_array_new ();
}

/* Whether all of that card is seen where the list was scrolled to before. */
static gboolean
was_visible (CoQuadrantView *self, guint position)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double moved = gtk_adjustment_get_value (adjustment) - self->scroll_value;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t bounds;

      if (co_card_row_get_position (CO_CARD_ROW (row)) == position)
        return gtk_widget_get_height (row) > 0 &&
               gtk_widget_compute_bounds (row, GTK_WIDGET (self->list_view), &bounds) && bounds.origin.y + moved >= 0 &&
               bounds.origin.y + bounds.size.height + moved <= gtk_adjustment_get_page_size (adjustment);
    }

  return FALSE;
}

/* The place of a card that is new here is known a frame later: the list was scrolled to it by guess. It goes back to
 * where it was when the card is seen there, so that nothing jumps after a drop. */
static gboolean
scroll_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (widget);

  if (was_visible (self, self->scroll_position))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), self->scroll_value);
  else if (self->scroll_position < co_quadrant_view_get_count (self))
    gtk_list_view_scroll_to (self->list_view, self->scroll_position, GTK_LIST_SCROLL_NONE, NULL);
  if (--self->scroll_frames > 0)
    return G_SOURCE_CONTINUE;

  return G_SOURCE_REMOVE;
}

static void
start_scrolling (CoQuadrantView *self, guint position)
{
  if (self->scroll_frames == 0)
    {
      self->scroll_value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_again_cb, NULL, NULL);
    }
  self->scroll_position = position;
  self->scroll_frames = 3;
  co_gradual_list_reach (self->shown, position);
}

/**
 * co_quadrant_view_scroll:
 * @self: a quadrant
 * @position: a place in its list
 *
 * Makes a card visible, and leaves the focus where it is.
 */
void
co_quadrant_view_scroll (CoQuadrantView *self, guint position)
{
  if (position >= co_quadrant_view_get_count (self))
    return;

  start_scrolling (self, position);
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * co_quadrant_view_focus:
 * @self: a quadrant
 * @position: a place in its list; past the end means the last
 *
 * Brings the focus to a card, or where there is none to what makes one.
 */
void
co_quadrant_view_focus (CoQuadrantView *self, guint position)
{
  guint n = co_quadrant_view_get_count (self);

  if (n == 0)
    {
      gtk_widget_grab_focus (self->add_button);
      return;
    }

  start_scrolling (self, MIN (position, n - 1));
  /* The first says which card of the list has the focus, the last that the list has it. */
  gtk_list_view_scroll_to (self->list_view, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/**
 * co_quadrant_view_get_current:
 * @self: a quadrant
 *
 * Returns: (transfer none) (nullable): the row that has the focus, or else the one whose menu is shown
 */
CoCardRow *
co_quadrant_view_get_current (CoQuadrantView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      /* The focus is on the list's own item around the row, or on something inside the row. */
      if (gtk_widget_is_ancestor (focus, row) ||
          (gtk_widget_is_ancestor (row, focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view))))
        return CO_CARD_ROW (row);
    }

  return self->menu_row;
}

/**
 * co_quadrant_view_reach_all:
 * @self: a quadrant
 *
 * Has all its cards in the list, before they are all asked for.
 */
void
co_quadrant_view_reach_all (CoQuadrantView *self)
{
  co_gradual_list_reach (self->shown, G_MAXUINT);
}
