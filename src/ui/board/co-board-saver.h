/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

void co_board_saver_ask (GtkWidget *widget, CoStore *store, CoBoard *board);

G_END_DECLS
