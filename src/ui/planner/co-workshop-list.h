/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoWorkshopList:
 *
 * The workshops as a list, with the time between them. Emits "open" with a workshop.
 */
#define CO_TYPE_WORKSHOP_LIST (co_workshop_list_get_type ())

G_DECLARE_FINAL_TYPE (CoWorkshopList, co_workshop_list, CO, WORKSHOP_LIST, AdwBin)

/** co_workshop_list_set_plan: sets what it shows; once */
void co_workshop_list_set_plan (CoWorkshopList *self, CoPlan *plan);

G_END_DECLS
