/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoServiceForm:
 *
 * All members of a service but its title, edited in place: two columns, or one under the other.
 */
#define CO_TYPE_SERVICE_FORM (co_service_form_get_type ())

G_DECLARE_FINAL_TYPE (CoServiceForm, co_service_form, CO, SERVICE_FORM, GtkBox)

/** co_service_form_set_service: to be called once */
void co_service_form_set_service (CoServiceForm *self, CoStore *store, CoService *service);

G_END_DECLS
