/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-room.h"

G_BEGIN_DECLS

typedef void (*CoBallotFunc) (CoBallot *ballot, gpointer user_data);

AdwNavigationPage *co_ballot_list_new (CoRoom *room, CoBallotFunc correct, gpointer user_data);

G_END_DECLS
