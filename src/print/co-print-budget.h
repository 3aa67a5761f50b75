/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-block.h"
#include "co-service.h"

G_BEGIN_DECLS

CoBlock *co_print_budget_table (CoService *service);
char *co_print_budget_sum (CoService *service, CoBudgetNature nature);

G_END_DECLS
