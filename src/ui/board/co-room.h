/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-quadrants.h"
#include "co-store.h"
#include "co-voting.h"

G_BEGIN_DECLS

#define CO_TYPE_ROOM (co_room_get_type ())

G_DECLARE_FINAL_TYPE (CoRoom, co_room, CO, ROOM, GObject)

CoRoom *co_room_new (CoStore *store, CoQuadrants *quadrants);

CoStore  *co_room_get_store  (CoRoom *self);
CoBoard  *co_room_get_board  (CoRoom *self);
gboolean  co_room_get_voting (CoRoom *self);

void co_room_start          (CoRoom *self, CoVotingRound *round);
void co_room_enter          (CoRoom *self, CoBallot *ballot);
void co_room_correct        (CoRoom *self, CoBallot *ballot, CoBallot *corrected);
void co_room_remove         (CoRoom *self, CoBallot *ballot);
void co_room_reveal         (CoRoom *self);
void co_room_discard        (CoRoom *self);

gboolean co_room_check_count (CoRoom *self, GtkWidget *widget);

void  co_room_set_private  (CoRoom *self, gboolean private);
guint co_room_reveal_cards (CoRoom *self);

G_END_DECLS
