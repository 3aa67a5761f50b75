/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-quadrants.h"

G_BEGIN_DECLS

#define CO_TYPE_OUTLINE_GROUP (co_outline_group_get_type ())

/**
 * CoOutlineGroup:
 *
 * A quadrant of an outline, or a theme in it. What it holds are cards and, in a quadrant, groups that are themes.
 */
G_DECLARE_FINAL_TYPE (CoOutlineGroup, co_outline_group, CO, OUTLINE_GROUP, GObject)

CoQuadrant  co_outline_group_get_quadrant (CoOutlineGroup *self);
const char *co_outline_group_get_theme    (CoOutlineGroup *self);
GListModel *co_outline_group_get_items    (CoOutlineGroup *self);
guint       co_outline_group_count_cards  (CoOutlineGroup *self);

#define CO_TYPE_BOARD_OUTLINE (co_board_outline_get_type ())

/**
 * CoBoardOutline:
 *
 * A board as quadrants, themes, and cards, which follows it.
 */
G_DECLARE_FINAL_TYPE (CoBoardOutline, co_board_outline, CO, BOARD_OUTLINE, GObject)

CoBoardOutline *co_board_outline_new        (CoQuadrants *quadrants);
GListModel     *co_board_outline_get_groups (CoBoardOutline *self);

gboolean co_board_step_card (CoBoard *board, CoCard *card, gboolean up);

G_END_DECLS
