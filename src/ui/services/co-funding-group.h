/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoFundingGroup:
 *
 * The funding aids that could pay for a service.
 */
#define CO_TYPE_FUNDING_GROUP (co_funding_group_get_type ())

G_DECLARE_FINAL_TYPE (CoFundingGroup, co_funding_group, CO, FUNDING_GROUP, AdwPreferencesGroup)

GtkWidget *co_funding_group_new (CoStore *store, CoService *service);

G_END_DECLS
