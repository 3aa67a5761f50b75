/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the three co-design meetings (phase 03).
 */

#include "co-workshop.h"

struct _CoWorkshop
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  NUMBER,
  DATE,
  START_TIME,
  TIME_ZONE,
  DURATION,
  PLACE,
  ADDRESS,
  PURPOSE,
  SERVICES,
  PROBLEMS,
  HELD,
  STEPS,
  INVITATIONS,
  MINUTES,
  DECISIONS,
  BUDGET_NOTES,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "number", "number", CO_FIELD_INTEGER },
  { "date", "date", CO_FIELD_DATE },
  { "start-time", "startTime", CO_FIELD_TIME },
  { "time-zone", "timeZone", CO_FIELD_TEXT, NULL, 0, "Europe/Paris" },
  { "duration", "duration", CO_FIELD_INTEGER, NULL, 0, NULL, 150 },
  { "place", "place", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "address", "address", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "purpose", "purpose", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "services", "services", CO_FIELD_REFERENCES },
  { "problems", "problems", CO_FIELD_REFERENCES },
  { "held", "held", CO_FIELD_BOOLEAN },
  { "steps", "steps", CO_FIELD_LIST, co_step_get_type },
  { "invitations", "invitations", CO_FIELD_LIST, co_invitation_get_type },
  { "minutes", "minutes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "decisions", "decisions", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "budget-notes", "budgetNotes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoWorkshop, co_workshop, CO_KIND_WORKSHOP, fields)

CO_DEFINE_TEXT (CoWorkshop, co_workshop, title, TITLE)
CO_DEFINE_NUMBER (CoWorkshop, co_workshop, gint64, number, NUMBER)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, date, DATE)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, start_time, START_TIME)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, time_zone, TIME_ZONE)
CO_DEFINE_NUMBER (CoWorkshop, co_workshop, gint64, duration, DURATION)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, place, PLACE)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, address, ADDRESS)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, purpose, PURPOSE)
CO_DEFINE_TEXTS (CoWorkshop, co_workshop, services, SERVICES)
CO_DEFINE_TEXTS (CoWorkshop, co_workshop, problems, PROBLEMS)
CO_DEFINE_NUMBER (CoWorkshop, co_workshop, gboolean, held, HELD)
CO_DEFINE_LIST (CoWorkshop, co_workshop, steps, step, CoStep, STEPS)
CO_DEFINE_LIST (CoWorkshop, co_workshop, invitations, invitation, CoInvitation, INVITATIONS)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, minutes, MINUTES)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, decisions, DECISIONS)
CO_DEFINE_TEXT (CoWorkshop, co_workshop, budget_notes, BUDGET_NOTES)
