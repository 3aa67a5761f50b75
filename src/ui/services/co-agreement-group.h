/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoAgreementGroup:
 *
 * What both parties agree on about a service, at the end of workshop 3.
 */
#define CO_TYPE_AGREEMENT_GROUP (co_agreement_group_get_type ())

G_DECLARE_FINAL_TYPE (CoAgreementGroup, co_agreement_group, CO, AGREEMENT_GROUP, AdwPreferencesGroup)

GtkWidget *co_agreement_group_new (CoStore *store, CoService *service);

G_END_DECLS
