/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-findings.h"
#include "co-phase-state.h"
#include "co-step-state.h"

G_BEGIN_DECLS

#define CO_TYPE_PROCEDURE (co_procedure_get_type ())

/**
 * CoProcedure:
 *
 * How far a project has got in the procedure, on one day. It is a still picture: evaluate again after a change.
 */
G_DECLARE_FINAL_TYPE (CoProcedure, co_procedure, CO, PROCEDURE, GObject)

/**
 * co_procedure_evaluate:
 * @documents: a project
 * @today: (nullable): the day from which it is looked at; %NULL for the present
 *
 * Returns: (transfer full): its state
 */
CoProcedure *co_procedure_evaluate (CoDocuments *documents, GDateTime *today);

/** co_procedure_get_title: Returns: the name of the procedure, translated */
const char *co_procedure_get_title (CoProcedure *self);

/** co_procedure_get_phases: Returns: (transfer none): the three CoPhaseStates */
GListModel *co_procedure_get_phases (CoProcedure *self);

/** co_procedure_get_findings: Returns: (transfer none): the CoFindings, most severe first */
GListModel *co_procedure_get_findings (CoProcedure *self);

/** co_procedure_get_next: Returns: (transfer none) (nullable): what to do next; %NULL when all is done */
CoGuidance *co_procedure_get_next (CoProcedure *self);

/** co_procedure_find_step: Returns: (transfer none) (nullable): the step or part with that nick */
CoStepState *co_procedure_find_step (CoProcedure *self, const char *id);

/** co_procedure_get_n_steps: Returns: how many tasks and steps there are in all phases */
guint co_procedure_get_n_steps (CoProcedure *self);

/** co_procedure_get_n_done: Returns: how many of them are done */
guint co_procedure_get_n_done (CoProcedure *self);

G_END_DECLS
