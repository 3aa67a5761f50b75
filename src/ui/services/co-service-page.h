/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoServicePage:
 *
 * All about one service, edited in place.
 */
#define CO_TYPE_SERVICE_PAGE (co_service_page_get_type ())

G_DECLARE_FINAL_TYPE (CoServicePage, co_service_page, CO, SERVICE_PAGE, AdwNavigationPage)

AdwNavigationPage *co_service_page_new (CoStore *store, CoService *service);

CoService *co_service_page_get_service (CoServicePage *self);

/** co_service_page_begin: gives the focus to the title of a new service, to the status of an older one */
void co_service_page_begin (CoServicePage *self);

G_END_DECLS
