/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What both parties agree on at the end of workshop 3 (phase 03).
 */

#include "co-agreement.h"

struct _CoAgreement
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  SERVICE,
  PARTY_AUTHORITY,
  PARTY_BUSINESS,
  STATUS,
  DATE,
  COMMITMENTS,
  BUDGET,
  CURRENCY,
  NOTES,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "service", "service", CO_FIELD_REFERENCE },
  { "party-authority", "partyAuthority", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "party-business", "partyBusiness", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "status", "status", CO_FIELD_ENUM, co_agreement_status_get_type },
  { "date", "date", CO_FIELD_DATE },
  { "commitments", "commitments", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "budget", "budget", CO_FIELD_INTEGER },
  { "currency", "currency", CO_FIELD_TEXT, NULL, 0, "EUR" },
  { "notes", "notes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoAgreement, co_agreement, CO_KIND_AGREEMENT, fields)

CO_DEFINE_TEXT (CoAgreement, co_agreement, title, TITLE)
CO_DEFINE_TEXT (CoAgreement, co_agreement, service, SERVICE)
CO_DEFINE_TEXT (CoAgreement, co_agreement, party_authority, PARTY_AUTHORITY)
CO_DEFINE_TEXT (CoAgreement, co_agreement, party_business, PARTY_BUSINESS)
CO_DEFINE_NUMBER (CoAgreement, co_agreement, CoAgreementStatus, status, STATUS)
CO_DEFINE_TEXT (CoAgreement, co_agreement, date, DATE)
CO_DEFINE_TEXT (CoAgreement, co_agreement, commitments, COMMITMENTS)
CO_DEFINE_NUMBER (CoAgreement, co_agreement, gint64, budget, BUDGET)
CO_DEFINE_TEXT (CoAgreement, co_agreement, currency, CURRENCY)
CO_DEFINE_TEXT (CoAgreement, co_agreement, notes, NOTES)
