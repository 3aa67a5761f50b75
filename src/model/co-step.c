/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One timed step of a workshop's agenda.
 */

#include "co-step.h"

struct _CoStep
{
  CoRecord parent_instance;
};

enum
{
  TITLE = CO_RECORD_N_FIELDS,
  PURPOSE,
  MINUTES,
  ACTIVITY,
  LEAD,
  MATERIAL,
  START,
  NOTE,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "purpose", "purpose", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "minutes", "minutes", CO_FIELD_INTEGER },
  { "activity", "type", CO_FIELD_ENUM, co_step_type_get_type },
  { "lead", "lead", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "material", "material", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "start", "start", CO_FIELD_TIME },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_ITEM (CoStep, co_step, fields)

CO_DEFINE_TEXT (CoStep, co_step, title, TITLE)
CO_DEFINE_TEXT (CoStep, co_step, purpose, PURPOSE)
CO_DEFINE_NUMBER (CoStep, co_step, gint64, minutes, MINUTES)
CO_DEFINE_NUMBER (CoStep, co_step, CoStepType, activity, ACTIVITY)
CO_DEFINE_TEXT (CoStep, co_step, lead, LEAD)
CO_DEFINE_TEXT (CoStep, co_step, material, MATERIAL)
CO_DEFINE_TEXT (CoStep, co_step, start, START)
CO_DEFINE_TEXT (CoStep, co_step, note, NOTE)
