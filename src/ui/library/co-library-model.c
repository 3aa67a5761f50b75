/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The watch library without its widgets: experiments → filter → sort, and the values of each facet with how many
 * experiments have them. A value counts what the other facets leave, so that a number says what choosing it gives.
 * What is being edited keeps its place until another one is shown.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-model.h"

#include "co-completeness.h"
#include "co-list-watch.h"

/* Past this, filtering goes on in slices between two frames, and what is searched is made ready beforehand… */
#define MANY 1000

/* …for so long at a time, in microseconds. */
#define SLICE 4000

struct _CoLibraryModel
{
  GObject parent_instance;

  GListModel *all;
  CoListWatch *watch;
  CoLibraryFilter *filter;
  CoLibrarySorter *sorter;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  GListStore *values[CO_N_FACETS];
  guint n_incomplete;

  guint preparing; /* the idle source that does so */
  guint n_prepared;

  CoExperiment *edited;
  gboolean edited_changed;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (CoLibraryModel, co_library_model, G_TYPE_OBJECT)

enum
{
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
count_key (GHashTable *counts, const char *key, guint by)
{
  guint *n = g_hash_table_lookup (counts, key);

  if (n == NULL)
    {
      n = g_new0 (guint, 1);
      g_hash_table_insert (counts, g_strdup (key), n);
    }
  *n += by;
}

/* Every value is listed, also those that the other facets leave nothing of. */
static void
count_experiment (CoLibraryModel *self, CoExperiment *experiment, GHashTable **counts)
{
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      g_auto (GStrv) keys = co_facet_dup_keys ((CoFacet) facet, experiment);
      gboolean matches = co_library_filter_matches (self->filter, experiment, facet);

      for (guint i = 0; keys[i] != NULL; i++)
        count_key (counts[facet], keys[i], matches ? 1 : 0);
    }

  if (co_experiment_get_completeness (experiment, NULL) < CO_EXPERIMENT_COMPLETE &&
      co_library_filter_matches (self->filter, experiment, CO_N_FACETS))
    self->n_incomplete++;
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer facet)
{
  return co_facet_compare (GPOINTER_TO_INT (facet), co_facet_value_get_key (*(CoFacetValue **) a),
                           co_facet_value_get_key (*(CoFacetValue **) b));
}

static void
value_active_cb (CoLibraryModel *self, GParamSpec *pspec, CoFacetValue *value)
{
  gboolean active;

  g_object_get (value, "active", &active, NULL);
  co_library_filter_choose (self->filter, co_facet_value_get_facet (value), co_facet_value_get_key (value), active);
}

static CoFacetValue *
create_value (CoLibraryModel *self, CoFacet facet, const char *key)
{
  CoFacetValue *value = co_facet_value_new (facet, key);

  g_signal_connect_object (value, "notify::active", G_CALLBACK (value_active_cb), self, G_CONNECT_SWAPPED);
  return value;
}

/* Values that stay are the same objects, so that their rows keep the focus. */
static void
update_values (CoLibraryModel *self, CoFacet facet, GHashTable *counts)
{
  GListModel *store = G_LIST_MODEL (self->values[facet]);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean same;
  GHashTableIter iter;
  gpointer key, count;

  for (guint i = 0; i < g_list_model_get_n_items (store); i++)
    {
      g_autoptr (CoFacetValue) value = g_list_model_get_item (store, i);

      g_hash_table_insert (known, (gpointer) co_facet_value_get_key (value), value);
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      CoFacetValue *value = g_hash_table_lookup (known, key);

      value = value != NULL ? g_object_ref (value) : create_value (self, facet, key);
      co_facet_value_set_count (value, *(guint *) count);
      co_facet_value_set_active (value, co_library_filter_is_chosen (self->filter, facet, key));
      g_ptr_array_add (values, value);
    }
  g_ptr_array_sort_with_data (values, compare_values, GINT_TO_POINTER (facet));

  same = values->len == g_list_model_get_n_items (store);
  for (guint i = 0; same && i < values->len; i++)
    {
      g_autoptr (CoFacetValue) value = g_list_model_get_item (store, i);

      same = value == g_ptr_array_index (values, i);
    }
  if (!same)
    g_list_store_splice (self->values[facet], 0, g_list_model_get_n_items (store), values->pdata, values->len);
}

static void
count (CoLibraryModel *self)
{
  GHashTable *counts[CO_N_FACETS];

  self->n_incomplete = 0;
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      g_auto (GStrv) chosen = co_library_filter_dup_chosen (self->filter, (CoFacet) facet);

      counts[facet] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (guint i = 0; chosen[i] != NULL; i++)
        count_key (counts[facet], chosen[i], 0);
    }
  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr (CoExperiment) experiment = g_list_model_get_item (self->all, i);

      count_experiment (self, experiment, counts);
    }
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      update_values (self, (CoFacet) facet, counts[facet]);
      g_hash_table_unref (counts[facet]);
    }

  g_signal_emit (self, signals[COUNTED], 0);
}

static void
refresh (CoLibraryModel *self)
{
  self->stale = FALSE;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
document_changed_cb (CoLibraryModel *self, CoDocument *document)
{
  co_library_filter_forget (self->filter, CO_EXPERIMENT (document));
  co_library_sorter_forget (self->sorter, CO_EXPERIMENT (document));
  if (CO_EXPERIMENT (document) == self->edited)
    {
      co_library_filter_keep (self->filter, self->edited);
      self->edited_changed = TRUE;
    }
  else
    self->stale = TRUE;
}

/* Goes on while nothing else is to be done, a few milliseconds at a time. */
static gboolean
prepare_cb (gpointer user_data)
{
  CoLibraryModel *self = CO_LIBRARY_MODEL (user_data);
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->n_prepared < g_list_model_get_n_items (self->all) && g_get_monotonic_time () < end)
    {
      g_autoptr (CoExperiment) experiment = g_list_model_get_item (self->all, self->n_prepared++);

      co_library_filter_prepare (self->filter, experiment);
    }
  if (self->n_prepared < g_list_model_get_n_items (self->all))
    return G_SOURCE_CONTINUE;

  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

static void
prepare (CoLibraryModel *self)
{
  self->n_prepared = 0;
  if (self->preparing == 0 && g_list_model_get_n_items (self->all) > MANY)
    self->preparing = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
items_changed_cb (CoLibraryModel *self, guint position, guint removed, guint added)
{
  if (removed == 0)
    return;

  /* Another experiment may come to stand where one has gone. */
  co_library_filter_forget (self->filter, NULL);
  co_library_sorter_forget (self->sorter, NULL);
  prepare (self);
}

static void
settled_cb (CoLibraryModel *self)
{
  if (self->stale)
    refresh (self);
  else
    count (self);
}

/* What is shown comes before how much there is of it. */
static void
filter_changed_cb (CoLibraryModel *self)
{
  if (g_list_model_get_n_items (self->all) > MANY)
    co_list_watch_queue (self->watch);
  else
    count (self);
}

static void
co_library_model_finalize (GObject *object)
{
  CoLibraryModel *self = CO_LIBRARY_MODEL (object);

  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->watch);
  g_clear_object (&self->all);
  g_clear_object (&self->edited);
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    g_clear_object (&self->values[facet]);

  G_OBJECT_CLASS (co_library_model_parent_class)->finalize (object);
}

static void
co_library_model_class_init (CoLibraryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_library_model_finalize;

  /**
   * CoLibraryModel::counted:
   * @self: the model
   *
   * The experiments were counted anew: the list, the filter or an experiment has changed.
   */
  signals[COUNTED] =
      g_signal_new ("counted", CO_TYPE_LIBRARY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_library_model_init (CoLibraryModel *self)
{
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    self->values[facet] = g_list_store_new (CO_TYPE_FACET_VALUE);
}

/**
 * co_library_model_new:
 * @documents: the documents of a project
 *
 * Returns: (transfer full): its watch library
 */
CoLibraryModel *
co_library_model_new (CoDocuments *documents)
{
  CoLibraryModel *self = g_object_new (CO_TYPE_LIBRARY_MODEL, NULL);

  self->all = g_object_ref (co_documents_get_list (documents, CO_KIND_EXPERIMENT));
  self->filter = co_library_filter_new ();
  self->sorter = co_library_sorter_new (self->filter);

  /* First of all, so that nothing is filtered or sorted by what was known of an experiment that has gone. */
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  self->filtered = gtk_filter_list_model_new (g_object_ref (self->all), GTK_FILTER (g_object_ref (self->filter)));
  gtk_filter_list_model_set_incremental (self->filtered, g_list_model_get_n_items (self->all) > MANY);
  self->sorted =
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), GTK_SORTER (g_object_ref (self->sorter)));

  self->watch = co_list_watch_new ();
  co_list_watch_add (self->watch, self->all);
  g_signal_connect_object (self->watch, "document-changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  count (self);
  prepare (self);

  return self;
}

CoLibraryFilter *
co_library_model_get_filter (CoLibraryModel *self)
{
  return self->filter;
}

CoLibrarySorter *
co_library_model_get_sorter (CoLibraryModel *self)
{
  return self->sorter;
}

/** co_library_model_get_list: Returns: (transfer none): the experiments that are shown, in their order */
GListModel *
co_library_model_get_list (CoLibraryModel *self)
{
  return G_LIST_MODEL (self->sorted);
}

/** co_library_model_get_values: Returns: (transfer none) (element-type CoFacetValue): the values of a facet */
GListModel *
co_library_model_get_values (CoLibraryModel *self, CoFacet facet)
{
  return G_LIST_MODEL (self->values[facet]);
}

/** co_library_model_is_pending: Returns: whether the list is still being filtered */
gboolean
co_library_model_is_pending (CoLibraryModel *self)
{
  return gtk_filter_list_model_get_pending (self->filtered) > 0;
}

/** co_library_model_get_n_all: Returns: how many experiments there are, shown or not */
guint
co_library_model_get_n_all (CoLibraryModel *self)
{
  return g_list_model_get_n_items (self->all);
}

/** co_library_model_get_n_incomplete: Returns: how many have gaps, of those that the facets leave */
guint
co_library_model_get_n_incomplete (CoLibraryModel *self)
{
  return self->n_incomplete;
}

/**
 * co_library_model_set_edited:
 * @self: the model
 * @experiment: (nullable): the experiment that is shown and may be edited
 *
 * It stays in the list and in its place, whatever is written into it; the one before it takes its new place now.
 */
void
co_library_model_set_edited (CoLibraryModel *self, CoExperiment *experiment)
{
  if (!g_set_object (&self->edited, experiment) || !self->edited_changed)
    return;

  self->edited_changed = FALSE;
  self->stale = TRUE;
  co_library_filter_keep (self->filter, NULL);
  co_list_watch_queue (self->watch);
}

/**
 * co_library_model_freeze:
 * @self: the model
 *
 * Shows nothing until co_library_model_thaw(), so that thousands of experiments can come in at once: each would else
 * be sorted in and drawn on its own.
 */
void
co_library_model_freeze (CoLibraryModel *self)
{
  gtk_filter_list_model_set_model (self->filtered, NULL);
}

/**
 * co_library_model_thaw:
 * @self: the model
 *
 * Ends what co_library_model_freeze() began.
 */
void
co_library_model_thaw (CoLibraryModel *self)
{
  gtk_filter_list_model_set_incremental (self->filtered, g_list_model_get_n_items (self->all) > MANY);
  gtk_filter_list_model_set_model (self->filtered, self->all);
  prepare (self);
}
