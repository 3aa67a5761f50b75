/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-setting.h"
#include "co-board-strategies.h"
#include "co-documents.h"

G_BEGIN_DECLS

char *co_board_text_note     (CoDocuments *documents, CoCard *card, CoBoardNames names, gboolean has_votes);
char      *co_board_text_crossing   (CoCrossing crossing);
GPtrArray *co_board_text_strategies (CoBoard *board, CoCrossing crossing, gboolean has_cards);

char *co_board_text_markdown (CoDocuments *documents, CoBoard *board);
char *co_board_text_csv      (CoDocuments *documents, CoBoard *board);

G_END_DECLS
