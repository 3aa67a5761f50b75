/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "co-card.h"

G_BEGIN_DECLS

/** co_card_menu_new: Returns: (transfer full): the menu of a card, with actions of the group “card” */
GMenuModel *co_card_menu_new (CoCard *card);

G_END_DECLS
