/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a list equal to what it should be by one splice of what differs, so that a view keeps the rows of the rest.
 */

#include "co-list-splice.h"

static gboolean
has_at (GListModel *list, guint position, gpointer wanted)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  return item == wanted;
}

/**
 * co_list_splice:
 * @store: a list
 * @items: (element-type GObject): what it should hold
 *
 * Makes the list equal to the items, leaving alone what both have at their beginning and at their end.
 */
void
co_list_splice (GListStore *store, GPtrArray *items)
{
  GListModel *list = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (list);
  guint head = 0, tail = 0;

  while (head < n && head < items->len && has_at (list, head, g_ptr_array_index (items, head)))
    head++;
  while (tail < n - head && tail < items->len - head &&
         has_at (list, n - 1 - tail, g_ptr_array_index (items, items->len - 1 - tail)))
    tail++;

  if (n - head - tail > 0 || items->len - head - tail > 0)
    g_list_store_splice (store, head, n - head - tail, items->pdata + head, items->len - head - tail);
}
