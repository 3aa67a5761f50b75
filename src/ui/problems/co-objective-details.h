/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-item-row.h"
#include "co-objective.h"

G_BEGIN_DECLS

/** co_objective_details_fill: makes @row the row of an objective: its title, its remarks, and its members */
void co_objective_details_fill (CoItemRow *row, CoObjective *objective);

/** co_objective_details_create_priorities: Returns: (transfer full): a menu of all priorities, for such a row */
GMenuModel *co_objective_details_create_priorities (void);

G_END_DECLS
