/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_STRATEGY_ROW (co_strategy_row_get_type ())

/**
 * CoStrategyRow:
 *
 * A strategy: its text, edited in place; the cards that meet; the objective that it has become.
 */
G_DECLARE_FINAL_TYPE (CoStrategyRow, co_strategy_row, CO, STRATEGY_ROW, GtkListBoxRow)

GtkWidget  *co_strategy_row_new          (CoBoardEditor *editor, CoStrategy *strategy);
CoStrategy *co_strategy_row_get_strategy (CoStrategyRow *self);
void        co_strategy_row_edit         (CoStrategyRow *self);

G_END_DECLS
