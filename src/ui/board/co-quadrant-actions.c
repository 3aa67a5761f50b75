/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the card of a quadrant that has the focus, or whose menu is shown, and to those selected with it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-quadrant-view.h"

#include "co-board-arrange.h"

static CoBoardEditor *
get_editor (CoCardHost *host)
{
  return co_quadrant_view_get_editor (CO_QUADRANT_VIEW (host));
}

static CoCard *
get_card (CoCardHost *host)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (host));

  return row != NULL ? co_card_row_get_card (row) : NULL;
}

static GPtrArray *
dup_cards (CoCardHost *host)
{
  return co_quadrant_view_dup_cards (CO_QUADRANT_VIEW (host));
}

static guint
get_position (CoCardHost *host)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (host));

  return row != NULL ? co_card_row_get_position (row) : 0;
}

/* Behind the card where one is, or the last. */
static CoQuadrant
get_place (CoCardHost *host, CoCard **before)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (host);
  CoCardRow *row = co_quadrant_view_get_current (self);

  *before = co_quadrant_view_get_place (self, row != NULL ? co_card_row_get_position (row) + 1 : G_MAXUINT);
  return co_quadrant_view_get_quadrant (self);
}

static void
focus (CoCardHost *host, guint position)
{
  co_quadrant_view_focus (CO_QUADRANT_VIEW (host), position);
}

static void
edit (CoCardHost *host)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (host));

  if (row != NULL)
    co_card_row_edit (row);
}

/* Those of the cards that stand in this quadrant. */
static GPtrArray *
dup_cards_here (CoQuadrantView *self)
{
  g_autoptr (GPtrArray) cards = co_quadrant_view_dup_cards (self);
  GPtrArray *here = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (co_card_get_quadrant (card) == co_quadrant_view_get_quadrant (self))
        g_ptr_array_add (here, g_object_ref (card));
    }

  return here;
}

static gboolean
step_here (CoQuadrantView *self, gboolean up)
{
  g_autoptr (GPtrArray) cards = dup_cards_here (self);
  CoCard *before;

  if (!co_cards_find_step (co_quadrant_view_get_cards (self), cards, up, &before))
    return FALSE;
  if (before == NULL)
    before = co_quadrant_view_get_place (self, G_MAXUINT);

  co_board_editor_move (co_quadrant_view_get_editor (self), cards, co_quadrant_view_get_quadrant (self), before);
  return TRUE;
}

static void
step (CoCardHost *host, gboolean up)
{
  step_here (CO_QUADRANT_VIEW (host), up);
}

static void
show_menu (CoCardHost *host)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (host));

  if (row != NULL)
    co_quadrant_view_show_menu (CO_QUADRANT_VIEW (host), row, -1, -1);
}

static void
write_card (CoCardHost *host)
{
  co_quadrant_view_write (CO_QUADRANT_VIEW (host));
}

void
co_quadrant_view_host_init (CoCardHostInterface *iface)
{
  iface->get_editor = get_editor;
  iface->get_card = get_card;
  iface->dup_cards = dup_cards;
  iface->get_position = get_position;
  iface->get_place = get_place;
  iface->focus = focus;
  iface->edit = edit;
  iface->step = step;
  iface->show_menu = show_menu;
  iface->write = write_card;
}

/* Within the quadrant as long as there is room, then to the neighbour: with the cards, or without. */
static gboolean
go (CoQuadrantView *self, GtkDirectionType direction, gboolean with_cards)
{
  guint position = get_position (CO_CARD_HOST (self));
  gboolean is_upright = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;

  if (with_cards)
    {
      if (!is_upright || !step_here (self, direction == GTK_DIR_UP))
        co_quadrant_view_leave (self, direction, TRUE);
      return GDK_EVENT_STOP;
    }

  if ((direction == GTK_DIR_UP && position > 0) ||
      (direction == GTK_DIR_DOWN && position + 1 < co_quadrant_view_get_count (self)))
    return GDK_EVENT_PROPAGATE;

  return co_quadrant_view_leave (self, direction, FALSE);
}

/**
 * co_quadrant_view_handle_key:
 * @self: a quadrant
 * @key: a key that has been pressed on a card
 * @modifiers: and what was held with it
 *
 * Walks and moves by the arrows; Escape selects nothing any more.
 *
 * Returns: whether the key has been used
 */
gboolean
co_quadrant_view_handle_key (CoQuadrantView *self, guint key, GdkModifierType modifiers)
{
  CoBoardSelection *selection = co_board_editor_get_selection (co_quadrant_view_get_editor (self));
  GtkDirectionType direction;

  if (co_quadrant_view_get_current (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape && modifiers == 0 && co_board_selection_count (selection) > 0)
    {
      co_board_selection_clear (selection);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_a && modifiers == GDK_CONTROL_MASK)
    co_quadrant_view_reach_all (self);
  if (!co_card_host_read_direction (GTK_WIDGET (self), key, &direction))
    return GDK_EVENT_PROPAGATE;
  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return go (self, direction, TRUE);
  if (modifiers == 0)
    return go (self, direction, FALSE);

  return GDK_EVENT_PROPAGATE;
}
