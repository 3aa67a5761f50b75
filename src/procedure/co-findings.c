/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vigilance points of the procedure: one table of rules, each with what the procedure says and a function that
 * reports what it finds. A new rule is a line here and its function.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-findings.h"

#include <glib/gi18n.h>

#include "co-rules-private.h"

#define WHY_FRAME                                                                                                      \
  N_ ("Three meetings bring together some fifteen players involved in the services identified, six weeks apart on "    \
      "average: long enough to move the projects forward between the workshops, and not so far apart that people "     \
      "grow weary.")
#define WHY_FIRST N_ ("Workshop 1: general workshop, 2 to 3 hours")
#define WHY_SIZE                                                                                                       \
  N_ ("Limit the number of participants to 15 at most for workshop 1, so that the companies have time to present "     \
      "their solutions, their products.")
#define WHY_OBJECTIVES N_ ("Prioritise the objectives and concentrate on them. Prefer a reasoned financial approach.")
#define WHY_BUDGET                                                                                                     \
  N_ ("Confront opinions, needs and knowledge, for digital services that fit the budget and the wishes of the local "  \
      "players.")
#define WHY_AGENDA N_ ("An agenda whose steps add up lets everyone speak, and ends on time.")

static const CoRule rules[] = {
  { "documentation-person", CO_VIEW_NAME_PROJECT, CO_KIND_PROJECT,
    N_ ("Resource person for the search for good practice"), co_rule_documentation_person },
  { "watch-abroad", CO_VIEW_NAME_LIBRARY, CO_KIND_EXPERIMENT,
    N_ ("Collect experiments at national and international level"), co_rule_watch_abroad },
  { "experiments-unweighed", CO_VIEW_NAME_BOARDS, CO_KIND_EXPERIMENT,
    N_ ("Build a SWOT (strengths, weaknesses, opportunities and threats) of the experiments"), co_rule_unweighed },
  { "fears-unanswered", CO_VIEW_NAME_LIBRARY, CO_KIND_EXPERIMENT,
    N_ ("Step back from digital innovations, which can sometimes frighten, and demystify what digital technologies "
        "bring to the well-being of a community."),
    co_rule_fears },
  { "actors-unknown", CO_VIEW_NAME_LIBRARY, CO_KIND_EXPERIMENT,
    N_ ("Identify the leads for development, and the players likely to answer the demand for innovation best."),
    co_rule_actors },
  { "project-manager", CO_VIEW_NAME_PROJECT, CO_KIND_PROJECT,
    N_ ("Project manager, together with several resource persons who represent the interests of the administrative "
        "services concerned by the services that will be deployed"),
    co_rule_project_manager },
  { "problems-count", CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM,
    N_ ("Identify the two or three problems to which the local authority would like to bring a digital answer"),
    co_rule_problems_count },
  { "objectives-missing", CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM, WHY_OBJECTIVES, co_rule_objectives_missing },
  { "objectives-priority", CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM, WHY_OBJECTIVES, co_rule_objectives_priority },
  { "objectives-ceiling", CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM, WHY_OBJECTIVES, co_rule_objectives_ceiling },
  { "ceiling-unset", CO_VIEW_NAME_PROJECT, CO_KIND_PROJECT, WHY_OBJECTIVES, co_rule_ceiling_unset },
  { "services-list", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, N_ ("Close a list of digital services"),
    co_rule_services_list },
  { "services-ready-made", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE,
    N_ ("Move away from ready-made solutions which, by offering broad services, are rarely suited to the needs of "
        "local authorities and generally cost a lot."),
    co_rule_ready_made },
  { "problems-unanswered", CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM,
    N_ ("Draw concretely all the services that answer the problem."), co_rule_unanswered },
  { "workshops-count", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP,
    N_ ("Hold three workshops to co-design digital services"), co_rule_workshops_count },
  { "workshops-gap", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, WHY_FRAME, co_rule_workshops_gap },
  { "workshop-duration", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, WHY_FIRST, co_rule_workshop_duration },
  { "workshop-size", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP, WHY_SIZE, co_rule_workshop_size },
  { "workshop-administration", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Invite representatives of the administrative services concerned: mandatory for the workshops to be held "
        "well."),
    co_rule_administration },
  { "workshop-elected", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Invite elected officials or their representatives: without them, no validation of the projects."),
    co_rule_elected },
  { "workshop-elected-confirmed", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Invite elected officials or their representatives: without them, no validation of the projects."),
    co_rule_elected_confirmed },
  { "workshop-civil-society", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Invite civil society (traders’ associations, citizens’ associations, collectives, representatives of the "
        "local chambers of commerce and industry, environmental associations, players in tourism, etc.), on which the "
        "local authority must rely to make sure that the services are deployed effectively."),
    co_rule_civil_society },
  { "workshop-digital-business", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Invite the digital economic forces (start-ups and companies) that can answer all or part of the problems set "
        "out."),
    co_rule_digital_business },
  { "workshop-nobody-invited", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP, WHY_FRAME, co_rule_nobody_invited },
  { "workshop-people", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Convene only the people involved in the retained project or projects."), co_rule_workshop_people },
  { "workshop-services", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP,
    N_ ("Move on with the design of the retained solution (or solutions, 2 at most)."), co_rule_workshop_services },
  { "services-retained", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE,
    N_ ("Retain one or two solutions that may be able to answer the needs."), co_rule_services_retained },
  { "agenda-missing", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, WHY_AGENDA, co_rule_agenda_missing },
  { "agenda-total", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, WHY_AGENDA, co_rule_agenda_total },
  { "agenda-overlap", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, WHY_AGENDA, co_rule_agenda_overlap },
  { "agenda-lead", CO_VIEW_NAME_PARTICIPANTS, CO_KIND_WORKSHOP,
    N_ ("Who leads a step of a workshop is among those invited to it."), co_rule_agenda_lead },
  { "workshop-not-held", CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP,
    N_ ("Hold three workshops to co-design digital services"), co_rule_not_held },
  { "services-ceiling", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, WHY_BUDGET, co_rule_services_ceiling },
  { "budget-sketch", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, N_ ("Sketch the first leads for the budget."),
    co_rule_budget_sketch },
  { "budget-refined", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE,
    N_ ("Refine the budget and the business model of the solution or solutions with the economic player."),
    co_rule_budget_refined },
  { "business-model", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE,
    N_ ("Refine the budget and the business model of the solution or solutions with the economic player."),
    co_rule_business_model },
  { "funding-watch", CO_VIEW_NAME_FUNDING, CO_KIND_GRANT, N_ ("Keep watch on the possible funding aids."),
    co_rule_funding_watch },
  { "grant-deadline", CO_VIEW_NAME_FUNDING, CO_KIND_GRANT, N_ ("Keep watch on the possible funding aids."),
    co_rule_grant_deadline },
  { "agreement-draft", CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE,
    N_ ("At the end of this third workshop, the two parties agree on a contract that they make together"),
    co_rule_agreement_draft },
  { "resource-person", CO_VIEW_NAME_PROJECT, CO_KIND_PROJECT,
    N_ ("Appoint a resource person within the local authority, to launch, follow and manage the deployment of the "
        "digital services."),
    co_rule_resource_person },
  { "missing-reference", CO_VIEW_NAME_PROCEDURE, CO_KIND_PROJECT,
    N_ ("What a document refers to was deleted, or is not part of this copy of the folder."),
    co_rule_missing_reference },
};

/* What the button that leads there says, where one word is enough; the first that begins alike. */
static const char *
get_action (const CoRule *rule)
{
  static const struct
  {
    const char *nick;
    const char *action;
  } actions[] = {
    { "experiments-unweighed", N_ ("Analyse…") },
    { "fears-unanswered", N_ ("Complete…") },
    { "actors-unknown", N_ ("Identify…") },
    { "watch-abroad", N_ ("Collect…") },
    { "objectives-priority", N_ ("Prioritise…") },
    { "services-list", N_ ("Choose…") },
    { "services-retained", N_ ("Choose…") },
    { "workshops-", N_ ("Plan…") },
    { "workshop-duration", N_ ("Plan…") },
    { "workshop-services", N_ ("Choose…") },
    { "workshop-not-held", N_ ("Write Down…") },
    { "workshop-elected-confirmed", N_ ("Follow Up…") },
    { "workshop-", N_ ("Invite…") },
    { "agenda-lead", N_ ("Invite…") },
    { "agenda-", N_ ("Prepare…") },
    { "agreement-draft", N_ ("Draft…") },
    { "documentation-person", N_ ("Appoint…") },
    { "project-manager", N_ ("Appoint…") },
    { "resource-person", N_ ("Appoint…") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_has_prefix (rule->nick, actions[i].nick))
        return _ (actions[i].action);
    }

  return NULL;
}

/* Takes @message. */
void
co_inspection_report_at (CoInspection *self, CoSeverity severity, CoViewName view, gpointer document, char *message)
{
  const CoTarget target = {
    view,
    document != NULL ? co_document_get_kind (document) : self->rule->kind,
    document != NULL ? co_document_get_id (document) : NULL,
    get_action (self->rule),
  };

  g_ptr_array_add (self->findings, co_finding_new (self->rule->nick, severity, message, _ (self->rule->why), &target));
  g_free (message);
}

/* Takes @message. */
void
co_inspection_report (CoInspection *self, CoSeverity severity, gpointer document, char *message)
{
  co_inspection_report_at (self, severity, self->rule->view, document, message);
}

/* Rules report in the order of the procedure; g_ptr_array_sort_values() keeps it among equals. */
static int
compare_severities (gconstpointer a, gconstpointer b)
{
  CoSeverity first = co_finding_get_severity ((CoFinding *) a);
  CoSeverity second = co_finding_get_severity ((CoFinding *) b);

  return first == second ? 0 : first > second ? -1 : 1;
}

GPtrArray *
co_rules_inspect (const CoSurvey *survey)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    rules[i].inspect (&(CoInspection) { survey, &rules[i], findings });
  g_ptr_array_sort_values (findings, compare_severities);

  return findings;
}

GPtrArray *
co_findings_evaluate (CoDocuments *documents, GDateTime *today)
{
  g_autoptr (CoSurvey) survey = NULL;

  g_return_val_if_fail (CO_IS_DOCUMENTS (documents), NULL);

  survey = co_survey_new (documents, today);

  return co_rules_inspect (survey);
}

GPtrArray *
co_findings_for_document (GPtrArray *findings, const char *id)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (findings != NULL, found);
  g_return_val_if_fail (id != NULL, found);

  for (guint i = 0; i < findings->len; i++)
    {
      CoGuidance *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (co_guidance_get_document (finding), id))
        g_ptr_array_add (found, g_object_ref (finding));
    }

  return found;
}

GPtrArray *
co_findings_for_view (GPtrArray *findings, CoViewName view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (findings != NULL, found);

  for (guint i = 0; i < findings->len; i++)
    {
      CoGuidance *finding = g_ptr_array_index (findings, i);

      if (co_guidance_get_view (finding) == view)
        g_ptr_array_add (found, g_object_ref (finding));
    }

  return found;
}

char **
co_findings_get_rules (void)
{
  char **nicks = g_new0 (char *, G_N_ELEMENTS (rules) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    nicks[i] = g_strdup (rules[i].nick);

  return nicks;
}
