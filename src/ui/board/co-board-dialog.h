/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

/** co_board_dialog_new: Returns: (transfer none): a dialog with what @board is about */
AdwDialog *co_board_dialog_new (CoStore *store, CoBoard *board);

G_END_DECLS
