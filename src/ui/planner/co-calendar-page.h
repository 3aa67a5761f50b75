/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoCalendarPage:
 *
 * A #CoDayGrid with what belongs to it: its title, the way to other months, what the colours mean. Emits "open" with a
 * workshop.
 */
#define CO_TYPE_CALENDAR_PAGE (co_calendar_page_get_type ())

G_DECLARE_FINAL_TYPE (CoCalendarPage, co_calendar_page, CO, CALENDAR_PAGE, AdwBin)

/** co_calendar_page_set_plan: sets what it shows; once */
void co_calendar_page_set_plan (CoCalendarPage *self, CoPlan *plan);

/** co_calendar_page_show: goes to @day */
void co_calendar_page_show (CoCalendarPage *self, const GDate *day);

G_END_DECLS
