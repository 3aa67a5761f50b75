/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold of every merge, tried on random documents of every kind, edited at random on two sides: it is
 * symmetric, keeps every edit that clashes with none, and says what clashes. The seed is printed; give it in
 * COCREATE_MERGE_SEED to see the same again, and the number of cases in COCREATE_MERGE_CASES.
 */

#include "co-json.h"
#include "co-merge.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "co-record-private.h"

#define CASES 4000

typedef struct
{
  guint cases, edits, quarrels[3], kept, pairs, returned;
} Counts;

static Counts counts;
static guint32 n_made;
static guint32 seed_now;

static const char *
random_text (GRand *rand)
{
  static const char *const words[] = {
    "",  "a", "b", "Été", "ligne\nligne", "\"quoted\" \\", "éé\u202f!", "عربي", "longer text that goes on",
    "c", "d", "e", "f"
  };

  return words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
}

static void edit_record (GRand *rand, CoRecord *record, guint n_edits);

static void
edit_texts (GRand *rand, CoRecord *record, guint field)
{
  const char *const *old = co_record_get_texts (record, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  guint n = g_strv_length ((char **) old);
  guint gone = n > 0 ? (guint) g_rand_int_range (rand, 0, (int) n * 2) : 0;
  guint place = (guint) g_rand_int_range (rand, 0, (int) n + 1);

  for (guint i = 0; i <= n; i++)
    {
      if (i == place)
        g_strv_builder_add (builder, random_text (rand));
      if (i < n && i != gone)
        g_strv_builder_add (builder, old[i]);
    }
  texts = g_strv_builder_end (builder);
  co_record_set_texts (record, field, (const char *const *) texts);
}

static void
edit_list (GRand *rand, CoRecord *record, guint field, GType type)
{
  GListModel *list = co_record_get_list (record, field);
  guint n = g_list_model_get_n_items (list);
  int action = g_rand_int_range (rand, 0, 7);
  g_autoptr (CoRecord) item = n > 0 ? g_list_model_get_item (list, (guint) g_rand_int_range (rand, 0, (int) n)) : NULL;

  if (item == NULL || action == 0 || (n < 5 && g_rand_boolean (rand)))
    {
      g_autofree char *id = g_strdup_printf ("%08x-%u", g_rand_int (rand), ++n_made);
      g_autoptr (CoRecord) made = g_object_new (type, "id", id, NULL);

      edit_record (rand, made, 2);
      co_record_list_insert (record, field, (guint) g_rand_int_range (rand, 0, (int) n + 1), made);
    }
  else if (action == 1)
    co_record_list_remove (record, field, item);
  else if (action < 4)
    co_record_list_move (record, field, item, (guint) g_rand_int_range (rand, 0, (int) n));
  else
    edit_record (rand, item, 1);
}

static void
edit_unknown (GRand *rand, CoRecord *record)
{
  GPtrArray *old = co_record_get_unknown (record);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (co_unknown_free);
  char member[] = { 'x', (char) ('0' + g_rand_int_range (rand, 0, 4)), '\0' };
  CoUnknown *added;

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      CoUnknown *kept = g_ptr_array_index (old, i);
      CoUnknown *copy;

      if (g_str_equal (kept->member, member))
        continue;
      copy = g_new (CoUnknown, 1);
      *copy = (CoUnknown) { g_strdup (kept->member), g_strdup (kept->json), kept->after };
      g_ptr_array_add (made, copy);
    }
  if (g_rand_boolean (rand))
    {
      added = g_new (CoUnknown, 1);
      *added = (CoUnknown) { g_strdup (member), g_strdup_printf ("%d", g_rand_int_range (rand, 0, 5)), 0 };
      g_ptr_array_add (made, added);
    }
  co_record_set_unknown (record, made->len > 0 ? made : NULL);
}

static void
edit_field (GRand *rand, CoRecord *record, guint field, const CoField *spec)
{
  switch (spec->type)
    {
    case CO_FIELD_TEXTS:
    case CO_FIELD_REFERENCES:
      edit_texts (rand, record, field);
      break;
    case CO_FIELD_LIST:
      edit_list (rand, record, field, spec->get_type ());
      break;
    case CO_FIELD_INTEGER:
      co_record_set_number (record, field, g_rand_int_range (rand, -3, 4));
      break;
    case CO_FIELD_BOOLEAN:
      co_record_set_number (record, field, g_rand_boolean (rand));
      break;
    case CO_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (spec->get_type ());

        co_record_set_number (record, field, klass->values[g_rand_int_range (rand, 0, (int) klass->n_values)].value);
      }
      break;
    case CO_FIELD_DATE:
      co_record_set_text (record, field, g_rand_boolean (rand) ? "2027-03-04" : "2027-03-05");
      break;
    case CO_FIELD_TIME:
      co_record_set_text (record, field, g_rand_boolean (rand) ? "09:00" : "14:30");
      break;
    case CO_FIELD_JSON:
      co_record_set_text (record, field, g_rand_boolean (rand) ? "{\"a\":1}" : "[1,2]");
      break;
    default:
      co_record_set_text (record, field, random_text (rand));
    }
}

static void
edit_record (GRand *rand, CoRecord *record, guint n_edits)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  guint first = CO_IS_DOCUMENT (record) ? CO_DOCUMENT_N_FIELDS : CO_RECORD_N_FIELDS;

  for (guint i = 0; i < n_edits; i++)
    {
      guint field = (guint) g_rand_int_range (rand, (int) first, (int) n_fields);

      /* Lists are where it is difficult. */
      for (guint j = first; j < n_fields && g_rand_boolean (rand); j++)
        {
          if (fields[j].type == CO_FIELD_LIST)
            field = j;
        }
      /* What twins say is merged as one: see test-twins.c. */
      if (g_str_equal (fields[field].member, "twin"))
        continue;
      if (g_rand_int_range (rand, 0, 12) == 0)
        edit_unknown (rand, record);
      else
        edit_field (rand, record, field, &fields[field]);
      counts.edits++;
    }
}

static CoDocument *
copy_of (CoDocument *document)
{
  return CO_DOCUMENT (co_record_copy (CO_RECORD (document)));
}

static void
show (const char *name, CoDocument *document)
{
  g_autofree char *text = co_json_write (document, NULL);

  g_printerr ("# %s:\n%s", name, text);
}

/* The oracle: what a merge must be, said simply and written without a look at how it is done. */
typedef struct
{
  GPtrArray *path;
  GPtrArray *quarrels;
} Oracle;

static gboolean
is_said (Oracle *self, CoQuarrelType type, const char *last)
{
  for (guint i = 0; i < self->quarrels->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (self->quarrels, i);
      guint n = g_strv_length (quarrel->path);
      gboolean same = quarrel->type == type && n == self->path->len + 1 && g_str_equal (quarrel->path[n - 1], last);

      for (guint j = 0; same && j < self->path->len; j++)
        same = g_str_equal (quarrel->path[j], g_ptr_array_index (self->path, j));
      if (same)
        return TRUE;
    }

  return FALSE;
}

static CoRecord *
get_item (CoRecord *record, guint field, const char *id)
{
  GListModel *list = record != NULL ? co_record_get_list (record, field) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

      if (g_str_equal (co_record_get_id (item), id))
        return item;
    }

  return NULL;
}

static void check_record (Oracle *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged);

static void
check_item (Oracle *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged, const char *id)
{
  if (ours != NULL && theirs != NULL)
    {
      g_assert_nonnull (merged);
      g_ptr_array_add (self->path, (gpointer) id);
      check_record (self, ours, base, theirs, merged);
      g_ptr_array_set_size (self->path, (int) self->path->len - 1);
    }
  else if (ours == NULL && theirs == NULL)
    g_assert_null (merged);
  else
    {
      CoRecord *left = ours != NULL ? ours : theirs;

      if (base == NULL || !co_record_equal (base, left))
        {
          g_assert_nonnull (merged);
          g_assert_true (co_record_equal (merged, left));
          g_assert_true (base == NULL || is_said (self, CO_QUARREL_REMOVED, id));
        }
      else
        g_assert_null (merged);
    }
}

static int
place_of (CoRecord *record, guint field, CoRecord *item)
{
  GListModel *list = record != NULL ? co_record_get_list (record, field) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) candidate = g_list_model_get_item (list, i);

      if (g_str_equal (co_record_get_id (candidate), co_record_get_id (item)))
        return (int) i;
    }

  return -1;
}

/* Two records that all have stand as they stand with whoever turned them round. */
static void
check_pairs (Oracle *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged, guint field)
{
  GListModel *list = co_record_get_list (merged, field);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n * n; i++)
    {
      g_autoptr (CoRecord) a = g_list_model_get_item (list, i / n);
      g_autoptr (CoRecord) b = g_list_model_get_item (list, i % n);
      CoRecord *sides[] = { base, ours, theirs };
      gboolean first[3];
      gboolean all = i / n < i % n;

      for (guint j = 0; all && j < 3; j++)
        {
          int x = place_of (sides[j], field, a);
          int y = place_of (sides[j], field, b);

          all = x >= 0 && y >= 0;
          first[j] = x < y;
        }
      if (all)
        {
          g_assert_true (first[1] != first[0] ? first[1] : first[2]);
          counts.pairs++;
        }
    }
}

static gboolean
is_order_said (Oracle *self)
{
  const char *last = g_ptr_array_steal_index (self->path, self->path->len - 1);
  gboolean said = is_said (self, CO_QUARREL_ORDER, last);

  g_ptr_array_add (self->path, (gpointer) last);
  return said;
}

static void
check_list (Oracle *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged, guint field)
{
  CoRecord *sides[] = { ours, base, theirs, merged };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GListModel *list = sides[i] != NULL ? co_record_get_list (sides[i], field) : NULL;

      for (guint j = 0; list != NULL && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (list, j);
          const char *id = co_record_get_id (item);

          check_item (self, get_item (ours, field, id), get_item (base, field, id), get_item (theirs, field, id),
                      get_item (merged, field, id), id);
        }
    }
  if (!is_order_said (self))
    check_pairs (self, ours, base, theirs, merged, field);
}

static void
check_texts (CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged, guint field)
{
  const char *const *mine = co_record_get_texts (ours, field);
  const char *const *old = co_record_get_texts (base, field);
  const char *const *their = co_record_get_texts (theirs, field);
  const char *const *all = co_record_get_texts (merged, field);

  for (guint i = 0; mine[i] != NULL; i++)
    g_assert_true (g_strv_contains (all, mine[i]) || (g_strv_contains (old, mine[i]) && !g_strv_equal (their, old)));
  for (guint i = 0; their[i] != NULL; i++)
    g_assert_true (g_strv_contains (all, their[i]) || (g_strv_contains (old, their[i]) && !g_strv_equal (mine, old)));
  for (guint i = 0; all[i] != NULL; i++)
    g_assert_true (g_strv_contains (mine, all[i]) || g_strv_contains (their, all[i]));
}

static void
check_record (Oracle *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, CoRecord *merged)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (ours, &n_fields);
  g_autoptr (CoRecord) blank = base == NULL ? g_object_new (G_OBJECT_TYPE (ours), NULL) : NULL;

  if (base == NULL)
    base = blank;
  for (guint i = CO_IS_DOCUMENT (ours) ? CO_DOCUMENT_N_FIELDS : CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      gboolean we = !co_record_field_equal (ours, base, i);
      gboolean they = !co_record_field_equal (theirs, base, i);
      gboolean agree = co_record_field_equal (ours, theirs, i);

      if (!we || agree)
        g_assert_true (co_record_field_equal (merged, theirs, i));
      else if (!they)
        g_assert_true (co_record_field_equal (merged, ours, i));
      else if (fields[i].type == CO_FIELD_LIST)
        {
          g_ptr_array_add (self->path, (gpointer) fields[i].member);
          check_list (self, ours, base, theirs, merged, i);
          g_ptr_array_set_size (self->path, (int) self->path->len - 1);
        }
      else if (fields[i].type == CO_FIELD_TEXTS || fields[i].type == CO_FIELD_REFERENCES)
        check_texts (ours, base, theirs, merged, i);
      else
        {
          g_assert_true (is_said (self, CO_QUARREL_VALUE, fields[i].member));
          g_assert_true (co_record_field_equal (merged, ours, i));
        }
      counts.kept += (we || they) && !(we && they && !agree);
    }
}

static gboolean
has_quarrel (GPtrArray *quarrels, CoQuarrel *wanted)
{
  for (guint i = 0; i < quarrels->len; i++)
    {
      if (co_quarrel_equal (g_ptr_array_index (quarrels, i), wanted))
        return TRUE;
    }

  return FALSE;
}

static guint
count_type (GPtrArray *quarrels, CoQuarrelType type)
{
  guint n = 0;

  for (guint i = 0; i < quarrels->len; i++)
    n += ((CoQuarrel *) g_ptr_array_index (quarrels, i))->type == type;
  return n;
}

/* The other side sees the same quarrels; and when it gives in to us, it has what we have. */
static void
check_symmetry (CoDocument *merged, GPtrArray *quarrels, CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (CoDocument) mirrored = copy_of (theirs);
  g_autoptr (GPtrArray) mirror = co_merge_full (mirrored, base, ours);

  g_assert_cmpuint (mirror->len, ==, quarrels->len);
  for (guint i = 0; i < quarrels->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);

      g_assert_true (has_quarrel (mirror, quarrel));
      if (quarrel->type == CO_QUARREL_VALUE)
        g_assert_true (co_merge_yield (mirrored, merged, quarrel));
    }
  if (g_getenv ("COCREATE_MERGE_SHOW") != NULL)
    show ("mirrored", mirrored);
  if (count_type (quarrels, CO_QUARREL_ORDER) == 0)
    g_assert_true (co_record_equal (CO_RECORD (mirrored), CO_RECORD (merged)));
}

/* What is left to settle can be computed anew, and settled either way. */
static void
check_settling (CoDocument *merged, GPtrArray *quarrels, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (CoDocument) insisting = base != NULL ? copy_of (base) : g_object_new (G_OBJECT_TYPE (merged), NULL);
  g_autoptr (CoDocument) yielding = copy_of (merged);
  g_autoptr (GPtrArray) left = co_merge_compare (merged, base, theirs);
  g_autoptr (GPtrArray) insisted = NULL;
  g_autoptr (GPtrArray) yielded = NULL;

  /* Only an unknown member that we dropped and they changed has come back by itself. */
  for (guint i = 0; i < quarrels->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);

      if (quarrel->type == CO_QUARREL_VALUE && quarrel->path[g_strv_length (quarrel->path) - 1][0] != 'x')
        g_assert_true (has_quarrel (left, quarrel));
    }
  for (guint i = 0; i < left->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (left, i);

      /* A record that came back, because they had edited it, may stand where the two orders do not go together. */
      g_assert_true (has_quarrel (quarrels, quarrel) ||
                     (quarrel->type == CO_QUARREL_ORDER && count_type (quarrels, CO_QUARREL_REMOVED) > 0));
      g_assert_true (co_merge_insist (insisting, theirs, quarrel));
    }
  insisted = co_merge_compare (merged, insisting, theirs);
  for (guint i = 0; i < insisted->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (insisted, i);
      g_autofree char *path = g_strjoinv ("/", quarrel->path);

      g_test_message ("still a quarrel of type %u about %s", quarrel->type, path);
    }
  g_assert_cmpuint (insisted->len, ==, 0);

  for (guint i = 0; i < left->len; i++)
    g_assert_true (co_merge_yield (yielding, theirs, g_ptr_array_index (left, i)));
  yielded = co_merge_compare (yielding, base, theirs);
  g_assert_cmpuint (yielded->len, ==, 0);
}

/* What is asked of the merged document later, and what each answer makes of it: what came back stays, or goes again. */
static void
check_opponent (CoDocument *merged, GPtrArray *quarrels, CoDocument *ours, CoDocument *base, CoDocument *theirs)
{
  g_autoptr (CoDocument) opponent = co_merge_dup_opponent (theirs, quarrels);
  g_autoptr (GPtrArray) left = co_merge_compare (merged, base, opponent);

  for (guint i = 0; i < quarrels->len; i++)
    {
      CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);
      g_autoptr (CoDocument) yielding = copy_of (merged);
      g_autoptr (CoDocument) insisting = base != NULL ? copy_of (base) : NULL;
      g_autoptr (GPtrArray) insisted = NULL;

      if (quarrel->type != CO_QUARREL_REMOVED)
        continue;
      g_assert_true (has_quarrel (left, quarrel));
      g_assert_nonnull (co_merge_find_record (merged, quarrel));
      g_assert_true (co_merge_yield (yielding, opponent, quarrel));
      g_assert_null (co_merge_find_record (yielding, quarrel));
      g_assert_true (co_merge_insist (insisting, opponent, quarrel));
      insisted = co_merge_compare (merged, insisting, opponent);
      g_assert_false (has_quarrel (insisted, quarrel));
      counts.returned += co_merge_find_record (ours, quarrel) == NULL;
    }
}

static void
check_file (CoDocument *merged)
{
  gsize length;
  g_autofree char *text = co_json_write (merged, &length);
  g_autoptr (CoDocument) read = co_json_read (text, length, NULL, NULL);

  g_assert_nonnull (read);
  g_assert_true (co_record_equal (CO_RECORD (read), CO_RECORD (merged)));
}

static void
check_case (GRand *rand)
{
  static const CoKind with_lists[] = { CO_KIND_BOARD, CO_KIND_WORKSHOP, CO_KIND_PROBLEM, CO_KIND_SERVICE };
  CoKind kind = g_rand_boolean (rand) ? with_lists[g_rand_int_range (rand, 0, G_N_ELEMENTS (with_lists))]
                                      : (CoKind) g_rand_int_range (rand, 0, CO_N_KINDS);
  g_autoptr (CoDocument) base = co_document_new (kind);
  g_autoptr (CoDocument) ours = NULL;
  g_autoptr (CoDocument) theirs = NULL;
  g_autoptr (CoDocument) merged = NULL;
  g_autoptr (GPtrArray) quarrels = NULL;
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  Oracle oracle = { path, NULL };

  edit_record (rand, CO_RECORD (base), (guint) g_rand_int_range (rand, 0, 40));
  ours = copy_of (base);
  theirs = copy_of (base);
  edit_record (rand, CO_RECORD (ours), (guint) g_rand_int_range (rand, 0, 20));
  edit_record (rand, CO_RECORD (theirs), (guint) g_rand_int_range (rand, 0, 20));
  /* What they began with is not always known. */
  if (g_rand_int_range (rand, 0, 8) == 0)
    g_clear_object (&base);
  merged = copy_of (ours);
  quarrels = oracle.quarrels = co_merge_full (merged, base, theirs);

  if (g_getenv ("COCREATE_MERGE_SHOW") != NULL)
    {
      if (base != NULL)
        show ("base", base);
      show ("ours", ours);
      show ("theirs", theirs);
      show ("merged", merged);
    }
  check_record (&oracle, CO_RECORD (ours), CO_RECORD (base), CO_RECORD (theirs), CO_RECORD (merged));
  check_symmetry (merged, quarrels, ours, base, theirs);
  check_settling (merged, quarrels, base, theirs);
  check_opponent (merged, quarrels, ours, base, theirs);
  check_file (merged);
  for (guint i = 0; i < quarrels->len; i++)
    counts.quarrels[((CoQuarrel *) g_ptr_array_index (quarrels, i))->type]++;
  counts.cases++;
}

static void
test_random (void)
{
  const char *given = g_getenv ("COCREATE_MERGE_SEED");
  const char *wanted = g_getenv ("COCREATE_MERGE_CASES");
  guint32 seed = given != NULL ? (guint32) strtoul (given, NULL, 10) : g_random_int ();
  guint n = given != NULL && wanted == NULL ? 1 : wanted != NULL ? (guint) strtoul (wanted, NULL, 10) : CASES;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + i);

      seed_now = seed + i;
      check_case (rand);
    }
  g_test_message (
      "%u cases, %u edits: %u edited members and the order of %u pairs kept; quarrels: %u values, %u removed "
      "(%u came back), %u orders",
      n, counts.edits, counts.kept, counts.pairs, counts.quarrels[CO_QUARREL_VALUE],
      counts.quarrels[CO_QUARREL_REMOVED], counts.returned, counts.quarrels[CO_QUARREL_ORDER]);
  g_assert_cmpuint (counts.cases, ==, n);
}

static void
aborted_cb (int number)
{
  g_printerr ("# COCREATE_MERGE_SEED=%u\n", seed_now);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGABRT, aborted_cb);

  g_test_add_func ("/model/merge/random", test_random);

  return g_test_run ();
}
