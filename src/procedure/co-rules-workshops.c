/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vigilance rules about the workshops: their number and dates, who comes, what they work on, their agendas. What
 * was held can no longer be mended, so most rules pass over it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "co-agenda.h"
#include "co-composition.h"
#include "co-participant.h"
#include "co-rules-private.h"

#define MAX_SERVICES 2

/* Days before a workshop at which people and agenda are expected to be known. */
#define INVITATION_DAYS 28
#define AGENDA_DAYS 14

/* The workshops of a project that are still ahead, by number: NULL for one that was held or is missing. */
static CoWorkshop *
get_ahead (const CoSurvey *survey, guint number)
{
  CoWorkshop *workshop = survey->workshops[number - 1];

  return workshop != NULL && !co_workshop_get_held (workshop) ? workshop : NULL;
}

void
co_rule_workshops_count (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *workshops = survey->lists[CO_KIND_WORKSHOP];
  guint n_known = 0;

  for (guint i = 0; i < CO_N_WORKSHOPS; i++)
    n_known += survey->workshops[i] != NULL;

  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      gint64 number = co_workshop_get_number (workshop);

      if (number < 1 || number > CO_N_WORKSHOPS)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("“%s” is none of the three workshops: give it a number from 1 to 3"),
                                               co_workshop_get_title (workshop)));
      else if (survey->workshops[number - 1] != workshop)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("“%s” is a second workshop %u: the procedure has exactly three"),
                                               co_workshop_get_title (workshop), (guint) number));
    }

  if (workshops->len > 0 && n_known < CO_N_WORKSHOPS)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, NULL,
        g_strdup_printf (ngettext ("%u workshop is planned: the procedure has exactly three",
                                   "%u workshops are planned: the procedure has exactly three", n_known),
                         n_known));
}

void
co_rule_workshops_gap (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  for (guint number = 2; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (survey, number);
      int days;

      if (workshop == NULL || !survey->dated[number - 1] || !survey->dated[number - 2])
        continue;

      days = g_date_days_between (&survey->dates[number - 2], &survey->dates[number - 1]);
      if (days <= 0)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("Workshop %u does not come after workshop %u"), number, number - 1));
      else if (days < CO_SCHEDULE_SHORT_GAP_DAYS)
        co_inspection_report (inspection, days < CO_SCHEDULE_MIN_GAP_DAYS ? CO_SEVERITY_WARNING : CO_SEVERITY_ADVICE,
                              workshop,
                              g_strdup_printf (ngettext ("Only %d day between workshops %u and %u",
                                                         "Only %d days between workshops %u and %u", (gulong) days),
                                               days, number - 1, number));
      else if (days > CO_SCHEDULE_LONG_GAP_DAYS)
        co_inspection_report (
            inspection, days > CO_SCHEDULE_MAX_GAP_DAYS ? CO_SEVERITY_WARNING : CO_SEVERITY_ADVICE, workshop,
            g_strdup_printf (ngettext ("%d day between workshops %u and %u: beware of weariness",
                                       "%d days between workshops %u and %u: beware of weariness", (gulong) days),
                             days, number - 1, number));
    }
}

void
co_rule_workshop_duration (CoInspection *inspection)
{
  CoWorkshop *workshop = get_ahead (inspection->survey, 1);
  gint64 minutes = workshop != NULL ? co_workshop_get_duration (workshop) : CO_WORKSHOP_USUAL_MINUTES;

  if (minutes < CO_WORKSHOP_MIN_MINUTES || minutes > CO_WORKSHOP_MAX_MINUTES)
    co_inspection_report (
        inspection, CO_SEVERITY_WARNING, workshop,
        g_strdup_printf (ngettext ("Workshop 1 lasts %d minute: it takes 2 to 3 hours",
                                   "Workshop 1 lasts %d minutes: it takes 2 to 3 hours", (gulong) MAX (minutes, 0)),
                         (int) CLAMP (minutes, 0, G_MAXINT)));
}

void
co_rule_workshop_size (CoInspection *inspection)
{
  CoWorkshop *workshop = get_ahead (inspection->survey, 1);
  CoComposition composition;

  if (workshop == NULL)
    return;

  co_workshop_count_colleges (workshop, inspection->survey->documents, &composition);
  if (composition.n_expected > CO_WORKSHOP_MAX_PARTICIPANTS)
    co_inspection_report_at (
        inspection, CO_SEVERITY_WARNING, CO_VIEW_NAME_PARTICIPANTS, workshop,
        g_strdup_printf (ngettext ("%u person at workshop 1: 15 at most, so that the companies have time to present",
                                   "%u people at workshop 1: 15 at most, so that the companies have time to present",
                                   composition.n_expected),
                         composition.n_expected));
}

/* @ahead and @held take the number of the workshop; without @held, what was held is passed over. */
static void
require_college (CoInspection *inspection, CoCollege college, CoSeverity severity, const char *ahead, const char *held)
{
  const CoSurvey *survey = inspection->survey;

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = survey->workshops[number - 1];
      CoComposition composition;

      if (workshop == NULL)
        continue;

      co_workshop_count_colleges (workshop, survey->documents, &composition);
      if (composition.n_listed == 0 || composition.expected[college] > 0)
        continue;
      if (!co_workshop_get_held (workshop))
        co_inspection_report (inspection, severity, workshop, g_strdup_printf (ahead, number));
      else if (held != NULL)
        co_inspection_report (inspection, severity, workshop, g_strdup_printf (held, number));
    }
}

void
co_rule_administration (CoInspection *inspection)
{
  require_college (
      inspection, CO_COLLEGE_ADMINISTRATION, CO_SEVERITY_WARNING,
      _ ("Nobody from the administrative services is invited to workshop %u: mandatory for it to be held well"), NULL);
}

void
co_rule_elected (CoInspection *inspection)
{
  require_college (inspection, CO_COLLEGE_ELECTED, CO_SEVERITY_WARNING,
                   _ ("No elected official is invited to workshop %u: without them, no validation"),
                   _ ("No elected official came to workshop %u: without them, no validation"));
}

/* While there is time to ask again. */
void
co_rule_elected_confirmed (CoInspection *inspection)
{
  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (inspection->survey, number);
      CoComposition composition;

      if (workshop == NULL)
        continue;

      co_workshop_count_colleges (workshop, inspection->survey->documents, &composition);
      if (co_composition_lacks_elected (&composition))
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("No elected official has confirmed yet for workshop %u"), number));
    }
}

void
co_rule_civil_society (CoInspection *inspection)
{
  require_college (inspection, CO_COLLEGE_CIVIL_SOCIETY, CO_SEVERITY_WARNING,
                   _ ("Nobody from civil society is invited to workshop %u: rely on it for an effective deployment"),
                   NULL);
}

void
co_rule_digital_business (CoInspection *inspection)
{
  require_college (inspection, CO_COLLEGE_DIGITAL_BUSINESS, CO_SEVERITY_WARNING,
                   _ ("No digital business is invited to workshop %u: who can answer the problems?"), NULL);
}

void
co_rule_nobody_invited (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (survey, number);

      if (workshop != NULL && survey->dated[number - 1] && survey->days[number - 1] >= 0 &&
          survey->days[number - 1] <= INVITATION_DAYS &&
          g_list_model_get_n_items (co_workshop_get_invitations (workshop)) == 0)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("Nobody is invited to workshop %u yet"), number));
    }
}

/* What workshop 2 works on: what it says itself, else what workshop 1 retained. */
static GHashTable *
collect_services (const CoSurvey *survey, CoWorkshop *workshop)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *services = co_workshop_get_services (workshop);

  for (guint i = 0; services[i] != NULL; i++)
    g_hash_table_add (ids, (gpointer) services[i]);
  for (guint i = 0; services[0] == NULL && i < survey->retained->len; i++)
    g_hash_table_add (ids, (gpointer) co_document_get_id (g_ptr_array_index (survey->retained, i)));

  return ids;
}

static gboolean
runs_the_project (const CoSurvey *survey, const char *id)
{
  return survey->project != NULL && (g_str_equal (id, co_project_get_project_manager (survey->project)) ||
                                     g_str_equal (id, co_project_get_resource_person (survey->project)) ||
                                     g_str_equal (id, co_project_get_documentation_person (survey->project)));
}

static gboolean
is_involved (CoParticipant *person, GHashTable *services)
{
  const char *const *theirs = co_participant_get_services (person);

  for (guint i = 0; theirs[i] != NULL; i++)
    {
      if (g_hash_table_contains (services, theirs[i]))
        return TRUE;
    }

  return FALSE;
}

void
co_rule_workshop_people (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  CoWorkshop *workshop = get_ahead (survey, 2);
  g_autoptr (GHashTable) services = NULL;
  GListModel *invitations;
  CoParticipant *first = NULL;
  guint n = 0;

  if (workshop == NULL)
    return;
  services = collect_services (survey, workshop);
  if (g_hash_table_size (services) == 0)
    return;

  invitations = co_workshop_get_invitations (workshop);
  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);
      const char *id = co_invitation_get_participant (invitation);
      CoDocument *person = co_documents_lookup (survey->documents, id);

      if (!co_invitation_is_expected (invitation) || !CO_IS_PARTICIPANT (person) || runs_the_project (survey, id) ||
          is_involved (CO_PARTICIPANT (person), services))
        continue;
      if (n++ == 0)
        first = CO_PARTICIPANT (person);
    }

  if (n == 1)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, workshop,
                          /* Translators: %s is the name of a person. */
                          g_strdup_printf (_ ("%s is invited to workshop 2, but not involved in the retained services"),
                                           co_participant_get_title (first)));
  else if (n > 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, workshop,
        g_strdup_printf (ngettext ("%u person invited to workshop 2 is not involved in the retained services",
                                   "%u people invited to workshop 2 are not involved in the retained services", n),
                         n));
}

void
co_rule_workshop_services (CoInspection *inspection)
{
  for (guint number = 2; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (inspection->survey, number);
      guint n = workshop != NULL ? g_strv_length ((char **) co_workshop_get_services (workshop)) : 0;

      if (n > MAX_SERVICES)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (ngettext ("Workshop %u works on %u service: two at most",
                                                         "Workshop %u works on %u services: two at most", n),
                                               number, n));
    }
}

void
co_rule_services_retained (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  guint n = survey->retained->len;

  if (n > MAX_SERVICES)
    co_inspection_report (inspection, CO_SEVERITY_WARNING, NULL,
                          g_strdup_printf (ngettext ("%u service is retained: one or two, not more",
                                                     "%u services are retained: one or two, not more", n),
                                           n));
  else if (n == 0 && co_survey_has_passed (survey, 1))
    co_inspection_report (inspection, CO_SEVERITY_WARNING, NULL,
                          g_strdup (_ ("Workshop 1 is over and no service is retained: retain one or two")));
}

void
co_rule_agenda_missing (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (survey, number);

      if (workshop != NULL && survey->dated[number - 1] && survey->days[number - 1] >= 0 &&
          survey->days[number - 1] <= AGENDA_DAYS && g_list_model_get_n_items (co_workshop_get_steps (workshop)) == 0)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, workshop,
                              g_strdup_printf (_ ("Workshop %u has no agenda yet"), number));
    }
}

void
co_rule_agenda_total (CoInspection *inspection)
{
  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (inspection->survey, number);
      int minutes;

      if (workshop == NULL || g_list_model_get_n_items (co_workshop_get_steps (workshop)) == 0)
        continue;

      minutes = co_agenda_get_remaining (workshop);
      if (minutes < 0)
        co_inspection_report (
            inspection, CO_SEVERITY_WARNING, workshop,
            g_strdup_printf (ngettext ("The agenda of workshop %u runs over by %d minute",
                                       "The agenda of workshop %u runs over by %d minutes", (gulong) -minutes),
                             number, -minutes));
      else if (minutes > 0)
        co_inspection_report (
            inspection, CO_SEVERITY_ADVICE, workshop,
            g_strdup_printf (ngettext ("The agenda of workshop %u leaves %d minute unplanned",
                                       "The agenda of workshop %u leaves %d minutes unplanned", (gulong) minutes),
                             number, minutes));
    }
}

void
co_rule_agenda_overlap (CoInspection *inspection)
{
  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (inspection->survey, number);
      g_autoptr (GArray) times = workshop != NULL ? co_agenda_get_times (workshop) : NULL;

      for (guint i = 0; times != NULL && i < times->len; i++)
        {
          g_autoptr (CoStep) step = g_list_model_get_item (co_workshop_get_steps (workshop), i);

          if (g_array_index (times, CoAgendaTime, i).gap < 0)
            co_inspection_report (
                inspection, CO_SEVERITY_WARNING, workshop,
                g_strdup_printf (_ ("“%s” begins before the step ahead of it ends"), co_step_get_title (step)));
        }
    }
}

/* Not "Jean Du" for "Jean Dupont". */
static gboolean
names (const char *text, const char *name)
{
  for (const char *found = strstr (text, name); found != NULL; found = strstr (found + 1, name))
    {
      const char *end = found + strlen (name);

      if ((found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found)))) &&
          !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
leads_a_step (CoWorkshop *workshop, const char *name)
{
  GListModel *steps = co_workshop_get_steps (workshop);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      if (names (co_step_get_lead (step), name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_invited (CoWorkshop *workshop, const char *id)
{
  GListModel *invitations = co_workshop_get_invitations (workshop);

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      if (g_str_equal (co_invitation_get_participant (invitation), id))
        return co_invitation_is_expected (invitation);
    }

  return FALSE;
}

/* Who leads is written by name; only those of the roster can be looked for among the invited. */
void
co_rule_agenda_lead (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *people = survey->lists[CO_KIND_PARTICIPANT];

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (survey, number);

      for (guint i = 0; workshop != NULL && i < people->len; i++)
        {
          CoDocument *person = g_ptr_array_index (people, i);
          const char *name = co_document_get_title (person);

          if (!co_text_is_blank (name) && leads_a_step (workshop, name) &&
              !is_invited (workshop, co_document_get_id (person)))
            co_inspection_report (
                inspection, CO_SEVERITY_ADVICE, workshop,
                /* Translators: %s is the name of a person. */
                g_strdup_printf (_ ("%s leads a step of workshop %u, but is not among those invited"), name, number));
        }
    }
}

void
co_rule_not_held (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      CoWorkshop *workshop = get_ahead (survey, number);

      if (workshop != NULL && survey->dated[number - 1] && survey->days[number - 1] < 0)
        co_inspection_report (
            inspection, CO_SEVERITY_ADVICE, workshop,
            g_strdup_printf (_ ("The date of workshop %u has passed: note its decisions and mark it as held"), number));
    }
}
