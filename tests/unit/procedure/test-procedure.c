/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a project has got: states of steps, counts of phases, and what comes next.
 */

#include "co-procedure.h"
#include "fixture.h"

static void
check_step (CoProcedure *procedure, const char *id, CoProgress progress, const char *reason)
{
  CoStepState *step = co_procedure_find_step (procedure, id);

  g_test_message ("%s", id);
  g_assert_nonnull (step);
  g_assert_cmpint (co_step_state_get_progress (step), ==, progress);
  if (reason != NULL)
    g_assert_cmpstr (co_guidance_get_reason (CO_GUIDANCE (step)), ==, reason);
}

static void
check_next (Fixture *f, const char *id, const char *title, const char *reason, gpointer document)
{
  g_autoptr (CoProcedure) procedure = co_procedure_evaluate (f->documents, f->today);
  CoGuidance *next = co_procedure_get_next (procedure);

  g_assert_nonnull (next);
  g_assert_cmpstr (co_guidance_get_id (next), ==, id);
  if (title != NULL)
    g_assert_cmpstr (co_guidance_get_title (next), ==, title);
  if (reason != NULL)
    g_assert_cmpstr (co_guidance_get_reason (next), ==, reason);
  if (document != NULL)
    g_assert_cmpstr (co_guidance_get_document (next), ==, fixture_id (document));
}

static void
test_empty (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoProcedure) procedure = co_procedure_evaluate (documents, NULL);
  GListModel *phases = co_procedure_get_phases (procedure);

  g_assert_cmpuint (g_list_model_get_n_items (phases), ==, 3);
  g_assert_cmpuint (co_procedure_get_n_steps (procedure), ==, 15);
  g_assert_cmpuint (co_procedure_get_n_done (procedure), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (co_procedure_get_findings (procedure)), ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CoPhaseState) phase = g_list_model_get_item (phases, i);

      g_assert_cmpuint (co_phase_state_get_number (phase), ==, i + 1);
      g_assert_cmpint (co_phase_state_get_progress (phase), ==, CO_PROGRESS_NOT_STARTED);
      g_assert_cmpfloat (co_phase_state_get_fraction (phase), ==, 0);
      g_assert_cmpstr (co_phase_state_get_title (phase), !=, "");
      g_assert_cmpuint (g_strv_length ((char **) co_phase_state_get_cautions (phase)), >=, 2);
    }

  check_step (procedure, "strengths", CO_PROGRESS_NOT_STARTED, "no strength written down yet");
  g_assert_cmpstr (co_guidance_get_id (co_procedure_get_next (procedure)), ==, "strengths");
}

static void
test_prepared (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoProcedure) procedure = co_procedure_evaluate (f->documents, f->today);

  check_step (procedure, "strengths", CO_PROGRESS_DONE, "1 of 1 field of the problems has a strength");
  check_step (procedure, "experiments", CO_PROGRESS_DONE, "10 experiments, 5 from abroad");
  check_step (procedure, "boards", CO_PROGRESS_DONE, "10 of 10 retained experiments analysed");
  check_step (procedure, "actors", CO_PROGRESS_DONE, "10 of 10 retained experiments name who could answer");
  check_step (procedure, "sheets", CO_PROGRESS_DONE, "2 of 2 services described, those dropped left out");
  check_step (procedure, "problems", CO_PROGRESS_DONE, "2 problems");
  check_step (procedure, "objectives", CO_PROGRESS_DONE, "4 of 4 objectives prioritised");
  check_step (procedure, "list", CO_PROGRESS_DONE, "2 services on the list");
  check_step (procedure, "meetings", CO_PROGRESS_DONE, "3 of 3 meetings have a date");
  check_step (procedure, "participants", CO_PROGRESS_DONE, "8 people, all four groups");
  check_step (procedure, "workshop-1", CO_PROGRESS_NOT_STARTED, "in 51 days");
  g_assert_true (co_step_state_is_planned (co_procedure_find_step (procedure, "workshop-1")));
  check_step (procedure, "w1-needs", CO_PROGRESS_UNDER_WAY, "30 minutes on the agenda");
  check_step (procedure, "w1-retained", CO_PROGRESS_DONE, "1 service retained");
  check_step (procedure, "w2-design", CO_PROGRESS_UNDER_WAY, "0 of 1 service designed");
  check_step (procedure, "w2-budget", CO_PROGRESS_NOT_STARTED, "0 of 1 service has a budget");
  check_step (procedure, "w3-funding", CO_PROGRESS_NOT_STARTED, "0 funding aids found");
  check_step (procedure, "agreement", CO_PROGRESS_NOT_STARTED, "0 of 1 agreement made");
  check_step (procedure, "resource-person", CO_PROGRESS_DONE, "Person 5");
  g_assert_null (co_procedure_find_step (procedure, "no-such-step"));
}

static void
test_half_way (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoProcedure) procedure = NULL;
  g_autoptr (CoPhaseState) phase = NULL;

  co_project_set_domains (f->project, (const char *const[]) { "Health", NULL });
  co_problem_set_domains (f->problems[1], (const char *const[]) { "MOBILITY", "Waste", " ", NULL });
  co_experiment_set_country (f->experiments[0], "");
  co_board_set_subjects (f->board, (const char *const[]) { fixture_id (f->experiments[0]), NULL });
  co_service_set_audience (f->services[1], "");
  fixture_add_objective (f->problems[1], CO_PRIORITY_UNSET, 0);
  co_service_set_status (f->services[0], CO_SERVICE_STATUS_CANDIDATE);
  co_service_set_status (f->services[1], CO_SERVICE_STATUS_CANDIDATE);
  co_workshop_set_date (f->workshops[2], "");
  fixture_drop_people (f, 1, CO_COLLEGE_ELECTED);
  procedure = co_procedure_evaluate (f->documents, f->today);

  check_step (procedure, "strengths", CO_PROGRESS_UNDER_WAY, "1 of 2 fields of the problems have a strength");
  check_step (procedure, "experiments", CO_PROGRESS_DONE, NULL);
  check_step (procedure, "boards", CO_PROGRESS_UNDER_WAY, "1 of 10 retained experiments analysed");
  check_step (procedure, "sheets", CO_PROGRESS_UNDER_WAY, "1 of 2 services described, those dropped left out");
  check_step (procedure, "objectives", CO_PROGRESS_UNDER_WAY, "4 of 5 objectives prioritised");
  check_step (procedure, "list", CO_PROGRESS_UNDER_WAY, "2 candidates, none on the list yet");
  check_step (procedure, "meetings", CO_PROGRESS_UNDER_WAY, "2 of 3 meetings have a date");
  check_step (procedure, "participants", CO_PROGRESS_UNDER_WAY, "1 stakeholder group is missing");
  check_step (procedure, "w1-retained", CO_PROGRESS_NOT_STARTED, "no service retained yet");
  g_assert_cmpstr (co_guidance_get_document (CO_GUIDANCE (co_procedure_find_step (procedure, "sheets"))), ==,
                   fixture_id (f->services[1]));

  phase = g_list_model_get_item (co_procedure_get_phases (procedure), 0);
  g_assert_cmpuint (co_phase_state_get_n_steps (phase), ==, 5);
  g_assert_cmpuint (co_phase_state_get_n_done (phase), ==, 2);
  g_assert_cmpfloat_with_epsilon (co_phase_state_get_fraction (phase), 0.4, 0.001);
  g_assert_cmpint (co_phase_state_get_progress (phase), ==, CO_PROGRESS_UNDER_WAY);
}

static void
test_finished (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoProcedure) procedure = NULL;

  for (guint number = 1; number <= 3; number++)
    fixture_hold (f, number);
  fixture_set_today (f, "2027-04-20");
  co_service_set_status (f->services[0], CO_SERVICE_STATUS_AGREED);
  co_service_set_business_model (f->services[0], "A subscription");
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_REFINED, 100);
  fixture_add_agreement (f, f->services[0], CO_AGREEMENT_STATUS_SIGNED);
  co_project_set_funding_watch_date (f->project, "2027-03-01");
  procedure = co_procedure_evaluate (f->documents, f->today);

  check_step (procedure, "workshop-3", CO_PROGRESS_DONE, "12 days ago");
  check_step (procedure, "w3-budget", CO_PROGRESS_DONE, "1 of 1 budget and business model refined");
  check_step (procedure, "agreement", CO_PROGRESS_DONE, "1 of 1 agreement made");
  g_assert_cmpuint (co_procedure_get_n_done (procedure), ==, co_procedure_get_n_steps (procedure));
  g_assert_null (co_procedure_get_next (procedure));
}

static void
test_parts (void)
{
  const struct
  {
    const char *id;
    guint n_parts;
  } workshops[] = { { "workshop-1", 7 }, { "workshop-2", 4 }, { "workshop-3", 3 }, { "agreement", 0 } };
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoProcedure) procedure = NULL;

  for (guint number = 1; number <= 3; number++)
    fixture_hold (f, number);
  procedure = co_procedure_evaluate (f->documents, f->today);
  for (guint i = 0; i < G_N_ELEMENTS (workshops); i++)
    {
      CoStepState *step = co_procedure_find_step (procedure, workshops[i].id);

      g_assert_cmpuint (g_list_model_get_n_items (co_step_state_get_parts (step)), ==, workshops[i].n_parts);
    }
  check_step (procedure, "w1-watch", CO_PROGRESS_DONE, "1 board to present");
  check_step (procedure, "w1-debate", CO_PROGRESS_DONE, NULL);
  check_step (procedure, "w2-people", CO_PROGRESS_DONE, "8 people convened");
  check_step (procedure, "w2-proposals", CO_PROGRESS_DONE, NULL);
}

static void
test_properties (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoProcedure) procedure = co_procedure_evaluate (f->documents, f->today);
  CoStepState *step = co_procedure_find_step (procedure, "boards");
  g_autofree char *short_title = NULL;
  g_autofree char *title = NULL;
  g_autofree char *who = NULL;
  g_autofree char *explanation = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GListModel) phases = NULL;
  g_autoptr (CoPhaseState) phase = NULL;
  g_auto (GStrv) cautions = NULL;
  CoProgress progress;
  CoViewName view;
  guint phase_number, n_done;

  g_object_get (step, "short-title", &short_title, "title", &title, "who", &who, "explanation", &explanation, "action",
                &action, "progress", &progress, "view", &view, "phase", &phase_number, NULL);
  g_assert_cmpstr (short_title, ==, "SWOT boards");
  g_assert_true (g_str_has_prefix (title, "Build a SWOT"));
  g_assert_cmpstr (who, !=, "");
  g_assert_cmpstr (explanation, !=, "");
  g_assert_cmpstr (action, ==, "Analyse…");
  g_assert_cmpint (progress, ==, CO_PROGRESS_DONE);
  g_assert_cmpstr (co_view_name_get_nick (view), ==, "boards");
  g_assert_cmpuint (phase_number, ==, 1);

  g_object_get (procedure, "phases", &phases, NULL);
  phase = g_list_model_get_item (phases, 1);
  g_object_get (phase, "cautions", &cautions, "n-done", &n_done, NULL);
  g_assert_cmpuint (g_strv_length (cautions), ==, 6);
  g_assert_cmpuint (n_done, ==, 5);
}

static void
test_next_of_the_day (void)
{
  g_autoptr (Fixture) f = fixture_new ();

  check_next (f, "prepare", "Prepare workshop 1", "in 51 days", f->workshops[0]);

  fixture_add_grant (f, "2026-12-03");
  check_next (f, "grant", "Apply for “Grant”", "deadline in 9 days", NULL);

  fixture_invite (f->workshops[0], f->people[0], CO_INVITATION_STATE_TO_INVITE);
  fixture_set_today (f, "2027-01-02");
  check_next (f, "invite", "Send the invitations for workshop 1", "in 12 days", f->workshops[0]);
  fixture_set_today (f, "2027-01-14");
  check_next (f, "run", "Hold workshop 1", "today", f->workshops[0]);
  fixture_set_today (f, "2027-01-15");
  check_next (f, "minutes", "Note what workshop 1 decided, and mark it as held", "yesterday", f->workshops[0]);

  fixture_hold (f, 1);
  check_next (f, "prepare", "Prepare workshop 2", "in 41 days", f->workshops[1]);
  co_service_set_status (f->services[0], CO_SERVICE_STATUS_SHORTLISTED);
  check_next (f, "w1-retained", NULL, "no service retained yet", NULL);
}

static void
test_next_agenda (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  GListModel *steps = co_workshop_get_steps (f->workshops[0]);

  while (g_list_model_get_n_items (steps) > 0)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, 0);

      co_workshop_remove_step (f->workshops[0], step);
    }
  check_next (f, "agenda", "Prepare the agenda of workshop 1", "in 51 days", f->workshops[0]);
  co_workshop_set_date (f->workshops[0], NULL);
  check_next (f, "meetings", NULL, "2 of 3 meetings have a date", f->workshops[0]);
}

/* What the preparation left open no longer comes first once people have met. */
static void
test_next_after_the_first (void)
{
  g_autoptr (Fixture) f = fixture_new ();

  co_board_set_subjects (f->board, NULL);
  check_next (f, "boards", NULL, "0 of 10 retained experiments analysed", f->board);
  fixture_hold (f, 1);
  check_next (f, "prepare", "Prepare workshop 2", NULL, f->workshops[1]);

  fixture_hold (f, 2);
  fixture_hold (f, 3);
  check_next (f, "agreement", "Draft the agreement", NULL, NULL);
  check_next (f, "agreement", "Have the agreement made and signed", "1 of 1 agreement drafted",
              fixture_add_agreement (f, f->services[0], CO_AGREEMENT_STATUS_DRAFT));
}

static void
test_freed (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  CoProcedure *procedure = co_procedure_evaluate (f->documents, f->today);
  GListModel *phases = g_object_ref (co_procedure_get_phases (procedure));
  CoPhaseState *phase = g_list_model_get_item (phases, 2);
  CoStepState *step = g_list_model_get_item (co_phase_state_get_steps (phase), 0);

  g_assert_finalize_object (procedure);
  g_assert_finalize_object (phases);
  g_assert_finalize_object (phase);
  g_assert_cmpuint (g_list_model_get_n_items (co_step_state_get_parts (step)), ==, 7);
  g_assert_finalize_object (step);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/procedure/state/empty", test_empty);
  g_test_add_func ("/procedure/state/prepared", test_prepared);
  g_test_add_func ("/procedure/state/half-way", test_half_way);
  g_test_add_func ("/procedure/state/finished", test_finished);
  g_test_add_func ("/procedure/state/parts", test_parts);
  g_test_add_func ("/procedure/state/properties", test_properties);
  g_test_add_func ("/procedure/state/freed", test_freed);
  g_test_add_func ("/procedure/next/of-the-day", test_next_of_the_day);
  g_test_add_func ("/procedure/next/agenda", test_next_agenda);
  g_test_add_func ("/procedure/next/after-the-first", test_next_after_the_first);

  return g_test_run ();
}
