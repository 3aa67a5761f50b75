/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"
#include "co-board-outline.h"

G_BEGIN_DECLS

#define CO_TYPE_OUTLINE_ROW (co_outline_row_get_type ())

G_DECLARE_FINAL_TYPE (CoOutlineRow, co_outline_row, CO, OUTLINE_ROW, GtkBox)

GtkWidget *co_outline_row_new (CoBoardEditor *editor);

void            co_outline_row_set_item     (CoOutlineRow *self, GtkListItem *item);
GtkTreeListRow *co_outline_row_get_tree_row (CoOutlineRow *self);
CoCard         *co_outline_row_get_card     (CoOutlineRow *self);
CoOutlineGroup *co_outline_row_get_group    (CoOutlineRow *self);
guint           co_outline_row_get_position (CoOutlineRow *self);

void     co_outline_row_edit       (CoOutlineRow *self);
gboolean co_outline_row_is_editing (CoOutlineRow *self);

G_END_DECLS
