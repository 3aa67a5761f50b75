/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_VIEW (co_board_view_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardView, co_board_view, CO, BOARD_VIEW, CoView)

G_END_DECLS
