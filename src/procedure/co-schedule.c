/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar of the procedure: three workshops six weeks apart.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-schedule.h"

#include <glib/gi18n.h>

#include <stdlib.h>
#include <string.h>

/* A whole year of days that are not free is a mistake of the caller's, not a reason to search for ever. */
#define MAX_DAYS_PASSED_OVER 366

gboolean
co_schedule_parse_date (const char *text, GDate *date)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    {
      if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  if (!g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, month, (GDateYear) year);

  return TRUE;
}

char *
co_schedule_format_date (const GDate *date)
{
  g_return_val_if_fail (g_date_valid (date), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

void
co_schedule_get_today (GDateTime *today, GDate *date)
{
  g_autoptr (GDateTime) now = today != NULL ? g_date_time_ref (today) : g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, month, (GDateYear) year);
}

static gboolean
can_meet (const GDate *day, CoDayFunc is_free, gpointer user_data)
{
  GDateWeekday weekday = g_date_get_weekday (day);

  if (weekday == G_DATE_SATURDAY || weekday == G_DATE_SUNDAY)
    return FALSE;

  return is_free == NULL || is_free (day, user_data);
}

char **
co_schedule_propose_dates (const char *first, CoDayFunc is_free, gpointer user_data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GDate day;

  if (!co_schedule_parse_date (first, &day))
    return NULL;

  for (guint i = 0; i < CO_N_WORKSHOPS; i++)
    {
      GDate from = day;

      for (guint passed = 0; passed < MAX_DAYS_PASSED_OVER && !can_meet (&day, is_free, user_data); passed++)
        g_date_add_days (&day, 1);
      if (!can_meet (&day, is_free, user_data))
        day = from;

      g_strv_builder_take (builder, co_schedule_format_date (&day));
      g_date_add_days (&day, CO_SCHEDULE_GAP_DAYS);
    }

  return g_strv_builder_end (builder);
}

char *
co_schedule_format_days (int days)
{
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}
