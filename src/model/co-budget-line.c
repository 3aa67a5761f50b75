/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a service's budget.
 */

#include "co-budget-line.h"

struct _CoBudgetLine
{
  CoRecord parent_instance;
};

enum
{
  LABEL = CO_RECORD_N_FIELDS,
  NATURE,
  STAGE,
  AMOUNT,
  CURRENCY,
  NOTE,
};

static const CoField fields[] = {
  { "label", "label", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "nature", "nature", CO_FIELD_ENUM, co_budget_nature_get_type },
  { "stage", "stage", CO_FIELD_ENUM, co_budget_stage_get_type },
  { "amount", "amount", CO_FIELD_INTEGER },
  { "currency", "currency", CO_FIELD_TEXT, NULL, 0, "EUR" },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_ITEM (CoBudgetLine, co_budget_line, fields)

CO_DEFINE_TEXT (CoBudgetLine, co_budget_line, label, LABEL)
CO_DEFINE_NUMBER (CoBudgetLine, co_budget_line, CoBudgetNature, nature, NATURE)
CO_DEFINE_NUMBER (CoBudgetLine, co_budget_line, CoBudgetStage, stage, STAGE)
CO_DEFINE_NUMBER (CoBudgetLine, co_budget_line, gint64, amount, AMOUNT)
CO_DEFINE_TEXT (CoBudgetLine, co_budget_line, currency, CURRENCY)
CO_DEFINE_TEXT (CoBudgetLine, co_budget_line, note, NOTE)
