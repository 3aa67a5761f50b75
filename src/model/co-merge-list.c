/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The merge of what has many parts: the records of a list by their ids, texts by what they say, and the members that
 * this version does not know by their names. What either side added is there, what either side took away is gone,
 * unless the other side has edited it: nothing edited goes silently.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge-private.h"

#include <string.h>

static CoMergeSide *
side_new (void)
{
  CoMergeSide *self = g_new0 (CoMergeSide, 1);

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_object_unref);
  return self;
}

void
co_merge_side_free (CoMergeSide *self)
{
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* Takes over a reference to @item. */
static void
side_add (CoMergeSide *self, GHashTable *counts, const char *name, gpointer item)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;
  char *key = count == 1 ? g_strdup (name) : g_strdup_printf ("%s\x1f%u", name, count);

  g_hash_table_insert (counts, (gpointer) name, GUINT_TO_POINTER (count));
  g_ptr_array_add (self->keys, key);
  g_hash_table_replace (self->items, key, item);
}

CoMergeSide *
co_merge_side_new_records (GListModel *list)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  CoMergeSide *self = side_new ();

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      CoRecord *item = g_list_model_get_item (list, i);

      side_add (self, counts, co_record_get_id (item), item);
    }

  return self;
}

CoMergeSide *
co_merge_side_new_texts (const char *const *texts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  CoMergeSide *self = side_new ();

  g_hash_table_unref (self->items);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    side_add (self, counts, texts[i], (gpointer) texts[i]);

  return self;
}

gboolean
co_merge_side_has (CoMergeSide *self, const char *key)
{
  return g_hash_table_contains (self->items, key);
}

static CoRecord *
side_get (CoMergeSide *self, const char *key)
{
  return g_hash_table_lookup (self->items, key);
}

/* Whether a record of one side stays; what the other side has as well is merged into ours. */
static gboolean
keep_record (CoMerge *merge, const char *key, CoMergeSide *ours, CoMergeSide *base, CoMergeSide *theirs)
{
  CoRecord *mine = side_get (ours, key);
  CoRecord *their = side_get (theirs, key);
  CoRecord *old = side_get (base, key);

  if (mine != NULL && their != NULL)
    return TRUE;
  if (old == NULL)
    return TRUE;
  if (co_record_equal (old, mine != NULL ? mine : their))
    return FALSE;

  co_merge_note (merge, CO_QUARREL_REMOVED, key);
  return TRUE;
}

static GPtrArray *
keep_records (CoMerge *merge, CoMergeSide *side, CoMergeSide *ours, CoMergeSide *base, CoMergeSide *theirs)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < side->keys->len; i++)
    {
      char *key = g_ptr_array_index (side->keys, i);

      if (keep_record (merge, key, ours, base, theirs))
        g_ptr_array_add (kept, key);
    }

  return kept;
}

static void
apply_order (CoRecord *record, guint field, GPtrArray *order, CoMergeSide *ours, CoMergeSide *theirs)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < order->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (order, i));
  for (guint i = 0; i < ours->keys->len; i++)
    {
      char *key = g_ptr_array_index (ours->keys, i);

      if (!g_hash_table_contains (wanted, key))
        co_record_list_remove (record, field, side_get (ours, key));
    }

  for (guint i = 0; i < order->len; i++)
    {
      char *key = g_ptr_array_index (order, i);
      CoRecord *mine = side_get (ours, key);

      if (mine != NULL)
        co_record_list_move (record, field, mine, i);
      else
        {
          g_autoptr (CoRecord) copy = co_record_copy (side_get (theirs, key));

          co_record_list_insert (record, field, i, copy);
        }
    }
}

void
co_merge_list (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field)
{
  g_autoptr (CoMergeSide) mine = co_merge_side_new_records (co_record_get_list (ours, field));
  g_autoptr (CoMergeSide) old = co_merge_side_new_records (co_record_get_list (base, field));
  g_autoptr (CoMergeSide) their = co_merge_side_new_records (co_record_get_list (theirs, field));
  g_autoptr (GPtrArray) our_keys = keep_records (self, mine, mine, old, their);
  g_autoptr (GPtrArray) their_keys = NULL;
  g_autoptr (GPtrArray) order = NULL;
  gboolean clash = FALSE;

  for (guint i = 0; i < our_keys->len; i++)
    {
      char *key = g_ptr_array_index (our_keys, i);

      if (!co_merge_side_has (their, key))
        continue;
      g_ptr_array_add (self->path, key);
      co_merge_records (self, side_get (mine, key), side_get (old, key), side_get (their, key));
      g_ptr_array_set_size (self->path, (int) self->path->len - 1);
    }

  their_keys = keep_records (self, their, mine, old, their);
  order = co_merge_order (old->keys, our_keys, their_keys, &clash);
  apply_order (ours, field, order, mine, their);
  if (clash)
    co_merge_note (self, CO_QUARREL_ORDER, NULL);
}

static GPtrArray *
keep_keys (CoMergeSide *side, CoMergeSide *base, CoMergeSide *other)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < side->keys->len; i++)
    {
      char *key = g_ptr_array_index (side->keys, i);

      if (co_merge_side_has (other, key) || !co_merge_side_has (base, key))
        g_ptr_array_add (kept, key);
    }

  return kept;
}

/* The order of tags is worth no quarrel, as long as it is the same wherever it is merged. */
static GPtrArray *
order_texts (GPtrArray *base, GPtrArray *ours, GPtrArray *theirs)
{
  gboolean clash = FALSE;
  g_autoptr (GPtrArray) order = co_merge_order (base, ours, theirs, &clash);
  g_autoptr (GPtrArray) other = NULL;

  if (!clash)
    return g_steal_pointer (&order);

  other = co_merge_order (base, theirs, ours, &clash);
  for (guint i = 0; i < order->len; i++)
    {
      int difference = strcmp (g_ptr_array_index (order, i), g_ptr_array_index (other, i));

      if (difference != 0)
        return difference < 0 ? g_steal_pointer (&order) : g_steal_pointer (&other);
    }

  return g_steal_pointer (&order);
}

void
co_merge_texts (CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field)
{
  g_autoptr (CoMergeSide) mine = co_merge_side_new_texts (co_record_get_texts (ours, field));
  g_autoptr (CoMergeSide) old = co_merge_side_new_texts (co_record_get_texts (base, field));
  g_autoptr (CoMergeSide) their = co_merge_side_new_texts (co_record_get_texts (theirs, field));
  g_autoptr (GPtrArray) our_keys = keep_keys (mine, old, their);
  g_autoptr (GPtrArray) their_keys = keep_keys (their, old, mine);
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  order = order_texts (old->keys, our_keys, their_keys);
  for (guint i = 0; i < order->len; i++)
    {
      char *key = g_ptr_array_index (order, i);

      g_strv_builder_add (builder,
                          g_hash_table_lookup (co_merge_side_has (mine, key) ? mine->items : their->items, key));
    }
  texts = g_strv_builder_end (builder);
  co_record_set_texts (ours, field, (const char *const *) texts);
}
