/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How what two versions of a document do not share reads to people: every member has a name, every value is put in
 * words, and nothing is said that is kept from the room.
 */

#include "co-board.h"
#include "co-card.h"
#include "co-experiment.h"
#include "co-invitation.h"
#include "co-objective.h"
#include "co-participant.h"
#include "co-problem.h"
#include "co-service.h"
#include "co-source.h"
#include "co-workshop.h"
#include "shared/co-values.h"

#include <string.h>

/* Checks the records of a class, and those in its lists. */
static void
check_labels (GType type, GHashTable *seen)
{
  g_autoptr (CoRecord) record = NULL;
  const CoField *fields;
  guint n_fields;

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
    return;

  record = g_object_new (type, NULL);
  fields = co_record_get_fields (record, &n_fields);
  for (guint i = CO_IS_DOCUMENT (record) ? CO_DOCUMENT_N_FIELDS : CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      /* Only a translated name is another pointer than the member. */
      if (co_value_label (record, i) == fields[i].member)
        g_error ("“%s” of %s has no name", fields[i].member, g_type_name (type));
      if (fields[i].type == CO_FIELD_LIST)
        check_labels (fields[i].get_type (), seen);
    }
}

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();

  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    check_labels (co_kind_get_class (kind), seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, CO_N_KINDS);
  g_assert_cmpstr (co_value_label (CO_RECORD (workshop), CO_DIFFERENCE_UNKNOWN), ==, "Members of another program");
}

static void
assert_value (gpointer record, const char *property, CoDocuments *documents, const char *expected)
{
  int field = co_record_find_field (record, property);
  g_autofree char *text = NULL;

  g_assert_cmpint (field, >=, 0);
  text = co_value_text (record, (guint) field, documents);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoObjective) objective = co_objective_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();

  co_objective_set_currency (objective, "EUR");
  co_objective_set_budget (objective, 0);
  assert_value (objective, "budget", documents, "");
  co_objective_set_budget (objective, 1200050);
  assert_value (objective, "budget", documents, "€12\u202f000.50");
  co_objective_set_currency (objective, "USD");
  assert_value (objective, "budget", documents, "$12\u202f000.50");

  co_workshop_set_duration (workshop, 150);
  assert_value (workshop, "duration", documents, "2\u00a0h\u00a030");
  co_workshop_set_number (workshop, 2);
  assert_value (workshop, "number", documents, "2");
  co_workshop_set_held (workshop, FALSE);
  assert_value (workshop, "held", documents, "No");
  co_workshop_set_held (workshop, TRUE);
  assert_value (workshop, "held", documents, "Yes");
  assert_value (workshop, "date", documents, "");
  co_workshop_set_date (workshop, "2027-01-14");
  assert_value (workshop, "date", documents, "14 January 2027");
}

/* A project of a problem with an objective, a board with a card, and a service that refers to them. */
typedef struct
{
  CoDocuments *documents;
  CoProblem *problem;
  CoObjective *objective;
  CoBoard *board;
  CoCard *card;
  CoService *service;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->documents = co_documents_new ();
  self->problem = co_problem_new ();
  self->objective = co_objective_new ();
  self->board = co_board_new ();
  self->card = co_card_new ();
  self->service = co_service_new ();
  co_problem_set_title (self->problem, "Se déplacer");
  co_objective_set_title (self->objective, "Un trajet sur deux");
  co_problem_insert_objective (self->problem, 0, self->objective);
  co_card_set_text (self->card, "Un réseau dense");
  co_board_insert_card (self->board, 0, self->card);
  co_service_set_title (self->service, "Vélos");
  co_documents_add (self->documents, CO_DOCUMENT (self->problem));
  co_documents_add (self->documents, CO_DOCUMENT (self->board));
  co_documents_add (self->documents, CO_DOCUMENT (self->service));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->documents);
  g_object_unref (self->problem);
  g_object_unref (self->objective);
  g_object_unref (self->board);
  g_object_unref (self->card);
  g_object_unref (self->service);
}

static void
test_references (Fixture *self, gconstpointer data)
{
  const char *problem = co_document_get_id (CO_DOCUMENT (self->problem));
  const char *objective = co_record_get_id (CO_RECORD (self->objective));

  co_service_set_problems (self->service, (const char *const[]) { problem, "gone", NULL });
  assert_value (self->service, "problems", self->documents, "Se déplacer · Something deleted");
  co_service_set_objectives (self->service, (const char *const[]) { objective, NULL });
  assert_value (self->service, "objectives", self->documents, "Un trajet sur deux");
  co_problem_set_title (self->problem, "");
  assert_value (self->service, "problems", self->documents, "Untitled · Something deleted");
  co_service_set_domains (self->service, (const char *const[]) { "Mobilité", "Tourisme", NULL });
  assert_value (self->service, "domains", self->documents, "Mobilité · Tourisme");
}

static void
assert_name (gpointer record, CoDocuments *documents, const char *expected)
{
  g_autofree char *name = co_value_name (record, documents);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autoptr (CoParticipant) participant = co_participant_new ();
  g_autoptr (CoInvitation) invitation = co_invitation_new ();
  g_autoptr (CoSource) source = co_source_new ();

  assert_name (self->card, self->documents, "Un réseau dense");
  assert_name (self->board, self->documents, "Untitled");
  assert_name (source, self->documents, "Untitled");
  co_source_set_url (source, "https://example.org/");
  assert_name (source, self->documents, "https://example.org/");

  /* Who is invited gives the invitation its name. */
  co_participant_set_title (participant, "Fatou Diarra");
  co_documents_add (self->documents, CO_DOCUMENT (participant));
  co_invitation_set_participant (invitation, co_document_get_id (CO_DOCUMENT (participant)));
  assert_name (invitation, self->documents, "Fatou Diarra");
  co_documents_remove (self->documents, CO_DOCUMENT (participant));
  assert_name (invitation, self->documents, "Something deleted");
}

static void
test_hidden (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;

  co_card_set_note (self->card, "Une confidence");
  assert_value (self->card, "text", self->documents, "Un réseau dense");
  assert_value (self->card, "note", self->documents, "Une confidence");
  co_card_set_hidden (self->card, TRUE);
  assert_value (self->card, "text", self->documents, "Not revealed yet");
  assert_value (self->card, "note", self->documents, "Not revealed yet");
  name = co_value_name (CO_RECORD (self->card), self->documents);
  g_assert_null (strstr (name, "réseau"));
}

/* What is asked: where it is, what stands here, what stands there. */
static void
assert_quarrel (CoDocuments *documents,
                gpointer mine,
                gpointer theirs,
                CoQuarrelType type,
                const char *path,
                const char *where,
                const char *here,
                const char *there)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  const CoQuarrel quarrel = { type, parts };
  g_autofree char *a = NULL, *b = NULL, *c = NULL;

  co_value_quarrel (mine, theirs, &quarrel, documents, &a, &b, &c);
  g_assert_cmpstr (a, ==, where);
  g_assert_cmpstr (b, ==, here);
  g_assert_cmpstr (c, ==, there);
}

static void
test_quarrels (Fixture *self, gconstpointer data)
{
  g_autoptr (CoBoard) theirs = NULL;
  g_autoptr (CoBoard) lacking = NULL;
  g_autoptr (CoCard) second = co_card_new ();
  g_autoptr (CoCard) edited = NULL;
  g_autofree char *card = g_strdup_printf ("cards/%s", co_record_get_id (CO_RECORD (self->card)));
  g_autofree char *text = g_strdup_printf ("%s/text", card);

  lacking = CO_BOARD (co_record_copy (CO_RECORD (self->board)));
  edited = g_list_model_get_item (co_board_get_cards (lacking), 0);
  co_board_remove_card (lacking, edited);
  g_clear_object (&edited);
  co_card_set_text (second, "Des rues étroites");
  co_board_insert_card (self->board, 1, second);
  theirs = CO_BOARD (co_record_copy (CO_RECORD (self->board)));
  edited = g_list_model_get_item (co_board_get_cards (theirs), 0);
  co_card_set_text (edited, "Un réseau très dense");
  co_board_set_title (theirs, "À vélo");
  co_board_move_card (theirs, edited, 1);

  assert_quarrel (self->documents, self->board, theirs, CO_QUARREL_VALUE, "title", "Title", "", "À vélo");
  assert_quarrel (self->documents, self->board, theirs, CO_QUARREL_VALUE, text, "Un réseau dense — Text",
                  "Un réseau dense", "Un réseau très dense");
  assert_quarrel (self->documents, self->board, lacking, CO_QUARREL_REMOVED, card, "Un réseau dense", "Un réseau dense",
                  "Deleted");
  assert_quarrel (self->documents, lacking, theirs, CO_QUARREL_REMOVED, card, "Un réseau très dense", "Deleted",
                  "Un réseau très dense");
  assert_quarrel (self->documents, self->board, theirs, CO_QUARREL_ORDER, "cards", "Cards",
                  "1. Un réseau dense\n2. Des rues étroites", "1. Des rues étroites\n2. Un réseau très dense");
  assert_quarrel (self->documents, self->board, theirs, CO_QUARREL_VALUE, "x-new", "Members of another program",
                  "Something that this version of Cocreate does not know",
                  "Something that this version of Cocreate does not know");
}

/* All that differs between two versions can be said. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (CoBoard) after = CO_BOARD (co_record_copy (CO_RECORD (self->board)));
  g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (after), 0);
  g_autoptr (CoCard) added = co_card_new ();
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  co_board_set_title (after, "À vélo");
  co_card_set_note (card, "Pour qui ?");
  co_board_insert_card (after, 1, added);
  differences = co_difference_list (CO_DOCUMENT (self->board), CO_DOCUMENT (after));
  for (guint i = 0; i < differences->len; i++)
    {
      CoDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *where = co_value_where (difference, self->documents);
      g_autofree char *was = NULL, *is = NULL;

      co_value_change (difference, self->documents, &was, &is);
      g_string_append_printf (said, "%s: %s → %s\n", where, was != NULL ? was : "", is != NULL ? is : "");
    }
  g_assert_nonnull (strstr (said->str, "Title:  → À vélo\n"));
  g_assert_nonnull (strstr (said->str, "Un réseau dense — Note:  → Pour qui ?\n"));
  g_assert_nonnull (strstr (said->str, "Cards:  → Untitled\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared/values/labels", test_labels);
  g_test_add_func ("/shared/values/numbers", test_numbers);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/shared/values/references", test_references);
  ADD ("/shared/values/names", test_names);
  ADD ("/shared/values/hidden", test_hidden);
  ADD ("/shared/values/quarrels", test_quarrels);
  ADD ("/shared/values/changes", test_changes);

  return g_test_run ();
}
