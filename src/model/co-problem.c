/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the authority wants a digital answer to; two or three a project (phase 02, step 1).
 */

#include "co-problem.h"

struct _CoProblem
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  STATEMENT,
  DOMAINS,
  RANK,
  STAKEHOLDERS,
  OBJECTIVES,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "statement", "statement", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "domains", "domains", CO_FIELD_TEXTS, NULL, CO_FIELD_FLAG_TAG },
  { "rank", "rank", CO_FIELD_INTEGER },
  { "stakeholders", "stakeholders", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "objectives", "objectives", CO_FIELD_LIST, co_objective_get_type },
};

CO_DEFINE_DOCUMENT (CoProblem, co_problem, CO_KIND_PROBLEM, fields)

CO_DEFINE_TEXT (CoProblem, co_problem, title, TITLE)
CO_DEFINE_TEXT (CoProblem, co_problem, statement, STATEMENT)
CO_DEFINE_TEXTS (CoProblem, co_problem, domains, DOMAINS)
CO_DEFINE_NUMBER (CoProblem, co_problem, gint64, rank, RANK)
CO_DEFINE_TEXT (CoProblem, co_problem, stakeholders, STAKEHOLDERS)
CO_DEFINE_LIST (CoProblem, co_problem, objectives, objective, CoObjective, OBJECTIVES)
