/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the line of the outline where one is; the keys are those of the wall.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-view.h"

#include "co-outline-editor.h"

static CoBoardEditor *
get_editor (CoCardHost *host)
{
  return co_outline_view_get_editor (CO_OUTLINE_VIEW (host));
}

static CoCard *
get_card (CoCardHost *host)
{
  return co_outline_view_get_card (CO_OUTLINE_VIEW (host));
}

static GPtrArray *
dup_cards (CoCardHost *host)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  if (get_card (host) != NULL)
    g_ptr_array_add (cards, g_object_ref (get_card (host)));
  return cards;
}

static guint
get_position (CoCardHost *host)
{
  return co_outline_view_get_position (CO_OUTLINE_VIEW (host));
}

static CoQuadrant
get_place (CoCardHost *host, CoCard **before)
{
  const char *theme;

  *before = NULL;
  return co_outline_view_get_place (CO_OUTLINE_VIEW (host), &theme);
}

static void
focus (CoCardHost *host, guint position)
{
  co_outline_view_focus (CO_OUTLINE_VIEW (host), position);
}

static void
edit (CoCardHost *host)
{
  CoOutlineRow *row = co_outline_view_get_row (CO_OUTLINE_VIEW (host));

  if (row != NULL)
    co_outline_row_edit (row);
}

static void
step (CoCardHost *host, gboolean up)
{
  if (get_card (host) != NULL)
    co_outline_editor_step (get_editor (host), get_card (host), up);
}

static void
show_menu (CoCardHost *host)
{
  co_outline_view_show_menu (CO_OUTLINE_VIEW (host), -1, -1);
}

static void
write_card (CoCardHost *host)
{
  co_outline_view_write (CO_OUTLINE_VIEW (host));
}

void
co_outline_view_host_init (CoCardHostInterface *iface)
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

/* Out of what is inside, or into it. */
static gboolean
go_aside (CoOutlineView *self, gboolean in)
{
  GtkTreeListRow *row = co_outline_view_get_current (self);
  gboolean is_expanded = row != NULL && gtk_tree_list_row_get_expanded (row);
  g_autoptr (GtkTreeListRow) parent = row != NULL ? gtk_tree_list_row_get_parent (row) : NULL;

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_tree_list_row_is_expandable (row) && in != is_expanded)
    gtk_tree_list_row_set_expanded (row, in);
  else if (in && is_expanded)
    co_outline_view_focus (self, co_outline_view_get_position (self) + 1);
  else if (!in && parent != NULL)
    co_outline_view_focus (self, gtk_tree_list_row_get_position (parent));

  return GDK_EVENT_STOP;
}

/* To the quadrant that is read before, or after. */
static void
move_aside (CoOutlineView *self, CoCard *card, gboolean forward)
{
  static const CoQuadrant order[] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                      CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };
  g_autoptr (GPtrArray) cards = dup_cards (CO_CARD_HOST (self));
  guint i = 0;

  while (order[i] != co_card_get_quadrant (card))
    i++;
  if (forward ? i + 1 < G_N_ELEMENTS (order) : i > 0)
    co_board_editor_move (co_outline_view_get_editor (self), cards, order[forward ? i + 1 : i - 1], NULL);
}

/**
 * co_outline_view_handle_key:
 * @self: an outline
 * @key: a key that has been pressed on a line
 * @modifiers: and what was held with it
 *
 * Does what the arrows do besides going up and down.
 *
 * Returns: whether the key has been used
 */
gboolean
co_outline_view_handle_key (CoOutlineView *self, guint key, GdkModifierType modifiers)
{
  CoCard *card = co_outline_view_get_card (self);
  GtkDirectionType direction;

  if (!co_card_host_read_direction (GTK_WIDGET (self), key, &direction))
    return GDK_EVENT_PROPAGATE;

  if (modifiers == 0 && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT))
    return go_aside (self, direction == GTK_DIR_RIGHT);
  if (modifiers != (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (card != NULL && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN))
    co_outline_editor_step (co_outline_view_get_editor (self), card, direction == GTK_DIR_UP);
  else if (card != NULL)
    move_aside (self, card, direction == GTK_DIR_RIGHT);

  return GDK_EVENT_STOP;
}
