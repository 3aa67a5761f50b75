/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a workshop begins and ends, as moments that are the same everywhere: it stores local time and its time zone.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-workshop-time.h"

#include <stdio.h>

/**
 * co_workshop_dup_start:
 * @self: a workshop
 *
 * Returns: (transfer full) (nullable): when it begins, the beginning of its day when it has no time yet; %NULL without
 *   a date
 */
GDateTime *
co_workshop_dup_start (CoWorkshop *self)
{
  const char *zone = co_workshop_get_time_zone (self);
  g_autoptr (GTimeZone) place = *zone != '\0' ? g_time_zone_new_identifier (zone) : NULL;
  int year, month, day, hour = 0, minute = 0;

  if (sscanf (co_workshop_get_date (self), "%4d-%2d-%2d", &year, &month, &day) != 3)
    return NULL;
  if (sscanf (co_workshop_get_start_time (self), "%2d:%2d", &hour, &minute) != 2)
    hour = minute = 0;
  if (place == NULL)
    place = g_time_zone_new_local ();

  return g_date_time_new (place, year, month, day, hour, minute, 0);
}

/**
 * co_workshop_dup_end:
 * @self: a workshop
 *
 * Returns: (transfer full) (nullable): when it ends, the end of its day when it has no time yet; %NULL without a date
 */
GDateTime *
co_workshop_dup_end (CoWorkshop *self)
{
  g_autoptr (GDateTime) start = co_workshop_dup_start (self);

  if (start == NULL)
    return NULL;

  return *co_workshop_get_start_time (self) != '\0'
             ? g_date_time_add_minutes (start, (int) CLAMP (co_workshop_get_duration (self), 0, 24 * 60))
             : g_date_time_add_days (start, 1);
}
