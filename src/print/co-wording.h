/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-enums.h"
#include "co-money.h"

G_BEGIN_DECLS

char *co_wording_date (const char *date);
char *co_wording_short_date (const char *date);
char *co_wording_day (const char *date);
char *co_wording_figures (const char *date);
int co_wording_read_time (const char *time);
char *co_wording_time (int minutes);
char *co_wording_time_span (int start, int end);
char *co_wording_duration (gint64 minutes);
char *co_wording_number (gint64 number);
char *co_wording_money (gint64 cents, const char *currency);
char *co_wording_totals (CoTotals *totals);
char *co_wording_workshop (gint64 number);
char *co_wording_join (const char *const *texts);

const char *co_wording_quadrant (CoQuadrant quadrant);
/* Of a card that is seen in another quadrant too. Returns: "also a threat" */
const char *co_wording_also (CoQuadrant quadrant);
const char *co_wording_college (CoCollege college);
const char *co_wording_service_status (CoServiceStatus status);

G_END_DECLS
