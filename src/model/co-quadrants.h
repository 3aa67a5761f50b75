/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

#define CO_N_QUADRANTS 5

#define CO_TYPE_QUADRANTS (co_quadrants_get_type ())

G_DECLARE_FINAL_TYPE (CoQuadrants, co_quadrants, CO, QUADRANTS, GObject)

CoQuadrants *co_quadrants_new (CoBoard *board);

CoBoard    *co_quadrants_get_board (CoQuadrants *self);
GListModel *co_quadrants_get_list  (CoQuadrants *self, CoQuadrant quadrant);
guint       co_quadrants_find      (CoQuadrants *self, CoCard *card);
guint       co_quadrants_count_all (CoQuadrants *self);
guint       co_quadrants_count     (CoQuadrants *self, CoQuadrant quadrant);

gboolean co_quadrants_place (CoQuadrants *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before);

G_END_DECLS
