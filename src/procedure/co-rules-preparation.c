/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vigilance rules about the watch, the problems and the services (phases 01 and 02).
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>

#include "co-experiment.h"
#include "co-problem.h"
#include "co-rules-private.h"

/* Days before workshop 1 from which on an open list of services is a warning, and before workshop 3 from which on
 * a missing resource person is one. */
#define LIST_DAYS 14
#define RESOURCE_PERSON_DAYS 42

/* From how many experiments on the watch is expected to look beyond the border. */
#define SOME_EXPERIMENTS 5

static gboolean
is_named (const CoSurvey *survey, const char *(*get_person) (CoProject *project))
{
  return survey->project != NULL && co_survey_is_here (survey, get_person (survey->project), CO_KIND_PARTICIPANT);
}

static gboolean
setting_up_has_begun (const CoSurvey *survey)
{
  return survey->lists[CO_KIND_PROBLEM]->len > 0 || survey->lists[CO_KIND_SERVICE]->len > 0 ||
         survey->lists[CO_KIND_WORKSHOP]->len > 0;
}

void
co_rule_documentation_person (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  if (survey->lists[CO_KIND_EXPERIMENT]->len > 0 && !is_named (survey, co_project_get_documentation_person))
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, survey->project,
                          g_strdup (_ ("No resource person is named for the search for good practice")));
}

void
co_rule_watch_abroad (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *experiments = survey->lists[CO_KIND_EXPERIMENT];
  guint n_home = 0, n_abroad = 0;

  for (guint i = 0; i < experiments->len; i++)
    {
      const char *country = co_experiment_get_country (g_ptr_array_index (experiments, i));

      if (country[0] == '\0')
        continue;
      if (g_ascii_strcasecmp (country, co_survey_get_country (survey)) == 0)
        n_home++;
      else
        n_abroad++;
    }

  if (n_home + n_abroad < SOME_EXPERIMENTS)
    return;
  if (n_abroad == 0)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, NULL,
                          g_strdup (_ ("No experiment from abroad: the watch is national and international")));
  else if (n_home == 0)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, NULL,
                          g_strdup (_ ("No experiment from this country: the watch is national and international")));
}

static GPtrArray *
find_retained (const CoSurvey *survey, gboolean (*is_lacking) (const CoSurvey *survey, CoExperiment *experiment))
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < survey->watched->len; i++)
    {
      CoExperiment *experiment = g_ptr_array_index (survey->watched, i);

      if (co_experiment_get_status (experiment) == CO_EXPERIMENT_STATUS_RETAINED && is_lacking (survey, experiment))
        g_ptr_array_add (found, experiment);
    }

  return found;
}

static gpointer
get_only (GPtrArray *documents)
{
  return documents->len == 1 ? g_ptr_array_index (documents, 0) : NULL;
}

static gboolean
is_unweighed (const CoSurvey *survey, CoExperiment *experiment)
{
  return !g_hash_table_contains (survey->weighed, co_document_get_id (CO_DOCUMENT (experiment)));
}

void
co_rule_unweighed (CoInspection *inspection)
{
  g_autoptr (GPtrArray) found = find_retained (inspection->survey, is_unweighed);

  if (found->len == 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, get_only (found),
        g_strdup_printf (_ ("“%s” is not analysed on a SWOT board yet"), co_document_get_title (get_only (found))));
  else if (found->len > 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, NULL,
        g_strdup_printf (ngettext ("%u retained experiment is not analysed on a SWOT board yet",
                                   "%u retained experiments are not analysed on a SWOT board yet", found->len),
                         found->len));
}

static gboolean
is_frightening (const CoSurvey *survey, CoExperiment *experiment)
{
  return co_text_is_blank (co_experiment_get_fears (experiment));
}

void
co_rule_fears (CoInspection *inspection)
{
  g_autoptr (GPtrArray) found = find_retained (inspection->survey, is_frightening);

  if (found->len == 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, get_only (found),
        g_strdup_printf (_ ("“%s”: no fears and no facts are noted yet"), co_document_get_title (get_only (found))));
  else if (found->len > 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, NULL,
        g_strdup_printf (ngettext ("%u retained experiment: no fears and no facts are noted yet",
                                   "%u retained experiments: no fears and no facts are noted yet", found->len),
                         found->len));
}

static gboolean
is_without_actors (const CoSurvey *survey, CoExperiment *experiment)
{
  return co_text_is_blank (co_experiment_get_actors (experiment));
}

void
co_rule_actors (CoInspection *inspection)
{
  g_autoptr (GPtrArray) found = find_retained (inspection->survey, is_without_actors);

  if (found->len == 1)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, get_only (found),
                          g_strdup_printf (_ ("No player who could answer is identified for “%s”"),
                                           co_document_get_title (get_only (found))));
  else if (found->len > 1)
    co_inspection_report (
        inspection, CO_SEVERITY_ADVICE, NULL,
        g_strdup_printf (ngettext ("No player who could answer is identified for %u retained experiment",
                                   "No player who could answer is identified for %u retained experiments", found->len),
                         found->len));
}

void
co_rule_project_manager (CoInspection *inspection)
{
  if (setting_up_has_begun (inspection->survey) && !is_named (inspection->survey, co_project_get_project_manager))
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, inspection->survey->project,
                          g_strdup (_ ("No project manager is named")));
}

void
co_rule_problems_count (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  guint n = survey->lists[CO_KIND_PROBLEM]->len;

  if (n > 3)
    co_inspection_report (
        inspection, CO_SEVERITY_WARNING, NULL,
        g_strdup_printf (
            ngettext ("%u problem: keep two or three of them", "%u problems: keep two or three of them", n), n));
  else if (n == 1)
    co_inspection_report (inspection, CO_SEVERITY_ADVICE, NULL,
                          g_strdup (_ ("Only one problem: the procedure identifies two or three")));
  else if (n == 0 && (survey->lists[CO_KIND_SERVICE]->len > 0 || survey->lists[CO_KIND_WORKSHOP]->len > 0))
    co_inspection_report (inspection, CO_SEVERITY_WARNING, NULL,
                          g_strdup (_ ("No problem is identified: what are the services and workshops to answer?")));
}

void
co_rule_objectives_missing (CoInspection *inspection)
{
  GPtrArray *problems = inspection->survey->lists[CO_KIND_PROBLEM];

  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);

      if (g_list_model_get_n_items (co_problem_get_objectives (problem)) == 0)
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, problem,
                              g_strdup_printf (_ ("“%s” has no objective yet"), co_problem_get_title (problem)));
    }
}

void
co_rule_objectives_priority (CoInspection *inspection)
{
  GPtrArray *problems = inspection->survey->lists[CO_KIND_PROBLEM];

  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);
      GListModel *objectives = co_problem_get_objectives (problem);
      guint n = g_list_model_get_n_items (objectives);
      guint n_unset = 0, n_must = 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, j);

          n_unset += co_objective_get_priority (objective) == CO_PRIORITY_UNSET;
          n_must += co_objective_get_priority (objective) == CO_PRIORITY_MUST;
        }

      if (n_unset > 0)
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, problem,
                              g_strdup_printf (ngettext ("%u objective of “%s” has no priority",
                                                         "%u objectives of “%s” have no priority", n_unset),
                                               n_unset, co_problem_get_title (problem)));
      else if (n >= 3 && n_must == n)
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, problem,
                              g_strdup_printf (_ ("All objectives of “%s” come first: nothing is prioritised"),
                                               co_problem_get_title (problem)));
    }
}

void
co_rule_services_list (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  if (survey->listed->len > 0 || (survey->services->len == 0 && survey->lists[CO_KIND_WORKSHOP]->len == 0))
    return;

  co_inspection_report (inspection, co_survey_is_near (survey, 1, LIST_DAYS) ? CO_SEVERITY_WARNING : CO_SEVERITY_ADVICE,
                        NULL, g_strdup (_ ("The list of digital services is not closed yet")));
}

static gboolean
answers_a_problem (const CoSurvey *survey, CoService *service)
{
  const char *const *problems = co_service_get_problems (service);

  for (guint i = 0; problems[i] != NULL; i++)
    {
      if (co_survey_is_here (survey, problems[i], CO_KIND_PROBLEM))
        return TRUE;
    }

  return FALSE;
}

void
co_rule_ready_made (CoInspection *inspection)
{
  for (guint i = 0; i < inspection->survey->listed->len; i++)
    {
      CoService *service = g_ptr_array_index (inspection->survey->listed, i);

      if (!answers_a_problem (inspection->survey, service))
        co_inspection_report (inspection, CO_SEVERITY_ADVICE, service,
                              g_strdup_printf (_ ("“%s” answers none of the problems: link it to one, or set it aside"),
                                               co_service_get_title (service)));
    }
}

void
co_rule_unanswered (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;
  GPtrArray *problems = survey->lists[CO_KIND_PROBLEM];

  if (survey->listed->len == 0)
    return;

  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);
      gboolean answered = FALSE;

      for (guint j = 0; j < survey->listed->len && !answered; j++)
        answered = g_strv_contains (co_service_get_problems (g_ptr_array_index (survey->listed, j)),
                                    co_document_get_id (CO_DOCUMENT (problem)));
      if (!answered)
        co_inspection_report (
            inspection, CO_SEVERITY_ADVICE, problem,
            g_strdup_printf (_ ("No service on the list answers “%s”"), co_problem_get_title (problem)));
    }
}

void
co_rule_resource_person (CoInspection *inspection)
{
  const CoSurvey *survey = inspection->survey;

  if (survey->lists[CO_KIND_WORKSHOP]->len == 0 || is_named (survey, co_project_get_resource_person))
    return;

  co_inspection_report (
      inspection, co_survey_is_near (survey, 3, RESOURCE_PERSON_DAYS) ? CO_SEVERITY_WARNING : CO_SEVERITY_ADVICE,
      survey->project,
      g_strdup (_ ("No resource person is appointed to launch, follow and manage the deployment of the services")));
}
