/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A digital service: a candidate answer to a problem (phase 02, step 3).
 */

#include "co-service.h"

struct _CoService
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  SUMMARY,
  DESCRIPTION,
  DOMAINS,
  STATUS,
  PROBLEMS,
  OBJECTIVES,
  EXPERIMENTS,
  AUDIENCE,
  BENEFITS,
  CONDITIONS,
  RISKS,
  OPERATOR,
  BUSINESS_MODEL,
  BUDGET,
  DECISION,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "summary", "summary", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "description", "description", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "domains", "domains", CO_FIELD_TEXTS, NULL, CO_FIELD_FLAG_TAG },
  { "status", "status", CO_FIELD_ENUM, co_service_status_get_type },
  { "problems", "problems", CO_FIELD_REFERENCES },
  { "objectives", "objectives", CO_FIELD_TEXTS },
  { "experiments", "experiments", CO_FIELD_REFERENCES },
  { "audience", "audience", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "benefits", "benefits", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "conditions", "conditions", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "risks", "risks", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "operator", "operator", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "business-model", "businessModel", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "budget", "budget", CO_FIELD_LIST, co_budget_line_get_type },
  { "decision", "decision", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_DOCUMENT (CoService, co_service, CO_KIND_SERVICE, fields)

CO_DEFINE_TEXT (CoService, co_service, title, TITLE)
CO_DEFINE_TEXT (CoService, co_service, summary, SUMMARY)
CO_DEFINE_TEXT (CoService, co_service, description, DESCRIPTION)
CO_DEFINE_TEXTS (CoService, co_service, domains, DOMAINS)
CO_DEFINE_NUMBER (CoService, co_service, CoServiceStatus, status, STATUS)
CO_DEFINE_TEXTS (CoService, co_service, problems, PROBLEMS)
CO_DEFINE_TEXTS (CoService, co_service, objectives, OBJECTIVES)
CO_DEFINE_TEXTS (CoService, co_service, experiments, EXPERIMENTS)
CO_DEFINE_TEXT (CoService, co_service, audience, AUDIENCE)
CO_DEFINE_TEXT (CoService, co_service, benefits, BENEFITS)
CO_DEFINE_TEXT (CoService, co_service, conditions, CONDITIONS)
CO_DEFINE_TEXT (CoService, co_service, risks, RISKS)
CO_DEFINE_TEXT (CoService, co_service, operator, OPERATOR)
CO_DEFINE_TEXT (CoService, co_service, business_model, BUSINESS_MODEL)
CO_DEFINE_LIST (CoService, co_service, budget, budget_line, CoBudgetLine, BUDGET)
CO_DEFINE_TEXT (CoService, co_service, decision, DECISION)
