/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoWorkshopPage:
 *
 * One workshop: when, where and with whom; its agenda, its invitations, the meeting, what came out of it.
 */
#define CO_TYPE_WORKSHOP_PAGE (co_workshop_page_get_type ())

G_DECLARE_FINAL_TYPE (CoWorkshopPage, co_workshop_page, CO, WORKSHOP_PAGE, AdwNavigationPage)

/** co_workshop_page_set_store: sets the store of the project; once */
void co_workshop_page_set_store (CoWorkshopPage *self, CoStore *store);

/** co_workshop_page_get_workshop: Returns: (transfer none) (nullable): what is shown */
CoWorkshop *co_workshop_page_get_workshop (CoWorkshopPage *self);

/** co_workshop_page_set_workshop: @workshop: (nullable): shows it */
void co_workshop_page_set_workshop (CoWorkshopPage *self, CoWorkshop *workshop);

G_END_DECLS
