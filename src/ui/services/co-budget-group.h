/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoBudgetGroup:
 *
 * The budget of a service: its lines, and what they add up to.
 */
#define CO_TYPE_BUDGET_GROUP (co_budget_group_get_type ())

G_DECLARE_FINAL_TYPE (CoBudgetGroup, co_budget_group, CO, BUDGET_GROUP, AdwPreferencesGroup)

/** co_budget_group_set_service: to be called once */
void co_budget_group_set_service (CoBudgetGroup *self, CoStore *store, CoService *service);

G_END_DECLS
