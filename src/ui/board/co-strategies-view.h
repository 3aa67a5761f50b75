/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_STRATEGIES_VIEW (co_strategies_view_get_type ())

/**
 * CoStrategiesView:
 *
 * What is to be done where the cards of a board meet: four crossings, and the problems that a strategy may serve.
 */
G_DECLARE_FINAL_TYPE (CoStrategiesView, co_strategies_view, CO, STRATEGIES_VIEW, GtkBox)

void co_strategies_view_set_editor (CoStrategiesView *self, CoBoardEditor *editor);
void co_strategies_view_focus      (CoStrategiesView *self);
void co_strategies_view_write      (CoStrategiesView *self);

G_END_DECLS
