/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far the steps of phases 01 and 02 have got.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>

#include "co-completeness.h"
#include "co-composition.h"
#include "co-experiment.h"
#include "co-problem.h"
#include "co-steps-private.h"
#include "co-strength.h"

/* Enough experiments to compare; the procedure gives no number. */
#define ENOUGH_EXPERIMENTS 10

/* Once some experiments are retained, only those count. */
static gboolean
are_retained (const CoSurvey *survey)
{
  return survey->watched->len > 0 &&
         co_experiment_get_status (g_ptr_array_index (survey->watched, 0)) == CO_EXPERIMENT_STATUS_RETAINED;
}

/* Not started without anything, done with all of it. */
static CoProgress
count_progress (guint n_done, guint n)
{
  if (n_done == 0)
    return CO_PROGRESS_NOT_STARTED;

  return n_done >= n ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
}

static void
add_domains (GHashTable *set, const char *const *domains)
{
  for (guint i = 0; domains[i] != NULL; i++)
    {
      if (!co_text_is_blank (domains[i]))
        g_hash_table_add (set, g_utf8_casefold (domains[i], -1));
    }
}

/* The fields that matter here: those of the problems once they are known, until then all of the authority's. */
static GHashTable *
collect_domains (const CoSurvey *survey, gboolean *of_problems)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < survey->lists[CO_KIND_PROBLEM]->len; i++)
    add_domains (set, co_problem_get_domains (g_ptr_array_index (survey->lists[CO_KIND_PROBLEM], i)));
  *of_problems = g_hash_table_size (set) > 0;
  if (!*of_problems && survey->project != NULL)
    add_domains (set, co_project_get_domains (survey->project));

  return set;
}

void
co_judge_strengths (const CoSurvey *survey, CoVerdict *verdict)
{
  gboolean of_problems;
  g_autoptr (GHashTable) domains = collect_domains (survey, &of_problems);
  guint n_domains = g_hash_table_size (domains);
  GPtrArray *strengths = survey->lists[CO_KIND_STRENGTH];
  guint n_missing;

  if (strengths->len == 0)
    {
      verdict->reason = g_strdup (_ ("no strength written down yet"));
      return;
    }

  for (guint i = 0; i < strengths->len; i++)
    {
      g_autofree char *domain = g_utf8_casefold (co_strength_get_domain (g_ptr_array_index (strengths, i)), -1);

      g_hash_table_remove (domains, domain);
    }

  n_missing = g_hash_table_size (domains);
  verdict->progress = n_missing == 0 ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (n_domains == 0)
    verdict->reason = g_strdup_printf (ngettext ("%u strength", "%u strengths", strengths->len), strengths->len);
  else if (of_problems)
    verdict->reason = g_strdup_printf (ngettext ("%u of %u field of the problems has a strength",
                                                 "%u of %u fields of the problems have a strength", n_domains),
                                       n_domains - n_missing, n_domains);
  else
    verdict->reason = g_strdup_printf (ngettext ("%u of %u field of competence has a strength",
                                                 "%u of %u fields of competence have a strength", n_domains),
                                       n_domains - n_missing, n_domains);
}

void
co_judge_experiments (const CoSurvey *survey, CoVerdict *verdict)
{
  const char *home = co_survey_get_country (survey);
  GPtrArray *experiments = survey->lists[CO_KIND_EXPERIMENT];
  guint n = experiments->len;
  guint n_home = 0, n_abroad = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *country = co_experiment_get_country (g_ptr_array_index (experiments, i));

      if (country[0] != '\0' && g_ascii_strcasecmp (country, home) == 0)
        n_home++;
      else if (country[0] != '\0')
        n_abroad++;
    }

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("nothing collected yet"));
      return;
    }

  verdict->progress = CO_PROGRESS_UNDER_WAY;
  if (n_abroad == 0)
    verdict->reason =
        g_strdup_printf (ngettext ("%u experiment, none from abroad", "%u experiments, none from abroad", n), n);
  else if (n_home == 0)
    verdict->reason = g_strdup_printf (
        ngettext ("%u experiment, none from this country", "%u experiments, none from this country", n), n);
  else if (n < ENOUGH_EXPERIMENTS)
    verdict->reason = g_strdup_printf (ngettext ("%u experiment of some ten", "%u experiments of some ten", n), n);
  else
    {
      verdict->progress = CO_PROGRESS_DONE;
      verdict->reason = g_strdup_printf (
          ngettext ("%u experiment, %u from abroad", "%u experiments, %u from abroad", n), n, n_abroad);
    }
}

void
co_judge_boards (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->watched->len;
  guint n_weighed = 0;

  for (guint i = 0; i < n; i++)
    {
      CoDocument *experiment = g_ptr_array_index (survey->watched, i);

      n_weighed += g_hash_table_contains (survey->weighed, co_document_get_id (experiment));
    }

  verdict->document = co_survey_get_only (survey->lists[CO_KIND_BOARD]);
  if (survey->lists[CO_KIND_BOARD]->len == 0)
    {
      verdict->reason = g_strdup (_ ("no board yet"));
      return;
    }

  verdict->progress = n > 0 && n_weighed >= n ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (are_retained (survey))
    verdict->reason = g_strdup_printf (
        ngettext ("%u of %u retained experiment analysed", "%u of %u retained experiments analysed", n), n_weighed, n);
  else
    verdict->reason =
        g_strdup_printf (ngettext ("%u of %u experiment analysed", "%u of %u experiments analysed", n), n_weighed, n);
}

void
co_judge_actors (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->watched->len;
  guint n_named = 0;

  for (guint i = 0; i < n; i++)
    n_named += !co_text_is_blank (co_experiment_get_actors (g_ptr_array_index (survey->watched, i)));

  verdict->progress = count_progress (n_named, n);
  if (n_named == 0)
    verdict->reason = g_strdup (_ ("no player named yet"));
  else if (are_retained (survey))
    verdict->reason = g_strdup_printf (ngettext ("%u of %u retained experiment names who could answer",
                                                 "%u of %u retained experiments name who could answer", n),
                                       n_named, n);
  else
    verdict->reason = g_strdup_printf (
        ngettext ("%u of %u experiment names who could answer", "%u of %u experiments name who could answer", n),
        n_named, n);
}

void
co_judge_sheets (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->services->len;
  guint n_described = 0;

  for (guint i = 0; i < n; i++)
    {
      CoService *service = g_ptr_array_index (survey->services, i);

      if (co_service_is_described (service))
        n_described++;
      else if (verdict->document == NULL)
        verdict->document = co_document_get_id (CO_DOCUMENT (service));
    }

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no service yet"));
      return;
    }

  verdict->progress = n_described == n ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  verdict->reason = g_strdup_printf (ngettext ("%u of %u service described, those dropped left out",
                                               "%u of %u services described, those dropped left out", n),
                                     n_described, n);
}

void
co_judge_problems (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n = survey->lists[CO_KIND_PROBLEM]->len;

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no problem yet"));
      return;
    }

  verdict->progress = n == 2 || n == 3 ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (n > 3)
    verdict->reason =
        g_strdup_printf (ngettext ("%u problem: keep two or three", "%u problems: keep two or three", n), n);
  else
    verdict->reason = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
}

void
co_judge_objectives (const CoSurvey *survey, CoVerdict *verdict)
{
  GPtrArray *problems = survey->lists[CO_KIND_PROBLEM];
  guint n = 0, n_set = 0, n_empty = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);
      GListModel *objectives = co_problem_get_objectives (problem);
      guint n_here = g_list_model_get_n_items (objectives);
      guint n_set_here = 0;

      for (guint j = 0; j < n_here; j++)
        {
          g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, j);

          n_set_here += co_objective_get_priority (objective) != CO_PRIORITY_UNSET;
        }
      n += n_here;
      n_set += n_set_here;
      n_empty += n_here == 0;
      if (verdict->document == NULL && (n_here == 0 || n_set_here < n_here))
        verdict->document = co_document_get_id (CO_DOCUMENT (problem));
    }

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no objective yet"));
      return;
    }

  verdict->progress = n_set == n && n_empty == 0 ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (n_set == n && n_empty > 0)
    verdict->reason = g_strdup_printf (
        ngettext ("%u problem has no objective yet", "%u problems have no objective yet", n_empty), n_empty);
  else
    verdict->reason =
        g_strdup_printf (ngettext ("%u of %u objective prioritised", "%u of %u objectives prioritised", n), n_set, n);
}

void
co_judge_list (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n_listed = survey->listed->len;
  guint n = survey->services->len;

  if (n == 0)
    {
      verdict->reason = g_strdup (_ ("no service yet"));
      return;
    }

  verdict->progress = n_listed > 0 ? CO_PROGRESS_DONE : CO_PROGRESS_UNDER_WAY;
  if (n_listed > 0)
    verdict->reason =
        g_strdup_printf (ngettext ("%u service on the list", "%u services on the list", n_listed), n_listed);
  else
    verdict->reason =
        g_strdup_printf (ngettext ("%u candidate, none on the list yet", "%u candidates, none on the list yet", n), n);
}

void
co_judge_meetings (const CoSurvey *survey, CoVerdict *verdict)
{
  guint n_dated = 0;

  for (guint i = 0; i < CO_N_WORKSHOPS; i++)
    {
      if (survey->dated[i])
        n_dated++;
      else if (survey->workshops[i] != NULL && verdict->document == NULL)
        verdict->document = co_document_get_id (CO_DOCUMENT (survey->workshops[i]));
    }

  verdict->progress = count_progress (n_dated, CO_N_WORKSHOPS);
  if (survey->lists[CO_KIND_WORKSHOP]->len > 0)
    verdict->progress = MAX (verdict->progress, CO_PROGRESS_UNDER_WAY);
  verdict->reason =
      g_strdup_printf (ngettext ("%u of %u meeting has a date", "%u of %u meetings have a date", CO_N_WORKSHOPS),
                       n_dated, CO_N_WORKSHOPS);
}

void
co_judge_participants (const CoSurvey *survey, CoVerdict *verdict)
{
  CoWorkshop *workshop = survey->workshops[0];
  CoComposition composition = { 0 };
  guint n_missing = 0;

  if (workshop != NULL)
    co_workshop_count_colleges (workshop, survey->documents, &composition);
  for (CoCollege college = CO_COLLEGE_ADMINISTRATION; college <= CO_COLLEGE_DIGITAL_BUSINESS; college++)
    n_missing += composition.expected[college] == 0;

  if (composition.n_listed == 0)
    {
      guint n = survey->lists[CO_KIND_PARTICIPANT]->len;

      verdict->progress = n > 0 ? CO_PROGRESS_UNDER_WAY : CO_PROGRESS_NOT_STARTED;
      verdict->reason = n > 0 ? g_strdup_printf (ngettext ("%u person in the roster, nobody invited yet",
                                                           "%u people in the roster, nobody invited yet", n),
                                                 n)
                              : g_strdup (_ ("nobody invited yet"));
      return;
    }

  verdict->progress = CO_PROGRESS_UNDER_WAY;
  if (n_missing > 0)
    verdict->reason = g_strdup_printf (
        ngettext ("%u stakeholder group is missing", "%u stakeholder groups are missing", n_missing), n_missing);
  else if (composition.n_to_invite > 0 && !co_workshop_get_held (workshop))
    verdict->reason = g_strdup_printf (
        ngettext ("%u invitation to send", "%u invitations to send", composition.n_to_invite), composition.n_to_invite);
  else
    {
      verdict->progress = CO_PROGRESS_DONE;
      verdict->reason = g_strdup_printf (
          ngettext ("%u person, all four groups", "%u people, all four groups", composition.n_expected),
          composition.n_expected);
    }
}
