/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "co-board-setting.h"
#include "co-board-strategies.h"

G_BEGIN_DECLS

typedef struct _CoBoardShaper CoBoardShaper;

CoBoardShaper *co_board_shaper_new  (CoBoard *board, const CoBoardSetting *setting);
void           co_board_shaper_free (CoBoardShaper *self);

void co_board_shaper_set_brief (CoBoardShaper *self, gboolean is_brief);

PangoLayout *co_board_shaper_set         (CoBoardShaper *self, const char *text, double size, PangoWeight weight,
                                          double width);
PangoLayout *co_board_shaper_set_card    (CoBoardShaper *self, CoCard *card, double em, gsize offset, gsize end,
                                          double width);
PangoLayout *co_board_shaper_set_heading (CoBoardShaper *self, CoQuadrant quadrant, double title_em, double em,
                                          double width);

PangoLayout *co_board_shaper_set_crossing    (CoBoardShaper *self, CoCrossing crossing, double title_em, double width);
PangoLayout *co_board_shaper_set_no_strategy (CoBoardShaper *self, double title_em, double width);

gsize  co_board_shaper_find_end   (PangoLayout *layout, double height);
double co_board_shaper_get_height (PangoLayout *layout);
double co_board_shaper_get_width  (PangoLayout *layout);

G_END_DECLS
