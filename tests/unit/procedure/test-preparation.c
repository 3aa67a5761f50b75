/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Templates, composition, completeness, fields of competence: what views ask beside the procedure itself.
 */

#include "co-agenda.h"
#include "co-completeness.h"
#include "co-composition.h"
#include "co-domains.h"
#include "co-schedule.h"
#include "co-workshop-template.h"
#include "fixture.h"

static guint
count_activity (CoWorkshop *workshop, CoStepType activity)
{
  GListModel *steps = co_workshop_get_steps (workshop);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      g_assert_cmpstr (co_step_get_title (step), !=, "");
      g_assert_cmpint (co_step_get_minutes (step), >, 0);
      n += co_step_get_activity (step) == activity;
    }

  return n;
}

static void
test_templates (void)
{
  const struct
  {
    guint n_steps;
    CoStepType first;
    CoStepType last;
    CoStepType must_have[4];
  } expected[] = {
    { 10,
      CO_STEP_TYPE_WELCOME,
      CO_STEP_TYPE_CLOSING,
      { CO_STEP_TYPE_ROUND_TABLE, CO_STEP_TYPE_PRESENTATION, CO_STEP_TYPE_DEBATE, CO_STEP_TYPE_DECISION } },
    { 7,
      CO_STEP_TYPE_WELCOME,
      CO_STEP_TYPE_CLOSING,
      { CO_STEP_TYPE_DESIGN, CO_STEP_TYPE_DEBATE, CO_STEP_TYPE_DECISION, CO_STEP_TYPE_BREAK } },
    { 7,
      CO_STEP_TYPE_WELCOME,
      CO_STEP_TYPE_CLOSING,
      { CO_STEP_TYPE_DESIGN, CO_STEP_TYPE_DEBATE, CO_STEP_TYPE_PRESENTATION, CO_STEP_TYPE_DECISION } },
  };

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      g_autoptr (CoWorkshop) workshop = co_workshop_template_new (number, NULL);

      g_assert_cmpint (co_workshop_get_number (workshop), ==, number);
      g_assert_cmpint (co_workshop_get_duration (workshop), ==, 150);
      g_assert_cmpint (co_agenda_get_total (workshop), ==, 150);
      g_assert_cmpint (co_agenda_get_remaining (workshop), ==, 0);
      g_assert_cmpstr (co_workshop_get_title (workshop), ==, co_workshop_template_get_title (number));
      g_assert_cmpstr (co_workshop_get_purpose (workshop), !=, "");
      g_assert_cmpuint (g_list_model_get_n_items (co_workshop_get_steps (workshop)), ==, expected[number - 1].n_steps);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpuint (count_activity (workshop, expected[number - 1].must_have[i]), >, 0);
    }
}

static void
test_template_of_project (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (CoWorkshop) first = NULL;
  g_autoptr (CoWorkshop) second = NULL;

  co_project_set_time_zone (f->project, "Indian/Reunion");
  co_problem_set_rank (f->problems[0], 2);
  co_problem_set_rank (f->problems[1], 1);
  first = co_workshop_template_new (1, f->documents);
  second = co_workshop_template_new (2, f->documents);

  g_assert_cmpstr (co_workshop_get_time_zone (first), ==, "Indian/Reunion");
  g_assert_cmpstr (co_workshop_get_problems (first)[0], ==, fixture_id (f->problems[1]));
  g_assert_cmpstr (co_workshop_get_problems (first)[1], ==, fixture_id (f->problems[0]));
  g_assert_cmpuint (g_strv_length ((char **) co_workshop_get_services (first)), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) co_workshop_get_services (second)), ==, 1);
  g_assert_cmpstr (co_workshop_get_services (second)[0], ==, fixture_id (f->services[0]));
}

static void
test_template_replaces (void)
{
  g_autoptr (CoWorkshop) workshop = co_workshop_template_new (1, NULL);

  fixture_add_step (workshop, 30, NULL);
  co_workshop_template_fill (workshop, 3);
  g_assert_cmpint (co_agenda_get_total (workshop), ==, 150);
  g_assert_cmpint (co_workshop_get_number (workshop), ==, 1);
}

static void
test_composition (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  Fixture f = { .documents = documents };
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  CoParticipant *elected = fixture_add_person (&f, "Elected", CO_COLLEGE_ELECTED);
  CoParticipant *agent = fixture_add_person (&f, "Agent", CO_COLLEGE_ADMINISTRATION);
  g_autoptr (CoParticipant) stranger = co_participant_new ();
  CoComposition c;

  co_workshop_count_colleges (workshop, documents, &c);
  g_assert_cmpuint (c.n_listed, ==, 0);

  fixture_invite (workshop, elected, CO_INVITATION_STATE_DECLINED);
  fixture_invite (workshop, agent, CO_INVITATION_STATE_ACCEPTED);
  fixture_invite (workshop, agent, CO_INVITATION_STATE_TO_INVITE);
  fixture_invite (workshop, stranger, CO_INVITATION_STATE_INVITED);
  co_workshop_count_colleges (workshop, documents, &c);
  g_assert_cmpuint (c.n_listed, ==, 4);
  g_assert_cmpuint (c.n_expected, ==, 3);
  g_assert_cmpuint (c.n_to_invite, ==, 1);
  g_assert_cmpuint (c.n_accepted, ==, 1);
  g_assert_cmpuint (c.n_declined, ==, 1);
  g_assert_cmpuint (c.listed[CO_COLLEGE_ELECTED], ==, 1);
  g_assert_cmpuint (c.expected[CO_COLLEGE_ELECTED], ==, 0);
  g_assert_cmpuint (c.expected[CO_COLLEGE_ADMINISTRATION], ==, 2);
  g_assert_cmpuint (c.expected[CO_COLLEGE_NONE], ==, 1);
}

static void
test_composition_of_the_past (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  Fixture f = { .documents = documents };
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  CoParticipant *elected = fixture_add_person (&f, "Elected", CO_COLLEGE_ELECTED);
  CoInvitation *invitation = fixture_invite (workshop, elected, CO_INVITATION_STATE_INVITED);
  CoComposition c;

  fixture_invite (workshop, elected, CO_INVITATION_STATE_INVITED);
  co_workshop_set_held (workshop, TRUE);
  co_workshop_count_colleges (workshop, documents, &c);
  g_assert_cmpuint (c.n_expected, ==, 2);

  co_invitation_set_state (invitation, CO_INVITATION_STATE_STAND_IN);
  co_workshop_count_colleges (workshop, documents, &c);
  g_assert_cmpuint (c.n_expected, ==, 1);
}

static void
test_completeness (void)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  g_autoptr (CoSource) source = co_source_new ();
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) none = NULL;

  g_assert_cmpuint (co_experiment_get_completeness (experiment, &all), ==, 0);
  g_assert_cmpuint (g_strv_length (all), ==, CO_EXPERIMENT_COMPLETE);
  g_assert_cmpstr (all[0], ==, "Summary");

  co_experiment_set_summary (experiment, "  \n");
  g_assert_cmpuint (co_experiment_get_completeness (experiment, NULL), ==, 0);

  co_experiment_set_summary (experiment, "Lines for spontaneous carpooling");
  co_experiment_set_domains (experiment, (const char *const[]) { "", "Mobility", NULL });
  co_experiment_set_place (experiment, "Lyon");
  co_experiment_set_country (experiment, "FR");
  co_experiment_set_bearer (experiment, "A community of communes");
  co_experiment_set_year (experiment, 2022);
  co_experiment_set_results (experiment, "30 trips a day");
  co_experiment_set_fears (experiment, "Safety");
  co_experiment_set_actors (experiment, "An operator");
  g_assert_cmpuint (co_experiment_get_completeness (experiment, NULL), ==, 8);
  co_experiment_insert_source (experiment, 0, source);
  g_assert_cmpuint (co_experiment_get_completeness (experiment, &none), ==, CO_EXPERIMENT_COMPLETE);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_services (void)
{
  const struct
  {
    CoServiceStatus status;
    gboolean listed;
    gboolean retained;
  } cases[] = {
    { CO_SERVICE_STATUS_CANDIDATE, FALSE, FALSE }, { CO_SERVICE_STATUS_SHORTLISTED, TRUE, FALSE },
    { CO_SERVICE_STATUS_SELECTED, TRUE, TRUE },    { CO_SERVICE_STATUS_DESIGNED, TRUE, TRUE },
    { CO_SERVICE_STATUS_AGREED, TRUE, TRUE },      { CO_SERVICE_STATUS_DROPPED, FALSE, FALSE },
  };
  g_autoptr (CoService) service = co_service_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      co_service_set_status (service, cases[i].status);
      g_assert_cmpint (co_service_is_listed (service), ==, cases[i].listed);
      g_assert_cmpint (co_service_is_retained (service), ==, cases[i].retained);
    }
  g_assert_false (co_service_is_described (service));
}

static void
test_domains (void)
{
  g_auto (GStrv) domains = co_domains_get_presets ();
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; domains[i] != NULL; i++)
    g_assert_true (g_hash_table_add (set, domains[i]));
  g_assert_cmpuint (g_hash_table_size (set), >=, 15);
  g_assert_true (g_strv_contains ((const char *const *) domains, "Mobility"));
}

static void
test_labels (void)
{
  for (CoCollege college = CO_COLLEGE_ADMINISTRATION; college < CO_N_COLLEGES; college++)
    g_assert_cmpstr (co_college_get_label (college), !=, "");
  g_assert_cmpstr (co_college_get_label (CO_COLLEGE_NONE), ==, "");
  for (CoStepType activity = CO_STEP_TYPE_TALK; activity <= CO_STEP_TYPE_CLOSING; activity++)
    g_assert_cmpstr (co_step_activity_get_label (activity), !=, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/procedure/template/agendas", test_templates);
  g_test_add_func ("/procedure/template/of-project", test_template_of_project);
  g_test_add_func ("/procedure/template/replaces", test_template_replaces);
  g_test_add_func ("/procedure/composition/counts", test_composition);
  g_test_add_func ("/procedure/composition/past", test_composition_of_the_past);
  g_test_add_func ("/procedure/completeness/experiment", test_completeness);
  g_test_add_func ("/procedure/completeness/services", test_services);
  g_test_add_func ("/procedure/domains/presets", test_domains);
  g_test_add_func ("/procedure/labels", test_labels);

  return g_test_run ();
}
