/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a line of the outline. It is made when it is asked for, for that line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-menu.h"

#include "co-card-menu.h"

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

GMenuModel *
co_outline_menu_new (CoCard *card, CoOutlineGroup *group)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) moves = card != NULL ? co_card_menu_create_moves (card) : g_menu_new ();
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
