/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-item-row.h"
#include "co-search.h"

G_BEGIN_DECLS

/**
 * CoItemList:
 *
 * A boxed list of the records that a field of another record holds, in their order, which is changed by dragging, by
 * menu and by keys. It asks its owner to do what the user wants: signals "place", "transfer", "remove", "add".
 */
#define CO_TYPE_ITEM_LIST (co_item_list_get_type ())

G_DECLARE_FINAL_TYPE (CoItemList, co_item_list, CO, ITEM_LIST, AdwBin)

/** co_item_list_set_source: @record: (nullable): shows the records of its field @property; first connect "setup-row" */
void co_item_list_set_source (CoItemList *self, CoRecord *record, const char *property);

/** co_item_list_set_extra_menu: @menu: (nullable): what else can be done with its items; a section of each row's menu */
void co_item_list_set_extra_menu (CoItemList *self, GMenuModel *menu);

/** co_item_list_name_for: names the row that adds an item after @whose, where several lists are seen at once */
void co_item_list_name_for (CoItemList *self, const char *whose);

/** co_item_list_search: @search: (nullable): shows only what matches. Returns: whether something does */
gboolean co_item_list_search (CoItemList *self, CoSearch *search);

/** co_item_list_edit: puts the caret into the title of @item */
void co_item_list_edit (CoItemList *self, CoRecord *item, gboolean expand);

G_END_DECLS
