/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How moments of the past read: the closer, the shorter.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-moments.h"

#include <glib/gi18n.h>

static int
get_days_since (GDateTime *time, GDateTime *now)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (g_date_time_get_year (time), g_date_time_get_month (time),
                                                     g_date_time_get_day_of_month (time), 12, 0, 0);
  g_autoptr (GDateTime) today = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                                       g_date_time_get_day_of_month (now), 12, 0, 0);

  return (int) ((g_date_time_difference (today, day) + G_TIME_SPAN_HOUR) / G_TIME_SPAN_DAY);
}

/**
 * co_moment_format:
 * @time: a moment of the past
 *
 * Returns: (transfer full): the moment in local time, such as “Today, 10:15” or “3 March 2027, 10:15”
 */
char *
co_moment_format (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int days = get_days_since (local, now);
  gboolean is_first = g_date_time_get_day_of_month (local) == 1;

  if (days == 0)
    /* Translators: a moment, see g_date_time_format() */
    return g_date_time_format (local, C_ ("moment", "Today, %H:%M"));
  if (days == 1)
    /* Translators: a moment, see g_date_time_format() */
    return g_date_time_format (local, C_ ("moment", "Yesterday, %H:%M"));
  if (g_date_time_get_year (local) == g_date_time_get_year (now))
    return g_date_time_format (local, is_first
                                          /* Translators: a moment of this year, on the first of a month */
                                          ? C_ ("moment, first of a month", "1 %B, %H:%M")
                                          /* Translators: a moment of this year, see g_date_time_format() */
                                          : C_ ("moment", "%-d %B, %H:%M"));

  return g_date_time_format (local, is_first
                                        /* Translators: a moment of another year, on the first of a month */
                                        ? C_ ("moment, first of a month", "1 %B %Y, %H:%M")
                                        /* Translators: a moment of another year, see g_date_time_format() */
                                        : C_ ("moment", "%-d %B %Y, %H:%M"));
}
