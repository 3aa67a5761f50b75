/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A prioritised aim under a problem (phase 02, step 2).
 */

#include "co-objective.h"

struct _CoObjective
{
  CoRecord parent_instance;
};

enum
{
  TITLE = CO_RECORD_N_FIELDS,
  INDICATOR,
  TARGET,
  BUDGET,
  CURRENCY,
  PRIORITY,
  NOTE,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "indicator", "indicator", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "target", "target", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "budget", "budget", CO_FIELD_INTEGER },
  { "currency", "currency", CO_FIELD_TEXT, NULL, 0, "EUR" },
  { "priority", "priority", CO_FIELD_ENUM, co_priority_get_type },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_ITEM (CoObjective, co_objective, fields)

CO_DEFINE_TEXT (CoObjective, co_objective, title, TITLE)
CO_DEFINE_TEXT (CoObjective, co_objective, indicator, INDICATOR)
CO_DEFINE_TEXT (CoObjective, co_objective, target, TARGET)
CO_DEFINE_NUMBER (CoObjective, co_objective, gint64, budget, BUDGET)
CO_DEFINE_TEXT (CoObjective, co_objective, currency, CURRENCY)
CO_DEFINE_NUMBER (CoObjective, co_objective, CoPriority, priority, PRIORITY)
CO_DEFINE_TEXT (CoObjective, co_objective, note, NOTE)
