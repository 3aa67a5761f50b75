/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ways to spoil the persons, the watch, the problems and the services.
 */

#include "findings-cases.h"

static gpointer
get_project (Fixture *f)
{
  return f->project;
}

static gpointer
get_problem (Fixture *f)
{
  return f->problems[0];
}

static gpointer
get_other_problem (Fixture *f)
{
  return f->problems[1];
}

static gpointer
get_service (Fixture *f)
{
  return f->services[0];
}

static gpointer
get_experiment (Fixture *f)
{
  return f->experiments[0];
}

/* Persons */

static void
unname_documentation_person (Fixture *f)
{
  co_project_set_documentation_person (f->project, NULL);
}

static void
unname_project_manager (Fixture *f)
{
  co_project_set_project_manager (f->project, "");
}

static void
lose_project_manager (Fixture *f)
{
  co_project_set_project_manager (f->project, "no-such-person");
}

static void
unname_resource_person (Fixture *f)
{
  co_project_set_resource_person (f->project, NULL);
}

static void
unname_resource_person_late (Fixture *f)
{
  unname_resource_person (f);
  fixture_set_today (f, "2027-02-25");
}

/* Watch */

static void
look_only_here (Fixture *f)
{
  for (guint i = 0; i < N_EXPERIMENTS; i++)
    co_experiment_set_country (f->experiments[i], "fr");
}

static void
look_only_abroad (Fixture *f)
{
  for (guint i = 0; i < N_EXPERIMENTS; i++)
    co_experiment_set_country (f->experiments[i], "SE");
}

static void
know_few_countries (Fixture *f)
{
  for (guint i = 0; i < N_EXPERIMENTS; i++)
    co_experiment_set_country (f->experiments[i], i < 4 ? "FR" : "");
}

static void
move_to_spain (Fixture *f)
{
  co_project_set_country (f->project, "ES");
}

static void
weigh_nothing (Fixture *f)
{
  co_board_set_subjects (f->board, NULL);
}

static void
weigh_all_but_one (Fixture *f)
{
  const char *subjects[N_EXPERIMENTS] = { NULL };

  for (guint i = 1; i < N_EXPERIMENTS; i++)
    subjects[i - 1] = fixture_id (f->experiments[i]);
  co_board_set_subjects (f->board, subjects);
}

static void
weigh_by_card (Fixture *f)
{
  g_autoptr (CoCard) card = co_card_new ();

  weigh_all_but_one (f);
  co_card_set_quadrant (card, CO_QUADRANT_THREAT);
  co_card_set_source (card, fixture_id (f->experiments[0]));
  co_board_insert_card (f->board, 0, card);
}

static void
leave_cards_unsorted (Fixture *f)
{
  g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (f->board), 0);

  co_card_set_quadrant (card, CO_QUADRANT_UNSORTED);
}

static void
discard_unweighed (Fixture *f)
{
  weigh_all_but_one (f);
  co_experiment_set_status (f->experiments[0], CO_EXPERIMENT_STATUS_DISCARDED);
}

static void
fear_one (Fixture *f)
{
  co_experiment_set_fears (f->experiments[0], " \n");
}

static void
fear_two (Fixture *f)
{
  fear_one (f);
  co_experiment_set_fears (f->experiments[1], NULL);
}

static void
know_no_actor (Fixture *f)
{
  co_experiment_set_actors (f->experiments[0], NULL);
}

static void
know_two_actors_less (Fixture *f)
{
  know_no_actor (f);
  co_experiment_set_actors (f->experiments[1], "");
}

/* Problems */

static void
add_third_problem (Fixture *f)
{
  fixture_add_objective (fixture_add_problem (f, "Problem 3"), CO_PRIORITY_COULD, 0);
}

static void
add_fourth_problem (Fixture *f)
{
  add_third_problem (f);
  fixture_add_objective (fixture_add_problem (f, "Problem 4"), CO_PRIORITY_COULD, 0);
}

static void
keep_one_problem (Fixture *f)
{
  co_documents_remove (f->documents, CO_DOCUMENT (f->problems[1]));
}

static void
keep_no_problem (Fixture *f)
{
  keep_one_problem (f);
  co_documents_remove (f->documents, CO_DOCUMENT (f->problems[0]));
}

static void
remove_objectives (Fixture *f)
{
  GListModel *objectives = co_problem_get_objectives (f->problems[0]);

  while (g_list_model_get_n_items (objectives) > 0)
    {
      g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, 0);

      co_problem_remove_objective (f->problems[0], objective);
    }
}

static void
add_unset_objective (Fixture *f)
{
  fixture_add_objective (f->problems[0], CO_PRIORITY_UNSET, 0);
}

static void
put_all_first (Fixture *f)
{
  GListModel *objectives = co_problem_get_objectives (f->problems[0]);

  fixture_add_objective (f->problems[0], CO_PRIORITY_UNSET, 0);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, i);

      co_objective_set_priority (objective, CO_PRIORITY_MUST);
    }
}

static void
reach_ceiling (Fixture *f)
{
  co_project_set_budget_ceiling (f->project, 3000000);
}

static void
exceed_ceiling (Fixture *f)
{
  co_project_set_budget_ceiling (f->project, 2999999);
}

static void
exceed_ceiling_in_francs (Fixture *f)
{
  co_objective_set_currency (fixture_add_objective (f->problems[0], CO_PRIORITY_COULD, 90000000), "CHF");
}

static void
set_no_ceiling (Fixture *f)
{
  co_project_set_budget_ceiling (f->project, 0);
}

/* Services */

static void
open_list (Fixture *f)
{
  for (guint i = 0; i < N_SERVICES; i++)
    co_service_set_status (f->services[i], CO_SERVICE_STATUS_CANDIDATE);
}

static void
open_list_late (Fixture *f)
{
  open_list (f);
  fixture_set_today (f, "2026-12-31");
}

static void
answer_nothing (Fixture *f)
{
  co_service_set_problems (f->services[0], NULL);
  co_service_set_problems (f->services[1],
                           (const char *const[]) { fixture_id (f->problems[0]), fixture_id (f->problems[1]), NULL });
}

static void
answer_one_problem (Fixture *f)
{
  co_service_set_problems (f->services[1], (const char *const[]) { fixture_id (f->problems[0]), NULL });
}

static void
retain_two (Fixture *f)
{
  co_service_set_status (f->services[1], CO_SERVICE_STATUS_DESIGNED);
}

static void
retain_three (Fixture *f)
{
  retain_two (f);
  fixture_add_service (f, "Service 3", CO_SERVICE_STATUS_AGREED);
}

static void
retain_none (Fixture *f)
{
  co_service_set_status (f->services[0], CO_SERVICE_STATUS_SHORTLISTED);
}

static void
retain_none_after (Fixture *f)
{
  retain_none (f);
  fixture_hold (f, 1);
}

const FindingsCase findings_cases_preparation[] = {
  { "documentation-person", "documentation-person", unname_documentation_person, CO_SEVERITY_ADVICE, 1, get_project },
  { "project-manager", "project-manager", unname_project_manager, CO_SEVERITY_ADVICE, 1, get_project },
  { "project-manager-lost", "project-manager", lose_project_manager, CO_SEVERITY_ADVICE, 1, get_project },
  { "resource-person", "resource-person", unname_resource_person, CO_SEVERITY_ADVICE, 1, get_project },
  { "resource-person-late", "resource-person", unname_resource_person_late, CO_SEVERITY_WARNING, 1, get_project },
  { "only-here", "watch-abroad", look_only_here, CO_SEVERITY_ADVICE, 1, NULL },
  { "only-abroad", "watch-abroad", look_only_abroad, CO_SEVERITY_ADVICE, 1, NULL },
  { "few-countries", "watch-abroad", know_few_countries, NOTHING, 0, NULL },
  { "other-country", "watch-abroad", move_to_spain, NOTHING, 0, NULL },
  { "weigh-nothing", "experiments-unweighed", weigh_nothing, CO_SEVERITY_ADVICE, 1, NULL },
  { "weigh-all-but-one", "experiments-unweighed", weigh_all_but_one, CO_SEVERITY_ADVICE, 1, get_experiment },
  { "weigh-by-card", "experiments-unweighed", weigh_by_card, NOTHING, 0, NULL },
  { "cards-unsorted", "experiments-unweighed", leave_cards_unsorted, CO_SEVERITY_ADVICE, 1, NULL },
  { "unweighed-discarded", "experiments-unweighed", discard_unweighed, NOTHING, 0, NULL },
  { "fear-one", "fears-unanswered", fear_one, CO_SEVERITY_ADVICE, 1, get_experiment },
  { "fear-two", "fears-unanswered", fear_two, CO_SEVERITY_ADVICE, 1, NULL },
  { "no-actor", "actors-unknown", know_no_actor, CO_SEVERITY_ADVICE, 1, get_experiment },
  { "no-actors", "actors-unknown", know_two_actors_less, CO_SEVERITY_ADVICE, 1, NULL },
  { "three-problems", "problems-count", add_third_problem, NOTHING, 0, NULL },
  { "four-problems", "problems-count", add_fourth_problem, CO_SEVERITY_WARNING, 1, NULL },
  { "one-problem", "problems-count", keep_one_problem, CO_SEVERITY_ADVICE, 1, NULL },
  { "no-problem", "problems-count", keep_no_problem, CO_SEVERITY_WARNING, 1, NULL },
  { "no-objectives", "objectives-missing", remove_objectives, CO_SEVERITY_ADVICE, 1, get_problem },
  { "objective-unset", "objectives-priority", add_unset_objective, CO_SEVERITY_ADVICE, 1, get_problem },
  { "all-first", "objectives-priority", put_all_first, CO_SEVERITY_ADVICE, 1, get_problem },
  { "at-ceiling", "objectives-ceiling", reach_ceiling, NOTHING, 0, NULL },
  { "over-ceiling", "objectives-ceiling", exceed_ceiling, CO_SEVERITY_WARNING, 1, NULL },
  { "other-currency", "objectives-ceiling", exceed_ceiling_in_francs, NOTHING, 0, NULL },
  { "no-ceiling", "ceiling-unset", set_no_ceiling, CO_SEVERITY_INFO, 1, get_project },
  { "list-open", "services-list", open_list, CO_SEVERITY_ADVICE, 1, NULL },
  { "list-open-late", "services-list", open_list_late, CO_SEVERITY_WARNING, 1, NULL },
  { "ready-made", "services-ready-made", answer_nothing, CO_SEVERITY_ADVICE, 1, get_service },
  { "all-answered", "problems-unanswered", answer_nothing, NOTHING, 0, NULL },
  { "unanswered", "problems-unanswered", answer_one_problem, CO_SEVERITY_ADVICE, 1, get_other_problem },
  { "unanswered-list-open", "problems-unanswered", open_list, NOTHING, 0, NULL },
  { "retain-two", "services-retained", retain_two, NOTHING, 0, NULL },
  { "retain-three", "services-retained", retain_three, CO_SEVERITY_WARNING, 1, NULL },
  { "retain-none", "services-retained", retain_none, NOTHING, 0, NULL },
  { "retain-none-after", "services-retained", retain_none_after, CO_SEVERITY_WARNING, 1, NULL },
};

const guint n_findings_cases_preparation = G_N_ELEMENTS (findings_cases_preparation);
