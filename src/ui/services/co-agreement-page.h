/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-agreement.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoAgreementPage:
 *
 * The agreement of both parties on a service, edited in place.
 */
#define CO_TYPE_AGREEMENT_PAGE (co_agreement_page_get_type ())

G_DECLARE_FINAL_TYPE (CoAgreementPage, co_agreement_page, CO, AGREEMENT_PAGE, AdwNavigationPage)

AdwNavigationPage *co_agreement_page_new (CoStore *store, CoAgreement *agreement);

G_END_DECLS
