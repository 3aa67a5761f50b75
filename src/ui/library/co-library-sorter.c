/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which order the experiments are shown: while something is searched for, what matches best comes first; then the
 * chosen order, then the title.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-sorter.h"

#include "co-completeness.h"

struct _CoLibrarySorter
{
  GtkSorter parent_instance;

  CoLibraryFilter *filter;
  CoLibraryOrder order;
  GHashTable *keys; /* experiment → collation key of its title */
};

G_DEFINE_FINAL_TYPE (CoLibrarySorter, co_library_sorter, GTK_TYPE_SORTER)

G_DEFINE_ENUM_TYPE (CoLibraryOrder,
                    co_library_order,
                    G_DEFINE_ENUM_VALUE (CO_LIBRARY_ORDER_RECENT, "recent"),
                    G_DEFINE_ENUM_VALUE (CO_LIBRARY_ORDER_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (CO_LIBRARY_ORDER_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CO_LIBRARY_ORDER_RATING, "rating"),
                    G_DEFINE_ENUM_VALUE (CO_LIBRARY_ORDER_GAPS, "gaps"))

static const char *
get_key (CoLibrarySorter *self, CoExperiment *experiment)
{
  char *key = g_hash_table_lookup (self->keys, experiment);

  if (key == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (co_experiment_get_title (experiment), -1);

      key = g_utf8_collate_key (folded, -1);
      g_hash_table_insert (self->keys, experiment, key);
    }

  return key;
}

static gint64
compare_by_order (CoLibrarySorter *self, CoExperiment *a, CoExperiment *b)
{
  switch (self->order)
    {
    case CO_LIBRARY_ORDER_RECENT:
      return g_strcmp0 (co_document_get_modified (CO_DOCUMENT (b)), co_document_get_modified (CO_DOCUMENT (a)));
    case CO_LIBRARY_ORDER_YEAR:
      return co_experiment_get_year (b) - co_experiment_get_year (a);
    case CO_LIBRARY_ORDER_RATING:
      return co_experiment_get_rating (b) - co_experiment_get_rating (a);
    case CO_LIBRARY_ORDER_GAPS:
      return (gint64) co_experiment_get_completeness (a, NULL) - co_experiment_get_completeness (b, NULL);
    case CO_LIBRARY_ORDER_TITLE:
    default:
      return 0;
    }
}

static GtkOrdering
co_library_sorter_compare (GtkSorter *sorter, gpointer a, gpointer b)
{
  CoLibrarySorter *self = CO_LIBRARY_SORTER (sorter);
  guint rank_a = co_library_filter_rank (self->filter, a);
  guint rank_b = co_library_filter_rank (self->filter, b);
  gint64 difference;

  if (rank_a != rank_b)
    return rank_a > rank_b ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;

  difference = compare_by_order (self, a, b);
  if (difference == 0)
    difference = g_strcmp0 (get_key (self, a), get_key (self, b));
  if (difference == 0)
    difference = g_strcmp0 (co_document_get_id (a), co_document_get_id (b));

  return difference < 0 ? GTK_ORDERING_SMALLER : difference > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static GtkSorterOrder
co_library_sorter_get_sorter_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_TOTAL;
}

static void
filter_changed_cb (CoLibrarySorter *self)
{
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
co_library_sorter_finalize (GObject *object)
{
  CoLibrarySorter *self = CO_LIBRARY_SORTER (object);

  g_clear_object (&self->filter);
  g_hash_table_unref (self->keys);

  G_OBJECT_CLASS (co_library_sorter_parent_class)->finalize (object);
}

static void
co_library_sorter_class_init (CoLibrarySorterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_library_sorter_finalize;
  GTK_SORTER_CLASS (klass)->compare = co_library_sorter_compare;
  GTK_SORTER_CLASS (klass)->get_order = co_library_sorter_get_sorter_order;
}

static void
co_library_sorter_init (CoLibrarySorter *self)
{
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * co_library_sorter_new:
 * @filter: the filter that knows what is searched for
 *
 * Returns: (transfer full): a sorter
 */
CoLibrarySorter *
co_library_sorter_new (CoLibraryFilter *filter)
{
  CoLibrarySorter *self = g_object_new (CO_TYPE_LIBRARY_SORTER, NULL);

  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

/**
 * co_library_sorter_set_order:
 * @self: a sorter
 * @order: an order
 *
 * Sets the order.
 */
void
co_library_sorter_set_order (CoLibrarySorter *self, CoLibraryOrder order)
{
  if (self->order == order)
    return;

  self->order = order;
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

CoLibraryOrder
co_library_sorter_get_order (CoLibrarySorter *self)
{
  return self->order;
}

/**
 * co_library_sorter_forget:
 * @self: a sorter
 * @experiment: (nullable): an experiment that has changed, %NULL for all
 *
 * Has the experiment looked at anew when the list is next sorted.
 */
void
co_library_sorter_forget (CoLibrarySorter *self, CoExperiment *experiment)
{
  if (experiment != NULL)
    g_hash_table_remove (self->keys, experiment);
  else
    g_hash_table_remove_all (self->keys);
}
