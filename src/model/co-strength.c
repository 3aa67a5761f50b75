/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A great strength of the authority in a field of competence (phase 01, first task).
 */

#include "co-strength.h"

struct _CoStrength
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  DOMAIN,
  STATEMENT,
  EVIDENCE,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "domain", "domain", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "statement", "statement", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "evidence", "evidence", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoStrength, co_strength, CO_KIND_STRENGTH, fields)

CO_DEFINE_TEXT (CoStrength, co_strength, title, TITLE)
CO_DEFINE_TEXT (CoStrength, co_strength, domain, DOMAIN)
CO_DEFINE_TEXT (CoStrength, co_strength, statement, STATEMENT)
CO_DEFINE_TEXT (CoStrength, co_strength, evidence, EVIDENCE)
