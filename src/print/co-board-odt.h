/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-documents.h"

G_BEGIN_DECLS

GBytes *co_board_odt_create (CoDocuments *documents, CoBoard *board, const char *language, GError **error);

G_END_DECLS
