/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-agreement.h"
#include "co-grant.h"
#include "co-service.h"
#include "co-store.h"

G_BEGIN_DECLS

/** co_service_describe_budget: Returns: (transfer full) (nullable): what it costs, in a few words */
char *co_service_describe_budget (CoService *service);

/** co_service_find_agreement: Returns: (transfer none) (nullable): what both parties agree on about it */
CoAgreement *co_service_find_agreement (CoDocuments *documents, CoService *service);

/* Each of these is one step of undo. */

/** co_services_add: Returns: (transfer none): a new candidate */
CoService *co_services_add (CoStore *store);

/** co_services_duplicate: Returns: (transfer none): a candidate that begins as a copy of @service */
CoService *co_services_duplicate (CoStore *store, CoService *service);

void co_services_remove (CoStore *store, CoService *service);

/** co_services_set_status: Returns: whether it had another status */
gboolean co_services_set_status (CoStore *store, CoService *service, CoServiceStatus status);

/** co_services_add_budget_line: Returns: (transfer none): a new line at the end of the budget, like the one above */
CoBudgetLine *co_services_add_budget_line (CoStore *store, CoService *service);

/** co_services_refine_budget: says of all lines that they are refined (workshop 3) */
void co_services_refine_budget (CoStore *store, CoService *service);

/** co_services_add_grant: @service: (nullable): what it could pay for. Returns: (transfer none): a new funding aid */
CoGrant *co_services_add_grant (CoStore *store, CoService *service);

/** co_services_link_grant: says whether a funding aid could pay for a service */
void co_services_link_grant (CoStore *store, CoService *service, CoGrant *grant, gboolean linked);

/** co_services_add_agreement: Returns: (transfer none): a draft, with what is known already */
CoAgreement *co_services_add_agreement (CoStore *store, CoService *service);

/** co_services_remove_document: takes a funding aid or an agreement away */
void co_services_remove_document (CoStore *store, CoDocument *document);

G_END_DECLS
