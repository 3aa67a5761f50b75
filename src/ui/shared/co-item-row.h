/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoItemRow:
 *
 * A row of a #CoItemList: a handle, the rank, a title edited in place, a line of remarks, and more rows when it is
 * expanded.
 */
#define CO_TYPE_ITEM_ROW (co_item_row_get_type ())

G_DECLARE_FINAL_TYPE (CoItemRow, co_item_row, CO, ITEM_ROW, GtkListBoxRow)

CoItemRow *co_item_row_new (CoRecord *item);

/** co_item_row_get_item: Returns: (transfer none) (type CoRecord): what the row shows */
gpointer co_item_row_get_item (CoItemRow *self);

/** co_item_row_add_detail: adds a row that is seen when the row is expanded */
void co_item_row_add_detail (CoItemRow *self, GtkWidget *row);

/** co_item_row_add_next: adds a detail that is what one writes after the title: Enter in the title goes there */
void co_item_row_add_next (CoItemRow *self, GtkWidget *row);

/** co_item_row_go_on: Returns: whether there was a next detail to go to from the title */
gboolean co_item_row_go_on (CoItemRow *self);

/** co_item_row_set_remarks: @remarks: (transfer floating): what stands under the title */
void co_item_row_set_remarks (CoItemRow *self, GtkWidget *remarks);

/** co_item_row_set_menu: gives the row its menu, on its button and on Shift+F10 */
void co_item_row_set_menu (CoItemRow *self, GMenuModel *menu);

/** co_item_row_set_rank: @rank: from 1; 0 shows none. @n_ranks: of how many */
void co_item_row_set_rank (CoItemRow *self, guint rank, guint n_ranks, gboolean shown);

/** co_item_row_edit: puts the caret into the title */
void co_item_row_edit (CoItemRow *self);

void co_item_row_set_expanded (CoItemRow *self, gboolean expanded);
void co_item_row_toggle       (CoItemRow *self);

G_END_DECLS
