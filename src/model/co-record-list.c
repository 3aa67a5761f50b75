/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of a record: whatever stands in one knows its owner, so that its changes climb.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-record.h"

#include "co-record-private.h"

#define PRIVATE(self) co_record_get_private (self)
#define CLASS(self) CO_RECORD_GET_CLASS (self)

/**
 * co_record_get_list:
 * @self: a record
 * @field: place of a list in the table
 *
 * The list is for reading: change it by co_record_list_insert(), _remove() and _move().
 *
 * Returns: (transfer none): the records of the list
 */
GListModel *
co_record_get_list (CoRecord *self, guint field)
{
  g_return_val_if_fail (CO_IS_RECORD (self), NULL);
  g_return_val_if_fail (CLASS (self)->fields[field].type == CO_FIELD_LIST, NULL);

  return G_LIST_MODEL (co_record_ensure_list (self, field));
}

/**
 * co_record_list_insert:
 * @self: a record
 * @field: place of a list in the table
 * @position: where; past the end means at the end
 * @item: (type CoRecord): a record that stands in no list yet
 */
void
co_record_list_insert (CoRecord *self, guint field, guint position, gpointer item)
{
  GListStore *list;

  g_return_if_fail (CO_IS_RECORD (self));
  g_return_if_fail (CO_IS_RECORD (item) && PRIVATE (item)->owner == NULL);

  list = co_record_ensure_list (self, field);
  co_record_emit_changing (self);
  PRIVATE (item)->owner = self;
  g_list_store_insert (list, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (list))), item);
  co_record_notify (self, field);
}

/**
 * co_record_list_remove:
 * @self: a record
 * @field: place of a list in the table
 * @item: (type CoRecord): a record of the list; any other is ignored
 */
void
co_record_list_remove (CoRecord *self, guint field, gpointer item)
{
  GListStore *list;
  guint position;

  g_return_if_fail (CO_IS_RECORD (self));

  list = co_record_ensure_list (self, field);
  if (!g_list_store_find (list, item, &position))
    return;

  co_record_emit_changing (self);
  PRIVATE (item)->owner = NULL;
  g_list_store_remove (list, position);
  co_record_notify (self, field);
}

/**
 * co_record_list_move:
 * @self: a record
 * @field: place of a list in the table
 * @item: (type CoRecord): a record of the list
 * @position: the place it has afterwards; past the end means the last
 */
void
co_record_list_move (CoRecord *self, guint field, gpointer item, guint position)
{
  GListStore *list;
  guint from;

  g_return_if_fail (CO_IS_RECORD (self));

  list = co_record_ensure_list (self, field);
  if (!g_list_store_find (list, item, &from))
    return;

  position = MIN (position, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
  if (from == position)
    return;

  g_object_ref (item);
  co_record_emit_changing (self);
  g_list_store_remove (list, from);
  g_list_store_insert (list, position, item);
  g_object_unref (item);
  co_record_notify (self, field);
}
