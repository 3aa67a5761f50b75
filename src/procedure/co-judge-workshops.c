/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far the workshops of phase 03 have got. Some of what the procedure does in them leaves a trace in the
 * documents and is judged by it; the rest is done when the workshop was held.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>

#include "co-agreement.h"
#include "co-completeness.h"
#include "co-composition.h"
#include "co-participant.h"
#include "co-steps-private.h"

static void
judge_workshop (const CoSurvey *survey, guint number, CoVerdict *verdict)
{
  CoWorkshop *workshop = survey->workshops[number - 1];

  if (workshop == NULL)
    {
      verdict->reason = g_strdup (_ ("not planned yet"));
      return;
    }

  verdict->document = co_document_get_id (CO_DOCUMENT (workshop));
  if (co_workshop_get_held (workshop))
    {
      verdict->progress = CO_PROGRESS_DONE;
      verdict->reason =
          survey->dated[number - 1] ? co_schedule_format_days (survey->days[number - 1]) : g_strdup (_ ("held"));
      return;
    }

  verdict->planned = survey->dated[number - 1] && survey->days[number - 1] >= 0;
  verdict->progress = verdict->planned ? CO_PROGRESS_NOT_STARTED : CO_PROGRESS_UNDER_WAY;
  verdict->reason =
      survey->dated[number - 1] ? co_schedule_format_days (survey->days[number - 1]) : g_strdup (_ ("no date yet"));
}

/* A part that leaves no trace but the agenda. */
static void
judge_activity (const CoSurvey *survey, guint number, CoStepType activity, CoVerdict *verdict)
{
  CoWorkshop *workshop = survey->workshops[number - 1];
  GListModel *steps = workshop != NULL ? co_workshop_get_steps (workshop) : NULL;
  gint64 minutes = 0;

  if (workshop == NULL)
    return;

  verdict->document = co_document_get_id (CO_DOCUMENT (workshop));
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      if (co_step_get_activity (step) == activity)
        minutes += MAX (co_step_get_minutes (step), 0);
    }

  if (co_workshop_get_held (workshop))
    verdict->progress = CO_PROGRESS_DONE;
  else if (minutes > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;

  if (minutes > 0)
    verdict->reason =
        g_strdup_printf (ngettext ("%d minute on the agenda", "%d minutes on the agenda", (gulong) minutes),
                         (int) MIN (minutes, G_MAXINT));
  else if (verdict->progress == CO_PROGRESS_NOT_STARTED)
    verdict->reason = g_strdup (_ ("not on the agenda yet"));
}

/* What concerns the retained services: opens the first that is not ready. */
static guint
count_retained (const CoSurvey *survey, gboolean (*is_ready) (CoService *service), CoVerdict *verdict)
{
  guint n_ready = 0;

  for (guint i = 0; i < survey->retained->len; i++)
    {
      CoService *service = g_ptr_array_index (survey->retained, i);

      if (is_ready (service))
        n_ready++;
      else if (verdict->document == NULL)
        verdict->document = co_document_get_id (CO_DOCUMENT (service));
    }

  if (survey->retained->len == 0)
    verdict->reason = g_strdup (_ ("no service retained yet"));
  else if (n_ready == survey->retained->len)
    verdict->progress = CO_PROGRESS_DONE;
  else if (n_ready > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;

  return n_ready;
}

void
co_judge_workshop_1 (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_workshop (survey, 1, verdict);
}

void
co_judge_w1_problems (const CoSurvey *survey, CoVerdict *verdict)
{
  CoWorkshop *workshop = survey->workshops[0];
  guint n;

  if (workshop == NULL)
    return;

  n = g_strv_length ((char **) co_workshop_get_problems (workshop));
  verdict->document = co_document_get_id (CO_DOCUMENT (workshop));
  if (co_workshop_get_held (workshop))
    verdict->progress = CO_PROGRESS_DONE;
  else if (n > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;
  verdict->reason = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
}

void
co_judge_w1_watch (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->lists[CO_KIND_BOARD]->len;

  if (survey->workshops[0] != NULL)
    verdict->document = co_document_get_id (CO_DOCUMENT (survey->workshops[0]));
  if (co_survey_is_held (survey, 1))
    verdict->progress = CO_PROGRESS_DONE;
  else if (n > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;
  verdict->reason = g_strdup_printf (ngettext ("%u board to present", "%u boards to present", n), n);
}

void
co_judge_w1_needs (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_activity (survey, 1, CO_STEP_TYPE_ROUND_TABLE, verdict);
}

void
co_judge_w1_solutions (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_activity (survey, 1, CO_STEP_TYPE_PRESENTATION, verdict);
}

void
co_judge_w1_debate (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_activity (survey, 1, CO_STEP_TYPE_DEBATE, verdict);
}

void
co_judge_w1_outlines (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_activity (survey, 1, CO_STEP_TYPE_DESIGN, verdict);
}

void
co_judge_w1_retained (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->retained->len;

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no service retained yet"));
      return;
    }

  verdict->progress = n <= 2 ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (n <= 2)
    verdict->reason = g_strdup_printf (ngettext ("%u service retained", "%u services retained", n), n);
  else
    verdict->reason =
        g_strdup_printf (ngettext ("%u service retained: two at most", "%u services retained: two at most", n), n);
}

void
co_judge_workshop_2 (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_workshop (survey, 2, verdict);
}

void
co_judge_w2_people (const CoSurvey *survey, CoVerdict *verdict)
{
  CoWorkshop *workshop = survey->workshops[1];
  CoComposition composition;

  if (workshop == NULL)
    return;

  co_workshop_count_colleges (workshop, survey->documents, &composition);
  if (composition.n_listed == 0)
    verdict->reason = g_strdup (_ ("nobody invited yet"));
  else if (composition.n_to_invite > 0 && !co_workshop_get_held (workshop))
    {
      verdict->progress = CO_PROGRESS_UNDER_WAY;
      verdict->reason =
          g_strdup_printf (ngettext ("%u invitation to send", "%u invitations to send", composition.n_to_invite),
                           composition.n_to_invite);
    }
  else
    {
      verdict->progress = CO_PROGRESS_DONE;
      verdict->reason = g_strdup_printf (ngettext ("%u person convened", "%u people convened", composition.n_listed),
                                         composition.n_listed);
    }
}

static gboolean
is_designed (CoService *service)
{
  CoServiceStatus status = co_service_get_status (service);

  return status == CO_SERVICE_STATUS_DESIGNED || status == CO_SERVICE_STATUS_AGREED;
}

void
co_judge_w2_design (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = count_retained (survey, is_designed, verdict);

  if (survey->retained->len == 0)
    return;

  verdict->progress = MAX (verdict->progress, CO_PROGRESS_UNDER_WAY);
  if (co_survey_is_held (survey, 2))
    verdict->progress = CO_PROGRESS_DONE;
  verdict->reason =
      g_strdup_printf (ngettext ("%u of %u service designed", "%u of %u services designed", survey->retained->len), n,
                       survey->retained->len);
}

/* What the service needs, and who can supply it: the two sides that this step brings together. */
static gboolean
is_refined (CoService *service)
{
  return !co_text_is_blank (co_service_get_conditions (service)) &&
         !co_text_is_blank (co_service_get_operator (service));
}

void
co_judge_w2_proposals (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = count_retained (survey, is_refined, verdict);

  if (survey->retained->len == 0)
    return;

  /* Both can be known before; they are refined in the room. */
  verdict->progress = n == 0 ? CO_PROGRESS_NOT_STARTED : CO_PROGRESS_UNDER_WAY;
  if (co_survey_is_held (survey, 2))
    verdict->progress = CO_PROGRESS_DONE;
  verdict->reason =
      g_strdup_printf (ngettext ("%u of %u service says what it needs and who can supply it",
                                 "%u of %u services say what they need and who can supply it", survey->retained->len),
                       n, survey->retained->len);
}

static gboolean
has_budget (CoService *service)
{
  return g_list_model_get_n_items (co_service_get_budget (service)) > 0;
}

void
co_judge_w2_budget (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = count_retained (survey, has_budget, verdict);

  if (survey->retained->len > 0)
    verdict->reason = g_strdup_printf (
        ngettext ("%u of %u service has a budget", "%u of %u services have a budget", survey->retained->len), n,
        survey->retained->len);
}

void
co_judge_workshop_3 (const CoSurvey *survey, CoVerdict *verdict)
{
  judge_workshop (survey, 3, verdict);
}

void
co_judge_w3_design (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = count_retained (survey, is_designed, verdict);

  if (survey->retained->len > 0)
    verdict->reason =
        g_strdup_printf (ngettext ("%u of %u service designed", "%u of %u services designed", survey->retained->len), n,
                         survey->retained->len);
}

static gboolean
has_refined_budget (CoService *service)
{
  GListModel *budget = co_service_get_budget (service);

  for (guint i = 0; i < g_list_model_get_n_items (budget); i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      if (co_budget_line_get_stage (line) == CO_BUDGET_STAGE_REFINED)
        return !co_text_is_blank (co_service_get_business_model (service));
    }

  return FALSE;
}

void
co_judge_w3_budget (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = count_retained (survey, has_refined_budget, verdict);

  if (survey->retained->len > 0)
    verdict->reason = g_strdup_printf (ngettext ("%u of %u budget and business model refined",
                                                 "%u of %u budgets and business models refined", survey->retained->len),
                                       n, survey->retained->len);
}

void
co_judge_w3_funding (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->lists[CO_KIND_GRANT]->len;
  int days;

  if (survey->project != NULL &&
      co_survey_get_days (survey, co_project_get_funding_watch_date (survey->project), &days))
    verdict->progress = CO_PROGRESS_DONE;
  else if (n > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;
  verdict->reason = g_strdup_printf (ngettext ("%u funding aid found", "%u funding aids found", n), n);
  /* Aids are looked for on the page of a service that they pay for. */
  if (survey->retained->len > 0)
    verdict->document = co_document_get_id (g_ptr_array_index (survey->retained, 0));
}

static CoAgreement *
find_agreement (const CoSurvey *survey, CoService *service)
{
  GPtrArray *agreements = survey->lists[CO_KIND_AGREEMENT];

  for (guint i = 0; i < agreements->len; i++)
    {
      CoAgreement *agreement = g_ptr_array_index (agreements, i);

      if (g_str_equal (co_agreement_get_service (agreement), co_document_get_id (CO_DOCUMENT (service))))
        return agreement;
    }

  return NULL;
}

void
co_judge_agreement (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->retained->len;
  guint n_drafted = 0, n_agreed = 0;

  for (guint i = 0; i < n; i++)
    {
      CoAgreement *agreement = find_agreement (survey, g_ptr_array_index (survey->retained, i));
      gboolean agreed = agreement != NULL && co_agreement_get_status (agreement) != CO_AGREEMENT_STATUS_DRAFT;

      n_drafted += agreement != NULL;
      n_agreed += agreed;
      if (verdict->document == NULL && !agreed)
        verdict->document =
            co_document_get_id (agreement != NULL ? CO_DOCUMENT (agreement) : g_ptr_array_index (survey->retained, i));
    }

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no service retained yet"));
      return;
    }

  if (n_agreed == n)
    verdict->progress = CO_PROGRESS_DONE;
  else if (n_drafted > 0)
    verdict->progress = CO_PROGRESS_UNDER_WAY;

  if (n_agreed < n_drafted)
    verdict->reason =
        g_strdup_printf (ngettext ("%u of %u agreement drafted", "%u of %u agreements drafted", n), n_drafted, n);
  else
    verdict->reason =
        g_strdup_printf (ngettext ("%u of %u agreement made", "%u of %u agreements made", n), n_agreed, n);
}

void
co_judge_resource_person (const CoSurvey *survey, CoVerdict *verdict)
{
  const char *id = survey->project != NULL ? co_project_get_resource_person (survey->project) : "";

  if (survey->project != NULL)
    verdict->document = co_document_get_id (CO_DOCUMENT (survey->project));
  if (!co_survey_is_here (survey, id, CO_KIND_PARTICIPANT))
    {
      verdict->reason = g_strdup (_ ("nobody appointed yet"));
      return;
    }

  verdict->progress = CO_PROGRESS_DONE;
  verdict->reason = g_strdup (co_document_get_title (co_documents_lookup (survey->documents, id)));
}
