/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a card: all that can be done to it without dragging. It is made when it is asked for, for that card.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-menu.h"

#include "co-labels.h"

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

GMenu *
co_card_menu_create_moves (CoCard *card)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (moves[i].quadrant != co_card_get_quadrant (card))
        append (section, _ (moves[i].label), moves[i].action);
    }
  append (section, _ ("Move _Up"), "card.up");
  append (section, _ ("Move _Down"), "card.down");

  return section;
}

static GMenu *
create_colours (void)
{
  g_autoptr (GEnumClass) colours = g_type_class_ref (CO_TYPE_CARD_COLOUR);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < colours->n_values; i++)
    {
      g_autofree char *action = g_strdup_printf ("card.colour::%s", colours->values[i].value_nick);

      append (menu, co_label_enum (CO_TYPE_CARD_COLOUR, colours->values[i].value), action);
    }

  return menu;
}

GMenuModel *
co_card_menu_new (CoCard *card)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) move = co_card_menu_create_moves (card);
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) colours = create_colours ();
  g_autoptr (GMenu) end = g_menu_new ();

  append (edit, _ ("_Edit Text"), "card.edit");
  append (edit, _ ("_Details…"), "card.details");
  append_section (menu, edit);
  append_section (menu, move);
  append (marks, _ ("Add a _Vote"), "card.vote");
  if (co_card_get_votes (card) > 0)
    append (marks, _ ("_Remove a Vote"), "card.unvote");
  g_menu_append_submenu (marks, _ ("_Colour"), G_MENU_MODEL (colours));
  append_section (menu, marks);
  append (end, _ ("De_lete"), "card.delete");
  append_section (menu, end);

  return G_MENU_MODEL (menu);
}
