/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-documents.h"

G_BEGIN_DECLS

GPtrArray *co_board_list_boards (CoBoard *self);
GPtrArray *co_board_list_cards  (CoBoard *self);
guint      co_board_limit_place (CoBoard *self, GListModel *cards, CoCard *card, guint place);
CoBoard   *co_board_find_origin (CoBoard *self, CoCard *card);

void co_boards_replace_card (CoCard *from, CoCard *to);

CoDocuments *co_board_snapshot (CoBoard *self);

G_END_DECLS
