/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-problem.h"
#include "co-search.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoProblemPanel:
 *
 * One problem, a column of the view: its title, its statement, and its objectives in their order.
 */
#define CO_TYPE_PROBLEM_PANEL (co_problem_panel_get_type ())

G_DECLARE_FINAL_TYPE (CoProblemPanel, co_problem_panel, CO, PROBLEM_PANEL, AdwBin)

CoProblemPanel *co_problem_panel_new (CoStore *store, CoProblem *problem);

CoProblem *co_problem_panel_get_problem (CoProblemPanel *self);

/** co_problem_panel_set_place: @rank: from 1. @problems: (element-type CoProblem): all problems, by rank */
void co_problem_panel_set_place (CoProblemPanel *self, guint rank, GPtrArray *problems);

/** co_problem_panel_search: Returns: whether the problem or one of its objectives matches */
gboolean co_problem_panel_search (CoProblemPanel *self, CoSearch *search);

/** co_problem_panel_edit: puts the caret into the title, or into that of an objective */
void co_problem_panel_edit (CoProblemPanel *self, CoObjective *objective);

G_END_DECLS
