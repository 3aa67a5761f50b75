/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Twin cards in a merge. One side may have edited a fact where the other gave it a twin, with the words of before: the
 * merge takes the cards one by one, and what twins say is to be one.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge-private.h"

#include "co-board.h"
#include "co-card-twins.h"

/* The cards of one fact on a merged board, and the versions that it comes of. */
typedef struct
{
  GPtrArray *twins;
  CoMergeSide *base, *theirs;
} Family;

static CoRecord *
find (CoMergeSide *side, CoRecord *card)
{
  return g_hash_table_lookup (side->items, co_record_get_id (card));
}

static gboolean
is_same (CoRecord *card, CoRecord *other, guint field)
{
  return card == other || (card != NULL && other != NULL && co_record_field_equal (card, other, field));
}

/* Twins that differ on one side alone, as in an old version, are left so. */
static gboolean
is_of_one_side (Family *self, guint field)
{
  gboolean is_ours = TRUE, is_theirs = TRUE;

  for (guint i = 0; i < self->twins->len; i++)
    {
      CoRecord *twin = g_ptr_array_index (self->twins, i), *their = find (self->theirs, twin);

      is_ours &= is_same (their, find (self->base, twin), field);
      is_theirs &= is_same (their, twin, field);
    }

  return is_ours || is_theirs;
}

/* What all twins that were there said before. */
static CoRecord *
find_old (Family *self, guint field)
{
  CoRecord *old = NULL;

  for (guint i = 0; i < self->twins->len; i++)
    {
      CoRecord *before = find (self->base, g_ptr_array_index (self->twins, i));

      if (before != NULL && old != NULL && !co_record_field_equal (before, old, field))
        return NULL;
      if (before != NULL)
        old = before;
    }

  return old;
}

/* The twin whose value is not what it was: %NULL when there is none, or when they say different things. Then there is a
 * quarrel, and whoever ends it ends this. */
static CoRecord *
find_edited (Family *self, CoRecord *old, guint field)
{
  CoRecord *edited = NULL;

  for (guint i = 0; i < self->twins->len; i++)
    {
      CoRecord *twin = g_ptr_array_index (self->twins, i);
      CoRecord *sides[] = { twin, find (self->base, twin) == NULL ? find (self->theirs, twin) : NULL };

      for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          if (sides[j] == NULL || co_record_field_equal (sides[j], old, field))
            continue;
          if (edited != NULL && !co_record_field_equal (sides[j], edited, field))
            return NULL;
          edited = sides[j];
        }
    }

  return edited;
}

/* Of a twin that was not there before, both sides may have a copy: one with the words of before is no edit. */
static void
drop_quarrel (GPtrArray *quarrels, CoRecord *twin, const char *member)
{
  const char *path[] = { "cards", co_record_get_id (twin), member, NULL };
  const CoQuarrel quarrel = { CO_QUARREL_VALUE, (GStrv) path };
  guint place;

  if (g_ptr_array_find_with_equal_func (quarrels, &quarrel, (GEqualFunc) co_quarrel_equal, &place))
    g_ptr_array_remove_index (quarrels, place);
}

static void
merge_family (CoMerge *merge, Family *self)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (g_ptr_array_index (self->twins, 0), &n_fields);

  for (guint field = CO_RECORD_N_FIELDS; field < n_fields; field++)
    {
      gboolean is_open = co_card_is_shared (field) && !is_of_one_side (self, field);
      CoRecord *old = is_open ? find_old (self, field) : NULL;
      CoRecord *edited = old != NULL ? find_edited (self, old, field) : NULL;

      for (guint i = 0; edited != NULL && i < self->twins->len; i++)
        {
          CoRecord *twin = g_ptr_array_index (self->twins, i);

          if (find (self->base, twin) == NULL)
            drop_quarrel (merge->quarrels, twin, fields[field].member);
          if (!co_record_field_equal (twin, edited, field))
            co_record_field_assign (twin, edited, field);
        }
    }
}

/* Lets the twins of a merged board say the same, as far as only one thing has been said. */
void
co_merge_twins (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs)
{
  guint field = (guint) co_record_find_field (ours, "cards");
  GListModel *cards = co_record_get_list (ours, field);
  g_autoptr (CoMergeSide) old = NULL;
  g_autoptr (CoMergeSide) their = NULL;

  for (guint i = 0; base != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);
      g_autoptr (GPtrArray) twins = NULL;

      if (*co_card_get_twin (card) == '\0' || !co_card_is_first_twin (card))
        continue;
      if (old == NULL)
        old = co_merge_side_new_records (co_record_get_list (base, field));
      if (their == NULL)
        their = co_merge_side_new_records (co_record_get_list (theirs, field));
      twins = co_card_list_twins (card);
      g_ptr_array_insert (twins, 0, g_object_ref (card));
      merge_family (self, &(Family) { twins, old, their });
    }
}
