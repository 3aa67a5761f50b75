/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the cards where one is, on the wall and in the outline, with the same keys.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-host.h"

#include "co-card-clipboard.h"
#include "co-card-dialog.h"
#include "co-card-links.h"
#include "co-card-twins.h"
#include "co-labels.h"
#include "co-merge-dialog.h"
#include "co-theme-dialog.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (CoCardHost, co_card_host, GTK_TYPE_WIDGET)

#define IFACE(widget) CO_CARD_HOST_GET_IFACE (CO_CARD_HOST (widget))

static void
co_card_host_default_init (CoCardHostInterface *iface)
{
}

static CoBoardEditor *
get_editor (GtkWidget *widget)
{
  return IFACE (widget)->get_editor (CO_CARD_HOST (widget));
}

static CoCard *
get_card (GtkWidget *widget)
{
  return IFACE (widget)->get_card (CO_CARD_HOST (widget));
}

static GPtrArray *
dup_cards (GtkWidget *widget)
{
  return IFACE (widget)->dup_cards (CO_CARD_HOST (widget));
}

static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IFACE (widget)->edit (CO_CARD_HOST (widget));
}

static void
show_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = get_card (widget);

  if (card != NULL)
    adw_dialog_present (co_card_dialog_new (get_editor (widget), card), widget);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) chosen = dup_cards (widget);
  g_autoptr (GPtrArray) cards = co_cards_with_twins (chosen);
  guint position = IFACE (widget)->get_position (CO_CARD_HOST (widget));
  g_autofree char *text = NULL;

  if (cards->len == 0)
    return;

  if (cards->len == 1)
    /* Translators: the text of a card. */
    text = g_strdup_printf (_ ("“%s” deleted"), co_label_card (g_ptr_array_index (cards, 0)));
  else if (chosen->len == 1)
    /* Translators: the text of a card, which is also in another quadrant. */
    text = g_strdup_printf (_ ("“%s” deleted, and its twin with it"), co_label_card (g_ptr_array_index (cards, 0)));
  else
    text = g_strdup_printf (ngettext ("%u card deleted", "%u cards deleted", cards->len), cards->len);
  co_board_editor_remove (get_editor (widget), cards);
  IFACE (widget)->focus (CO_CARD_HOST (widget), position);
  co_toast_undo (widget, text);
}

static void
vote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoCard *card = get_card (widget);

  if (card != NULL && co_room_check_count (co_board_editor_get_room (get_editor (widget)), widget))
    co_board_editor_vote (get_editor (widget), card, g_str_equal (name, "card.unvote") ? -1 : 1);
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
  g_autoptr (GPtrArray) cards = dup_cards (widget);

  co_board_editor_move (get_editor (widget), cards, (CoQuadrant) parse_nick (CO_TYPE_QUADRANT, parameter), NULL);
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IFACE (widget)->step (CO_CARD_HOST (widget), g_str_equal (name, "card.up"));
}

static void
set_colour (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) cards = dup_cards (widget);

  if (cards->len > 0)
    co_board_editor_set_colour (get_editor (widget), cards, (CoCardColour) parse_nick (CO_TYPE_CARD_COLOUR, parameter));
}

static void
set_college (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) cards = dup_cards (widget);

  if (cards->len > 0)
    co_board_editor_set_college (get_editor (widget), cards, (CoCollege) parse_nick (CO_TYPE_COLLEGE, parameter));
}

static void
group (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) cards = dup_cards (widget);

  if (cards->len > 0)
    adw_dialog_present (co_theme_dialog_new (get_editor (widget), cards), widget);
}

static void
ungroup (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) cards = dup_cards (widget);

  if (cards->len > 0)
    co_board_editor_group (get_editor (widget), cards, "");
}

static void
merged_cb (GtkWidget *widget)
{
  co_toast_undo (widget, _ ("Cards merged into one"));
}

static void
merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) cards = dup_cards (widget);
  AdwDialog *dialog;

  if (cards->len < 2)
    {
      co_toast_say (widget, _ ("Select the cards to merge first: with Space, or Ctrl and a click"));
      return;
    }

  dialog = co_merge_dialog_new (get_editor (widget), cards);
  g_signal_connect_object (dialog, "response::merge", G_CALLBACK (merged_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_card_clipboard_copy (CO_CARD_HOST (widget));
}

static void
cut (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_card_clipboard_cut (CO_CARD_HOST (widget));
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_card_clipboard_paste (CO_CARD_HOST (widget));
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IFACE (widget)->show_menu (CO_CARD_HOST (widget));
}

static void
write_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IFACE (widget)->write (CO_CARD_HOST (widget));
}

/**
 * co_card_host_class_install:
 * @widget_class: a class that implements #CoCardHost
 *
 * Gives it the commands and their keys.
 */
void
co_card_host_class_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "card.edit", NULL, edit },        { "card.details", NULL, show_details },
    { "card.delete", NULL, delete },    { "card.vote", NULL, vote },
    { "card.unvote", NULL, vote },      { "card.move-to", "s", move_to },
    { "card.up", NULL, step },          { "card.down", NULL, step },
    { "card.colour", "s", set_colour }, { "card.college", "s", set_college },
    { "card.group", NULL, group },      { "card.ungroup", NULL, ungroup },
    { "card.merge", NULL, merge },      { "card.copy", NULL, copy },
    { "card.cut", NULL, cut },          { "card.paste", NULL, paste },
    { "card.menu", NULL, show_menu },   { "card.write", NULL, write_card },
  };
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_F2, 0, "card.edit" },
    { GDK_KEY_Return, GDK_ALT_MASK, "card.details" },
    { GDK_KEY_Delete, 0, "card.delete" },
    { GDK_KEY_KP_Delete, 0, "card.delete" },
    { GDK_KEY_v, 0, "card.vote" },
    { GDK_KEY_v, GDK_SHIFT_MASK, "card.unvote" },
    { GDK_KEY_g, GDK_CONTROL_MASK, "card.group" },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.ungroup" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "card.merge" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "card.copy" },
    { GDK_KEY_x, GDK_CONTROL_MASK, "card.cut" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "card.paste" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu" },
    { GDK_KEY_Menu, 0, "card.menu" },
    { GDK_KEY_n, 0, "card.write" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  co_card_links_class_install (widget_class);
}

/**
 * co_card_host_read_direction:
 * @widget: a widget
 * @key: a key
 * @direction: (out): where it leads
 *
 * The direction of an arrow key; in a text from right to left, forward is left.
 *
 * Returns: whether it is an arrow
 */
gboolean
co_card_host_read_direction (GtkWidget *widget, guint key, GtkDirectionType *direction)
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

/**
 * co_card_host_name_place:
 * @card: a card
 *
 * Returns: (transfer full): “Strengths”, or “Strengths, Theme: Usage”
 */
char *
co_card_host_name_place (CoCard *card)
{
  const char *name = co_label_enum (CO_TYPE_QUADRANT, (int) co_card_get_quadrant (card));
  g_autofree char *theme = g_strdup_printf (_ ("Theme: %s"), co_card_get_theme (card));

  return *co_card_get_theme (card) != '\0' && !co_card_get_hidden (card) ? g_strdup_printf ("%s, %s", name, theme)
                                                                         : g_strdup (name);
}
