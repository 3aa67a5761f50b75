/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ties a card to others, for the wall and for the outline: marks at its foot, words for a screen reader, commands
 * in its menu. A card of a synthesis has the board that it is from; a twin has those that are the same fact elsewhere.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-links.h"

#include "co-board-synthesis.h"
#include "co-card-host.h"
#include "co-card-twins.h"
#include "co-twin-editor.h"
#include "co-view.h"
#include "co-wording.h"

#include <glib/gi18n.h>

static const struct
{
  CoQuadrant quadrant;
  const char *icon;
  const char *label;
  const char *action;
} looks[] = {
  { CO_QUADRANT_UNSORTED, "co-unsorted-symbolic", NULL, NULL },
  { CO_QUADRANT_STRENGTH, "co-strength-symbolic", N_ ("A _Strength"), "card.twin::strength" },
  { CO_QUADRANT_WEAKNESS, "co-weakness-symbolic", N_ ("A _Weakness"), "card.twin::weakness" },
  { CO_QUADRANT_OPPORTUNITY, "co-opportunity-symbolic", N_ ("An _Opportunity"), "card.twin::opportunity" },
  { CO_QUADRANT_THREAT, "co-threat-symbolic", N_ ("A _Threat"), "card.twin::threat" },
};

static const char *
get_title (CoBoard *board)
{
  return *co_board_get_title (board) != '\0' ? co_board_get_title (board) : _ ("Untitled board");
}

static char *
describe_origin (CoBoard *origin)
{
  /* Translators: the title of the board to which a card belongs. */
  return g_strdup_printf (_ ("From the board “%s”"), get_title (origin));
}

/**
 * co_card_links_has_any:
 * @board: the board that is shown
 * @card: a card on it
 *
 * Returns: whether the card is tied to others, so that what is said of it changes with them
 */
gboolean
co_card_links_has_any (CoBoard *board, CoCard *card)
{
  return *co_card_get_twin (card) != '\0' || co_board_find_origin (board, card) != NULL;
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
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < twins->len; i++)
    g_strv_builder_add (words, co_wording_also (co_card_get_quadrant (g_ptr_array_index (twins, i))));
  if (origin != NULL)
    g_strv_builder_take (words, describe_origin (origin));
  all = g_strv_builder_end (words);

  return *all != NULL ? g_strjoinv (" · ", all) : NULL;
}

/**
 * co_card_links_add_marks:
 * @board: the board that is shown
 * @card: a card on it
 * @marks: the marks at its foot
 *
 * Adds what ties the card to others; its commands are “twin” and “origin”.
 */
void
co_card_links_add_marks (CoBoard *board, CoCard *card, CoCardMarks *marks)
{
  CoBoard *origin = co_board_find_origin (board, card);
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);

  for (guint i = 0; i < twins->len; i++)
    {
      CoQuadrant quadrant = co_card_get_quadrant (g_ptr_array_index (twins, i));

      co_card_marks_add (marks, CO_CARD_MARK_PILL, looks[quadrant].icon, co_wording_also (quadrant),
                         _ ("Show Its Twin"), "twin");
    }
  if (origin != NULL)
    {
      g_autofree char *tooltip = describe_origin (origin);

      co_card_marks_add (marks, CO_CARD_MARK_PILL, "co-board-symbolic", get_title (origin), tooltip, "origin");
    }
}

static GMenu *
create_choices (CoCard *card, GPtrArray *twins)
{
  GMenu *menu = g_menu_new ();
  guint taken = 1u << co_card_get_quadrant (card);

  for (guint i = 0; i < twins->len; i++)
    taken |= 1u << co_card_get_quadrant (g_ptr_array_index (twins, i));
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      if (looks[i].label != NULL && (taken & 1u << looks[i].quadrant) == 0)
        g_menu_append (menu, _ (looks[i].label), looks[i].action);
    }

  return menu;
}

/**
 * co_card_links_append_menu:
 * @board: the board that is shown
 * @card: a card on it
 * @menu: its menu
 *
 * Appends what leads to the cards and the board that it is tied to, what ties it, and what frees it.
 */
void
co_card_links_append_menu (CoBoard *board, CoCard *card, GMenu *menu)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  g_autoptr (GMenu) choices = create_choices (card, twins);
  g_autoptr (GMenu) section = g_menu_new ();

  if (g_menu_model_get_n_items (G_MENU_MODEL (choices)) > 0)
    g_menu_append_submenu (section, _ ("_Also Seen As"), G_MENU_MODEL (choices));
  if (twins->len > 0)
    {
      g_menu_append (section, _ ("Show Its T_win"), "card.show-twin");
      g_menu_append (section, _ ("Se_parate from Its Twin"), "card.separate");
    }
  if (co_board_find_origin (board, card) != NULL)
    g_menu_append (section, _ ("_Go to Its Board"), "card.open-origin");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
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

static CoBoardEditor *
get_editor (GtkWidget *widget)
{
  return CO_CARD_HOST_GET_IFACE (widget)->get_editor (CO_CARD_HOST (widget));
}

static CoCard *
get_card (GtkWidget *widget)
{
  return CO_CARD_HOST_GET_IFACE (widget)->get_card (CO_CARD_HOST (widget));
}

static void
open_origin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_card (widget) != NULL)
    co_card_links_open_origin (widget, co_board_editor_get_board (get_editor (widget)), get_card (widget));
}

static void
add_twin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GEnumClass) quadrants = g_type_class_ref (CO_TYPE_QUADRANT);
  GEnumValue *value = g_enum_get_value_by_nick (quadrants, g_variant_get_string (parameter, NULL));

  if (get_card (widget) != NULL && value != NULL)
    co_twin_editor_add (get_editor (widget), get_card (widget), (CoQuadrant) value->value);
}

static void
separate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_card (widget) != NULL)
    co_twin_editor_separate (get_editor (widget), get_card (widget));
}

static void
show_twin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_card (widget) != NULL)
    co_twin_editor_show (get_editor (widget), get_card (widget));
}

/**
 * co_card_links_class_install:
 * @widget_class: a class that implements #CoCardHost
 *
 * Gives it the commands of co_card_links_append_menu().
 */
void
co_card_links_class_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.open-origin", NULL, open_origin);
  gtk_widget_class_install_action (widget_class, "card.twin", "s", add_twin);
  gtk_widget_class_install_action (widget_class, "card.separate", NULL, separate);
  gtk_widget_class_install_action (widget_class, "card.show-twin", NULL, show_twin);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, 0, "card.show-twin", NULL);
}
