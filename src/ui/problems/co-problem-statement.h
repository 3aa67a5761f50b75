/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-problem.h"
#include "co-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoProblemStatement:
 *
 * What a problem is, which fields of competence it touches and whom it concerns. Closed, it shows how it begins.
 */
#define CO_TYPE_PROBLEM_STATEMENT (co_problem_statement_get_type ())

G_DECLARE_FINAL_TYPE (CoProblemStatement, co_problem_statement, CO, PROBLEM_STATEMENT, AdwExpanderRow)

/** co_problem_statement_set_problem: to be called once. @project: whose fields of competence are proposed */
void co_problem_statement_set_problem (CoProblemStatement *self, CoProblem *problem, CoProject *project);

G_END_DECLS
