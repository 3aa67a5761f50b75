/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The briefing sheet of a service: what an elected official reads in two minutes before saying yes or no. What
 * it is and which problem it answers come first, then how it works and what it takes, what it costs, what
 * others made of it, and what comes next.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-print-briefing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "co-countries.h"
#include "co-experiment.h"
#include "co-letterhead.h"
#include "co-print-budget.h"
#include "co-problem.h"
#include "co-wording.h"
#include "co-workshop.h"

typedef struct
{
  CoDocuments *documents;
  CoService *service;
  CoPrintout *printout;
} Briefing;

static void
add_facts (Briefing *briefing)
{
  CoBlock *facts = co_block_new_facts (4);
  g_autofree char *domains = co_wording_join (co_service_get_domains (briefing->service));
  g_autofree char *investment = co_print_budget_sum (briefing->service, CO_BUDGET_NATURE_INVESTMENT);
  g_autofree char *sum = co_print_budget_sum (briefing->service, CO_BUDGET_NATURE_RUNNING);
  /* Translators: an amount that is paid each year. */
  g_autofree char *running = sum != NULL ? g_strdup_printf (_ ("%s a year"), sum) : NULL;

  co_block_add_fact (facts, CO_STYLE_CELL, _ ("Fields of competence"), domains);
  co_block_add_fact (facts, CO_STYLE_CELL, _ ("Progress"),
                     co_wording_service_status (co_service_get_status (briefing->service)));
  co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Investment"), investment);
  co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Running costs"), running);
  co_printout_add (briefing->printout, facts);
}

static gboolean
serves (CoService *service, CoObjective *objective)
{
  const char *const *ids = co_service_get_objectives (service);

  return ids != NULL && g_strv_contains (ids, co_record_get_id (CO_RECORD (objective)));
}

static void
add_problem (Briefing *briefing, CoProblem *problem)
{
  GListModel *objectives = co_problem_get_objectives (problem);
  g_autofree char *statement = co_letterhead_first_paragraph (co_problem_get_statement (problem));
  CoBlock *callout = co_block_new_callout (_ ("The problem it answers"), co_problem_get_title (problem), statement);
  gboolean is_first = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, i);

      if (!serves (briefing->service, objective))
        continue;
      if (is_first)
        co_block_add_text (callout, CO_STYLE_LABEL_BELOW, _ ("Objectives it serves"));
      is_first = FALSE;
      co_block_add_text (callout, CO_STYLE_CELL, co_objective_get_title (objective));
      co_block_add_text (callout, CO_STYLE_CELL_NOTE, co_objective_get_target (objective));
    }
  co_printout_add (briefing->printout, callout);
}

static void
add_problems (Briefing *briefing)
{
  const char *const *ids = co_service_get_problems (briefing->service);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gpointer problem = co_documents_lookup (briefing->documents, ids[i]);

      if (CO_IS_PROBLEM (problem))
        add_problem (briefing, problem);
    }
}

static void
add_pair (Briefing *briefing, const char *heading, const char *text, const char *other_heading, const char *other_text)
{
  CoBlock *columns = co_block_new_columns (), *first = co_block_new_group (), *second = co_block_new_group ();

  co_letterhead_add_text (briefing->printout, first, heading, text);
  co_letterhead_add_text (briefing->printout, second, other_heading, other_text);
  co_block_add_child (columns, first);
  co_block_add_child (columns, second);
  co_printout_add (briefing->printout, columns);
}

/* What belongs to each other stands side by side. */
static void
add_sides (Briefing *briefing)
{
  CoService *service = briefing->service;

  add_pair (briefing, _ ("For whom"), co_service_get_audience (service), _ ("Who can supply it"),
            co_service_get_operator (service));
  add_pair (briefing, _ ("What it brings"), co_service_get_benefits (service), _ ("What it needs"),
            co_service_get_conditions (service));
  add_pair (briefing, _ ("Points of attention"), co_service_get_risks (service), _ ("Business model"),
            co_service_get_business_model (service));
}

static void
add_budget (Briefing *briefing)
{
  CoBlock *table = co_print_budget_table (briefing->service);

  if (!co_block_is_empty (table))
    co_printout_add (briefing->printout, co_block_new_heading (2, _ ("Budget")));
  co_printout_add (briefing->printout, table);
}

/* Nobody has to be told that a place is at home. */
static const char *
name_country_abroad (CoDocuments *documents, CoExperiment *experiment)
{
  const char *country = co_experiment_get_country (experiment);
  CoProject *project = co_documents_get_project (documents);
  gboolean is_home = project != NULL && g_ascii_strcasecmp (country, co_project_get_country (project)) == 0;

  return is_home ? "" : co_country_get_name (country);
}

static char *
describe_origin (CoDocuments *documents, CoExperiment *experiment)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const char *place = co_experiment_get_place (experiment), *country = name_country_abroad (documents, experiment);
  gint64 year = co_experiment_get_year (experiment);

  if (*place != '\0' && *country != '\0')
    g_strv_builder_take (builder, g_strdup_printf ("%s (%s)", place, country));
  else if (*place != '\0' || *country != '\0')
    g_strv_builder_add (builder, *place != '\0' ? place : country);
  if (*co_experiment_get_bearer (experiment) != '\0')
    g_strv_builder_add (builder, co_experiment_get_bearer (experiment));
  if (year > 0)
    g_strv_builder_take (builder, g_strdup_printf ("%d", (int) MIN (year, 9999)));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
add_sources (CoBlock *list, CoExperiment *experiment)
{
  GListModel *sources = co_experiment_get_sources (experiment);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (CoSource) source = g_list_model_get_item (sources, i);
      const char *title = co_source_get_title (source), *url = co_source_get_url (source);
      g_autofree char *visited = co_wording_short_date (co_source_get_visited (source)), *line = NULL;

      if (*title != '\0' && *url != '\0')
        /* Translators: a source: its title and its address */
        line = g_strdup_printf (_ ("%s: %s"), title, url);
      else
        line = g_strdup (*url != '\0' ? url : title);
      if (*visited != '\0' && *line != '\0')
        {
          g_autofree char *whole = g_steal_pointer (&line);

          /* Translators: a source, and the day on which it was last seen */
          line = g_strdup_printf (_ ("%s (seen on %s)"), whole, visited);
        }
      co_block_add_link (list, CO_STYLE_LINK, line, url);
    }
}

static void
add_experiments (Briefing *briefing)
{
  const char *const *ids = co_service_get_experiments (briefing->service);
  CoBlock *list = co_block_new_list (FALSE);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gpointer experiment = co_documents_lookup (briefing->documents, ids[i]);
      g_autofree char *origin = NULL;

      if (!CO_IS_EXPERIMENT (experiment))
        continue;

      origin = describe_origin (briefing->documents, experiment);
      co_block_add_item (list, CO_STYLE_STRONG, co_experiment_get_title (experiment));
      co_block_add_text (list, CO_STYLE_CELL_SMALL, origin);
      co_block_add_text (list, CO_STYLE_CELL,
                         *co_experiment_get_lessons (experiment) != '\0' ? co_experiment_get_lessons (experiment)
                                                                         : co_experiment_get_summary (experiment));
      add_sources (list, experiment);
    }

  if (!co_block_is_empty (list))
    co_printout_add (briefing->printout, co_block_new_heading (2, _ ("Experiences elsewhere")));
  co_printout_add (briefing->printout, list);
}

static void
add_workshop (CoBlock *list, CoWorkshop *workshop)
{
  g_autofree char *ordinal = co_wording_workshop (co_workshop_get_number (workshop));
  g_autofree char *date = co_wording_date (co_workshop_get_date (workshop));
  int start = co_wording_read_time (co_workshop_get_start_time (workshop));
  g_autofree char *time = start >= 0 ? co_wording_time (start) : g_strdup ("");
  const char *texts[4] = { NULL };
  guint n = 0;
  g_autofree char *when = NULL;

  for (guint i = 0; i < 3; i++)
    {
      const char *text = (const char *[]) { date, time, co_workshop_get_place (workshop) }[i];

      if (*text != '\0')
        texts[n++] = text;
    }
  when = co_wording_join (texts);
  co_block_add_item (list, CO_STYLE_STRONG, ordinal);
  co_block_add_text (list, CO_STYLE_BODY, when);
}

/* What was decided, and the workshops that are still to come for it. */
static void
add_next_steps (Briefing *briefing)
{
  GListModel *workshops = co_documents_get_list (briefing->documents, CO_KIND_WORKSHOP);
  const char *id = co_document_get_id (CO_DOCUMENT (briefing->service));
  CoBlock *group = co_block_new_group (), *list = co_block_new_list (FALSE);
  const char *decision = co_service_get_decision (briefing->service);

  for (guint number = 1; number <= 3; number++)
    for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
      {
        g_autoptr (CoWorkshop) workshop = g_list_model_get_item (workshops, i);
        const char *const *services = co_workshop_get_services (workshop);

        if (co_workshop_get_number (workshop) == number && !co_workshop_get_held (workshop) && services != NULL &&
            g_strv_contains (services, id))
          add_workshop (list, workshop);
      }

  if (*decision != '\0')
    co_letterhead_add_text (briefing->printout, group, _ ("Next steps"), decision);
  else if (!co_block_is_empty (list))
    co_block_add_child (group, co_block_new_heading (2, _ ("Next steps")));
  co_block_add_child (group, list);
  co_printout_add (briefing->printout, group);
}

/**
 * co_compose_briefing:
 * @documents: of the project
 * @service: one of them
 * @folder: (nullable): of the project, for the logo
 *
 * Reads the documents, which takes a moment and is done in the thread that owns them; the result may be
 * rendered in another.
 *
 * Returns: (transfer full): the briefing sheet of @service
 */
CoPrintout *
co_compose_briefing (CoDocuments *documents, CoService *service, const char *folder)
{
  Briefing briefing = { documents, service, NULL };
  const char *name = *co_service_get_title (service) != '\0' ? co_service_get_title (service) : _ ("Digital service");
  /* Translators: title of a printed briefing sheet; %s is the service's title */
  g_autofree char *title = g_strdup_printf (_ ("Briefing sheet: %s"), name);
  g_autofree char *day = g_strndup (co_document_get_modified (CO_DOCUMENT (service)), strlen ("2026-11-24"));
  g_autofree char *date = co_wording_short_date (day);
  /* Translators: at the foot of a briefing sheet; %s is the day on which its contents were last changed */
  g_autofree char *foot = g_strdup_printf (_ ("Briefing sheet · as of %s"), date);

  briefing.printout = co_letterhead_new_printout (documents, folder, title);
  co_printout_set_subject (briefing.printout, _ ("Briefing sheet"));
  co_printout_set_foot (briefing.printout, foot);
  co_printout_add (briefing.printout, co_block_new_paragraph (CO_STYLE_EYEBROW, _ ("Briefing sheet")));
  co_printout_add (briefing.printout, co_block_new_heading (1, name));
  co_printout_add (briefing.printout, co_block_new_paragraph (CO_STYLE_LEAD, co_service_get_summary (service)));
  add_facts (&briefing);
  add_problems (&briefing);
  co_letterhead_add_text (briefing.printout, NULL, _ ("How it works"), co_service_get_description (service));
  add_sides (&briefing);
  add_budget (&briefing);
  add_experiments (&briefing);
  add_next_steps (&briefing);

  return briefing.printout;
}

/**
 * co_print_briefing:
 * @documents: of the project
 * @service: one of them
 * @folder: (nullable): of the project, for the logo
 * @paper: what it is laid out for
 * @error: return location for a #GError
 *
 * Composes and renders in one go, in any thread in which nobody changes @documents meanwhile.
 *
 * Returns: (transfer full): a PDF, or %NULL with @error set
 */
GBytes *
co_print_briefing (CoDocuments *documents, CoService *service, const char *folder, CoPaper paper, GError **error)
{
  g_autoptr (CoPrintout) printout = co_compose_briefing (documents, service, folder);

  return co_printout_render (printout, paper, error);
}
