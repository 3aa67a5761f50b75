/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A funding aid, found by the funding watch (phase 03).
 */

#include "co-grant.h"

struct _CoGrant
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  FUNDER,
  URL,
  AMOUNT,
  CURRENCY,
  RATE,
  DEADLINE,
  STATUS,
  SERVICES,
  NOTES,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "funder", "funder", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "url", "url", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "amount", "amount", CO_FIELD_INTEGER },
  { "currency", "currency", CO_FIELD_TEXT, NULL, 0, "EUR" },
  { "rate", "rate", CO_FIELD_INTEGER },
  { "deadline", "deadline", CO_FIELD_DATE },
  { "status", "status", CO_FIELD_ENUM, co_grant_status_get_type },
  { "services", "services", CO_FIELD_REFERENCES },
  { "notes", "notes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoGrant, co_grant, CO_KIND_GRANT, fields)

CO_DEFINE_TEXT (CoGrant, co_grant, title, TITLE)
CO_DEFINE_TEXT (CoGrant, co_grant, funder, FUNDER)
CO_DEFINE_TEXT (CoGrant, co_grant, url, URL)
CO_DEFINE_NUMBER (CoGrant, co_grant, gint64, amount, AMOUNT)
CO_DEFINE_TEXT (CoGrant, co_grant, currency, CURRENCY)
CO_DEFINE_NUMBER (CoGrant, co_grant, gint64, rate, RATE)
CO_DEFINE_TEXT (CoGrant, co_grant, deadline, DEADLINE)
CO_DEFINE_NUMBER (CoGrant, co_grant, CoGrantStatus, status, STATUS)
CO_DEFINE_TEXTS (CoGrant, co_grant, services, SERVICES)
CO_DEFINE_TEXT (CoGrant, co_grant, notes, NOTES)
