/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-documents.h"

G_BEGIN_DECLS

gboolean co_board_odt_write (CoDocuments *documents, CoBoard *board, const char *language, const char *file,
                             GError **error);

G_END_DECLS
