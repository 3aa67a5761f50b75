/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The merge of the members that this version does not know: each is one value, whatever it holds.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-merge-private.h"

#include <string.h>

static CoUnknown *
find (CoRecord *record, const char *member)
{
  GPtrArray *unknown = co_record_get_unknown (record);

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    {
      CoUnknown *candidate = g_ptr_array_index (unknown, i);

      if (g_str_equal (candidate->member, member))
        return candidate;
    }

  return NULL;
}

static gboolean
same (CoUnknown *a, CoUnknown *b)
{
  return g_strcmp0 (a != NULL ? a->json : NULL, b != NULL ? b->json : NULL) == 0;
}

/* The number of a member “formatMinor”; -1 for anything else. */
static gint64
get_minor (CoUnknown *unknown)
{
  gint64 minor;

  if (unknown == NULL || !g_str_equal (unknown->member, "formatMinor") ||
      !g_ascii_string_to_signed (unknown->json, 10, 0, G_MAXINT64, &minor, NULL))
    return -1;

  return minor;
}

/* The value that a member gets; NULL when it goes. What a newer version wrote into either side may be in both
   afterwards, so the newer minor format of the two stays, whoever dropped it. */
static CoUnknown *
choose (CoMerge *merge, const char *member, CoUnknown *ours, CoUnknown *base, CoUnknown *theirs)
{
  if (get_minor (ours) >= 0 || get_minor (theirs) >= 0)
    return get_minor (theirs) > get_minor (ours) ? theirs : ours;
  if (same (ours, theirs) || same (theirs, base))
    return ours;
  if (same (ours, base))
    return theirs;

  co_merge_note (merge, CO_QUARREL_VALUE, member);
  return ours != NULL ? ours : theirs;
}

static GPtrArray *
list_members (CoRecord *record)
{
  GPtrArray *unknown = co_record_get_unknown (record);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    g_ptr_array_add (members, ((CoUnknown *) g_ptr_array_index (unknown, i))->member);

  return members;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CoUnknown *x = *(CoUnknown *const *) a;
  const CoUnknown *y = *(CoUnknown *const *) b;

  return (x->after > y->after) - (x->after < y->after);
}

static CoUnknown *
copy (CoUnknown *unknown)
{
  CoUnknown *made = g_new (CoUnknown, 1);

  *made = (CoUnknown) { g_strdup (unknown->member), g_strdup (unknown->json), unknown->after };
  return made;
}

void
co_merge_unknown (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs)
{
  g_autoptr (GPtrArray) mine = list_members (ours);
  g_autoptr (GPtrArray) old = list_members (base);
  g_autoptr (GPtrArray) their = list_members (theirs);
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  gboolean clash = FALSE;

  if (mine->len == 0 && their->len == 0)
    return;

  order = co_merge_order (old, mine, their, &clash);
  /* The order of members means nothing; it just has to be the same on both sides. */
  if (clash)
    g_ptr_array_sort_values (order, (GCompareFunc) strcmp);
  merged = g_ptr_array_new_with_free_func (co_unknown_free);
  for (guint i = 0; i < order->len; i++)
    {
      const char *member = g_ptr_array_index (order, i);
      CoUnknown *chosen = choose (self, member, find (ours, member), find (base, member), find (theirs, member));

      if (chosen != NULL)
        g_ptr_array_add (merged, copy (chosen));
    }
  /* As they come back from the file. */
  g_ptr_array_sort (merged, compare_places);
  co_record_set_unknown (ours, merged->len > 0 ? merged : NULL);
}

/* Gives @record the member that @from has, or none where it has none. */
void
co_merge_adopt_unknown (CoRecord *record, CoRecord *from, const char *member)
{
  GPtrArray *unknown = co_record_get_unknown (record);
  CoUnknown *wanted = find (from, member);
  g_autoptr (GPtrArray) adopted = g_ptr_array_new_with_free_func (co_unknown_free);

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    {
      CoUnknown *mine = g_ptr_array_index (unknown, i);
      CoUnknown *chosen = g_str_equal (mine->member, member) ? wanted : mine;

      if (chosen != NULL)
        g_ptr_array_add (adopted, copy (chosen));
    }
  if (wanted != NULL && find (record, member) == NULL)
    g_ptr_array_add (adopted, copy (wanted));
  g_ptr_array_sort (adopted, compare_places);
  co_record_set_unknown (record, adopted->len > 0 ? adopted : NULL);
}
