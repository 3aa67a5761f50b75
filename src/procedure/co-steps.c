/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The procedure as data: its three phases, their tasks, steps, resource persons, tools and points to watch, in
 * its own words. Only the short titles and the explanations are ours.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include <glib/gi18n.h>

#include "co-steps-private.h"

#define WATCHER N_ ("Resource person for the search for good practice")
#define LEADER                                                                                                         \
  N_ ("Project manager, together with several resource persons who represent the interests of the administrative "     \
      "services concerned by the services that will be deployed")
#define MANAGER N_ ("Project manager")
#define AUTHORITY N_ ("Elected officials and administrative staff of the local authority")
#define BUSINESSES                                                                                                     \
  N_ ("Digital professionals who offer all or part of the solution that answers the needs of the local authority")
#define LOCALS N_ ("Local associations, head of the tourist office, local economic forces and citizens")
#define EVERYONE N_ ("Everyone invited")
#define PARTIES N_ ("The two parties: the local authority and the economic player")

static const CoPhaseSpec phases[CO_N_PHASES] = {
  { N_ ("Documentary and forward-looking watch"),
    NC_ ("phase of the procedure", "Watch"),
    NULL,
    WATCHER,
    N_ ("Internet"),
    { N_ ("Collect information and keep watch on the experiments carried out elsewhere."),
      N_ ("Identify the leads for development, and the players likely to answer the demand for innovation best."),
      N_ ("Step back from digital innovations, which can sometimes frighten, and demystify what digital technologies "
          "bring to the well-being of a community.") } },
  { N_ ("Setting up the workshops to co-design digital services"),
    NC_ ("phase of the procedure", "Set-up"),
    N_ ("Organise workshops to co-design digital services"),
    LEADER,
    NULL,
    { N_ ("Invite representatives of the administrative services concerned: mandatory for the workshops to be held "
          "well."),
      N_ ("Invite elected officials or their representatives: without them, no validation of the projects."),
      N_ ("Invite civil society (traders’ associations, citizens’ associations, collectives, representatives of the "
          "local chambers of commerce and industry, environmental associations, players in tourism, etc.), on which "
          "the "
          "local authority must rely to make sure that the services are deployed effectively."),
      N_ ("Invite the digital economic forces (start-ups and companies) that can answer all or part of the problems "
          "set "
          "out."),
      N_ ("Confront opinions, needs and knowledge, for digital services that fit the budget and the wishes of the "
          "local "
          "players."),
      N_ ("Move away from ready-made solutions which, by offering broad services, are rarely suited to the needs of "
          "local authorities and generally cost a lot.") } },
  { N_ ("Workshops to co-design digital services"),
    NC_ ("phase of the procedure", "Workshops"),
    N_ ("Hold three workshops to co-design digital services"),
    N_ ("Elected officials and administrative staff of the local authority\n"
        "Digital professionals who offer all or part of the solution that answers the needs of the local authority\n"
        "Local associations, head of the tourist office, local economic forces and citizens"),
    NULL,
    { N_ ("Limit the number of participants to 15 at most for workshop 1, so that the companies have time to present "
          "their solutions, their products."),
      N_ ("Appoint a resource person within the local authority, to launch, follow and manage the deployment of the "
          "digital services.") } },
};

static const CoStepSpec steps[] = {
  { "strengths", NULL, 1, NC_ ("step of the procedure", "Strengths by field"),
    N_ ("Establish the great strengths in the local authority’s field of competence"),
    N_ ("For each field of competence that matters here, write down what the authority can build upon, and what "
        "shows it."),
    WATCHER, CO_VIEW_NAME_LIBRARY, CO_KIND_STRENGTH, N_ ("Write Down…"), co_judge_strengths },
  { "experiments", NULL, 1, NC_ ("step of the procedure", "Experiments"),
    N_ ("Collect experiments at national and international level"),
    N_ ("Ten or so are enough to compare, some from this country and some from abroad. Note the source and the date, "
        "then read, retain or discard each."),
    WATCHER, CO_VIEW_NAME_LIBRARY, CO_KIND_EXPERIMENT, N_ ("Collect…"), co_judge_experiments },
  { "boards", NULL, 1, NC_ ("step of the procedure", "SWOT boards"),
    N_ ("Build a SWOT (strengths, weaknesses, opportunities and threats) of the experiments"),
    N_ ("An experiment is analysed when it is a subject of a board, or the source of a card that stands in a "
        "quadrant."),
    WATCHER, CO_VIEW_NAME_BOARDS, CO_KIND_BOARD, N_ ("Analyse…"), co_judge_boards },
  { "actors", NULL, 1, NC_ ("step of the procedure", "Leads and players"),
    N_ ("Identify the leads for development, and the players likely to answer the demand for innovation best"),
    N_ ("Write into each retained experiment who could answer such a need here."), WATCHER, CO_VIEW_NAME_LIBRARY,
    CO_KIND_EXPERIMENT, N_ ("Identify…"), co_judge_actors },
  { "sheets", NULL, 1, NC_ ("step of the procedure", "Briefing sheets"),
    N_ ("Write briefing sheets that present the digital services by the local authority’s fields of action"),
    N_ ("A sheet takes a summary, how the service works, for whom, and its fields of competence. It prints on one "
        "to three pages."),
    WATCHER, CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, N_ ("Describe…"), co_judge_sheets },

  { "problems", NULL, 2, NC_ ("step of the procedure", "Two or three problems"),
    N_ ("Identify the two or three problems to which the local authority would like to bring a digital answer"),
    N_ ("Say the problem without its solution: who meets it, how often, what it costs."), LEADER, CO_VIEW_NAME_PROBLEMS,
    CO_KIND_PROBLEM, N_ ("Identify…"), co_judge_problems },
  { "objectives", NULL, 2, NC_ ("step of the procedure", "Prioritised objectives"),
    N_ ("Prioritise the objectives and concentrate on them. Prefer a reasoned financial approach."),
    N_ ("Give each problem its objectives, each objective a priority, and the first ones a budget."), LEADER,
    CO_VIEW_NAME_PROBLEMS, CO_KIND_PROBLEM, N_ ("Prioritise…"), co_judge_objectives },
  { "list", NULL, 2, NC_ ("step of the procedure", "List of services"), N_ ("Close a list of digital services"),
    N_ ("Move the candidates worth presenting to workshop 1 to the list; the others wait or are dropped."), LEADER,
    CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, N_ ("Choose…"), co_judge_list },
  { "meetings", NULL, 2, NC_ ("step of the procedure", "Three meetings"),
    N_ ("Prepare the organisation of three meetings, six weeks apart on average"),
    N_ ("Six weeks are what it takes to move the projects forward between the workshops, which must not be too far "
        "apart either, so as not to weary people."),
    MANAGER, CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, N_ ("Plan…"), co_judge_meetings },
  { "participants", NULL, 2, NC_ ("step of the procedure", "Participants invited"),
    N_ ("Bring together some fifteen players involved in the services identified"),
    N_ ("Administration, elected officials, civil society and digital businesses: each of the four is needed."),
    MANAGER, CO_VIEW_NAME_PARTICIPANTS, CO_KIND_PARTICIPANT, N_ ("Invite…"), co_judge_participants },

  { "workshop-1", NULL, 3, NC_ ("step of the procedure", "Workshop 1"),
    N_ ("Workshop 1: general workshop, 2 to 3 hours"), N_ ("Mark the workshop as held once it is over."), EVERYONE,
    CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, N_ ("Prepare…"), co_judge_workshop_1 },
  { "w1-problems", "workshop-1", 3, NC_ ("step of the procedure", "Problems"),
    N_ ("Set out the problem or problems retained by the local authority."), NULL, AUTHORITY, CO_VIEW_NAME_WORKSHOPS,
    CO_KIND_WORKSHOP, NULL, co_judge_w1_problems },
  { "w1-watch", "workshop-1", 3, NC_ ("step of the procedure", "Watch in brief"),
    N_ ("Present in brief the watch on each of the problems, to feed the discussions."), NULL, WATCHER,
    CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, NULL, co_judge_w1_watch },
  { "w1-needs", "workshop-1", 3, NC_ ("step of the procedure", "Needs"),
    N_ ("Express the needs of the local players in a round table."), NULL, LOCALS, CO_VIEW_NAME_WORKSHOPS,
    CO_KIND_WORKSHOP, NULL, co_judge_w1_needs },
  { "w1-solutions", "workshop-1", 3, NC_ ("step of the procedure", "Solutions"),
    N_ ("Present the digital solutions (service or product)."), NULL, BUSINESSES, CO_VIEW_NAME_WORKSHOPS,
    CO_KIND_WORKSHOP, NULL, co_judge_w1_solutions },
  { "w1-debate", "workshop-1", 3, NC_ ("step of the procedure", "Debate"),
    N_ ("Open the debate between the different parties, to study the relevance of each of the solutions presented."),
    NULL, EVERYONE, CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, NULL, co_judge_w1_debate },
  { "w1-outlines", "workshop-1", 3, NC_ ("step of the procedure", "First outlines"),
    N_ ("Draw the first outlines of services that could be developed."), NULL, EVERYONE, CO_VIEW_NAME_WORKSHOPS,
    CO_KIND_WORKSHOP, NULL, co_judge_w1_outlines },
  { "w1-retained", "workshop-1", 3, NC_ ("step of the procedure", "One or two solutions"),
    N_ ("Retain one or two solutions that may be able to answer the needs."), NULL, EVERYONE, CO_VIEW_NAME_SERVICES,
    CO_KIND_SERVICE, NULL, co_judge_w1_retained },

  { "workshop-2", NULL, 3, NC_ ("step of the procedure", "Workshop 2"),
    N_ ("Workshop 2: design of the retained solution"), N_ ("Mark the workshop as held once it is over."), EVERYONE,
    CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, N_ ("Prepare…"), co_judge_workshop_2 },
  { "w2-people", "workshop-2", 3, NC_ ("step of the procedure", "People involved"),
    N_ ("Convene only the people involved in the retained project or projects."), NULL, MANAGER,
    CO_VIEW_NAME_PARTICIPANTS, CO_KIND_PARTICIPANT, NULL, co_judge_w2_people },
  { "w2-design", "workshop-2", 3, NC_ ("step of the procedure", "Design"),
    N_ ("Move on with the design of the retained solution (or solutions, 2 at most)."), NULL, EVERYONE,
    CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, NULL, co_judge_w2_design },
  { "w2-proposals", "workshop-2", 3, NC_ ("step of the procedure", "Proposals"),
    N_ ("Refine the proposals according to the needs clearly established by the local players and to what the economic "
        "players are able to answer."),
    NULL, EVERYONE, CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, NULL, co_judge_w2_proposals },
  { "w2-budget", "workshop-2", 3, NC_ ("step of the procedure", "First budget"),
    N_ ("Sketch the first leads for the budget."), NULL, BUSINESSES, CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, NULL,
    co_judge_w2_budget },

  { "workshop-3", NULL, 3, NC_ ("step of the procedure", "Workshop 3"),
    N_ ("Workshop 3: services, budget and agreement"), N_ ("Mark the workshop as held once it is over."), EVERYONE,
    CO_VIEW_NAME_WORKSHOPS, CO_KIND_WORKSHOP, N_ ("Prepare…"), co_judge_workshop_3 },
  { "w3-design", "workshop-3", 3, NC_ ("step of the procedure", "All services"),
    N_ ("Draw concretely all the services that answer the problem."), NULL, EVERYONE, CO_VIEW_NAME_SERVICES,
    CO_KIND_SERVICE, NULL, co_judge_w3_design },
  { "w3-budget", "workshop-3", 3, NC_ ("step of the procedure", "Refined budget"),
    N_ ("Refine the budget and the business model of the solution or solutions with the economic player."), NULL,
    BUSINESSES, CO_VIEW_NAME_SERVICES, CO_KIND_SERVICE, NULL, co_judge_w3_budget },
  { "w3-funding", "workshop-3", 3, NC_ ("step of the procedure", "Funding watch"),
    N_ ("Keep watch on the possible funding aids."), NULL, MANAGER, CO_VIEW_NAME_FUNDING, CO_KIND_GRANT, NULL,
    co_judge_w3_funding },

  { "agreement", NULL, 3, NC_ ("step of the procedure", "Agreement"),
    N_ ("At the end of this third workshop, the two parties agree on a contract that they make together"),
    N_ ("One agreement for each retained service: draft, agreed, signed."), PARTIES, CO_VIEW_NAME_SERVICES,
    CO_KIND_AGREEMENT, N_ ("Draft…"), co_judge_agreement },
  { "resource-person", NULL, 3, NC_ ("step of the procedure", "Resource person"),
    N_ ("Appoint a resource person within the local authority, to launch, follow and manage the deployment of the "
        "digital services."),
    N_ ("Choose this person among the participants, on the project’s own page."), AUTHORITY, CO_VIEW_NAME_PROJECT,
    CO_KIND_PROJECT, N_ ("Appoint…"), co_judge_resource_person },
};

const CoPhaseSpec *
co_phases_get (void)
{
  return phases;
}

const CoStepSpec *
co_steps_get (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);

  return steps;
}
