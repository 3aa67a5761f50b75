/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"
#include "co-problem.h"

G_BEGIN_DECLS

/* Each of these is one step of undo. */

/** co_strategy_editor_add: Returns: (transfer none): a new strategy where two cards meet */
CoStrategy *co_strategy_editor_add (CoBoardEditor *editor, CoCard *internal, CoCard *external, const char *text);

void     co_strategy_editor_remove (CoBoardEditor *editor, CoStrategy *strategy);
gboolean co_strategy_editor_step   (CoBoardEditor *editor, CoStrategy *strategy, gboolean up);

/** co_strategy_editor_make_objective: Returns: whether it was none yet */
gboolean co_strategy_editor_make_objective (CoBoardEditor *editor, CoStrategy *strategy, CoProblem *problem);

/** co_strategy_editor_find_problem: Returns: (transfer none) (nullable): the problem whose objective it has become */
CoProblem *co_strategy_editor_find_problem (CoBoardEditor *editor, CoStrategy *strategy);

G_END_DECLS
