/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-documents.h"

G_BEGIN_DECLS

GPtrArray *co_board_text_get_themes (CoBoard *board, CoQuadrant quadrant);
char      *co_board_text_note       (CoDocuments *documents, CoCard *card);
char      *co_board_text_markdown   (CoDocuments *documents, CoBoard *board);
char      *co_board_text_csv        (CoDocuments *documents, CoBoard *board);

G_END_DECLS
