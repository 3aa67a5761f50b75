/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where things stand in a list that two sides have rearranged. What both have keeps the order of whoever changed it,
 * pair by pair; what one side put in stays behind what it was put behind. The outcome does not depend on whose side is
 * called ours, so that two machines that merge the same versions make the same file.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge-private.h"

#include <string.h>

/* Comparing all pairs of a longer list takes too long. */
#define MAX_PAIRED 3000

typedef struct
{
  GPtrArray *core;       /* what base and both sides have, as it stands on our side */
  GHashTable *in_theirs; /* key → place, from 1 */
  GHashTable *in_base;
} Places;

static GHashTable *
index_keys (GPtrArray *keys)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (keys, i), GUINT_TO_POINTER (i + 1));

  return places;
}

static guint
place_of (GHashTable *places, gconstpointer key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, key));
}

/* Whether @keys stand in a list as they stand in the array. */
static gboolean
is_order_of (GPtrArray *keys, GHashTable *places)
{
  for (guint i = 1; i < keys->len; i++)
    {
      if (place_of (places, g_ptr_array_index (keys, i - 1)) > place_of (places, g_ptr_array_index (keys, i)))
        return FALSE;
    }

  return TRUE;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer places)
{
  guint x = place_of (places, *(char *const *) a);
  guint y = place_of (places, *(char *const *) b);

  return (x > y) - (x < y);
}

/* Whether the first of two, as they stand on our side, stays the first: whoever turned them round has it. */
static gboolean
stays_first (Places *places, const char *first, const char *second)
{
  gboolean theirs = place_of (places->in_theirs, first) < place_of (places->in_theirs, second);
  gboolean base = place_of (places->in_base, first) < place_of (places->in_base, second);

  return theirs || !base;
}

/* Puts the pairs together; that fails when they go round in a circle. */
static gboolean
order_pairs (Places *places)
{
  guint n = places->core->len;
  g_autofree guint *followers = g_new0 (guint, n);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  if (n > MAX_PAIRED)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        {
          if (stays_first (places, g_ptr_array_index (places->core, i), g_ptr_array_index (places->core, j)))
            followers[i]++;
          else
            followers[j]++;
        }
    }

  g_ptr_array_set_size (ordered, (int) n);
  for (guint i = 0; i < n; i++)
    {
      gpointer *slot = &ordered->pdata[n - 1 - followers[i]];

      if (*slot != NULL)
        return FALSE;
      *slot = g_ptr_array_index (places->core, i);
    }
  memcpy (places->core->pdata, ordered->pdata, n * sizeof (gpointer));

  return TRUE;
}

/* Brings the core into its order; whether that could be told. */
static gboolean
order_core (Places *places, gboolean has_base)
{
  if (is_order_of (places->core, places->in_theirs))
    return TRUE;
  if (!has_base)
    return FALSE;
  if (is_order_of (places->core, places->in_base))
    {
      g_ptr_array_sort_with_data (places->core, compare_places, places->in_theirs);
      return TRUE;
    }

  return order_pairs (places);
}

/* What stands behind each of the core (NULL: before the first), in the order of one side. */
static GHashTable *
gather_runs (GPtrArray *keys, GHashTable *core, GHashTable *anchors)
{
  GHashTable *runs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *run = g_ptr_array_new ();
  gpointer anchor = NULL;

  g_hash_table_insert (runs, NULL, run);
  for (guint i = 0; i < keys->len; i++)
    {
      char *key = g_ptr_array_index (keys, i);
      gpointer known;

      if (g_hash_table_lookup_extended (core, key, &known, NULL))
        {
          anchor = known;
          run = g_ptr_array_new ();
          g_hash_table_insert (runs, anchor, run);
        }
      else
        {
          g_ptr_array_add (run, key);
          g_hash_table_insert (anchors, key, anchor);
        }
    }

  return runs;
}

static void
append (GPtrArray *result, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (result, g_ptr_array_index (keys, i));
}

/* Of what both sides put in, theirs counts only where they put it behind the same thing. */
static gboolean
drop_moved (GPtrArray *run, gpointer anchor, GHashTable *our_anchors)
{
  gboolean moved = FALSE;

  for (guint i = run->len; i > 0; i--)
    {
      gpointer ours;

      if (!g_hash_table_lookup_extended (our_anchors, g_ptr_array_index (run, i - 1), NULL, &ours) || ours == anchor)
        continue;
      g_ptr_array_remove_index (run, i - 1);
      moved = TRUE;
    }

  return moved;
}

static gboolean
share_any (GPtrArray *a, GHashTable *in_b)
{
  for (guint i = 0; i < a->len; i++)
    {
      if (g_hash_table_contains (in_b, g_ptr_array_index (a, i)))
        return TRUE;
    }

  return FALSE;
}

static void
append_runs (GPtrArray *result, GPtrArray *ours, GPtrArray *theirs, GHashTable *in_theirs, gboolean *clash)
{
  gboolean ours_first;

  if (share_any (ours, in_theirs))
    {
      g_autoptr (GPtrArray) merged = co_merge_order (NULL, ours, theirs, clash);

      append (result, merged);
      return;
    }

  ours_first =
      theirs->len == 0 || ours->len == 0 || strcmp (g_ptr_array_index (ours, 0), g_ptr_array_index (theirs, 0)) < 0;
  append (result, ours_first ? ours : theirs);
  append (result, ours_first ? theirs : ours);
}

/**
 * co_merge_order:
 * @base: (nullable): the keys that both sides began with
 * @ours: the keys on our side, without those that shall go
 * @theirs: the same on their side
 * @clash: (inout): set when the two orders do not go together
 *
 * Returns: (transfer container): all keys of both sides; where the orders clash, as on our side
 */
GPtrArray *
co_merge_order (GPtrArray *base, GPtrArray *ours, GPtrArray *theirs, gboolean *clash)
{
  g_autoptr (GHashTable) in_theirs = index_keys (theirs);
  g_autoptr (GHashTable) in_base = index_keys (base);
  g_autoptr (GHashTable) core = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) our_anchors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) their_anchors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GHashTable) our_runs = NULL;
  g_autoptr (GHashTable) their_runs = NULL;
  GPtrArray *result = g_ptr_array_new ();
  Places places = { keys, in_theirs, in_base };

  for (guint i = 0; i < ours->len; i++)
    {
      char *key = g_ptr_array_index (ours, i);

      if ((base == NULL || g_hash_table_contains (in_base, key)) && g_hash_table_contains (in_theirs, key))
        {
          g_ptr_array_add (keys, key);
          g_hash_table_add (core, key);
        }
    }
  *clash |= !order_core (&places, base != NULL);

  our_runs = gather_runs (ours, core, our_anchors);
  their_runs = gather_runs (theirs, core, their_anchors);
  for (guint i = 0; i <= keys->len; i++)
    {
      gpointer anchor = i > 0 ? g_ptr_array_index (keys, i - 1) : NULL;
      GPtrArray *theirs_here = g_hash_table_lookup (their_runs, anchor);

      if (anchor != NULL)
        g_ptr_array_add (result, anchor);
      *clash |= drop_moved (theirs_here, anchor, our_anchors);
      append_runs (result, g_hash_table_lookup (our_runs, anchor), theirs_here, in_theirs, clash);
    }

  return result;
}
