/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-group.h"
#include "co-board-selection.h"
#include "co-card-filter.h"
#include "co-experiment.h"
#include "co-quadrants.h"
#include "co-room.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_EDITOR (co_board_editor_get_type ())

G_DECLARE_FINAL_TYPE (CoBoardEditor, co_board_editor, CO, BOARD_EDITOR, GObject)

CoBoardEditor *co_board_editor_new (CoStore *store, CoBoard *board);

CoStore    *co_board_editor_get_store    (CoBoardEditor *self);
CoBoard    *co_board_editor_get_board    (CoBoardEditor *self);
GListModel *co_board_editor_get_list     (CoBoardEditor *self, CoQuadrant quadrant);
CoQuadrants *co_board_editor_get_quadrants (CoBoardEditor *self);
CoBoardSelection *co_board_editor_get_selection (CoBoardEditor *self);
CoRoom     *co_board_editor_get_room     (CoBoardEditor *self);
CoCardFilter *co_board_editor_get_filter (CoBoardEditor *self);

void  co_board_editor_move           (CoBoardEditor *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before);
guint co_board_editor_write          (CoBoardEditor *self, const char *text, CoQuadrant quadrant, CoCard *before);
void  co_board_editor_add_experiment (CoBoardEditor *self, CoExperiment *experiment, CoQuadrant quadrant, CoCard *before);
void  co_board_editor_remove         (CoBoardEditor *self, GPtrArray *cards);
void  co_board_editor_set_colour     (CoBoardEditor *self, GPtrArray *cards, CoCardColour colour);
void  co_board_editor_set_college    (CoBoardEditor *self, GPtrArray *cards, CoCollege college);
void  co_board_editor_group          (CoBoardEditor *self, GPtrArray *cards, const char *theme);
void  co_board_editor_sort           (CoBoardEditor *self, CoCardOrder order);
void  co_board_editor_merge          (CoBoardEditor *self, GPtrArray *cards, CoCard *kept);
void  co_board_editor_set_text       (CoBoardEditor *self, CoCard *card, const char *text);
void  co_board_editor_vote           (CoBoardEditor *self, CoCard *card, int votes);

gboolean co_board_editor_has_card (CoBoardEditor *self, CoCard *card);

G_END_DECLS
