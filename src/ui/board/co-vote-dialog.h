/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-room.h"

G_BEGIN_DECLS

AdwDialog *co_vote_dialog_new (CoRoom *room);

G_END_DECLS
