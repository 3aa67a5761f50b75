/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_PAGE (co_board_page_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardPage, co_board_page, CO, BOARD_PAGE, AdwNavigationPage)

AdwNavigationPage *co_board_page_new (CoStore *store, CoBoard *board);

CoBoard *co_board_page_get_board (CoBoardPage *self);
void     co_board_page_write     (CoBoardPage *self);
void     co_board_page_find      (CoBoardPage *self);

G_END_DECLS
