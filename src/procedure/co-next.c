/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one thing to do next: what has a date first, then the first step that is not done. Once a workshop was held,
 * what is still open in the preparation no longer comes first.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>

#include "co-composition.h"
#include "co-grant.h"
#include "co-steps-private.h"

/* Days before a workshop at which letters and agenda are due, and before the deadline of a funding aid. */
#define INVITATION_DAYS 30
#define AGENDA_DAYS 21
#define DEADLINE_DAYS 21

static CoGuidance *
suggest_workshop (const CoSurvey *survey, guint number, const char *id, const char *format, const char *action)
{
  CoWorkshop *workshop = survey->workshops[number - 1];
  const CoTarget target = { g_str_equal (id, "invite") ? CO_VIEW_NAME_PARTICIPANTS : CO_VIEW_NAME_WORKSHOPS,
                            CO_KIND_WORKSHOP, workshop != NULL ? co_document_get_id (CO_DOCUMENT (workshop)) : NULL,
                            action };
  g_autofree char *title = g_strdup_printf (format, number);
  g_autofree char *reason =
      survey->dated[number - 1] ? co_schedule_format_days (survey->days[number - 1]) : g_strdup (_ ("no date yet"));

  return co_guidance_new (CO_TYPE_GUIDANCE, id, title, reason, &target);
}

static CoGuidance *
suggest_invitations (const CoSurvey *survey, guint number)
{
  /* Translators: %u is 1, 2 or 3. */
  return suggest_workshop (survey, number, "invite", _ ("Send the invitations for workshop %u"), _ ("Invite…"));
}

static CoGuidance *
suggest_agenda (const CoSurvey *survey, guint number)
{
  return suggest_workshop (survey, number, "agenda", _ ("Prepare the agenda of workshop %u"), _ ("Prepare…"));
}

static gboolean
needs_invitations (const CoSurvey *survey, guint number)
{
  CoComposition composition;

  co_workshop_count_colleges (survey->workshops[number - 1], survey->documents, &composition);

  return composition.n_listed == 0 || composition.n_to_invite > 0;
}

static gboolean
needs_agenda (const CoSurvey *survey, guint number)
{
  return g_list_model_get_n_items (co_workshop_get_steps (survey->workshops[number - 1])) == 0;
}

/* What cannot wait. */
static CoGuidance *
suggest_due (const CoSurvey *survey, guint number)
{
  int days = survey->days[number - 1];

  if (!survey->dated[number - 1] || co_survey_is_held (survey, number))
    return NULL;

  if (days < 0)
    return suggest_workshop (survey, number, "minutes", _ ("Note what workshop %u decided, and mark it as held"),
                             _ ("Write Down…"));
  if (days == 0)
    return suggest_workshop (survey, number, "run", _ ("Hold workshop %u"), _ ("Run…"));
  if (days <= INVITATION_DAYS && needs_invitations (survey, number))
    return suggest_invitations (survey, number);
  if (days <= AGENDA_DAYS && needs_agenda (survey, number))
    return suggest_agenda (survey, number);

  return NULL;
}

static CoGuidance *
suggest_grant (const CoSurvey *survey)
{
  GPtrArray *grants = survey->lists[CO_KIND_GRANT];
  CoGrant *nearest = NULL;
  int nearest_days = DEADLINE_DAYS + 1;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < grants->len; i++)
    {
      CoGrant *grant = g_ptr_array_index (grants, i);
      CoGrantStatus status = co_grant_get_status (grant);
      int days;

      if ((status == CO_GRANT_STATUS_FOUND || status == CO_GRANT_STATUS_ELIGIBLE) &&
          co_survey_get_days (survey, co_grant_get_deadline (grant), &days) && days >= 0 && days < nearest_days)
        {
          nearest = grant;
          nearest_days = days;
        }
    }

  if (nearest == NULL)
    return NULL;

  /* Translators: %s is the name of a funding aid. */
  title = g_strdup_printf (_ ("Apply for “%s”"), co_grant_get_title (nearest));
  reason = nearest_days == 0
               ? g_strdup (_ ("deadline today"))
               : g_strdup_printf (ngettext ("deadline in %d day", "deadline in %d days", (gulong) nearest_days),
                                  nearest_days);

  return co_guidance_new (CO_TYPE_GUIDANCE, "grant", title, reason,
                          &(const CoTarget) { CO_VIEW_NAME_FUNDING, CO_KIND_GRANT,
                                              co_document_get_id (CO_DOCUMENT (nearest)), _ ("Open") });
}

static CoGuidance *
suggest_step (CoStepState *step, const char *title)
{
  CoGuidance *guidance = CO_GUIDANCE (step);

  return co_guidance_new (CO_TYPE_GUIDANCE, co_guidance_get_id (guidance), title, co_guidance_get_reason (guidance),
                          &(const CoTarget) { co_guidance_get_view (guidance), co_guidance_get_kind (guidance),
                                              co_guidance_get_document (guidance), co_guidance_get_action (guidance) });
}

static CoGuidance *
suggest_next_of_workshop (const CoSurvey *survey, guint number)
{
  if (number > 1 && survey->retained->len == 0)
    return co_guidance_new (CO_TYPE_GUIDANCE, "w1-retained",
                            _ ("Retain one or two solutions that may be able to answer the needs."),
                            _ ("no service retained yet"),
                            &(const CoTarget) { CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, NULL, _ ("Choose…") });
  if (!survey->dated[number - 1])
    return suggest_workshop (survey, number, "date", _ ("Set a date for workshop %u"), _ ("Plan…"));
  if (needs_agenda (survey, number))
    return suggest_agenda (survey, number);
  if (needs_invitations (survey, number))
    return suggest_invitations (survey, number);

  return suggest_workshop (survey, number, "prepare", _ ("Prepare workshop %u"), _ ("Prepare…"));
}

static CoGuidance *
suggest_from_step (const CoSurvey *survey, CoStepState *step)
{
  const char *id = co_guidance_get_id (CO_GUIDANCE (step));

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      const char *const workshops[CO_N_WORKSHOPS] = { "workshop-1", "workshop-2", "workshop-3" };

      if (g_str_equal (id, workshops[number - 1]))
        return suggest_next_of_workshop (survey, number);
    }

  if (g_str_equal (id, "agreement"))
    return suggest_step (step, survey->lists[CO_KIND_AGREEMENT]->len > 0 ? _ ("Have the agreement made and signed")
                                                                         : _ ("Draft the agreement"));

  return suggest_step (step, co_guidance_get_title (CO_GUIDANCE (step)));
}

/* @steps holds the tasks and steps without their parts, in their order. */
CoGuidance *
co_next_suggest (const CoSurvey *survey, GPtrArray *steps)
{
  guint first_phase = 1;
  CoGuidance *next;

  for (guint number = 1; number <= CO_N_WORKSHOPS; number++)
    {
      next = suggest_due (survey, number);
      if (next != NULL)
        return next;
      if (co_survey_is_held (survey, number))
        first_phase = CO_N_PHASES;
    }

  next = suggest_grant (survey);
  if (next != NULL)
    return next;

  for (guint i = 0; i < steps->len; i++)
    {
      CoStepState *step = g_ptr_array_index (steps, i);

      if (co_step_state_get_phase (step) >= first_phase && co_step_state_get_progress (step) != CO_PROGRESS_DONE)
        return suggest_from_step (survey, step);
    }

  return NULL;
}
