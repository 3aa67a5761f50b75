/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vigilance rules about money, funding aids and the agreement, and the one about references that lead nowhere.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "co-agreement.h"
#include "co-grant.h"
#include "co-money.h"
#include "co-problem.h"
#include "co-rules-private.h"

/* Days before workshop 3 from which on the funding watch is due, before a deadline from which on it is told, and
 * after which a funding watch is stale. */
#define FUNDING_DAYS 42
#define DEADLINE_DAYS 30
#define STALE_DAYS 365

static const char *
get_currency (const CoSurvey *survey)
{
  return survey->project != NULL ? co_project_get_currency (survey->project) : "EUR";
}

/* With cents where there are some: “60 000 € beyond 60 000 €” says nothing. */
static char *
format_money (gint64 cents, const char *currency)
{
  g_autofree char *units = g_strdup_printf ("%'" G_GINT64_FORMAT, cents / 100);
  g_autofree char *amount =
      cents % 100 == 0 ? g_strdup (units)
                       : g_strdup_printf ("%s%s%02d", units, nl_langinfo (RADIXCHAR), (int) (ABS (cents % 100)));
  const char *sign = g_str_equal (currency, "EUR") ? "€" : currency;

  /* Translators: an amount and its currency, as in “80,000 €”. */
  return g_strdup_printf (C_ ("amount and currency", "%s %s"), amount, sign);
}

static gint64
sum_objectives (const CoSurvey *survey)
{
  GPtrArray *problems = survey->lists[CO_KIND_PROBLEM];
  gint64 sum = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      GListModel *objectives = co_problem_get_objectives (g_ptr_array_index (problems, i));

      for (guint j = 0; j < g_list_model_get_n_items (objectives); j++)
        {
          g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, j);

          if (g_str_equal (co_objective_get_currency (objective), get_currency (survey)))
            sum = co_money_add (sum, co_objective_get_budget (objective));
        }
    }

  return sum;
}

static gboolean
has_stage (CoService *service, CoBudgetStage stage)
{
  GListModel *budget = co_service_get_budget (service);

  for (guint i = 0; i < g_list_model_get_n_items (budget); i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      if (co_budget_line_get_stage (line) == stage)
        return TRUE;
    }

  return FALSE;
}

/* Once some lines are refined, the sketch has served its time. Running costs count for one year. */
static gint64
sum_service (CoService *service, const char *currency)
{
  CoBudgetStage stage = has_stage (service, CO_BUDGET_STAGE_REFINED) ? CO_BUDGET_STAGE_REFINED : CO_BUDGET_STAGE_SKETCH;
  GListModel *budget = co_service_get_budget (service);
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (budget); i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      if (co_budget_line_get_stage (line) == stage && g_str_equal (co_budget_line_get_currency (line), currency))
        sum = co_money_add (sum, co_budget_line_get_amount (line));
    }

  return sum;
}

static gint64
get_ceiling (const CoSurvey *survey)
{
  return survey->project != NULL ? co_project_get_budget_ceiling (survey->project) : 0;
}

void
co_rule_objectives_ceiling (CoInspection *inspection)
{
  gint64 ceiling = get_ceiling (inspection->survey);
  gint64 sum = sum_objectives (inspection->survey);
  g_autofree char *cost = NULL;
  g_autofree char *limit = NULL;

  if (ceiling <= 0 || sum <= ceiling)
    return;

  cost = format_money (sum, get_currency (inspection->survey));
  limit = format_money (ceiling, get_currency (inspection->survey));
  co_inspection_report (
      inspection, CO_SEVERITY_WARNING, NULL,
      /* Translators: both are amounts with their currency. */
      g_strdup_printf (_ ("The objectives add up to %s, more than the ceiling of %s: prioritise them"), cost, limit));
}

void
co_rule_services_ceiling (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  gint64 ceiling = get_ceiling (survey);
  gint64 sum = 0;
  g_autofree char *cost = NULL;
  g_autofree char *limit = NULL;

  for (guint i = 0; i < survey->retained->len; i++)
    sum = co_money_add (sum, sum_service (g_ptr_array_index (survey->retained, i), get_currency (survey)));
  if (ceiling <= 0 || sum <= ceiling)
    return;

  cost = format_money (sum, get_currency (survey));
  limit = format_money (ceiling, get_currency (survey));
  co_inspection_report (
      inspection, CO_SEVERITY_WARNING, NULL,
      /* Translators: both are amounts with their currency. */
      g_strdup_printf (_ ("The retained services cost %s in their first year, more than the ceiling of %s"), cost,
                       limit));
}

void
co_rule_ceiling_unset (CoInspection *inspection)
{
  if (get_ceiling (inspection->survey) <= 0 && sum_objectives (inspection->survey) > 0)
    co_inspection_report (
        inspection, CO_SEVERITY_INFO, inspection->survey->project,
        g_strdup (_ ("The objectives have budgets, but the project has no ceiling to compare them with")));
}

/* The retained services that lack something once workshop @number is behind us. */
static void
require_after (CoInspection *inspection,
               guint number,
               CoSeverity severity,
               gboolean (*has) (CoService *service),
               const char *format)
{
  const CoSurvey *survey = inspection->survey;

  if (!co_survey_has_passed (survey, number))
    return;

  for (guint i = 0; i < survey->retained->len; i++)
    {
      CoService *service = g_ptr_array_index (survey->retained, i);

      if (!has (service))
        co_inspection_report (inspection, severity, service, g_strdup_printf (format, co_service_get_title (service)));
    }
}

static gboolean
has_budget (CoService *service)
{
  return g_list_model_get_n_items (co_service_get_budget (service)) > 0;
}

static gboolean
has_refined_budget (CoService *service)
{
  return has_stage (service, CO_BUDGET_STAGE_REFINED);
}

static gboolean
has_business_model (CoService *service)
{
  return !co_text_is_blank (co_service_get_business_model (service));
}

void
co_rule_budget_sketch (CoInspection *inspection)
{
  require_after (inspection, 2, CO_SEVERITY_WARNING, has_budget,
                 _ ("Workshop 2 is over and no budget is sketched for “%s”"));
}

void
co_rule_budget_refined (CoInspection *inspection)
{
  require_after (inspection, 3, CO_SEVERITY_WARNING, has_refined_budget,
                 _ ("Workshop 3 is over and the budget of “%s” is not refined"));
}

void
co_rule_business_model (CoInspection *inspection)
{
  require_after (inspection, 3, CO_SEVERITY_ADVICE, has_business_model,
                 _ ("Workshop 3 is over and “%s” has no business model"));
}

void
co_rule_funding_watch (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  int days;

  if (!co_survey_is_near (survey, 3, FUNDING_DAYS))
    return;

  if (survey->project == NULL ||
      !co_survey_get_days (survey, co_project_get_funding_watch_date (survey->project), &days))
    co_inspection_report (inspection, co_survey_has_passed (survey, 3) ? CO_SEVERITY_WARNING : CO_SEVERITY_ADVICE, NULL,
                          g_strdup (_ ("Nobody has looked for possible funding aids yet")));
  else if (days < -STALE_DAYS)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, NULL,
                          g_strdup (_ ("The last funding watch is more than a year old")));
}

void
co_rule_grant_deadline (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *grants = survey->lists[CO_KIND_GRANT];

  for (guint i = 0; i < grants->len; i++)
    {
      CoGrant *grant = g_ptr_array_index (grants, i);
      CoGrantStatus status = co_grant_get_status (grant);
      int days;

      if ((status != CO_GRANT_STATUS_FOUND && status != CO_GRANT_STATUS_ELIGIBLE) ||
          !co_survey_get_days (survey, co_grant_get_deadline (grant), &days) || days > DEADLINE_DAYS)
        continue;

      if (days < 0)
        co_inspection_report (inspection, CO_SEVERITY_INFO, grant,
                              g_strdup_printf (_ ("The deadline of “%s” has passed"), co_grant_get_title (grant)));
      else if (days == 0)
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, grant,
                              g_strdup_printf (_ ("The deadline of “%s” is today"), co_grant_get_title (grant)));
      else
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, grant,
                              g_strdup_printf (ngettext ("The deadline of “%s” is in %d day",
                                                         "The deadline of “%s” is in %d days", (gulong) days),
                                               co_grant_get_title (grant), days));
    }
}

void
co_rule_agreement_draft (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *agreements = survey->lists[CO_KIND_AGREEMENT];

  if (!co_survey_has_passed (survey, 3))
    return;

  for (guint i = 0; i < survey->retained->len; i++)
    {
      CoService *service = g_ptr_array_index (survey->retained, i);
      gboolean drafted = FALSE;

      for (guint j = 0; j < agreements->len && !drafted; j++)
        drafted = g_str_equal (co_agreement_get_service (g_ptr_array_index (agreements, j)),
                               co_document_get_id (CO_DOCUMENT (service)));
      if (!drafted)
        co_inspection_report (inspection, CO_SEVERITY_WARNING, service,
                              g_strdup_printf (_ ("Workshop 3 is over and no agreement is drafted for “%s”"),
                                               co_service_get_title (service)));
    }
}

static CoViewName
get_view (CoKind kind)
{
  switch (kind)
    {
    case CO_KIND_EXPERIMENT:
    case CO_KIND_STRENGTH:
      return CO_VIEW_NAME_LIBRARY;
    case CO_KIND_BOARD:
      return CO_VIEW_NAME_BOARDS;
    case CO_KIND_PROBLEM:
      return CO_VIEW_NAME_PROBLEMS;
    case CO_KIND_SERVICE:
    case CO_KIND_AGREEMENT:
      return CO_VIEW_NAME_SERVICES;
    case CO_KIND_WORKSHOP:
      return CO_VIEW_NAME_WORKSHOPS;
    case CO_KIND_PARTICIPANT:
      return CO_VIEW_NAME_PARTICIPANTS;
    case CO_KIND_GRANT:
      return CO_VIEW_NAME_FUNDING;
    case CO_KIND_PROJECT:
    default:
      return CO_VIEW_NAME_PROJECT;
    }
}

/* Walks the table of fields, so that a reference added to a document is found without a change here. */
static guint
count_missing (const CoSurvey *survey, CoRecord *record)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  guint n = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == CO_FIELD_REFERENCE)
        {
          const char *id = co_record_get_text (record, i);

          n += id[0] != '\0' && co_documents_lookup (survey->documents, id) == NULL;
        }
      else if (fields[i].type == CO_FIELD_REFERENCES)
        {
          const char *const *ids = co_record_get_texts (record, i);

          for (guint j = 0; ids[j] != NULL; j++)
            n += co_documents_lookup (survey->documents, ids[j]) == NULL;
        }
      else if (fields[i].type == CO_FIELD_LIST)
        {
          GListModel *list = co_record_get_list (record, i);

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr (CoRecord) item = g_list_model_get_item (list, j);

              n += count_missing (survey, item);
            }
        }
    }

  return n;
}

/* Objectives are no documents; a service names them by the ids that they have in their problems. */
static guint
count_missing_objectives (const CoSurvey *survey, CoService *service)
{
  const char *const *ids = co_service_get_objectives (service);
  GPtrArray *problems = survey->lists[CO_KIND_PROBLEM];
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; n > 0 && i < problems->len; i++)
    {
      GListModel *objectives = co_problem_get_objectives (g_ptr_array_index (problems, i));

      for (guint j = 0; j < g_list_model_get_n_items (objectives); j++)
        {
          g_autoptr (CoRecord) objective = g_list_model_get_item (objectives, j);

          n -= g_strv_contains (ids, co_record_get_id (objective));
        }
    }

  return n;
}

void
co_rule_missing_reference (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      for (guint i = 0; i < survey->lists[kind]->len; i++)
        {
          CoDocument *document = g_ptr_array_index (survey->lists[kind], i);
          guint n = count_missing (survey, CO_RECORD (document));

          if (kind == CO_KIND_SERVICE)
            n += count_missing_objectives (survey, CO_SERVICE (document));
          if (n > 0)
            co_inspection_report_at (inspection, CO_SEVERITY_ADVICE, get_view (kind), document,
                                     g_strdup_printf (ngettext ("“%s” refers to %u thing that is no longer there",
                                                                "“%s” refers to %u things that are no longer there", n),
                                                      co_document_get_title (document), n));
        }
    }
}
