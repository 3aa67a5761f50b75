/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CoDayGrid:
 *
 * A calendar: either one month in large cells, or fifteen weeks that run on, with the time between the workshops
 * bracketed beside them. Emits "open" with a workshop.
 */
#define CO_TYPE_DAY_GRID (co_day_grid_get_type ())

G_DECLARE_FINAL_TYPE (CoDayGrid, co_day_grid, CO, DAY_GRID, GtkWidget)

/** co_day_grid_set_plan: sets what it shows; once */
void co_day_grid_set_plan (CoDayGrid *self, CoPlan *plan);

/** co_day_grid_show: goes to @day */
void co_day_grid_show (CoDayGrid *self, const GDate *day);

/** co_day_grid_page: goes @pages months on, or back */
void co_day_grid_page (CoDayGrid *self, int pages);

/** co_day_grid_get_range: the first and last day of what is shown, without those of other months */
void co_day_grid_get_range (CoDayGrid *self, GDate *first, GDate *last);

G_END_DECLS
