/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In what two versions of a document differ: member by member, the records of lists matched by their ids. The times of
 * editing are no difference.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-difference.h"

#include "co-record-private.h"

static void
difference_free (gpointer data)
{
  CoDifference *self = data;

  g_object_unref (self->before);
  g_object_unref (self->after);
  g_clear_object (&self->item);
  g_free (self);
}

static void
add (GPtrArray *list, CoDifferenceType type, CoRecord *before, CoRecord *after, guint field, CoRecord *item)
{
  CoDifference *difference = g_new0 (CoDifference, 1);

  *difference = (CoDifference) { type, g_object_ref (before), g_object_ref (after), field, NULL };
  g_set_object (&difference->item, item);
  g_ptr_array_add (list, difference);
}

static GHashTable *
index_items (GListModel *list)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      CoRecord *item = g_list_model_get_item (list, i);

      g_hash_table_replace (index, (gpointer) co_record_get_id (item), item);
    }

  return index;
}

/* The ids of the records of a list that another has as well, in order. */
static GStrv
list_shared (GListModel *list, GHashTable *other)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

      if (g_hash_table_contains (other, co_record_get_id (item)))
        g_strv_builder_add (ids, co_record_get_id (item));
    }

  return g_strv_builder_end (ids);
}

/* Members that we do not know differ as soon as one does, in the order they came in. */
static gboolean
same_unknown (CoRecord *before, CoRecord *after)
{
  GPtrArray *old = co_record_get_unknown (before);
  GPtrArray *new = co_record_get_unknown (after);
  guint n = old != NULL ? old->len : 0;

  if (n != (new != NULL ? new->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      CoUnknown *x = g_ptr_array_index (old, i);
      CoUnknown *y = g_ptr_array_index (new, i);

      if (!g_str_equal (x->member, y->member) || !g_str_equal (x->json, y->json))
        return FALSE;
    }

  return TRUE;
}

static void compare_records (GPtrArray *list, CoRecord *before, CoRecord *after, guint first);

static void
compare_lists (GPtrArray *list, CoRecord *before, CoRecord *after, guint field)
{
  GListModel *old = co_record_get_list (before, field);
  GListModel *new = co_record_get_list (after, field);
  g_autoptr (GHashTable) old_items = index_items (old);
  g_autoptr (GHashTable) new_items = index_items (new);
  g_auto (GStrv) old_order = list_shared (old, new_items);
  g_auto (GStrv) new_order = list_shared (new, old_items);

  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (old, i);
      CoRecord *other = g_hash_table_lookup (new_items, co_record_get_id (item));

      if (other == NULL)
        add (list, CO_DIFFERENCE_REMOVED, before, after, field, item);
      else
        compare_records (list, item, other, CO_RECORD_N_FIELDS);
    }
  for (guint i = 0; i < g_list_model_get_n_items (new); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (new, i);

      if (!g_hash_table_contains (old_items, co_record_get_id (item)))
        add (list, CO_DIFFERENCE_ADDED, before, after, field, item);
    }
  if (!g_strv_equal ((const char *const *) old_order, (const char *const *) new_order))
    add (list, CO_DIFFERENCE_MOVED, before, after, field, NULL);
}

static void
compare_records (GPtrArray *list, CoRecord *before, CoRecord *after, guint first)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (before, &n_fields);

  for (guint i = first; i < n_fields; i++)
    {
      if (co_record_field_equal (before, after, i))
        continue;
      if (fields[i].type == CO_FIELD_LIST)
        compare_lists (list, before, after, i);
      else
        add (list, CO_DIFFERENCE_CHANGED, before, after, i, NULL);
    }
  if (!same_unknown (before, after))
    add (list, CO_DIFFERENCE_CHANGED, before, after, CO_DIFFERENCE_UNKNOWN, NULL);
}

/**
 * co_difference_list:
 * @before: a version of a document
 * @after: another one of it
 *
 * Returns: (transfer full) (element-type CoDifference): in what they differ; empty when in nothing
 */
GPtrArray *
co_difference_list (CoDocument *before, CoDocument *after)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (difference_free);

  g_return_val_if_fail (G_OBJECT_TYPE (before) == G_OBJECT_TYPE (after), list);

  compare_records (list, CO_RECORD (before), CO_RECORD (after), CO_DOCUMENT_N_FIELDS);
  return list;
}
