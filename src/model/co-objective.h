/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoObjective:
 *
 * A prioritised aim under a problem (phase 02, step 2).
 */
#define CO_TYPE_OBJECTIVE (co_objective_get_type ())

G_DECLARE_FINAL_TYPE (CoObjective, co_objective, CO, OBJECTIVE, CoRecord)

CoObjective *co_objective_new (void);

/** co_objective_get_title: Returns: the aim */
const char *co_objective_get_title (CoObjective *self);
void        co_objective_set_title (CoObjective *self, const char *title);

/** co_objective_get_indicator: Returns: how one will see that it is reached */
const char *co_objective_get_indicator (CoObjective *self);
void        co_objective_set_indicator (CoObjective *self, const char *indicator);

/** co_objective_get_target: Returns: the value to reach */
const char *co_objective_get_target (CoObjective *self);
void        co_objective_set_target (CoObjective *self, const char *target);

/** co_objective_get_budget: Returns: what it may cost, in cents; 0 when not set */
gint64 co_objective_get_budget (CoObjective *self);
void co_objective_set_budget (CoObjective *self, gint64 budget);

/** co_objective_get_currency: Returns: ISO 4217 code */
const char *co_objective_get_currency (CoObjective *self);
void        co_objective_set_currency (CoObjective *self, const char *currency);

/** co_objective_get_priority: Returns: how much it matters */
CoPriority co_objective_get_priority (CoObjective *self);
void co_objective_set_priority (CoObjective *self, CoPriority priority);

/** co_objective_get_note: Returns: a remark */
const char *co_objective_get_note (CoObjective *self);
void        co_objective_set_note (CoObjective *self, const char *note);

G_END_DECLS
