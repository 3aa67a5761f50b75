/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-service.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoServiceCard:
 *
 * What is seen of a service among the others.
 */
#define CO_TYPE_SERVICE_CARD (co_service_card_get_type ())

G_DECLARE_FINAL_TYPE (CoServiceCard, co_service_card, CO, SERVICE_CARD, AdwBin)

/** co_service_card_set_service: @service: (nullable): what is shown from now on */
void co_service_card_set_service (CoServiceCard *self, CoDocuments *documents, CoService *service);

/** co_service_card_get_service: Returns: (transfer none) (nullable): what is shown */
CoService *co_service_card_get_service (CoServiceCard *self);

/** co_service_card_dup_description: Returns: (transfer full): what a screen reader says of a service */
char *co_service_card_dup_description (CoService *service);

G_END_DECLS
