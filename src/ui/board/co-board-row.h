/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_ROW (co_board_row_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardRow, co_board_row, CO, BOARD_ROW, AdwActionRow)

GtkWidget *co_board_row_new       (CoBoard *board);
CoBoard   *co_board_row_get_board (CoBoardRow *self);

G_END_DECLS
