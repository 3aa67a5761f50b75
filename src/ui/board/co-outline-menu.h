/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-outline.h"

G_BEGIN_DECLS

/** co_outline_menu_new: Returns: (transfer full): the menu of a line of the outline: of @card, or else of @group */
GMenuModel *co_outline_menu_new (CoBoard *board, CoCard *card, CoOutlineGroup *group);

G_END_DECLS
