/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

CoBoard   *create_board (const char *cards);
char      *describe     (CoBoard *board);
CoCard    *find_card    (CoBoard *board, const char *text);
GPtrArray *find_cards   (CoBoard *board, const char *names);
void       set_themes   (CoBoard *board, const char *names, const char *theme);
