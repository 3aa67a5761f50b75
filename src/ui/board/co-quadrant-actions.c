/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the card that has the focus, or whose menu is shown.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-quadrant-view.h"

#include "co-card-dialog.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

static CoCard *
get_card (GtkWidget *widget)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (widget));

  return row != NULL ? co_card_row_get_card (row) : NULL;
}

static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (widget));

  if (row != NULL)
    co_card_row_edit (row);
}

static void
show_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = get_card (widget);

  if (card != NULL)
    adw_dialog_present (co_card_dialog_new (co_quadrant_view_get_editor (CO_QUADRANT_VIEW (widget)), card), widget);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (widget);
  CoCardRow *row = co_quadrant_view_get_current (self);
  guint position;
  g_autofree char *text = NULL;

  if (row == NULL || co_card_row_is_editing (row) || co_card_row_get_card (row) == NULL)
    return;

  position = co_card_row_get_position (row);
  /* Translators: the text of a card. */
  text = g_strdup_printf (_ ("“%s” deleted"), co_card_get_text (co_card_row_get_card (row)));
  co_board_editor_remove (co_quadrant_view_get_editor (self), co_card_row_get_card (row));
  co_quadrant_view_focus (self, position);
  co_toast_undo (widget, text);
}

static void
vote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = get_card (widget);

  if (card != NULL)
    co_board_editor_vote (co_quadrant_view_get_editor (CO_QUADRANT_VIEW (widget)), card,
                          g_str_equal (name, "card.unvote") ? -1 : 1);
}

static int
parse_nick (GType type, GVariant *parameter)
{
  g_autoptr (GEnumClass) enumeration = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (enumeration, g_variant_get_string (parameter, NULL));

  return value != NULL ? value->value : 0;
}

static void
move_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = get_card (widget);

  if (card != NULL)
    co_board_editor_move (co_quadrant_view_get_editor (CO_QUADRANT_VIEW (widget)), card,
                          (CoQuadrant) parse_nick (CO_TYPE_QUADRANT, parameter), G_MAXUINT);
}

static void
move_by_one (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (widget);
  CoCardRow *row = co_quadrant_view_get_current (self);
  gboolean up = g_str_equal (name, "card.up");
  guint position;

  if (row == NULL || co_card_row_get_card (row) == NULL)
    return;

  position = co_card_row_get_position (row);
  if (up ? position > 0 : position + 1 < co_quadrant_view_get_count (self))
    co_board_editor_move (co_quadrant_view_get_editor (self), co_card_row_get_card (row),
                          co_quadrant_view_get_quadrant (self), up ? position - 1 : position + 1);
}

static void
set_colour (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_board_editor_get_store (co_quadrant_view_get_editor (CO_QUADRANT_VIEW (widget)));
  CoCard *card = get_card (widget);

  if (card == NULL)
    return;

  co_store_begin (store, _ ("Change colour"));
  co_card_set_colour (card, (CoCardColour) parse_nick (CO_TYPE_CARD_COLOUR, parameter));
  co_store_end (store);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCardRow *row = co_quadrant_view_get_current (CO_QUADRANT_VIEW (widget));

  if (row != NULL)
    co_quadrant_view_show_menu (CO_QUADRANT_VIEW (widget), row, -1, -1);
}

static void
write_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_quadrant_view_write (CO_QUADRANT_VIEW (widget));
}

/* The direction of an arrow key; in a text from right to left, forward is left. */
gboolean
co_quadrant_view_read_direction (GtkWidget *widget, guint key, GtkDirectionType *direction)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *direction = GTK_DIR_UP;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *direction = GTK_DIR_DOWN;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *direction = rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *direction = rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
      return TRUE;
    default:
      return FALSE;
    }
}

void
co_quadrant_view_class_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "card.details", NULL, show_details);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "card.vote", NULL, vote);
  gtk_widget_class_install_action (widget_class, "card.unvote", NULL, vote);
  gtk_widget_class_install_action (widget_class, "card.move-to", "s", move_to);
  gtk_widget_class_install_action (widget_class, "card.up", NULL, move_by_one);
  gtk_widget_class_install_action (widget_class, "card.down", NULL, move_by_one);
  gtk_widget_class_install_action (widget_class, "card.colour", "s", set_colour);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, show_menu);
  gtk_widget_class_install_action (widget_class, "quadrant.write", NULL, write_card);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "card.details", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "card.vote", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_SHIFT_MASK, "card.unvote", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "quadrant.write", NULL);
}
