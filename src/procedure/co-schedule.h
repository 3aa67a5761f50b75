/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-workshop.h"

G_BEGIN_DECLS

#define CO_N_WORKSHOPS 3

/* The procedure sets the workshops six weeks apart on average; nearer than four weeks nothing moves forward
 * between them, beyond eight weariness sets in. Five to seven weeks pass without a word. */
#define CO_SCHEDULE_GAP_DAYS 42
#define CO_SCHEDULE_MIN_GAP_DAYS 28
#define CO_SCHEDULE_MAX_GAP_DAYS 56
#define CO_SCHEDULE_SHORT_GAP_DAYS 35
#define CO_SCHEDULE_LONG_GAP_DAYS 49

/* And lets the first last two to three hours. */
#define CO_WORKSHOP_MIN_MINUTES 120
#define CO_WORKSHOP_MAX_MINUTES 180
#define CO_WORKSHOP_USUAL_MINUTES 150

/**
 * CoDayFunc:
 * @day: a day
 * @user_data: data of the caller
 *
 * Returns: whether a meeting can be held on that day
 */
typedef gboolean (*CoDayFunc) (const GDate *day, gpointer user_data);

/**
 * co_schedule_propose_dates:
 * @first: the day on which the first workshop may be held, "YYYY-MM-DD"
 * @is_free: (nullable) (scope call): whether a day is free, for public and school holidays; week-ends never are
 * @user_data: data for @is_free
 *
 * A day that is not free is passed over for the next one; six weeks are counted from the day proposed before.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): three days, or %NULL when @first is none
 */
char **co_schedule_propose_dates (const char *first, CoDayFunc is_free, gpointer user_data);

/** co_schedule_parse_date: Returns: whether @text is a day "YYYY-MM-DD", then set in @date */
gboolean co_schedule_parse_date (const char *text, GDate *date);

/** co_schedule_format_date: Returns: (transfer full): "YYYY-MM-DD" */
char *co_schedule_format_date (const GDate *date);

/** co_schedule_get_today: sets @date to the day of @today, or of the present when %NULL */
void co_schedule_get_today (GDateTime *today, GDate *date);

/** co_schedule_format_days: Returns: (transfer full): "today", "in 12 days", "3 days ago", translated */
char *co_schedule_format_days (int days);

G_END_DECLS
