/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

GPtrArray *co_board_list_themes (CoBoard *self);
void       co_board_group_cards (CoBoard *self, GPtrArray *cards, const char *theme);
void       co_board_merge_cards (CoBoard *self, CoCard *kept, GPtrArray *others, const char *remark);

G_END_DECLS
