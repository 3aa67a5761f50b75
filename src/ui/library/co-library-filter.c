/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which experiments are shown: those that have all words that are searched for, one of the chosen values of each
 * facet, and gaps if that is asked. One experiment may be kept whatever it says: the one that is being edited would
 * else vanish under the pen.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-filter.h"

#include "co-completeness.h"

struct _CoLibraryFilter
{
  GtkFilter parent_instance;

  CoSearch *search;
  GHashTable *chosen[CO_N_FACETS]; /* a set of keys */
  gboolean incomplete;
  CoExperiment *kept;
  GHashTable *texts; /* experiment → what can be found in it */
  GHashTable *ranks; /* experiment → rank, as long as the words stay */
};

G_DEFINE_FINAL_TYPE (CoLibraryFilter, co_library_filter, GTK_TYPE_FILTER)

/* @but: a facet that is left out, CO_N_FACETS for the gaps, -1 for none */
gboolean
co_library_filter_matches (CoLibraryFilter *self, CoExperiment *experiment, int but)
{
  if (self->incomplete && but != CO_N_FACETS &&
      co_experiment_get_completeness (experiment, NULL) >= CO_EXPERIMENT_COMPLETE)
    return FALSE;

  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      g_auto (GStrv) keys = NULL;
      gboolean found = FALSE;

      if (facet == but || g_hash_table_size (self->chosen[facet]) == 0)
        continue;
      keys = co_facet_dup_keys ((CoFacet) facet, experiment);
      for (guint i = 0; keys[i] != NULL && !found; i++)
        found = g_hash_table_contains (self->chosen[facet], keys[i]);
      if (!found)
        return FALSE;
    }

  return co_library_filter_rank (self, experiment) > 0;
}

static gboolean
co_library_filter_match (GtkFilter *filter, gpointer item)
{
  CoLibraryFilter *self = CO_LIBRARY_FILTER (filter);

  return item == self->kept || co_library_filter_matches (self, CO_EXPERIMENT (item), -1);
}

static GtkFilterMatch
co_library_filter_get_strictness (GtkFilter *filter)
{
  CoLibraryFilter *self = CO_LIBRARY_FILTER (filter);

  return co_library_filter_has_words (self) || co_library_filter_count_chosen (self) > 0 ? GTK_FILTER_MATCH_SOME
                                                                                         : GTK_FILTER_MATCH_ALL;
}

static void
co_library_filter_finalize (GObject *object)
{
  CoLibraryFilter *self = CO_LIBRARY_FILTER (object);

  co_search_free (self->search);
  for (int i = 0; i < CO_N_FACETS; i++)
    g_hash_table_unref (self->chosen[i]);
  g_clear_object (&self->kept);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->ranks);

  G_OBJECT_CLASS (co_library_filter_parent_class)->finalize (object);
}

static void
co_library_filter_class_init (CoLibraryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_library_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = co_library_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = co_library_filter_get_strictness;
}

static void
co_library_filter_init (CoLibraryFilter *self)
{
  self->search = co_search_new (NULL);
  for (int i = 0; i < CO_N_FACETS; i++)
    self->chosen[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) co_search_text_free);
  self->ranks = g_hash_table_new (NULL, NULL);
}

/**
 * co_library_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
CoLibraryFilter *
co_library_filter_new (void)
{
  return g_object_new (CO_TYPE_LIBRARY_FILTER, NULL);
}

static void
criteria_changed (CoLibraryFilter *self, GtkFilterChange change)
{
  g_clear_object (&self->kept);
  gtk_filter_changed (GTK_FILTER (self), change);
}

/**
 * co_library_filter_set_words:
 * @self: a filter
 * @words: (nullable): what is searched for
 *
 * Keeps what has all those words.
 */
void
co_library_filter_set_words (CoLibraryFilter *self, const char *words)
{
  g_clear_pointer (&self->search, co_search_free);
  self->search = co_search_new (words);
  g_hash_table_remove_all (self->ranks);
  criteria_changed (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/** co_library_filter_has_words: Returns: whether something is searched for */
gboolean
co_library_filter_has_words (CoLibraryFilter *self)
{
  return !co_search_is_empty (self->search);
}

/**
 * co_library_filter_set_incomplete:
 * @self: a filter
 * @incomplete: whether to keep only what has gaps
 */
void
co_library_filter_set_incomplete (CoLibraryFilter *self, gboolean incomplete)
{
  if (self->incomplete == !!incomplete)
    return;

  self->incomplete = !!incomplete;
  criteria_changed (self, incomplete ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_LESS_STRICT);
}

gboolean
co_library_filter_get_incomplete (CoLibraryFilter *self)
{
  return self->incomplete;
}

/**
 * co_library_filter_choose:
 * @self: a filter
 * @facet: a facet
 * @key: one of its values
 * @chosen: whether it shall be among the chosen ones
 *
 * Chooses a value, or gives up that choice.
 */
void
co_library_filter_choose (CoLibraryFilter *self, CoFacet facet, const char *key, gboolean chosen)
{
  gboolean different =
      chosen ? g_hash_table_add (self->chosen[facet], g_strdup (key)) : g_hash_table_remove (self->chosen[facet], key);

  if (different)
    criteria_changed (self, GTK_FILTER_CHANGE_DIFFERENT);
}

gboolean
co_library_filter_is_chosen (CoLibraryFilter *self, CoFacet facet, const char *key)
{
  return g_hash_table_contains (self->chosen[facet], key);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer facet)
{
  return co_facet_compare (GPOINTER_TO_INT (facet), *(const char *const *) a, *(const char *const *) b);
}

/**
 * co_library_filter_dup_chosen:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: (transfer full) (array zero-terminated=1): its chosen values, in order
 */
char **
co_library_filter_dup_chosen (CoLibraryFilter *self, CoFacet facet)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (self->chosen[facet]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_ptr_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (facet));
  for (guint i = 0; i < keys->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (keys, i));

  return g_strv_builder_end (builder);
}

/** co_library_filter_count_chosen: Returns: how many filters are in use, the words left aside */
guint
co_library_filter_count_chosen (CoLibraryFilter *self)
{
  guint n = self->incomplete ? 1 : 0;

  for (int i = 0; i < CO_N_FACETS; i++)
    n += g_hash_table_size (self->chosen[i]);

  return n;
}

/**
 * co_library_filter_clear:
 * @self: a filter
 *
 * Gives up all choices; the words stay.
 */
void
co_library_filter_clear (CoLibraryFilter *self)
{
  if (co_library_filter_count_chosen (self) == 0)
    return;

  self->incomplete = FALSE;
  for (int i = 0; i < CO_N_FACETS; i++)
    g_hash_table_remove_all (self->chosen[i]);
  criteria_changed (self, GTK_FILTER_CHANGE_LESS_STRICT);
}

/**
 * co_library_filter_keep:
 * @self: a filter
 * @experiment: (nullable): an experiment
 *
 * Lets one experiment pass whatever it says, until the criteria change. Does not filter anew.
 */
void
co_library_filter_keep (CoLibraryFilter *self, CoExperiment *experiment)
{
  g_set_object (&self->kept, experiment);
}

/**
 * co_library_filter_forget:
 * @self: a filter
 * @experiment: (nullable): an experiment that has changed, %NULL for all
 *
 * Has the experiment looked at anew when it is next asked about.
 */
void
co_library_filter_forget (CoLibraryFilter *self, CoExperiment *experiment)
{
  if (experiment != NULL)
    {
      g_hash_table_remove (self->texts, experiment);
      g_hash_table_remove (self->ranks, experiment);
    }
  else
    {
      g_hash_table_remove_all (self->texts);
      g_hash_table_remove_all (self->ranks);
    }
}

/**
 * co_library_filter_prepare:
 * @self: a filter
 * @experiment: an experiment
 *
 * Makes ready what it takes to search the experiment, so that the first letter that is typed costs no more than others.
 *
 * Returns: (transfer none): what can be found in it
 */
CoSearchText *
co_library_filter_prepare (CoLibraryFilter *self, CoExperiment *experiment)
{
  CoSearchText *text = g_hash_table_lookup (self->texts, experiment);

  if (text == NULL)
    {
      text = co_search_text_new (CO_RECORD (experiment));
      g_hash_table_insert (self->texts, experiment, text);
    }

  return text;
}

/**
 * co_library_filter_rank:
 * @self: a filter
 * @experiment: an experiment
 *
 * Returns: how well it matches the words; 0 when it does not
 */
guint
co_library_filter_rank (CoLibraryFilter *self, CoExperiment *experiment)
{
  gpointer rank;

  if (co_search_is_empty (self->search))
    return 1;

  if (!g_hash_table_lookup_extended (self->ranks, experiment, NULL, &rank))
    {
      rank = GUINT_TO_POINTER (co_search_rank_text (self->search, co_library_filter_prepare (self, experiment)));
      g_hash_table_insert (self->ranks, experiment, rank);
    }

  return GPOINTER_TO_UINT (rank);
}
