/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-problem.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoProblemGrid:
 *
 * The problems, by rank, each in a panel; or what is to be said when there are none.
 */
#define CO_TYPE_PROBLEM_GRID (co_problem_grid_get_type ())

G_DECLARE_FINAL_TYPE (CoProblemGrid, co_problem_grid, CO, PROBLEM_GRID, AdwBin)

/** co_problem_grid_search: @words: "" shows all */
void co_problem_grid_search (CoProblemGrid *self, const char *words);

/** co_problem_grid_show: gives the focus to a problem */
void co_problem_grid_show (CoProblemGrid *self, CoProblem *problem);

/** co_problem_grid_edit: puts the caret into the title of a problem */
void co_problem_grid_edit (CoProblemGrid *self, CoProblem *problem);

G_END_DECLS
