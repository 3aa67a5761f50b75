/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places of the window, in the order of the sidebar. A new view is a line here.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-places.h"

#include "board/co-board-view.h"
#include "library/co-library-view.h"
#include "planner/co-planner-view.h"
#include "problems/co-problems-view.h"
#include "procedure/co-procedure-view.h"
#include "roster/co-roster-view.h"
#include "services/co-services-view.h"

#include <glib/gi18n.h>

static const CoPlaceInfo places[] = {
  { "procedure", N_ ("Procedure"), "co-procedure-symbolic", -1, co_procedure_view_get_type },
  { "library", N_ ("Watch Library"), "co-library-symbolic", CO_KIND_EXPERIMENT, co_library_view_get_type },
  { "boards", N_ ("SWOT Boards"), "co-board-symbolic", CO_KIND_BOARD, co_board_view_get_type },
  { "problems", N_ ("Problems"), "co-problem-symbolic", CO_KIND_PROBLEM, co_problems_view_get_type },
  { "services", N_ ("Services"), "co-service-symbolic", CO_KIND_SERVICE, co_services_view_get_type },
  { "workshops", N_ ("Workshops"), "co-workshop-symbolic", CO_KIND_WORKSHOP, co_planner_view_get_type },
  { "participants", N_ ("Participants"), "co-participant-symbolic", CO_KIND_PARTICIPANT, co_roster_view_get_type },
};

/**
 * co_places_get:
 * @n_places: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_places): the places
 */
const CoPlaceInfo *
co_places_get (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);
  return places;
}

/**
 * co_places_find:
 * @name: (nullable): the name of a place
 *
 * Returns: its number, -1 when there is none
 */
int
co_places_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (places[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * co_places_find_for_kind:
 * @kind: a kind of documents
 *
 * Returns: the number of the place that shows them; the first place for kinds that have none of their own
 */
int
co_places_find_for_kind (CoKind kind)
{
  /* Strengths are a side of the watch library; what services cost and what is agreed is shown with them. */
  if (kind == CO_KIND_STRENGTH)
    kind = CO_KIND_EXPERIMENT;
  if (kind == CO_KIND_GRANT || kind == CO_KIND_AGREEMENT)
    kind = CO_KIND_SERVICE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i].kind == (int) kind)
        return (int) i;
    }

  return 0;
}
