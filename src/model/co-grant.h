/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoGrant:
 *
 * A funding aid, found by the funding watch (phase 03).
 */
#define CO_TYPE_GRANT (co_grant_get_type ())

G_DECLARE_FINAL_TYPE (CoGrant, co_grant, CO, GRANT, CoDocument)

CoGrant *co_grant_new (void);

/** co_grant_get_title: Returns: its name */
const char *co_grant_get_title (CoGrant *self);
void        co_grant_set_title (CoGrant *self, const char *title);

/** co_grant_get_funder: Returns: who gives it */
const char *co_grant_get_funder (CoGrant *self);
void        co_grant_set_funder (CoGrant *self, const char *funder);

/** co_grant_get_url: Returns: its address */
const char *co_grant_get_url (CoGrant *self);
void        co_grant_set_url (CoGrant *self, const char *url);

/** co_grant_get_amount: Returns: in cents; 0 when not known */
gint64 co_grant_get_amount (CoGrant *self);
void co_grant_set_amount (CoGrant *self, gint64 amount);

/** co_grant_get_currency: Returns: ISO 4217 code */
const char *co_grant_get_currency (CoGrant *self);
void        co_grant_set_currency (CoGrant *self, const char *currency);

/** co_grant_get_rate: Returns: share of the cost, in percent */
gint64 co_grant_get_rate (CoGrant *self);
void co_grant_set_rate (CoGrant *self, gint64 rate);

/** co_grant_get_deadline: Returns: last day to apply */
const char *co_grant_get_deadline (CoGrant *self);
void        co_grant_set_deadline (CoGrant *self, const char *deadline);

/** co_grant_get_status: Returns: how far it has got */
CoGrantStatus co_grant_get_status (CoGrant *self);
void co_grant_set_status (CoGrant *self, CoGrantStatus status);

/** co_grant_get_services: Returns: ids of the services it could pay for */
const char *const *co_grant_get_services (CoGrant *self);
void               co_grant_set_services (CoGrant *self, const char *const *services);

/** co_grant_get_notes: Returns: remarks */
const char *co_grant_get_notes (CoGrant *self);
void        co_grant_set_notes (CoGrant *self, const char *notes);

G_END_DECLS
