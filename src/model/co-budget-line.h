/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoBudgetLine:
 *
 * One line of a service's budget.
 */
#define CO_TYPE_BUDGET_LINE (co_budget_line_get_type ())

G_DECLARE_FINAL_TYPE (CoBudgetLine, co_budget_line, CO, BUDGET_LINE, CoRecord)

CoBudgetLine *co_budget_line_new (void);

/** co_budget_line_get_label: Returns: what is paid for */
const char *co_budget_line_get_label (CoBudgetLine *self);
void        co_budget_line_set_label (CoBudgetLine *self, const char *label);

/** co_budget_line_get_nature: Returns: investment or running cost */
CoBudgetNature co_budget_line_get_nature (CoBudgetLine *self);
void co_budget_line_set_nature (CoBudgetLine *self, CoBudgetNature nature);

/** co_budget_line_get_stage: Returns: how sure it is */
CoBudgetStage co_budget_line_get_stage (CoBudgetLine *self);
void co_budget_line_set_stage (CoBudgetLine *self, CoBudgetStage stage);

/** co_budget_line_get_amount: Returns: in cents */
gint64 co_budget_line_get_amount (CoBudgetLine *self);
void co_budget_line_set_amount (CoBudgetLine *self, gint64 amount);

/** co_budget_line_get_currency: Returns: ISO 4217 code */
const char *co_budget_line_get_currency (CoBudgetLine *self);
void        co_budget_line_set_currency (CoBudgetLine *self, const char *currency);

/** co_budget_line_get_note: Returns: a remark */
const char *co_budget_line_get_note (CoBudgetLine *self);
void        co_budget_line_set_note (CoBudgetLine *self, const char *note);

G_END_DECLS
