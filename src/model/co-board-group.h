/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

/**
 * CoCardOrder:
 * @CO_CARD_ORDER_VOTES: those with the most votes first
 * @CO_CARD_ORDER_THEME: as the outline has them: those without a theme first, then theme by theme
 *
 * By what cards are sorted; what is equal stays as it is.
 */
typedef enum
{
  CO_CARD_ORDER_VOTES,
  CO_CARD_ORDER_THEME,
} CoCardOrder;

GPtrArray *co_board_list_themes (CoBoard *self);
void       co_board_group_cards (CoBoard *self, GPtrArray *cards, const char *theme);
void       co_board_merge_cards (CoBoard *self, CoCard *kept, GPtrArray *others, const char *remark);
void       co_board_sort_cards  (CoBoard *self, CoCardOrder order);

G_END_DECLS
