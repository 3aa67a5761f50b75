/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agendas of the three workshops as the procedure words them, with timings that fill two and a half hours, the
 * middle of the two to three that it asks for. What is made from them is the user's own and changes freely.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-workshop-template.h"

#include <glib/gi18n.h>

#include "co-completeness.h"
#include "co-problem.h"
#include "co-schedule.h"

typedef struct
{
  CoStepType activity;
  int minutes;
  const char *title;
  const char *purpose;
  const char *lead;
  const char *material;
} StepTemplate;

#define N_STEPS 10

static const struct
{
  const char *title;
  const char *purpose;
  StepTemplate steps[N_STEPS];
} templates[CO_N_WORKSHOPS] = {
  { N_ ("Workshop 1: general workshop"),
    N_ ("Share the problems, hear the needs, get to know the solutions and retain one or two of them."),
    { { CO_STEP_TYPE_WELCOME, 5, N_ ("Welcome"),
        N_ ("Say why everyone is here, what will be decided today and what will not."), N_ ("Project manager"),
        N_ ("Name cards, attendance sheet") },
      { CO_STEP_TYPE_PRESENTATION, 10, N_ ("Set out the problems that the local authority has chosen"),
        N_ ("Let everyone start from the same problems, before any solution."), N_ ("Elected official"),
        N_ ("One page per problem") },
      { CO_STEP_TYPE_PRESENTATION, 15, N_ ("Present the watch on each problem in brief"),
        N_ ("Feed the discussion with what has been tried elsewhere."), N_ ("Resource person for good practice"),
        N_ ("SWOT boards, watch digest") },
      { CO_STEP_TYPE_ROUND_TABLE, 30, N_ ("Express the needs of the local players in a round table"),
        N_ ("Hear every local player: two minutes each, without interruption."), N_ ("Project manager"),
        N_ ("Visible timer, sticky notes in one colour per stakeholder group") },
      { CO_STEP_TYPE_PRESENTATION, 30, N_ ("Present the digital solutions (service or product)"),
        N_ ("Know what exists, what it costs and what it does not do; the same time for each business."),
        N_ ("Digital businesses"), N_ ("Projector, visible timer, briefing sheets") },
      { CO_STEP_TYPE_BREAK, 10, N_ ("Break"), N_ ("Let the stakeholder groups mingle."), NULL, N_ ("Drinks") },
      { CO_STEP_TYPE_DEBATE, 25, N_ ("Open the debate on the relevance of each solution"),
        N_ ("Confront opinions, needs and knowledge; move away from ready-made solutions."), N_ ("Project manager"),
        N_ ("SWOT board, to be filled in the room") },
      { CO_STEP_TYPE_DESIGN, 10, N_ ("Draw the first outlines of services that could be developed"),
        N_ ("Put the ideas that hold on one page each."), N_ ("Everyone, in small groups"),
        N_ ("Large sheets, markers") },
      { CO_STEP_TYPE_DECISION, 10, N_ ("Retain one or two solutions able to answer the needs"),
        N_ ("Leave with one or two solutions, validated by the elected officials."), N_ ("Elected official"),
        N_ ("Voting dots") },
      { CO_STEP_TYPE_CLOSING, 5, N_ ("Close, and what comes next"),
        N_ ("Say who goes on to workshop 2, and what is done in the six weeks until then."), N_ ("Project manager"),
        NULL } } },
  { N_ ("Workshop 2: design of the retained solution"),
    N_ ("Move on with the design, refine the proposals and sketch the first budget."),
    { { CO_STEP_TYPE_WELCOME, 10, N_ ("Welcome, and what workshop 1 decided"),
        N_ ("Start from the decisions, and from what was learnt since."), N_ ("Project manager"),
        N_ ("Minutes of workshop 1") },
      { CO_STEP_TYPE_DESIGN, 50, N_ ("Move on with the design of the retained solution (or solutions, two at most)"),
        N_ ("Follow real people step by step through the service."), N_ ("Digital businesses and users"),
        N_ ("Paper mock-ups, large sheets, markers") },
      { CO_STEP_TYPE_BREAK, 10, N_ ("Break"), NULL, NULL, N_ ("Drinks") },
      { CO_STEP_TYPE_DEBATE, 35, N_ ("Refine the proposals"),
        N_ ("Bring together the needs that the local players have clearly established and what the economic players "
            "are able to answer."),
        N_ ("Project manager"), N_ ("Numbered list of needs") },
      { CO_STEP_TYPE_DEBATE, 30, N_ ("Sketch the first budget"),
        N_ ("Put an order of magnitude on each line: investment, running costs, staff time."),
        N_ ("Project manager and digital businesses"), N_ ("Budget table, on one large sheet") },
      { CO_STEP_TYPE_DECISION, 10, N_ ("Record the decisions"), N_ ("Say what is kept, put off and given up."),
        N_ ("Elected official"), N_ ("Record of decisions") },
      { CO_STEP_TYPE_CLOSING, 5, N_ ("Close, and what comes next"),
        N_ ("Say who does what in the six weeks before workshop 3."), N_ ("Project manager"), NULL } } },
  { N_ ("Workshop 3: services, budget and agreement"),
    N_ ("Draw all services concretely, refine the budget, review the funding aids and agree on a contract."),
    { { CO_STEP_TYPE_WELCOME, 10, N_ ("Welcome, and what workshop 2 decided"),
        N_ ("Say what is at stake: to part with a contract that both parties agree on."), N_ ("Elected official"),
        N_ ("Minutes of workshop 2") },
      { CO_STEP_TYPE_DESIGN, 45, N_ ("Draw concretely all the services that answer the problem"),
        N_ ("See the whole: each service, and how one leads to the other."), N_ ("Digital businesses"),
        N_ ("Mock-ups, printed user journeys") },
      { CO_STEP_TYPE_BREAK, 10, N_ ("Break"), NULL, NULL, N_ ("Drinks") },
      { CO_STEP_TYPE_DEBATE, 35, N_ ("Refine the budget and the business model with the economic player"),
        N_ ("Settle who pays what, in the first year and in the following ones."),
        N_ ("Project manager and digital businesses"), N_ ("Budget of workshop 2, quotes received") },
      { CO_STEP_TYPE_PRESENTATION, 20, N_ ("Review the possible funding aids"),
        N_ ("Present the funding watch: rates, deadlines, papers to provide."), N_ ("Project manager"),
        N_ ("Table of funding aids") },
      { CO_STEP_TYPE_DECISION, 20, N_ ("Agree on the contract between the two parties"),
        N_ ("Settle commitments, dates, data and how it ends."), N_ ("Elected official and digital business"),
        N_ ("Draft agreement, in two copies") },
      { CO_STEP_TYPE_CLOSING, 10, N_ ("Close, and who carries it on"),
        N_ ("Introduce the resource person who launches, follows and manages the deployment."), N_ ("Elected official"),
        NULL } } },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _ (text) : NULL;
}

const char *
co_workshop_template_get_title (guint number)
{
  g_return_val_if_fail (number >= 1 && number <= CO_N_WORKSHOPS, "");

  return _ (templates[number - 1].title);
}

void
co_workshop_template_fill (CoWorkshop *workshop, guint number)
{
  GListModel *steps;

  g_return_if_fail (CO_IS_WORKSHOP (workshop));
  g_return_if_fail (number >= 1 && number <= CO_N_WORKSHOPS);

  steps = co_workshop_get_steps (workshop);
  while (g_list_model_get_n_items (steps) > 0)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, 0);

      co_workshop_remove_step (workshop, step);
    }

  for (guint i = 0; i < N_STEPS && templates[number - 1].steps[i].title != NULL; i++)
    {
      const StepTemplate *template = &templates[number - 1].steps[i];
      g_autoptr (CoStep) step = co_step_new ();

      co_step_set_title (step, _ (template->title));
      co_step_set_purpose (step, translate (template->purpose));
      co_step_set_minutes (step, template->minutes);
      co_step_set_activity (step, template->activity);
      co_step_set_lead (step, translate (template->lead));
      co_step_set_material (step, translate (template->material));
      co_workshop_insert_step (workshop, i, step);
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  gint64 rank_a = co_problem_get_rank (*(CoProblem *const *) a);
  gint64 rank_b = co_problem_get_rank (*(CoProblem *const *) b);

  return rank_a < rank_b ? -1 : rank_a > rank_b;
}

static void
take_problems (CoWorkshop *workshop, CoDocuments *documents)
{
  GListModel *list = co_documents_get_list (documents, CO_KIND_PROBLEM);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (problems, g_list_model_get_item (list, i));
  g_ptr_array_sort (problems, compare_ranks);
  for (guint i = 0; i < problems->len; i++)
    g_strv_builder_add (ids, co_document_get_id (g_ptr_array_index (problems, i)));

  all = g_strv_builder_end (ids);
  co_workshop_set_problems (workshop, (const char *const *) all);
}

/* The first workshop looks at the closed list; the others work on what it retained. */
static void
take_services (CoWorkshop *workshop, guint number, CoDocuments *documents)
{
  GListModel *list = co_documents_get_list (documents, CO_KIND_SERVICE);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoService) service = g_list_model_get_item (list, i);

      if (number == 1 ? co_service_is_listed (service) : co_service_is_retained (service))
        g_strv_builder_add (ids, co_document_get_id (CO_DOCUMENT (service)));
    }

  all = g_strv_builder_end (ids);
  co_workshop_set_services (workshop, (const char *const *) all);
}

CoWorkshop *
co_workshop_template_new (guint number, CoDocuments *documents)
{
  CoWorkshop *workshop;
  CoProject *project;

  g_return_val_if_fail (number >= 1 && number <= CO_N_WORKSHOPS, NULL);
  g_return_val_if_fail (documents == NULL || CO_IS_DOCUMENTS (documents), NULL);

  workshop = co_workshop_new ();
  co_workshop_set_title (workshop, _ (templates[number - 1].title));
  co_workshop_set_number (workshop, number);
  co_workshop_set_duration (workshop, CO_WORKSHOP_USUAL_MINUTES);
  co_workshop_set_purpose (workshop, _ (templates[number - 1].purpose));
  co_workshop_template_fill (workshop, number);

  if (documents == NULL)
    return workshop;

  project = co_documents_get_project (documents);
  if (project != NULL)
    co_workshop_set_time_zone (workshop, co_project_get_time_zone (project));
  take_problems (workshop, documents);
  take_services (workshop, number, documents);

  return workshop;
}

const char *
co_step_activity_get_label (CoStepType activity)
{
  switch (activity)
    {
    case CO_STEP_TYPE_WELCOME:
      return C_ ("activity", "Welcome");
    case CO_STEP_TYPE_ROUND_TABLE:
      return C_ ("activity", "Round table");
    case CO_STEP_TYPE_PRESENTATION:
      return C_ ("activity", "Presentation");
    case CO_STEP_TYPE_DEBATE:
      return C_ ("activity", "Debate");
    case CO_STEP_TYPE_DESIGN:
      return C_ ("activity", "Design");
    case CO_STEP_TYPE_DECISION:
      return C_ ("activity", "Decision");
    case CO_STEP_TYPE_BREAK:
      return C_ ("activity", "Break");
    case CO_STEP_TYPE_CLOSING:
      return C_ ("activity", "Closing");
    case CO_STEP_TYPE_TALK:
    default:
      return C_ ("activity", "Talk");
    }
}
