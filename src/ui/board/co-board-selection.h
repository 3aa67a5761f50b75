/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-quadrants.h"

G_BEGIN_DECLS

#define CO_TYPE_BOARD_SELECTION (co_board_selection_get_type ())

/**
 * CoBoardSelection:
 *
 * The cards of a board that are selected, in whatever quadrant they are.
 */
G_DECLARE_FINAL_TYPE (CoBoardSelection, co_board_selection, CO, BOARD_SELECTION, GObject)

CoBoardSelection  *co_board_selection_new          (CoQuadrants *quadrants);
GtkSelectionModel *co_board_selection_create_model (CoBoardSelection *self, GListModel *cards);

guint      co_board_selection_count     (CoBoardSelection *self);
gboolean   co_board_selection_contains  (CoBoardSelection *self, CoCard *card);
GPtrArray *co_board_selection_dup_cards (CoBoardSelection *self);
void       co_board_selection_toggle    (CoBoardSelection *self, CoCard *card);
void       co_board_selection_retain    (CoBoardSelection *self, GtkFilter *filter);
void       co_board_selection_clear     (CoBoardSelection *self);

G_END_DECLS
