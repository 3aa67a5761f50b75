/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three-way merge: member by member, lists by the id of their records. Where both sides changed the same member
 * differently, ours stays and a clash is counted; a record that one side deleted and the other edited is kept.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge.h"

#include <string.h>

#include "co-record-private.h"

static guint merge_records (CoRecord *ours, CoRecord *base, CoRecord *theirs);

static CoRecord *
find_item (GListModel *list, const char *id, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

      if (g_str_equal (co_record_get_id (item), id))
        {
          if (position != NULL)
            *position = i;
          return item; /* the list keeps it */
        }
    }

  return NULL;
}

/* Where a record that they have and we don't goes: behind the one it follows on their side. */
static guint
find_place (GListModel *ours, GListModel *theirs, guint position)
{
  while (position > 0)
    {
      g_autoptr (CoRecord) before = g_list_model_get_item (theirs, --position);
      guint place;

      if (find_item (ours, co_record_get_id (before), &place) != NULL)
        return place + 1;
    }

  return 0;
}

/* Whether the records that both lists have stand in the same order. */
static gboolean
same_order (GListModel *a, GListModel *b)
{
  guint last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (a, i);
      guint place;

      if (find_item (b, co_record_get_id (item), &place) == NULL)
        continue;
      if (place < last)
        return FALSE;
      last = place;
    }

  return TRUE;
}

static void
adopt_order (CoRecord *record, guint field, GListModel *ours, GListModel *theirs)
{
  guint next = 0;

  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (CoRecord) wanted = g_list_model_get_item (theirs, i);
      CoRecord *item = find_item (ours, co_record_get_id (wanted), NULL);

      if (item != NULL)
        co_record_list_move (record, field, item, next++);
    }
}

static guint
merge_lists (CoRecord *record, CoRecord *base_record, CoRecord *their_record, guint field)
{
  GListModel *ours = co_record_get_list (record, field);
  GListModel *base = co_record_get_list (base_record, field);
  GListModel *theirs = co_record_get_list (their_record, field);
  gboolean adopt = same_order (ours, base) && !same_order (base, theirs);
  guint clashes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (theirs, i);
      const char *id = co_record_get_id (item);
      CoRecord *mine = find_item (ours, id, NULL);
      CoRecord *old = find_item (base, id, NULL);

      if (mine != NULL)
        clashes += merge_records (mine, old, item);
      else if (old == NULL || !co_record_equal (old, item))
        {
          g_autoptr (CoRecord) copy = co_record_copy (item);

          co_record_list_insert (record, field, find_place (ours, theirs, i), copy);
          clashes += old != NULL;
        }
    }

  for (guint i = g_list_model_get_n_items (ours); i > 0; i--)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (ours, i - 1);
      const char *id = co_record_get_id (item);
      CoRecord *old = find_item (base, id, NULL);

      if (old == NULL || find_item (theirs, id, NULL) != NULL)
        continue;
      if (co_record_equal (old, item))
        co_record_list_remove (record, field, item);
      else
        clashes++;
    }

  if (adopt)
    adopt_order (record, field, ours, theirs);

  return clashes;
}

/* Ours, with what they added and without what they took away. */
static void
merge_texts (CoRecord *record, guint field, const char *const *base, const char *const *theirs)
{
  const char *const *ours = co_record_get_texts (record, field);
  g_autoptr (GStrvBuilder) merged = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; ours[i] != NULL; i++)
    {
      if (!g_strv_contains (base, ours[i]) || g_strv_contains (theirs, ours[i]))
        g_strv_builder_add (merged, ours[i]);
    }
  for (guint i = 0; theirs[i] != NULL; i++)
    {
      if (!g_strv_contains (base, theirs[i]) && !g_strv_contains (ours, theirs[i]))
        g_strv_builder_add (merged, theirs[i]);
    }

  texts = g_strv_builder_end (merged);
  co_record_set_texts (record, field, (const char *const *) texts);
}

static guint
merge_field (CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field, const CoField *spec)
{
  if (co_record_field_equal (theirs, ours, field) || co_record_field_equal (theirs, base, field))
    return 0;

  if (co_record_field_equal (ours, base, field))
    {
      co_record_field_assign (ours, theirs, field);
      return 0;
    }

  if (spec->type == CO_FIELD_LIST)
    return merge_lists (ours, base, theirs, field);

  if (spec->type == CO_FIELD_TEXTS || spec->type == CO_FIELD_REFERENCES)
    {
      merge_texts (ours, field, co_record_get_texts (base, field), co_record_get_texts (theirs, field));
      return 0;
    }

  /* The time of the last edit is the later one; two edits are no quarrel about it. */
  if (CO_IS_DOCUMENT (ours) && g_str_equal (spec->member, "modified"))
    {
      if (strcmp (co_record_get_text (theirs, field), co_record_get_text (ours, field)) > 0)
        co_record_field_assign (ours, theirs, field);
      return 0;
    }

  return 1;
}

static guint
merge_records (CoRecord *ours, CoRecord *base, CoRecord *theirs)
{
  g_autoptr (CoRecord) nothing = NULL;
  guint n_fields;
  const CoField *fields = co_record_get_fields (ours, &n_fields);
  guint clashes = 0;

  if (base == NULL)
    base = nothing = g_object_new (G_OBJECT_TYPE (ours), NULL);

  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    clashes += merge_field (ours, base, theirs, i, &fields[i]);

  co_record_merge_unknown (ours, base, theirs);
  return clashes;
}

/**
 * co_merge:
 * @ours: the document as it is here; becomes the merged one
 * @base: (nullable): what both sides began with
 * @theirs: the document as it is on the other side
 *
 * Merges the other side's changes into @ours.
 *
 * Returns: the number of members that both sides changed in different ways; those keep our value
 */
guint
co_merge (CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_return_val_if_fail (G_OBJECT_TYPE (ours) == G_OBJECT_TYPE (theirs), 0);

  return merge_records (CO_RECORD (ours), (CoRecord *) base, CO_RECORD (theirs));
}
