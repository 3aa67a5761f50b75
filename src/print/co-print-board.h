/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-documents.h"
#include "co-printout.h"

G_BEGIN_DECLS

CoPrintout *co_compose_board (CoDocuments *documents, CoBoard *board, gboolean is_tiled);
GBytes     *co_print_board   (CoDocuments *documents, CoBoard *board, CoPaper paper, gboolean is_tiled,
                              GError **error);

G_END_DECLS
