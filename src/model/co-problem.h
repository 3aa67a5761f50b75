/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"
#include "co-objective.h"

G_BEGIN_DECLS

/**
 * CoProblem:
 *
 * What the authority wants a digital answer to; two or three a project (phase 02, step 1).
 */
#define CO_TYPE_PROBLEM (co_problem_get_type ())

G_DECLARE_FINAL_TYPE (CoProblem, co_problem, CO, PROBLEM, CoDocument)

CoProblem *co_problem_new (void);

/** co_problem_get_title: Returns: its name */
const char *co_problem_get_title (CoProblem *self);
void        co_problem_set_title (CoProblem *self, const char *title);

/** co_problem_get_statement: Returns: what the problem is */
const char *co_problem_get_statement (CoProblem *self);
void        co_problem_set_statement (CoProblem *self, const char *statement);

/** co_problem_get_domains: Returns: fields of competence */
const char *const *co_problem_get_domains (CoProblem *self);
void               co_problem_set_domains (CoProblem *self, const char *const *domains);

/** co_problem_get_rank: Returns: its place among the problems, from 1 */
gint64 co_problem_get_rank (CoProblem *self);
void co_problem_set_rank (CoProblem *self, gint64 rank);

/** co_problem_get_stakeholders: Returns: who is concerned */
const char *co_problem_get_stakeholders (CoProblem *self);
void        co_problem_set_stakeholders (CoProblem *self, const char *stakeholders);

/** co_problem_get_objectives: Returns: (transfer none): its aims, the most important first */
GListModel *co_problem_get_objectives (CoProblem *self);
void        co_problem_insert_objective (CoProblem *self, guint position, CoObjective *objective);
void        co_problem_remove_objective (CoProblem *self, CoObjective *objective);
void        co_problem_move_objective (CoProblem *self, CoObjective *objective, guint position);

G_END_DECLS
