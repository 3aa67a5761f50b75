/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three-way merge: member by member, lists by the id of their records. Where both sides changed the same member
 * differently, ours stays and they quarrel about it; a record that one side removed and the other edited is kept.
 * Whoever merges the same three gets the same: see co-merge-list.c for what has many parts.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge.h"

#include <string.h>

#include "co-board.h"
#include "co-merge-private.h"

/* Notes a quarrel about where the merge is, or about @last inside it. */
void
co_merge_note (CoMerge *self, CoQuarrelType type, const char *last)
{
  g_autoptr (GStrvBuilder) path = g_strv_builder_new ();
  CoQuarrel *quarrel = g_new (CoQuarrel, 1);

  for (guint i = 0; i < self->path->len; i++)
    g_strv_builder_add (path, g_ptr_array_index (self->path, i));
  if (last != NULL)
    g_strv_builder_add (path, last);

  *quarrel = (CoQuarrel) { type, g_strv_builder_end (path) };
  g_ptr_array_add (self->quarrels, quarrel);
}

/* Of the times of two edits the later one counts, of two beginnings the earlier; nobody quarrels about them. */
static gboolean
merge_stamp (CoRecord *ours, CoRecord *theirs, guint field, const CoField *spec)
{
  int order;

  if (!CO_IS_DOCUMENT (ours))
    return FALSE;
  if (g_str_equal (spec->member, "format"))
    {
      co_record_set_number (ours, field,
                            MAX (co_record_get_number (ours, field), co_record_get_number (theirs, field)));
      return TRUE;
    }
  if (!g_str_equal (spec->member, "modified") && !g_str_equal (spec->member, "created"))
    return FALSE;

  order = strcmp (co_record_get_text (theirs, field), co_record_get_text (ours, field));
  if (g_str_equal (spec->member, "modified") ? order > 0 : order < 0)
    co_record_field_assign (ours, theirs, field);
  return TRUE;
}

static void
merge_field (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field, const CoField *spec)
{
  if (co_record_field_equal (theirs, ours, field))
    return;
  if (merge_stamp (ours, theirs, field, spec) || co_record_field_equal (theirs, base, field))
    return;
  if (co_record_field_equal (ours, base, field))
    {
      co_record_field_assign (ours, theirs, field);
      return;
    }

  g_ptr_array_add (self->path, (gpointer) spec->member);
  if (spec->type == CO_FIELD_LIST)
    co_merge_list (self, ours, base, theirs, field);
  else if (spec->type == CO_FIELD_TEXTS || spec->type == CO_FIELD_REFERENCES)
    co_merge_texts (ours, base, theirs, field);
  else
    co_merge_note (self, CO_QUARREL_VALUE, NULL);
  g_ptr_array_set_size (self->path, (int) self->path->len - 1);
}

/* Merges two records of one class; without a base, both began with nothing. */
void
co_merge_records (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs)
{
  g_autoptr (CoRecord) nothing = NULL;
  guint n_fields;
  const CoField *fields = co_record_get_fields (ours, &n_fields);

  if (base == NULL)
    base = nothing = g_object_new (G_OBJECT_TYPE (ours), NULL);

  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    merge_field (self, ours, base, theirs, i, &fields[i]);
  co_merge_unknown (self, ours, base, theirs);
}

/**
 * co_merge_full:
 * @ours: the document as it is here; becomes the merged one
 * @base: (nullable): what both sides began with
 * @theirs: the document as it is on the other side, of the same kind
 *
 * Merges the other side's changes into @ours.
 *
 * Returns: (transfer full) (element-type CoQuarrel): what both sides changed in ways that do not go together; that
 *   keeps our value
 */
GPtrArray *
co_merge_full (CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  GPtrArray *quarrels = g_ptr_array_new_with_free_func ((GDestroyNotify) co_quarrel_free);
  CoMerge merge = { path, quarrels };

  g_return_val_if_fail (G_OBJECT_TYPE (ours) == G_OBJECT_TYPE (theirs), quarrels);
  g_return_val_if_fail (base == NULL || G_OBJECT_TYPE (ours) == G_OBJECT_TYPE (base), quarrels);

  co_merge_records (&merge, CO_RECORD (ours), (CoRecord *) base, CO_RECORD (theirs));
  if (CO_IS_BOARD (ours))
    co_merge_twins (&merge, CO_RECORD (ours), (CoRecord *) base, CO_RECORD (theirs));
  return quarrels;
}

/**
 * co_merge:
 * @ours: the document as it is here; becomes the merged one
 * @base: (nullable): what both sides began with
 * @theirs: the document as it is on the other side, of the same kind
 *
 * Merges the other side's changes into @ours.
 *
 * Returns: how much both sides changed in ways that do not go together; that keeps our value
 */
guint
co_merge (CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (GPtrArray) quarrels = co_merge_full (ours, base, theirs);

  return quarrels->len;
}

/**
 * co_merge_compare:
 * @ours: the document as it is here
 * @base: (nullable): what both sides began with
 * @theirs: the document as it is on the other side, of the same kind
 *
 * Finds out what a merge would quarrel about, and changes nothing.
 *
 * Returns: (transfer full) (element-type CoQuarrel): what does not go together
 */
GPtrArray *
co_merge_compare (CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (CoRecord) copy = co_record_copy (CO_RECORD (ours));

  return co_merge_full (CO_DOCUMENT (copy), base, theirs);
}
