/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of which the first items are there at once, and the others one by one when nothing else is to do. A list view
 * makes up to two hundred rows, whatever is seen of them; a board has five such views.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-gradual-list.h"

#define FIRST 4

static gboolean
grow_cb (gpointer user_data)
{
  GtkSliceListModel *self = user_data;
  guint size = gtk_slice_list_model_get_size (self) + 1;

  if (size <= g_list_model_get_n_items (gtk_slice_list_model_get_model (self)))
    {
      gtk_slice_list_model_set_size (self, size);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
stop (gpointer data)
{
  g_source_destroy (data);
  g_source_unref (data);
}

/**
 * co_gradual_list_new:
 * @list: (transfer full): a list
 *
 * Returns: (transfer full): the same, item by item
 */
GtkSliceListModel *
co_gradual_list_new (GListModel *list)
{
  GtkSliceListModel *self = gtk_slice_list_model_new (list, 0, FIRST);
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_LOW);
  g_source_set_callback (source, grow_cb, self, NULL);
  g_source_attach (source, NULL);
  g_object_set_data_full (G_OBJECT (self), "growth", source, stop);
  return self;
}

/**
 * co_gradual_list_reach:
 * @self: such a list
 * @position: a place in the list behind it
 *
 * Does not wait any more when that place is asked for.
 */
void
co_gradual_list_reach (GtkSliceListModel *self, guint position)
{
  if (position < gtk_slice_list_model_get_size (self))
    return;

  gtk_slice_list_model_set_size (self, G_MAXUINT);
  g_object_set_data (G_OBJECT (self), "growth", NULL);
}
