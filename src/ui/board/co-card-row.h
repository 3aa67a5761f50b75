/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_CARD_ROW (co_card_row_get_type ())

G_DECLARE_FINAL_TYPE (CoCardRow, co_card_row, CO, CARD_ROW, GtkGrid)

GtkWidget *co_card_row_new (CoBoardEditor *editor);

void    co_card_row_set_item     (CoCardRow *self, GtkListItem *item);
CoCard *co_card_row_get_card     (CoCardRow *self);
guint   co_card_row_get_position (CoCardRow *self);

void       co_card_row_set_run  (CoCardRow *self, guint place, guint length);
double     co_card_row_get_lead (CoCardRow *self);
GPtrArray *co_card_row_dup_cards (CoCardRow *self);

void     co_card_row_edit       (CoCardRow *self);
gboolean co_card_row_is_editing (CoCardRow *self);

G_END_DECLS
