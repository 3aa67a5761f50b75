/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoAgreement:
 *
 * What both parties agree on at the end of workshop 3 (phase 03).
 */
#define CO_TYPE_AGREEMENT (co_agreement_get_type ())

G_DECLARE_FINAL_TYPE (CoAgreement, co_agreement, CO, AGREEMENT, CoDocument)

CoAgreement *co_agreement_new (void);

/** co_agreement_get_title: Returns: its name */
const char *co_agreement_get_title (CoAgreement *self);
void        co_agreement_set_title (CoAgreement *self, const char *title);

/** co_agreement_get_service: Returns: id of the service */
const char *co_agreement_get_service (CoAgreement *self);
void        co_agreement_set_service (CoAgreement *self, const char *service);

/** co_agreement_get_party_authority: Returns: who signs for the authority */
const char *co_agreement_get_party_authority (CoAgreement *self);
void        co_agreement_set_party_authority (CoAgreement *self, const char *party_authority);

/** co_agreement_get_party_business: Returns: who signs for the supplier */
const char *co_agreement_get_party_business (CoAgreement *self);
void        co_agreement_set_party_business (CoAgreement *self, const char *party_business);

/** co_agreement_get_status: Returns: how far it has got */
CoAgreementStatus co_agreement_get_status (CoAgreement *self);
void co_agreement_set_status (CoAgreement *self, CoAgreementStatus status);

/** co_agreement_get_date: Returns: day of the agreement */
const char *co_agreement_get_date (CoAgreement *self);
void        co_agreement_set_date (CoAgreement *self, const char *date);

/** co_agreement_get_commitments: Returns: who does what */
const char *co_agreement_get_commitments (CoAgreement *self);
void        co_agreement_set_commitments (CoAgreement *self, const char *commitments);

/** co_agreement_get_budget: Returns: in cents */
gint64 co_agreement_get_budget (CoAgreement *self);
void co_agreement_set_budget (CoAgreement *self, gint64 budget);

/** co_agreement_get_currency: Returns: ISO 4217 code */
const char *co_agreement_get_currency (CoAgreement *self);
void        co_agreement_set_currency (CoAgreement *self, const char *currency);

/** co_agreement_get_notes: Returns: remarks */
const char *co_agreement_get_notes (CoAgreement *self);
void        co_agreement_set_notes (CoAgreement *self, const char *notes);

G_END_DECLS
