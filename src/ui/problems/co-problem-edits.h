/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-money.h"
#include "co-problem.h"
#include "co-store.h"

G_BEGIN_DECLS

/** co_problems_sort: Returns: (transfer full) (element-type CoProblem): the problems, by rank */
GPtrArray *co_problems_sort (CoDocuments *documents);

/** co_problem_sum_budget: Returns: (transfer full): what its objectives may cost together */
CoTotals *co_problem_sum_budget (CoProblem *problem);

/* Each of these is one step of undo. */

/** co_problems_add: Returns: (transfer none): a new problem, ranked last */
CoProblem *co_problems_add    (CoStore *store);
void       co_problems_remove (CoStore *store, CoProblem *problem);

/** co_problems_place: gives a problem the place @position, from 0, and all others theirs */
void co_problems_place (CoStore *store, CoProblem *problem, guint position);

/** co_problems_add_objective: Returns: (transfer none): a new objective, the last of its problem */
CoObjective *co_problems_add_objective    (CoStore *store, CoProblem *problem);
void         co_problems_remove_objective (CoStore *store, CoProblem *problem, CoObjective *objective);

/** co_problems_place_objective: moves an objective to @position of @problem, be it of that problem or of another */
void co_problems_place_objective (CoStore *store, CoObjective *objective, CoProblem *problem, guint position);

G_END_DECLS
