/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

GPtrArray *co_card_list_twins (CoCard *self);
GPtrArray *co_cards_with_twins (GPtrArray *cards);
gboolean   co_card_is_first_twin (CoCard *self);

CoCard *co_card_add_twin (CoCard *self, CoQuadrant quadrant);
void    co_card_separate (CoCard *self);
void    co_card_unite    (CoCard *self);

G_END_DECLS
