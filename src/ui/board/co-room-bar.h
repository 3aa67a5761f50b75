/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-room.h"

G_BEGIN_DECLS

#define CO_TYPE_ROOM_BAR (co_room_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoRoomBar, co_room_bar, CO, ROOM_BAR, GtkBox)

void co_room_bar_set_room (CoRoomBar *self, CoRoom *room);

G_END_DECLS
