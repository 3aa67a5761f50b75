/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-finding.h"

G_BEGIN_DECLS

/**
 * co_findings_evaluate:
 * @documents: a project
 * @today: (nullable): the day from which it is looked at; %NULL for the present
 *
 * Asks all vigilance rules. A rule speaks once the project has come to what it is about: an empty project
 * has no findings.
 *
 * Returns: (transfer full) (element-type CoFinding): warnings first, then advice, then information; within these in
 *   the order of the procedure
 */
GPtrArray *co_findings_evaluate (CoDocuments *documents, GDateTime *today);

/**
 * co_findings_for_document:
 * @findings: (element-type CoFinding): all findings
 * @id: id of a document
 *
 * Returns: (transfer full) (element-type CoFinding): those about that document
 */
GPtrArray *co_findings_for_document (GPtrArray *findings, const char *id);

/**
 * co_findings_for_view:
 * @findings: (element-type CoFinding): all findings
 * @view: a view
 *
 * Returns: (transfer full) (element-type CoFinding): those that are mended there
 */
GPtrArray *co_findings_for_view (GPtrArray *findings, CoViewName view);

/**
 * co_findings_get_rules:
 *
 * Returns: (transfer full) (array zero-terminated=1): the nicks of all rules, in the order of the procedure
 */
char **co_findings_get_rules (void);

G_END_DECLS
