/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

AdwPreferencesGroup *co_gather_group_new (CoStore *store, CoBoard *board);

char *co_gather_describe (CoBoard *board);

G_END_DECLS
