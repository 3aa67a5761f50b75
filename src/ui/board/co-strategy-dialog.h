/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"
#include "co-board-strategies.h"

G_BEGIN_DECLS

/**
 * co_strategy_dialog_new:
 * @strategy: (nullable): the strategy whose cards are chosen, %NULL for a new one
 *
 * Returns: (transfer none): a dialog in which cards that meet are chosen, those of @crossing or any
 */
AdwDialog *co_strategy_dialog_new (CoBoardEditor *editor, CoCrossing crossing, CoStrategy *strategy);

G_END_DECLS
