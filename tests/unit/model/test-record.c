/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every record does by its table: defaults, equal setters, notifications, lists, copies.
 */

#include "co-board.h"
#include "co-documents.h"
#include "co-experiment.h"
#include "co-participant.h"
#include "co-workshop.h"

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_defaults (void)
{
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (CoParticipant) participant = co_participant_new ();

  g_assert_cmpint (co_workshop_get_duration (workshop), ==, 150);
  g_assert_cmpstr (co_workshop_get_time_zone (workshop), ==, "Europe/Paris");
  g_assert_cmpstr (co_workshop_get_title (workshop), ==, "");
  g_assert_cmpint (co_participant_get_college (participant), ==, CO_COLLEGE_ADMINISTRATION);
  g_assert_true (g_uuid_string_is_valid (co_document_get_id (CO_DOCUMENT (workshop))));
}

static void
test_setters (void)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  const char *const domains[] = { "Mobilité", "Tourisme", NULL };
  guint notified = 0, changed = 0, changing = 0;

  g_signal_connect (experiment, "notify", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (experiment, "changed", G_CALLBACK (g_atomic_int_inc), &changed);
  g_signal_connect_swapped (experiment, "changing", G_CALLBACK (g_atomic_int_inc), &changing);

  co_experiment_set_title (experiment, "Decidim");
  co_experiment_set_title (experiment, "Decidim");
  co_experiment_set_domains (experiment, domains);
  co_experiment_set_domains (experiment, domains);
  co_experiment_set_year (experiment, 2016);
  co_experiment_set_year (experiment, 2016);
  co_experiment_set_status (experiment, CO_EXPERIMENT_STATUS_RETAINED);
  co_experiment_set_status (experiment, CO_EXPERIMENT_STATUS_RETAINED);
  co_experiment_set_summary (experiment, NULL);
  g_assert_cmpuint (notified, ==, 4);
  g_assert_cmpuint (changed, ==, 4);
  g_assert_cmpuint (changing, ==, 4);
}

static void
test_properties (void)
{
  g_autoptr (CoWorkshop) workshop =
      g_object_new (CO_TYPE_WORKSHOP, "title", "Atelier", "number", G_GINT64_CONSTANT (2), "held", TRUE, NULL);
  g_autofree char *title = NULL;
  gboolean held;

  g_object_get (workshop, "title", &title, "held", &held, NULL);
  g_assert_cmpstr (title, ==, "Atelier");
  g_assert_true (held);
  g_assert_cmpint (co_workshop_get_number (workshop), ==, 2);
}

static CoCard *
add_card (CoBoard *board, const char *text)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, text);
  co_board_insert_card (board, G_MAXUINT, card);
  return card;
}

static char *
join_cards (CoBoard *board)
{
  GListModel *cards = co_board_get_cards (board);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      g_string_append (text, co_card_get_text (card));
    }

  return g_string_free_and_steal (text);
}

static void
test_lists (void)
{
  static const struct
  {
    guint from;
    guint to;
    const char *expected;
  } cases[] = {
    { 0, 0, "abcd" }, { 0, 1, "bacd" }, { 0, 3, "bcda" }, { 3, 0, "dabc" }, { 2, 1, "acbd" }, { 1, 99, "acdb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CoBoard) board = co_board_new ();
      CoCard *cards[] = { add_card (board, "a"), add_card (board, "b"), add_card (board, "c"), add_card (board, "d") };
      g_autofree char *order = NULL;

      co_board_move_card (board, cards[cases[i].from], cases[i].to);
      order = join_cards (board);
      g_assert_cmpstr (order, ==, cases[i].expected);
    }
}

static void
test_nested_change (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoCard) card = g_object_ref (add_card (board, "a"));
  guint changed = 0;

  g_signal_connect_swapped (board, "changed", G_CALLBACK (g_atomic_int_inc), &changed);
  co_card_set_votes (card, 3);
  g_assert_cmpuint (changed, ==, 1);
  co_board_remove_card (board, card);
  g_assert_cmpuint (changed, ==, 2);
  co_card_set_votes (card, 4);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_null (co_record_get_owner (CO_RECORD (card)));
}

static void
test_assign (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoRecord) wanted = NULL;
  g_autoptr (CoCard) first = NULL;
  CoCard *kept = add_card (board, "a");
  g_autofree char *order = NULL;

  add_card (board, "b");
  wanted = co_record_copy (CO_RECORD (board));
  g_assert_true (co_record_equal (CO_RECORD (board), wanted));

  add_card (CO_BOARD (wanted), "c");
  first = g_list_model_get_item (co_board_get_cards (CO_BOARD (wanted)), 0);
  co_board_move_card (CO_BOARD (wanted), first, 2);

  co_record_assign (CO_RECORD (board), wanted);
  order = join_cards (board);
  g_assert_cmpstr (order, ==, "bca");
  g_assert_true (co_record_equal (CO_RECORD (board), wanted));
  /* The same object, moved: a view keeps its row. */
  g_autoptr (CoCard) last = g_list_model_get_item (co_board_get_cards (board), 2);
  g_assert_true (last == kept);
}

static void
test_references (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  CoCard *card = add_card (board, "a");

  g_assert_false (co_document_refers_to (CO_DOCUMENT (board), "x"));
  co_card_set_source (card, "x");
  g_assert_true (co_document_refers_to (CO_DOCUMENT (board), "x"));
}

static void
test_finalize (void)
{
  CoBoard *board = co_board_new ();

  add_card (board, "a");
  g_assert_finalize_object (board);
}

static void
test_documents (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoExperiment) first = co_experiment_new ();
  g_autoptr (CoExperiment) second = co_experiment_new ();

  co_experiment_set_summary (first, "Un budget participatif à Barcelone");
  co_experiment_set_title (second, "Budget participatif");
  co_documents_add (documents, CO_DOCUMENT (first));
  co_documents_add (documents, CO_DOCUMENT (second));

  g_assert_true (co_documents_lookup (documents, co_document_get_id (CO_DOCUMENT (first))) == first);
  g_assert_true (co_documents_find (documents, CO_KIND_EXPERIMENT, "participatif budget") == second);
  g_assert_true (co_documents_find (documents, CO_KIND_EXPERIMENT, "barcelone") == first);
  g_assert_null (co_documents_find (documents, CO_KIND_EXPERIMENT, "absent"));
  g_assert_null (co_documents_find (documents, CO_KIND_BOARD, NULL));
  g_assert_true (co_documents_remove (documents, CO_DOCUMENT (first)));
  g_assert_false (co_documents_remove (documents, CO_DOCUMENT (first)));
  g_assert_null (co_documents_lookup (documents, co_document_get_id (CO_DOCUMENT (first))));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/defaults", test_defaults);
  g_test_add_func ("/model/record/setters", test_setters);
  g_test_add_func ("/model/record/properties", test_properties);
  g_test_add_func ("/model/record/lists", test_lists);
  g_test_add_func ("/model/record/nested-change", test_nested_change);
  g_test_add_func ("/model/record/assign", test_assign);
  g_test_add_func ("/model/record/references", test_references);
  g_test_add_func ("/model/record/finalize", test_finalize);
  g_test_add_func ("/model/documents/find", test_documents);

  return g_test_run ();
}
