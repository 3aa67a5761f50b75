/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-room.h"

G_BEGIN_DECLS

void co_room_actions_insert (GtkWidget *page, CoRoom *room);

G_END_DECLS
