/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** co_service_menu_create: Returns: (transfer full): the menu of a service: its status, Duplicate, Delete */
GMenuModel *co_service_menu_create (void);

/** co_service_menu_popup: shows the menu at a place of @widget; @owner has the actions "services.…" */
void co_service_menu_popup (GtkWidget *owner, GtkWidget *widget, double x, double y);

/* What the menu does, with what is said about it. */
void co_service_menu_set_status (GtkWidget *widget, CoStore *store, CoService *service, const char *nick);
void co_service_menu_step       (GtkWidget *widget, CoStore *store, CoService *service, int delta);
void co_service_menu_delete     (GtkWidget *widget, CoStore *store, CoService *service);

G_END_DECLS
