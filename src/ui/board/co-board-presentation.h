/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_PRESENTATION (co_board_presentation_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardPresentation, co_board_presentation, CO, BOARD_PRESENTATION, GtkWindow)

void co_board_presentation_start (GtkWidget *parent, CoStore *store, CoBoard *board);

G_END_DECLS
