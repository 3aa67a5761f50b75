/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_GRID (co_board_grid_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardGrid, co_board_grid, CO, BOARD_GRID, GtkBox)

void co_board_grid_set_editor (CoBoardGrid *self, CoBoardEditor *editor);
void co_board_grid_focus (CoBoardGrid *self);
void co_board_grid_write      (CoBoardGrid *self);
void co_board_grid_find (CoBoardGrid *self);

G_END_DECLS
