/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-service.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoServiceGrid:
 *
 * The services as cards, filtered by their status and by a search, the most advanced first.
 */
#define CO_TYPE_SERVICE_GRID (co_service_grid_get_type ())

G_DECLARE_FINAL_TYPE (CoServiceGrid, co_service_grid, CO, SERVICE_GRID, AdwBin)

/** co_service_grid_set_store: to be called once */
void co_service_grid_set_store (CoServiceGrid *self, CoStore *store);

/** co_service_grid_search: @words: "" shows all */
void co_service_grid_search (CoServiceGrid *self, const char *words);

/** co_service_grid_select: shows @service and gives it the focus */
void co_service_grid_select (CoServiceGrid *self, CoService *service);

/** co_service_grid_choose: shows all, with the focus on the first whose status has the nick @status, else on the first */
void co_service_grid_choose (CoServiceGrid *self, const char *status);

/** co_service_grid_get_selected: Returns: (transfer none) (nullable): the card that has the focus */
CoService *co_service_grid_get_selected (CoServiceGrid *self);

G_END_DECLS
