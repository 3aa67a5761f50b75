/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person of the roster.
 */

#include "co-participant.h"

struct _CoParticipant
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  ORGANISATION,
  ROLE,
  COLLEGE,
  EMAIL,
  PHONE,
  SERVICES,
  NOTES,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "organisation", "organisation", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "role", "role", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "college", "college", CO_FIELD_ENUM, co_college_get_type, 0, NULL, 1 },
  { "email", "email", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "phone", "phone", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "services", "services", CO_FIELD_REFERENCES },
  { "notes", "notes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoParticipant, co_participant, CO_KIND_PARTICIPANT, fields)

CO_DEFINE_TEXT (CoParticipant, co_participant, title, TITLE)
CO_DEFINE_TEXT (CoParticipant, co_participant, organisation, ORGANISATION)
CO_DEFINE_TEXT (CoParticipant, co_participant, role, ROLE)
CO_DEFINE_NUMBER (CoParticipant, co_participant, CoCollege, college, COLLEGE)
CO_DEFINE_TEXT (CoParticipant, co_participant, email, EMAIL)
CO_DEFINE_TEXT (CoParticipant, co_participant, phone, PHONE)
CO_DEFINE_TEXTS (CoParticipant, co_participant, services, SERVICES)
CO_DEFINE_TEXT (CoParticipant, co_participant, notes, NOTES)
