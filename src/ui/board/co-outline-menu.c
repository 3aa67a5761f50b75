/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of a line of the outline. It is made when it is asked for, for that line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-menu.h"

#include "co-card-menu.h"

#include <glib/gi18n.h>

GMenuModel *
co_outline_menu_new (CoBoard *board, CoCard *card, CoOutlineGroup *group)
{
  GMenu *menu;

  if (card != NULL)
    return co_card_menu_new (board, card, 1);

  menu = g_menu_new ();
  if (co_outline_group_get_theme (group) != NULL)
    g_menu_append (menu, _ ("_Rename Theme"), "card.edit");
  g_menu_append (menu, _ ("_New Card"), "card.write");
  return G_MENU_MODEL (menu);
}
