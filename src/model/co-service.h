/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"
#include "co-budget-line.h"

G_BEGIN_DECLS

/**
 * CoService:
 *
 * A digital service: a candidate answer to a problem (phase 02, step 3).
 */
#define CO_TYPE_SERVICE (co_service_get_type ())

G_DECLARE_FINAL_TYPE (CoService, co_service, CO, SERVICE, CoDocument)

CoService *co_service_new (void);

/** co_service_get_title: Returns: its name */
const char *co_service_get_title (CoService *self);
void        co_service_set_title (CoService *self, const char *title);

/** co_service_get_summary: Returns: in a sentence or two */
const char *co_service_get_summary (CoService *self);
void        co_service_set_summary (CoService *self, const char *summary);

/** co_service_get_description: Returns: how it works for the one who uses it */
const char *co_service_get_description (CoService *self);
void        co_service_set_description (CoService *self, const char *description);

/** co_service_get_domains: Returns: fields of competence */
const char *const *co_service_get_domains (CoService *self);
void               co_service_set_domains (CoService *self, const char *const *domains);

/** co_service_get_status: Returns: how far it has come */
CoServiceStatus co_service_get_status (CoService *self);
void co_service_set_status (CoService *self, CoServiceStatus status);

/** co_service_get_problems: Returns: ids of the problems it answers */
const char *const *co_service_get_problems (CoService *self);
void               co_service_set_problems (CoService *self, const char *const *problems);

/** co_service_get_objectives: Returns: ids of the objectives it serves */
const char *const *co_service_get_objectives (CoService *self);
void               co_service_set_objectives (CoService *self, const char *const *objectives);

/** co_service_get_experiments: Returns: ids of the experiments it learns from */
const char *const *co_service_get_experiments (CoService *self);
void               co_service_set_experiments (CoService *self, const char *const *experiments);

/** co_service_get_audience: Returns: for whom */
const char *co_service_get_audience (CoService *self);
void        co_service_set_audience (CoService *self, const char *audience);

/** co_service_get_benefits: Returns: what it brings */
const char *co_service_get_benefits (CoService *self);
void        co_service_set_benefits (CoService *self, const char *benefits);

/** co_service_get_conditions: Returns: what it needs */
const char *co_service_get_conditions (CoService *self);
void        co_service_set_conditions (CoService *self, const char *conditions);

/** co_service_get_risks: Returns: points of attention */
const char *co_service_get_risks (CoService *self);
void        co_service_set_risks (CoService *self, const char *risks);

/** co_service_get_operator: Returns: who can supply or run it */
const char *co_service_get_operator (CoService *self);
void        co_service_set_operator (CoService *self, const char *operator);

/** co_service_get_business_model: Returns: how it pays for itself (phase 03, workshop 3) */
const char *co_service_get_business_model (CoService *self);
void        co_service_set_business_model (CoService *self, const char *business_model);

/** co_service_get_budget: Returns: (transfer none): its budget */
GListModel *co_service_get_budget (CoService *self);
void        co_service_insert_budget_line (CoService *self, guint position, CoBudgetLine *budget_line);
void        co_service_remove_budget_line (CoService *self, CoBudgetLine *budget_line);
void        co_service_move_budget_line (CoService *self, CoBudgetLine *budget_line, guint position);

/** co_service_get_decision: Returns: what was decided about it */
const char *co_service_get_decision (CoService *self);
void        co_service_set_decision (CoService *self, const char *decision);

G_END_DECLS
