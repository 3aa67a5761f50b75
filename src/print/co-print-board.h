/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-layout.h"
#include "co-documents.h"

G_BEGIN_DECLS

GBytes *co_print_board       (CoDocuments *documents, CoBoard *board, CoPaper paper, GError **error);
GBytes *co_print_board_tiled (CoDocuments *documents, CoBoard *board, CoPaper poster, CoPaper sheet, GError **error);

G_END_DECLS
