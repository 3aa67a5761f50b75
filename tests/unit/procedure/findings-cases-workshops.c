/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ways to spoil the workshops: dates, people, agendas.
 */

#include "findings-cases.h"

static gpointer
get_workshop_1 (Fixture *f)
{
  return f->workshops[0];
}

static gpointer
get_workshop_2 (Fixture *f)
{
  return f->workshops[1];
}

static gpointer
get_workshop_3 (Fixture *f)
{
  return f->workshops[2];
}

/* Workshops */

static void
plan_two_workshops (Fixture *f)
{
  co_documents_remove (f->documents, CO_DOCUMENT (f->workshops[2]));
}

static void
plan_no_workshop (Fixture *f)
{
  for (guint i = 0; i < 3; i++)
    co_documents_remove (f->documents, CO_DOCUMENT (f->workshops[i]));
}

static void
plan_fourth_workshop (Fixture *f)
{
  fixture_add_workshop (f, 4, "2027-05-20");
}

static void
plan_second_workshop_3 (Fixture *f)
{
  fixture_add_workshop (f, 3, "2027-05-20");
}

static void
set_gap_35 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-21");
}

static void
set_gap_34 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-22");
}

static void
set_gap_28 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-28");
}

static void
set_gap_27 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-29");
}

static void
set_gap_49 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-07");
}

static void
set_gap_50 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-01-06");
}

static void
set_gap_56 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2026-12-31");
}

static void
set_gap_57 (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2026-12-30");
}

static void
set_same_day (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "2027-02-25");
}

static void
set_no_date (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "");
}

static void
set_bad_date (Fixture *f)
{
  co_workshop_set_date (f->workshops[0], "soon");
}

static void
set_short_gap_held (Fixture *f)
{
  set_gap_27 (f);
  fixture_hold (f, 1);
  fixture_hold (f, 2);
}

static void
set_short_third_gap (Fixture *f)
{
  co_workshop_set_date (f->workshops[2], "2027-03-25");
}

static void
last_119 (Fixture *f)
{
  co_workshop_set_duration (f->workshops[0], 119);
}

static void
last_120 (Fixture *f)
{
  co_workshop_set_duration (f->workshops[0], 120);
}

static void
last_180 (Fixture *f)
{
  co_workshop_set_duration (f->workshops[0], 180);
}

static void
last_181 (Fixture *f)
{
  co_workshop_set_duration (f->workshops[0], 181);
}

static void
second_lasts_long (Fixture *f)
{
  co_workshop_set_duration (f->workshops[1], 240);
}

static void
invite_until (Fixture *f, guint number, guint n)
{
  while (g_list_model_get_n_items (co_workshop_get_invitations (f->workshops[number - 1])) < n)
    fixture_invite (f->workshops[number - 1], fixture_add_person (f, "One more", CO_COLLEGE_CIVIL_SOCIETY),
                    CO_INVITATION_STATE_ACCEPTED);
}

static void
invite_15 (Fixture *f)
{
  invite_until (f, 1, 15);
}

static void
invite_16 (Fixture *f)
{
  invite_until (f, 1, 16);
}

static void
invite_16_of_whom_one_declines (Fixture *f)
{
  invite_until (f, 1, 15);
  fixture_invite (f->workshops[0], f->people[0], CO_INVITATION_STATE_DECLINED);
}

static void
forget_administration (Fixture *f)
{
  fixture_drop_people (f, 1, CO_COLLEGE_ADMINISTRATION);
}

static void
forget_elected (Fixture *f)
{
  fixture_drop_people (f, 2, CO_COLLEGE_ELECTED);
}

static void
forget_civil_society (Fixture *f)
{
  fixture_drop_people (f, 3, CO_COLLEGE_CIVIL_SOCIETY);
}

static void
forget_business (Fixture *f)
{
  fixture_drop_people (f, 1, CO_COLLEGE_DIGITAL_BUSINESS);
}

static void
set_elected (Fixture *f, CoInvitationState state)
{
  GListModel *invitations = co_workshop_get_invitations (f->workshops[0]);

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);
      CoParticipant *person = co_documents_lookup (f->documents, co_invitation_get_participant (invitation));

      if (co_participant_get_college (person) == CO_COLLEGE_ELECTED)
        co_invitation_set_state (invitation, state);
    }
}

static void
elected_decline (Fixture *f)
{
  set_elected (f, CO_INVITATION_STATE_DECLINED);
}

static void
accept (Fixture *f)
{
  fixture_invite (f->workshops[0], fixture_add_person (f, "One more", CO_COLLEGE_CIVIL_SOCIETY),
                  CO_INVITATION_STATE_ACCEPTED);
}

static void
others_accept (Fixture *f)
{
  accept (f);
  set_elected (f, CO_INVITATION_STATE_INVITED);
}

static void
elected_accept (Fixture *f)
{
  accept (f);
  set_elected (f, CO_INVITATION_STATE_ACCEPTED);
}

static void
elected_send_others (Fixture *f)
{
  set_elected (f, CO_INVITATION_STATE_STAND_IN);
}

static void
elected_stay_away (Fixture *f)
{
  set_elected (f, CO_INVITATION_STATE_ABSENT);
  fixture_hold (f, 1);
}

static void
civil_society_was_forgotten (Fixture *f)
{
  forget_civil_society (f);
  fixture_hold (f, 3);
}

static void
forget_everybody (Fixture *f)
{
  for (CoCollege college = 0; college <= CO_COLLEGE_OTHER; college++)
    fixture_drop_people (f, 1, college);
}

static void
forget_everybody_29_days (Fixture *f)
{
  forget_everybody (f);
  fixture_set_today (f, "2026-12-16");
}

static void
forget_everybody_28_days (Fixture *f)
{
  forget_everybody (f);
  fixture_set_today (f, "2026-12-17");
}

static void
invite_stranger (Fixture *f)
{
  fixture_invite (f->workshops[1], fixture_add_person (f, "Stranger", CO_COLLEGE_OTHER), CO_INVITATION_STATE_INVITED);
}

static void
invite_two_strangers (Fixture *f)
{
  invite_stranger (f);
  invite_stranger (f);
}

static void
invite_stranger_to_first (Fixture *f)
{
  fixture_invite (f->workshops[0], fixture_add_person (f, "Stranger", CO_COLLEGE_OTHER), CO_INVITATION_STATE_INVITED);
}

static void
stranger_declines (Fixture *f)
{
  fixture_invite (f->workshops[1], fixture_add_person (f, "Stranger", CO_COLLEGE_OTHER), CO_INVITATION_STATE_DECLINED);
}

static void
manager_has_no_service (Fixture *f)
{
  co_participant_set_services (f->people[0], NULL);
}

static void
work_on_three (Fixture *f)
{
  CoService *third = fixture_add_service (f, "Service 3", CO_SERVICE_STATUS_SHORTLISTED);

  co_workshop_set_services (
      f->workshops[1],
      (const char *const[]) { fixture_id (f->services[0]), fixture_id (f->services[1]), fixture_id (third), NULL });
}

static void
work_on_two (Fixture *f)
{
  co_workshop_set_services (f->workshops[1],
                            (const char *const[]) { fixture_id (f->services[0]), fixture_id (f->services[1]), NULL });
}

/* Agendas */

static void
clear_agenda (Fixture *f)
{
  GListModel *steps = co_workshop_get_steps (f->workshops[0]);

  while (g_list_model_get_n_items (steps) > 0)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, 0);

      co_workshop_remove_step (f->workshops[0], step);
    }
}

static void
clear_agenda_late (Fixture *f)
{
  clear_agenda (f);
  fixture_set_today (f, "2026-12-31");
}

static void
run_over (Fixture *f)
{
  fixture_add_step (f->workshops[0], 1, NULL);
}

static void
leave_time (Fixture *f)
{
  co_workshop_set_duration (f->workshops[0], 151);
}

static void
overlap (Fixture *f)
{
  g_autoptr (CoStep) second = g_list_model_get_item (co_workshop_get_steps (f->workshops[0]), 1);

  co_step_set_start (second, "14:04");
}

static void
anchor (Fixture *f)
{
  g_autoptr (CoStep) second = g_list_model_get_item (co_workshop_get_steps (f->workshops[0]), 1);

  co_step_set_start (second, "14:05");
}

static void
set_lead (Fixture *f, const char *lead)
{
  g_autoptr (CoStep) step = g_list_model_get_item (co_workshop_get_steps (f->workshops[0]), 0);

  fixture_add_person (f, "Jean Du", CO_COLLEGE_ADMINISTRATION);
  co_step_set_lead (step, lead);
}

static void
lead_by_stranger (Fixture *f)
{
  set_lead (f, "Person 1, Jean Du");
}

static void
lead_by_invited (Fixture *f)
{
  set_lead (f, "Person 1, Jean Dupont");
}

static void
day_of_first (Fixture *f)
{
  fixture_set_today (f, "2027-01-14");
}

static void
day_after_first (Fixture *f)
{
  fixture_set_today (f, "2027-01-15");
}

static void
day_after_first_held (Fixture *f)
{
  day_after_first (f);
  fixture_hold (f, 1);
}

const FindingsCase findings_cases_workshops[] = {
  { "two-workshops", "workshops-count", plan_two_workshops, CO_SEVERITY_ADVICE, 1, NULL },
  { "no-workshop", "workshops-count", plan_no_workshop, NOTHING, 0, NULL },
  { "four-workshops", "workshops-count", plan_fourth_workshop, CO_SEVERITY_WARNING, 1, NULL },
  { "two-third-workshops", "workshops-count", plan_second_workshop_3, CO_SEVERITY_WARNING, 1, NULL },
  { "gap-27", "workshops-gap", set_gap_27, CO_SEVERITY_WARNING, 1, get_workshop_2 },
  { "gap-28", "workshops-gap", set_gap_28, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "gap-34", "workshops-gap", set_gap_34, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "gap-35", "workshops-gap", set_gap_35, NOTHING, 0, NULL },
  { "gap-49", "workshops-gap", set_gap_49, NOTHING, 0, NULL },
  { "gap-50", "workshops-gap", set_gap_50, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "gap-56", "workshops-gap", set_gap_56, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "gap-57", "workshops-gap", set_gap_57, CO_SEVERITY_WARNING, 1, get_workshop_2 },
  { "gap-0", "workshops-gap", set_same_day, CO_SEVERITY_WARNING, 1, get_workshop_2 },
  { "gap-no-date", "workshops-gap", set_no_date, NOTHING, 0, NULL },
  { "gap-bad-date", "workshops-gap", set_bad_date, NOTHING, 0, NULL },
  { "gap-held", "workshops-gap", set_short_gap_held, NOTHING, 0, NULL },
  { "gap-third", "workshops-gap", set_short_third_gap, CO_SEVERITY_ADVICE, 1, get_workshop_3 },
  { "119-minutes", "workshop-duration", last_119, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "120-minutes", "workshop-duration", last_120, NOTHING, 0, NULL },
  { "180-minutes", "workshop-duration", last_180, NOTHING, 0, NULL },
  { "181-minutes", "workshop-duration", last_181, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "second-240-minutes", "workshop-duration", second_lasts_long, NOTHING, 0, NULL },
  { "15-people", "workshop-size", invite_15, NOTHING, 0, NULL },
  { "16-people", "workshop-size", invite_16, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "16-invited", "workshop-size", invite_16_of_whom_one_declines, NOTHING, 0, NULL },
  { "administration", "workshop-administration", forget_administration, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "elected", "workshop-elected", forget_elected, CO_SEVERITY_WARNING, 1, get_workshop_2 },
  { "elected-decline", "workshop-elected", elected_decline, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "elected-represented", "workshop-elected", elected_send_others, NOTHING, 0, NULL },
  { "elected-absent", "workshop-elected", elected_stay_away, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "elected-silent", "workshop-elected-confirmed", others_accept, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "elected-accept", "workshop-elected-confirmed", elected_accept, NOTHING, 0, NULL },
  { "civil-society", "workshop-civil-society", forget_civil_society, CO_SEVERITY_WARNING, 1, get_workshop_3 },
  { "civil-society-held", "workshop-civil-society", civil_society_was_forgotten, NOTHING, 0, NULL },
  { "digital-business", "workshop-digital-business", forget_business, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "nobody-yet", "workshop-nobody-invited", forget_everybody_29_days, NOTHING, 0, NULL },
  { "nobody", "workshop-nobody-invited", forget_everybody_28_days, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "nobody-no-group", "workshop-elected", forget_everybody_28_days, NOTHING, 0, NULL },
  { "stranger", "workshop-people", invite_stranger, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "strangers", "workshop-people", invite_two_strangers, CO_SEVERITY_ADVICE, 1, get_workshop_2 },
  { "stranger-first", "workshop-people", invite_stranger_to_first, NOTHING, 0, NULL },
  { "stranger-declines", "workshop-people", stranger_declines, NOTHING, 0, NULL },
  { "manager", "workshop-people", manager_has_no_service, NOTHING, 0, NULL },
  { "two-services", "workshop-services", work_on_two, NOTHING, 0, NULL },
  { "three-services", "workshop-services", work_on_three, CO_SEVERITY_WARNING, 1, get_workshop_2 },
  { "agenda-not-yet", "agenda-missing", clear_agenda, NOTHING, 0, NULL },
  { "agenda-missing", "agenda-missing", clear_agenda_late, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "agenda-empty", "agenda-total", clear_agenda, NOTHING, 0, NULL },
  { "agenda-over", "agenda-total", run_over, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "agenda-under", "agenda-total", leave_time, CO_SEVERITY_ADVICE, 1, get_workshop_1 },
  { "agenda-overlap", "agenda-overlap", overlap, CO_SEVERITY_WARNING, 1, get_workshop_1 },
  { "agenda-anchored", "agenda-overlap", anchor, NOTHING, 0, NULL },
  { "lead-stranger", "agenda-lead", lead_by_stranger, CO_SEVERITY_ADVICE, 1, get_workshop_1 },
  { "lead-invited", "agenda-lead", lead_by_invited, NOTHING, 0, NULL },
  { "not-held-today", "workshop-not-held", day_of_first, NOTHING, 0, NULL },
  { "not-held", "workshop-not-held", day_after_first, CO_SEVERITY_ADVICE, 1, get_workshop_1 },
  { "held", "workshop-not-held", day_after_first_held, NOTHING, 0, NULL },
};

const guint n_findings_cases_workshops = G_N_ELEMENTS (findings_cases_workshops);
