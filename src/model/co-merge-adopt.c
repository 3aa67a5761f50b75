/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ending a quarrel: one document takes from another what they quarrel about, and nothing else. To yield, ours takes it;
 * to insist, the base does: theirs is then no change any more.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge-private.h"

#include "co-card.h"

static int
find_field (CoRecord *record, const char *member)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].member, member))
        return (int) i;
    }

  return -1;
}

static gboolean
is_list (CoRecord *record, int field)
{
  guint n_fields;

  return field >= 0 && co_record_get_fields (record, &n_fields)[field].type == CO_FIELD_LIST;
}

static CoRecord *
find_item (CoRecord *record, int field, const char *key)
{
  g_autoptr (CoMergeSide) side = NULL;

  if (!is_list (record, field))
    return NULL;

  side = co_merge_side_new_records (co_record_get_list (record, (guint) field));
  return g_hash_table_lookup (side->items, key); /* its list keeps it */
}

/* A record that has nothing but the id of another. */
static CoRecord *
add_blank (CoRecord *record, guint field, CoRecord *other)
{
  g_autoptr (CoRecord) blank = g_object_new (G_OBJECT_TYPE (other), "id", co_record_get_id (other), NULL);

  co_record_list_insert (record, field, G_MAXUINT, blank);
  return blank; /* its list keeps it */
}

/* Follows a path in two documents until @n_left parts of it are left; what the first lacks on the way is made. */
static char **
walk (CoRecord **record, CoRecord **from, char **path, guint n_left)
{
  while (g_strv_length (path) > n_left)
    {
      int field = find_field (*record, path[0]);
      CoRecord *theirs = find_item (*from, field, path[1]);
      CoRecord *mine = find_item (*record, field, path[1]);

      if (theirs == NULL)
        return NULL;
      *record = mine != NULL ? mine : add_blank (*record, (guint) field, theirs);
      *from = theirs;
      path += 2;
    }

  return path;
}

/* Takes over, adds or removes one record of a list. */
static void
adopt_record (CoRecord *record, CoRecord *from, guint field, const char *key)
{
  g_autoptr (CoMergeSide) mine = co_merge_side_new_records (co_record_get_list (record, field));
  g_autoptr (CoMergeSide) theirs = co_merge_side_new_records (co_record_get_list (from, field));
  CoRecord *ours = g_hash_table_lookup (mine->items, key);
  CoRecord *wanted = g_hash_table_lookup (theirs->items, key);

  if (wanted == NULL && ours != NULL)
    co_record_list_remove (record, field, ours);
  else if (wanted != NULL && ours != NULL)
    co_record_assign (ours, wanted);
  else if (wanted != NULL)
    {
      g_autoptr (CoRecord) copy = co_record_copy (wanted);

      co_record_list_insert (record, field, G_MAXUINT, copy);
    }
}

/* Puts the records that both have as @from has them; the others stay behind what they stood behind. */
static void
adopt_order (CoRecord *record, CoRecord *from, guint field)
{
  g_autoptr (CoMergeSide) mine = co_merge_side_new_records (co_record_get_list (record, field));
  g_autoptr (CoMergeSide) theirs = co_merge_side_new_records (co_record_get_list (from, field));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) order = NULL;
  gboolean clash = FALSE;

  for (guint i = 0; i < theirs->keys->len; i++)
    {
      if (co_merge_side_has (mine, g_ptr_array_index (theirs->keys, i)))
        g_ptr_array_add (wanted, g_ptr_array_index (theirs->keys, i));
    }
  order = co_merge_order (NULL, wanted, mine->keys, &clash);
  for (guint i = 0; i < order->len; i++)
    co_record_list_move (record, field, g_hash_table_lookup (mine->items, g_ptr_array_index (order, i)), i);
}

static void
add_blanks (CoRecord *record, CoRecord *from, guint field)
{
  g_autoptr (CoMergeSide) mine = co_merge_side_new_records (co_record_get_list (record, field));
  g_autoptr (CoMergeSide) theirs = co_merge_side_new_records (co_record_get_list (from, field));

  for (guint i = 0; i < theirs->keys->len; i++)
    {
      char *key = g_ptr_array_index (theirs->keys, i);

      if (!co_merge_side_has (mine, key))
        add_blank (record, field, g_hash_table_lookup (theirs->items, key));
    }
}

static gboolean
adopt (CoDocument *document, CoDocument *from, const CoQuarrel *quarrel, gboolean insist)
{
  CoRecord *record = CO_RECORD (document);
  CoRecord *theirs = CO_RECORD (from);
  char **rest = walk (&record, &theirs, quarrel->path, quarrel->type == CO_QUARREL_REMOVED ? 2 : 1);
  int field;

  if (rest == NULL)
    return FALSE;

  field = find_field (record, rest[0]);
  if (quarrel->type != CO_QUARREL_VALUE && !is_list (record, field))
    return FALSE;
  if (quarrel->type == CO_QUARREL_ORDER)
    {
      if (insist)
        add_blanks (record, theirs, (guint) field);
      adopt_order (record, theirs, (guint) field);
    }
  else if (quarrel->type == CO_QUARREL_REMOVED)
    adopt_record (record, theirs, (guint) field, rest[1]);
  else if (field >= 0)
    {
      co_record_field_assign (record, theirs, (guint) field);
      if (!insist && CO_IS_CARD (record))
        co_card_share (CO_CARD (record), (guint) field);
    }
  else
    co_merge_adopt_unknown (record, theirs, rest[0]);

  return TRUE;
}

/**
 * co_merge_yield:
 * @ours: the document as it is here
 * @theirs: the document as it is on the other side
 * @quarrel: what they quarrel about
 *
 * Ends a quarrel by what they have: the value of a member, a record or that there is none, or the order of a list.
 *
 * Returns: whether the place is still there
 */
gboolean
co_merge_yield (CoDocument *ours, CoDocument *theirs, const CoQuarrel *quarrel)
{
  return adopt (ours, theirs, quarrel, FALSE);
}

/**
 * co_merge_insist:
 * @base: what both sides began with
 * @theirs: the document as it is on the other side
 * @quarrel: what they quarrel about with us
 *
 * Ends a quarrel by what we have: as if both sides had begun with what they have there, so that only ours is a change.
 *
 * Returns: whether the place is still there
 */
gboolean
co_merge_insist (CoDocument *base, CoDocument *theirs, const CoQuarrel *quarrel)
{
  return adopt (base, theirs, quarrel, TRUE);
}

/**
 * co_merge_dup_opponent:
 * @theirs: the document as it is on the other side
 * @quarrels: (element-type CoQuarrel): what co_merge_full() has found
 *
 * What we removed and they edited is in the merged document: from then on nobody would see that there was a question. It is
 * asked by a version that lacks it, as ours did.
 *
 * Returns: (transfer full): the version that the merged document has to be compared with until all is settled
 */
CoDocument *
co_merge_dup_opponent (CoDocument *theirs, GPtrArray *quarrels)
{
  CoDocument *opponent = CO_DOCUMENT (co_record_copy (CO_RECORD (theirs)));

  for (guint i = 0; i < quarrels->len; i++)
    {
      const CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);
      CoRecord *record = CO_RECORD (opponent), *same = record, *item;
      char **rest;
      int field;

      if (quarrel->type != CO_QUARREL_REMOVED)
        continue;
      rest = walk (&record, &same, quarrel->path, 2);
      field = rest != NULL ? find_field (record, rest[0]) : -1;
      item = field >= 0 ? find_item (record, field, rest[1]) : NULL;
      if (item != NULL)
        co_record_list_remove (record, (guint) field, item);
    }

  return opponent;
}

/**
 * co_merge_find_record:
 * @document: a document
 * @quarrel: what two versions of it quarrel about
 *
 * Returns: (transfer none) (nullable): the innermost record that it is about, the document itself or one inside it
 */
CoRecord *
co_merge_find_record (CoDocument *document, const CoQuarrel *quarrel)
{
  guint n_left = quarrel->type == CO_QUARREL_REMOVED ? 0 : 1;
  CoRecord *record = CO_RECORD (document);

  for (char **path = quarrel->path; record != NULL && g_strv_length (path) > n_left; path += 2)
    record = find_item (record, find_field (record, path[0]), path[1]);

  return record;
}

CoQuarrel *
co_quarrel_copy (const CoQuarrel *self)
{
  CoQuarrel *copy = g_new (CoQuarrel, 1);

  *copy = (CoQuarrel) { self->type, g_strdupv (self->path) };
  return copy;
}

void
co_quarrel_free (CoQuarrel *self)
{
  g_strfreev (self->path);
  g_free (self);
}

gboolean
co_quarrel_equal (const CoQuarrel *self, const CoQuarrel *other)
{
  return self->type == other->type &&
         g_strv_equal ((const char *const *) self->path, (const char *const *) other->path);
}
