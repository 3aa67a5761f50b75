/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CoDayCell:
 *
 * A day of a #CoDayGrid, with its holidays and the pills of its workshops. Pills are dragged from day to day. Emits
 * "open" with a workshop, "dropped" with one on the day where it lands, then "released" on the day from where it was
 * dragged; "pressed", and "menu" for its context menu.
 */
#define CO_TYPE_DAY_CELL (co_day_cell_get_type ())

G_DECLARE_FINAL_TYPE (CoDayCell, co_day_cell, CO, DAY_CELL, GtkWidget)

/**
 * CoDayLook:
 * @CO_DAY_LOOK_DIMMED: not of the month that is shown
 * @CO_DAY_LOOK_COMPACT: a cell of one line
 * @CO_DAY_LOOK_TODAY: the present day
 * @CO_DAY_LOOK_STRIPED: of a month that is set off from its neighbours
 */
typedef enum
{
  CO_DAY_LOOK_NONE = 0,
  CO_DAY_LOOK_DIMMED = 1 << 0,
  CO_DAY_LOOK_COMPACT = 1 << 1,
  CO_DAY_LOOK_TODAY = 1 << 2,
  CO_DAY_LOOK_STRIPED = 1 << 3,
} CoDayLook;

GtkWidget *co_day_cell_new (CoPlan *plan);

/** co_day_cell_show: shows @day */
void co_day_cell_show (CoDayCell *self, const GDate *day, CoDayLook look);

/** co_day_cell_get_day: Returns: (transfer none): its day */
const GDate *co_day_cell_get_day (CoDayCell *self);

G_END_DECLS
