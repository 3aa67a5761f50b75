/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a line of the outline. It is made when it is asked for, for that line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-menu.h"

#include <glib/gi18n.h>

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
create_moves (CoCard *card)
{
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
  GMenu *section = g_menu_new ();

  append (section, _ ("Move _Up"), "card.up");
  append (section, _ ("Move _Down"), "card.down");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (moves[i].quadrant != co_card_get_quadrant (card))
        append (section, _ (moves[i].label), moves[i].action);
    }

  return section;
}

GMenuModel *
co_outline_menu_new (CoCard *card, CoOutlineGroup *group)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) moves = card != NULL ? create_moves (card) : g_menu_new ();
  g_autoptr (GMenu) votes = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  if (card != NULL)
    {
      append (first, _ ("_Edit Text"), "card.edit");
      append (first, _ ("_Details…"), "card.details");
      append (votes, _ ("Add a _Vote"), "card.vote");
      if (co_card_get_votes (card) > 0)
        append (votes, _ ("_Remove a Vote"), "card.unvote");
      append (end, _ ("De_lete"), "card.delete");
    }
  else if (co_outline_group_get_theme (group) != NULL)
    {
      append (first, _ ("_Rename Theme"), "card.edit");
    }
  append (first, _ ("_New Card"), "outline.write");

  append_section (menu, first);
  append_section (menu, moves);
  append_section (menu, votes);
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}
