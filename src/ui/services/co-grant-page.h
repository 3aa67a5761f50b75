/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-grant.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoGrantPage:
 *
 * All about one funding aid, edited in place.
 */
#define CO_TYPE_GRANT_PAGE (co_grant_page_get_type ())

G_DECLARE_FINAL_TYPE (CoGrantPage, co_grant_page, CO, GRANT_PAGE, AdwNavigationPage)

AdwNavigationPage *co_grant_page_new (CoStore *store, CoGrant *grant);

G_END_DECLS
