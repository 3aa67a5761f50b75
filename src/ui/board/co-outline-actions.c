/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the line of the outline where one is; the keys are those of the wall.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-view.h"

#include "co-card-dialog.h"
#include "co-outline-editor.h"
#include "co-quadrant-view.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoOutlineRow *row = co_outline_view_get_row (CO_OUTLINE_VIEW (widget));

  if (row != NULL)
    co_outline_row_edit (row);
}

static void
show_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = co_outline_view_get_card (CO_OUTLINE_VIEW (widget));

  if (card != NULL)
    adw_dialog_present (co_card_dialog_new (co_outline_view_get_editor (CO_OUTLINE_VIEW (widget)), card), widget);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoOutlineView *self = CO_OUTLINE_VIEW (widget);
  CoCard *card = co_outline_view_get_card (self);
  guint position = co_outline_view_get_position (self);
  g_autofree char *text = NULL;

  if (card == NULL)
    return;

  /* Translators: the text of a card. */
  text = g_strdup_printf (_ ("“%s” deleted"), co_card_get_text (card));
  co_board_editor_remove (co_outline_view_get_editor (self), card);
  co_outline_view_focus (self, position);
  co_toast_undo (widget, text);
}

static void
vote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = co_outline_view_get_card (CO_OUTLINE_VIEW (widget));

  if (card != NULL)
    co_board_editor_vote (co_outline_view_get_editor (CO_OUTLINE_VIEW (widget)), card,
                          g_str_equal (name, "card.unvote") ? -1 : 1);
}

static void
move_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GEnumClass) quadrants = g_type_class_ref (CO_TYPE_QUADRANT);
  GEnumValue *value = g_enum_get_value_by_nick (quadrants, g_variant_get_string (parameter, NULL));
  CoCard *card = co_outline_view_get_card (CO_OUTLINE_VIEW (widget));

  if (card != NULL && value != NULL)
    co_board_editor_move (co_outline_view_get_editor (CO_OUTLINE_VIEW (widget)), card, (CoQuadrant) value->value,
                          G_MAXUINT);
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = co_outline_view_get_card (CO_OUTLINE_VIEW (widget));

  if (card != NULL)
    co_outline_editor_step (co_outline_view_get_editor (CO_OUTLINE_VIEW (widget)), card, g_str_equal (name, "card.up"));
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_outline_view_show_menu (CO_OUTLINE_VIEW (widget), -1, -1);
}

static void
write_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_outline_view_write (CO_OUTLINE_VIEW (widget));
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
  guint i = 0;

  while (order[i] != co_card_get_quadrant (card))
    i++;
  if (forward ? i + 1 < G_N_ELEMENTS (order) : i > 0)
    co_board_editor_move (co_outline_view_get_editor (self), card, order[forward ? i + 1 : i - 1], G_MAXUINT);
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

  if (!co_quadrant_view_read_direction (GTK_WIDGET (self), key, &direction))
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

void
co_outline_view_class_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "card.details", NULL, show_details);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "card.vote", NULL, vote);
  gtk_widget_class_install_action (widget_class, "card.unvote", NULL, vote);
  gtk_widget_class_install_action (widget_class, "card.move-to", "s", move_to);
  gtk_widget_class_install_action (widget_class, "card.up", NULL, step);
  gtk_widget_class_install_action (widget_class, "card.down", NULL, step);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, show_menu);
  gtk_widget_class_install_action (widget_class, "outline.write", NULL, write_card);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "card.details", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "card.vote", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_SHIFT_MASK, "card.unvote", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "outline.write", NULL);
}
