/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "co-card.h"

G_BEGIN_DECLS

/** co_card_menu_new: Returns: (transfer full): the menu of a card, with actions of the group “card” */
GMenuModel *co_card_menu_new (CoCard *card);

/** co_card_menu_create_moves: Returns: (transfer full): the section of it that says where the card can go */
GMenu *co_card_menu_create_moves (CoCard *card);

G_END_DECLS
