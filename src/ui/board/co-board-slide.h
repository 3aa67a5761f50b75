/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-board-layout.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_SLIDE (co_board_slide_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardSlide, co_board_slide, CO, BOARD_SLIDE, GtkWidget)

GtkWidget *co_board_slide_new (CoBoard *board, const char *language);

void co_board_slide_set_quadrant (CoBoardSlide *self, CoQuadrant quadrant);
void co_board_slide_show_strategies (CoBoardSlide *self);
void co_board_slide_set_depth    (CoBoardSlide *self, CoRoomDepth depth);
void co_board_slide_set_theme    (CoBoardSlide *self, CoBoardTheme theme);
void co_board_slide_set_names    (CoBoardSlide *self, CoBoardNames names);
void co_board_slide_set_votes    (CoBoardSlide *self, gboolean has_votes);
void co_board_slide_set_gradual  (CoBoardSlide *self, gboolean is_gradual);
void co_board_slide_set_lit      (CoBoardSlide *self, gboolean is_lit);

CoBoardTheme co_board_slide_get_theme   (CoBoardSlide *self);
CoBoardNames co_board_slide_get_names   (CoBoardSlide *self);
gboolean     co_board_slide_get_votes   (CoBoardSlide *self);
gboolean     co_board_slide_get_gradual (CoBoardSlide *self);
gboolean     co_board_slide_get_lit     (CoBoardSlide *self);

void co_board_slide_step (CoBoardSlide *self, int steps);
void co_board_slide_home (CoBoardSlide *self, gboolean to_end);

G_END_DECLS
