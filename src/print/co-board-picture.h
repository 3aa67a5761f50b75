/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-layout.h"

G_BEGIN_DECLS

GBytes *co_board_picture_png (CoBoardLayout *layout, guint page, GError **error);
GBytes *co_board_picture_svg (CoBoardLayout *layout, guint page, const char *title, GError **error);

G_END_DECLS
