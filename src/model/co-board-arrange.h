/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

void  co_board_place_card  (CoBoard *self, CoCard *card, CoQuadrant quadrant, guint index);
guint co_board_count_cards (CoBoard *self, CoQuadrant quadrant);
guint co_board_index_card  (CoBoard *self, CoCard *card);

void     co_board_gather_cards (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before);
void     co_board_place_cards (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before);
guint    co_cards_find_run    (GListModel *cards, guint position, guint *start);
gboolean co_cards_find_step   (GListModel *cards, GPtrArray *moved, gboolean up, CoCard **before);

GPtrArray *co_board_read_lines (const char *text, CoQuadrant quadrant);

G_END_DECLS
