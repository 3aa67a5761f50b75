/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A project in good order, for tests to spoil.
 */

#include "fixture.h"

#include "co-workshop-template.h"

const char *
fixture_id (gpointer document)
{
  return co_document_get_id (CO_DOCUMENT (document));
}

/* The list keeps the document, so that the tests need not. */
static gpointer
add (Fixture *self, gpointer document)
{
  co_documents_add (self->documents, document);
  g_object_unref (document);

  return document;
}

void
fixture_set_today (Fixture *self, const char *today)
{
  g_autofree char *text = g_strconcat (today, "T09:00:00Z", NULL);

  g_clear_pointer (&self->today, g_date_time_unref);
  self->today = g_date_time_new_from_iso8601 (text, NULL);
  g_assert_nonnull (self->today);
}

CoParticipant *
fixture_add_person (Fixture *self, const char *name, CoCollege college)
{
  CoParticipant *person = add (self, co_participant_new ());

  co_participant_set_title (person, name);
  co_participant_set_college (person, college);

  return person;
}

CoInvitation *
fixture_invite (CoWorkshop *workshop, CoParticipant *person, CoInvitationState state)
{
  g_autoptr (CoInvitation) invitation = co_invitation_new ();

  co_invitation_set_participant (invitation, fixture_id (person));
  co_invitation_set_state (invitation, state);
  co_workshop_insert_invitation (workshop, G_MAXUINT, invitation);

  return invitation;
}

CoObjective *
fixture_add_objective (CoProblem *problem, CoPriority priority, gint64 budget)
{
  g_autoptr (CoObjective) objective = co_objective_new ();

  co_objective_set_title (objective, "Objective");
  co_objective_set_priority (objective, priority);
  co_objective_set_budget (objective, budget);
  co_problem_insert_objective (problem, G_MAXUINT, objective);

  return objective;
}

CoProblem *
fixture_add_problem (Fixture *self, const char *title)
{
  CoProblem *problem = add (self, co_problem_new ());

  co_problem_set_title (problem, title);
  co_problem_set_domains (problem, (const char *const[]) { "Mobility", NULL });
  co_problem_set_rank (problem, g_list_model_get_n_items (co_documents_get_list (self->documents, CO_KIND_PROBLEM)));

  return problem;
}

CoService *
fixture_add_service (Fixture *self, const char *title, CoServiceStatus status)
{
  CoService *service = add (self, co_service_new ());

  co_service_set_title (service, title);
  co_service_set_status (service, status);
  co_service_set_problems (service, (const char *const[]) { fixture_id (self->problems[0]), NULL });

  return service;
}

CoBudgetLine *
fixture_add_line (CoService *service, CoBudgetStage stage, gint64 amount)
{
  g_autoptr (CoBudgetLine) line = co_budget_line_new ();

  co_budget_line_set_stage (line, stage);
  co_budget_line_set_amount (line, amount);
  co_service_insert_budget_line (service, G_MAXUINT, line);

  return line;
}

CoStep *
fixture_add_step (CoWorkshop *workshop, int minutes, const char *start)
{
  g_autoptr (CoStep) step = co_step_new ();

  co_step_set_title (step, "Step");
  co_step_set_minutes (step, minutes);
  co_step_set_start (step, start);
  co_workshop_insert_step (workshop, G_MAXUINT, step);

  return step;
}

CoWorkshop *
fixture_add_workshop (Fixture *self, guint number, const char *date)
{
  CoWorkshop *workshop = add (self, co_workshop_new ());

  co_workshop_set_number (workshop, number);
  co_workshop_set_title (workshop, "Workshop");
  co_workshop_set_date (workshop, date);

  return workshop;
}

CoGrant *
fixture_add_grant (Fixture *self, const char *deadline)
{
  CoGrant *grant = add (self, co_grant_new ());

  co_grant_set_title (grant, "Grant");
  co_grant_set_deadline (grant, deadline);

  return grant;
}

CoAgreement *
fixture_add_agreement (Fixture *self, CoService *service, CoAgreementStatus status)
{
  CoAgreement *agreement = add (self, co_agreement_new ());

  co_agreement_set_title (agreement, "Agreement");
  co_agreement_set_service (agreement, fixture_id (service));
  co_agreement_set_status (agreement, status);

  return agreement;
}

/* Marks workshop @number as held. */
void
fixture_hold (Fixture *self, guint number)
{
  co_workshop_set_held (self->workshops[number - 1], TRUE);
}

/* Takes back the invitations of a stakeholder group. */
void
fixture_drop_people (Fixture *self, guint number, CoCollege college)
{
  CoWorkshop *workshop = self->workshops[number - 1];
  GListModel *invitations = co_workshop_get_invitations (workshop);

  for (guint i = g_list_model_get_n_items (invitations); i > 0; i--)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i - 1);
      CoParticipant *person = co_documents_lookup (self->documents, co_invitation_get_participant (invitation));

      if (co_participant_get_college (person) == college)
        co_workshop_remove_invitation (workshop, invitation);
    }
}

static void
add_people (Fixture *self)
{
  const CoCollege colleges[] = { CO_COLLEGE_ADMINISTRATION, CO_COLLEGE_ELECTED, CO_COLLEGE_CIVIL_SOCIETY,
                                 CO_COLLEGE_DIGITAL_BUSINESS };

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);

      self->people[i] = fixture_add_person (self, name, colleges[i % G_N_ELEMENTS (colleges)]);
      co_participant_set_services (self->people[i], (const char *const[]) { fixture_id (self->services[0]), NULL });
    }

  co_project_set_project_manager (self->project, fixture_id (self->people[0]));
  co_project_set_resource_person (self->project, fixture_id (self->people[4]));
  co_project_set_documentation_person (self->project, fixture_id (self->people[4]));
}

static void
add_watch (Fixture *self)
{
  const char *subjects[N_EXPERIMENTS + 1] = { NULL };
  CoStrength *strength = add (self, co_strength_new ());
  g_autoptr (CoCard) card = co_card_new ();

  co_strength_set_title (strength, "A station in the centre");
  co_strength_set_domain (strength, "Mobility");

  for (guint i = 0; i < N_EXPERIMENTS; i++)
    {
      self->experiments[i] = add (self, co_experiment_new ());
      co_experiment_set_title (self->experiments[i], "Experiment");
      co_experiment_set_country (self->experiments[i], i % 2 == 0 ? "FR" : "ES");
      co_experiment_set_status (self->experiments[i], CO_EXPERIMENT_STATUS_RETAINED);
      co_experiment_set_fears (self->experiments[i], "None that lasts");
      co_experiment_set_actors (self->experiments[i], "The carpooling company");
      subjects[i] = fixture_id (self->experiments[i]);
    }

  self->board = add (self, co_board_new ());
  co_board_set_title (self->board, "Board");
  co_board_set_subjects (self->board, subjects);
  co_card_set_quadrant (card, CO_QUADRANT_STRENGTH);
  co_board_insert_card (self->board, 0, card);
}

static void
add_answers (Fixture *self)
{
  for (guint i = 0; i < N_PROBLEMS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Problem %u", i + 1);

      self->problems[i] = fixture_add_problem (self, title);
      fixture_add_objective (self->problems[i], CO_PRIORITY_MUST, 1000000);
      fixture_add_objective (self->problems[i], CO_PRIORITY_SHOULD, 500000);
    }

  for (guint i = 0; i < N_SERVICES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Service %u", i + 1);

      self->services[i] =
          fixture_add_service (self, title, i == 0 ? CO_SERVICE_STATUS_SELECTED : CO_SERVICE_STATUS_SHORTLISTED);
      co_service_set_problems (self->services[i], (const char *const[]) { fixture_id (self->problems[i]), NULL });
      co_service_set_summary (self->services[i], "All ways to get around on one page");
      co_service_set_description (self->services[i], "A page and a leaflet");
      co_service_set_audience (self->services[i], "Everyone");
      co_service_set_domains (self->services[i], (const char *const[]) { "Mobility", NULL });
    }
}

Fixture *
fixture_new (void)
{
  const char *const dates[] = { "2027-01-14", "2027-02-25", "2027-04-08" };
  Fixture *self = g_new0 (Fixture, 1);

  self->documents = co_documents_new ();
  self->project = add (self, co_project_new ());
  co_project_set_title (self->project, "Project");
  co_project_set_budget_ceiling (self->project, 8000000);
  fixture_set_today (self, "2026-11-24");
  add_watch (self);
  add_answers (self);
  add_people (self);

  for (guint i = 0; i < 3; i++)
    {
      self->workshops[i] = add (self, co_workshop_template_new (i + 1, self->documents));
      co_workshop_set_date (self->workshops[i], dates[i]);
      co_workshop_set_start_time (self->workshops[i], "14:00");
      for (guint j = 0; j < N_PEOPLE; j++)
        fixture_invite (self->workshops[i], self->people[j], CO_INVITATION_STATE_INVITED);
    }

  return self;
}

void
fixture_free (Fixture *self)
{
  g_date_time_unref (self->today);
  g_object_unref (self->documents);
  g_free (self);
}
