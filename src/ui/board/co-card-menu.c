/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a card: all that can be done to it without dragging. It is made when it is asked for, for that card.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-menu.h"

#include "co-card-links.h"
#include "co-labels.h"
#include "co-voting.h"

#include <glib/gi18n.h>

static const struct
{
  CoQuadrant quadrant;
  const char *label;
  const char *action;
} moves[] = {
  { CO_QUADRANT_STRENGTH, N_ ("Move to _Strengths"), "card.move-to::strength" },
  { CO_QUADRANT_WEAKNESS, N_ ("Move to _Weaknesses"), "card.move-to::weakness" },
  { CO_QUADRANT_OPPORTUNITY, N_ ("Move to _Opportunities"), "card.move-to::opportunity" },
  { CO_QUADRANT_THREAT, N_ ("Move to _Threats"), "card.move-to::threat" },
  { CO_QUADRANT_UNSORTED, N_ ("Move to To _Sort"), "card.move-to::unsorted" },
};

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
create_moves (CoCard *card, guint n)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (n > 1 || moves[i].quadrant != co_card_get_quadrant (card))
        append (section, _ (moves[i].label), moves[i].action);
    }
  append (section, _ ("Move _Up"), "card.up");
  append (section, _ ("Move _Down"), "card.down");

  return section;
}

GMenu *
co_card_menu_create_choices (GType type, const char *action)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < choices->n_values; i++)
    {
      g_autofree char *detailed = g_strdup_printf ("%s::%s", action, choices->values[i].value_nick);

      append (menu, co_label_enum (type, choices->values[i].value), detailed);
    }

  return menu;
}

/* What can be done to one card alone. */
static void
append_edit (GMenu *menu, CoBoard *board, CoCard *card)
{
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) votes = g_menu_new ();

  append (edit, _ ("_Edit Text"), "card.edit");
  append (edit, _ ("_Details…"), "card.details");
  append (edit, _ ("_New Card"), "card.write");
  append_section (menu, edit);
  if (!co_board_is_voted_on (board, card))
    append (votes, _ ("Add a _Vote"), "card.vote");
  if (co_board_get_shown_votes (board, card) > 0)
    append (votes, _ ("_Remove a Vote"), "card.unvote");
  append_section (menu, votes);
  co_card_links_append_menu (board, card, menu);
}

GMenuModel *
co_card_menu_new (CoBoard *board, CoCard *card, guint n)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) move = create_moves (card, n);
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) colours = co_card_menu_create_choices (CO_TYPE_CARD_COLOUR, "card.colour");
  g_autoptr (GMenu) colleges = co_card_menu_create_choices (CO_TYPE_COLLEGE, "card.college");
  g_autoptr (GMenu) groups = g_menu_new ();
  g_autoptr (GMenu) clipboard = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  if (n == 1)
    append_edit (menu, board, card);
  append_section (menu, move);
  g_menu_append_submenu (marks, _ ("_Colour"), G_MENU_MODEL (colours));
  g_menu_append_submenu (marks, _ ("Stakeholder _Group"), G_MENU_MODEL (colleges));
  append_section (menu, marks);
  append (groups, _ ("Group into a _Theme…"), "card.group");
  if (n > 1 || *co_card_get_theme (card) != '\0')
    append (groups, _ ("Take _Out of Its Theme"), "card.ungroup");
  if (n > 1)
    append (groups, _ ("_Merge Cards…"), "card.merge");
  append_section (menu, groups);
  append (clipboard, _ ("Cu_t"), "card.cut");
  append (clipboard, _ ("_Copy"), "card.copy");
  append (clipboard, _ ("_Paste"), "card.paste");
  append_section (menu, clipboard);
  append (end, _ ("De_lete"), "card.delete");
  append_section (menu, end);

  return G_MENU_MODEL (menu);
}

GtkWidget *
co_card_menu_popup (GtkWidget *parent, GMenuModel *model, const graphene_rect_t *bounds, double x, double y)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_widget_set_parent (menu, parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), x < 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) (x < 0 ? bounds->origin.x : x),
                                                                     (int) (x < 0 ? bounds->origin.y : y),
                                                                     x < 0 ? (int) bounds->size.width : 1,
                                                                     x < 0 ? (int) bounds->size.height : 1 });
  if (x >= 0)
    gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_popover_popup (GTK_POPOVER (menu));
  return menu;
}
