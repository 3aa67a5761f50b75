/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-layout.h"
#include "co-pdf.h"

G_BEGIN_DECLS

GBytes *co_board_pdf (CoBoard *board, CoPaper paper, gboolean is_tiled, CoPdfInfo *info, GError **error);

G_END_DECLS
