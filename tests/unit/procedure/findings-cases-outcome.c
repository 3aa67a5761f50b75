/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ways to spoil money, funding aids, agreement and references.
 */

#include "findings-cases.h"

static void
leave (Fixture *f)
{
}

static gpointer
get_project (Fixture *f)
{
  return f->project;
}

static gpointer
get_service (Fixture *f)
{
  return f->services[0];
}

static gpointer
get_workshop_1 (Fixture *f)
{
  return f->workshops[0];
}

/* Money and agreement */

static void
cost_too_much (Fixture *f)
{
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_SKETCH, 8000001);
}

static void
cost_less_refined (Fixture *f)
{
  cost_too_much (f);
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_REFINED, 7000000);
}

static void
hold_second (Fixture *f)
{
  fixture_hold (f, 2);
}

static void
hold_third (Fixture *f)
{
  fixture_hold (f, 3);
}

static void
hold_second_with_budget (Fixture *f)
{
  hold_second (f);
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_SKETCH, 100);
}

static void
hold_third_with_sketch (Fixture *f)
{
  hold_third (f);
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_SKETCH, 100);
}

static void
hold_third_with_all (Fixture *f)
{
  hold_third (f);
  fixture_add_line (f->services[0], CO_BUDGET_STAGE_REFINED, 100);
  co_service_set_business_model (f->services[0], "The authority pays, the users do not");
  fixture_add_agreement (f, f->services[0], CO_AGREEMENT_STATUS_DRAFT);
  co_project_set_funding_watch_date (f->project, "2026-11-01");
}

static void
six_weeks_before_third (Fixture *f)
{
  fixture_set_today (f, "2027-02-25");
}

static void
day_after_third (Fixture *f)
{
  fixture_set_today (f, "2027-04-09");
}

static void
watch_old_funding (Fixture *f)
{
  six_weeks_before_third (f);
  co_project_set_funding_watch_date (f->project, "2026-02-24");
}

static void
watch_funding (Fixture *f)
{
  six_weeks_before_third (f);
  co_project_set_funding_watch_date (f->project, "2026-02-25");
}

static void
grant_in_30_days (Fixture *f)
{
  fixture_add_grant (f, "2026-12-24");
}

static void
grant_in_31_days (Fixture *f)
{
  fixture_add_grant (f, "2026-12-25");
}

static void
grant_today (Fixture *f)
{
  fixture_add_grant (f, "2026-11-24");
}

static void
grant_missed (Fixture *f)
{
  fixture_add_grant (f, "2026-11-23");
}

static void
grant_applied_for (Fixture *f)
{
  co_grant_set_status (fixture_add_grant (f, "2026-11-30"), CO_GRANT_STATUS_APPLIED);
}

static void
lose_person (Fixture *f)
{
  co_documents_remove (f->documents, CO_DOCUMENT (f->people[3]));
}

static void
lose_manager (Fixture *f)
{
  co_project_set_project_manager (f->project, "no-such-person");
}

static void
lose_objective (Fixture *f)
{
  co_service_set_objectives (f->services[0], (const char *const[]) { "no-such-objective", NULL });
}

static void
keep_objective (Fixture *f)
{
  g_autoptr (CoRecord) objective = g_list_model_get_item (co_problem_get_objectives (f->problems[1]), 0);

  co_service_set_objectives (f->services[0], (const char *const[]) { co_record_get_id (objective), NULL });
}

const FindingsCase findings_cases_outcome[] = {
  { "services-too-dear", "services-ceiling", cost_too_much, CO_SEVERITY_WARNING, 1, NULL },
  { "services-refined", "services-ceiling", cost_less_refined, NOTHING, 0, NULL },
  { "no-sketch", "budget-sketch", hold_second, CO_SEVERITY_WARNING, 1, get_service },
  { "sketch", "budget-sketch", hold_second_with_budget, NOTHING, 0, NULL },
  { "not-refined", "budget-refined", hold_third_with_sketch, CO_SEVERITY_WARNING, 1, get_service },
  { "refined", "budget-refined", hold_third_with_all, NOTHING, 0, NULL },
  { "no-business-model", "business-model", hold_third, CO_SEVERITY_ADVICE, 1, get_service },
  { "business-model", "business-model", hold_third_with_all, NOTHING, 0, NULL },
  { "funding-early", "funding-watch", leave, NOTHING, 0, NULL },
  { "funding-due", "funding-watch", six_weeks_before_third, CO_SEVERITY_ADVICE, 1, NULL },
  { "funding-late", "funding-watch", day_after_third, CO_SEVERITY_WARNING, 1, NULL },
  { "funding-old", "funding-watch", watch_old_funding, CO_SEVERITY_ADVICE, 1, NULL },
  { "funding-done", "funding-watch", watch_funding, NOTHING, 0, NULL },
  { "deadline-30-days", "grant-deadline", grant_in_30_days, CO_SEVERITY_ADVICE, 1, NULL },
  { "deadline-31-days", "grant-deadline", grant_in_31_days, NOTHING, 0, NULL },
  { "deadline-today", "grant-deadline", grant_today, CO_SEVERITY_ADVICE, 1, NULL },
  { "deadline-missed", "grant-deadline", grant_missed, CO_SEVERITY_INFO, 1, NULL },
  { "deadline-applied", "grant-deadline", grant_applied_for, NOTHING, 0, NULL },
  { "no-agreement", "agreement-draft", hold_third, CO_SEVERITY_WARNING, 1, get_service },
  { "agreement", "agreement-draft", hold_third_with_all, NOTHING, 0, NULL },
  { "person-lost", "missing-reference", lose_person, CO_SEVERITY_ADVICE, 3, get_workshop_1 },
  { "manager-lost", "missing-reference", lose_manager, CO_SEVERITY_ADVICE, 1, get_project },
  { "objective-lost", "missing-reference", lose_objective, CO_SEVERITY_ADVICE, 1, get_service },
  { "objective-kept", "missing-reference", keep_objective, NOTHING, 0, NULL },
};

const guint n_findings_cases_outcome = G_N_ELEMENTS (findings_cases_outcome);
