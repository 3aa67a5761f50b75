/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the steps of a workshop take place. A change of one moves all that follow, up to the next anchored start: an
 * anchor is an hour confirmed to somebody, so an overlap is told and not repaired.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-agenda.h"

#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

int
co_agenda_parse_time (const char *time)
{
  int hour, minute;

  if (time == NULL || strlen (time) != 5 || !g_ascii_isdigit (time[0]) || !g_ascii_isdigit (time[1]) ||
      time[2] != ':' || !g_ascii_isdigit (time[3]) || !g_ascii_isdigit (time[4]))
    return -1;

  hour = g_ascii_digit_value (time[0]) * 10 + g_ascii_digit_value (time[1]);
  minute = g_ascii_digit_value (time[3]) * 10 + g_ascii_digit_value (time[4]);

  return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

char *
co_agenda_format_time (int minutes)
{
  int in_day = minutes % MINUTES_PER_DAY;

  if (in_day < 0)
    in_day += MINUTES_PER_DAY;

  return g_strdup_printf ("%02d:%02d", in_day / 60, in_day % 60);
}

/* An anchor that looks half a day early belongs to the next day. */
static int
resolve_anchor (int anchor, int now)
{
  while (anchor < now - MINUTES_PER_DAY / 2)
    anchor += MINUTES_PER_DAY;

  return anchor;
}

/* A length that would not fit the arithmetic is a slip of a hand-written file. */
static int
get_minutes (CoStep *step)
{
  return (int) CLAMP (co_step_get_minutes (step), 0, 7 * MINUTES_PER_DAY);
}

int
co_agenda_get_start (CoWorkshop *workshop)
{
  g_autoptr (CoStep) first = NULL;
  int start;

  g_return_val_if_fail (CO_IS_WORKSHOP (workshop), 0);

  start = co_agenda_parse_time (co_workshop_get_start_time (workshop));
  if (start >= 0)
    return start;

  first = g_list_model_get_item (co_workshop_get_steps (workshop), 0);
  if (first != NULL)
    start = co_agenda_parse_time (co_step_get_start (first));

  return MAX (start, 0);
}

GArray *
co_agenda_get_times (CoWorkshop *workshop)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (CoAgendaTime));
  int now = co_agenda_get_start (workshop);
  GListModel *steps = co_workshop_get_steps (workshop);
  guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);
      int anchor = co_agenda_parse_time (co_step_get_start (step));
      CoAgendaTime time = { now, now, 0 };

      if (anchor >= 0)
        {
          time.start = resolve_anchor (anchor, now);
          time.gap = time.start - now;
        }
      time.end = time.start + get_minutes (step);
      now = time.end;
      g_array_append_val (times, time);
    }

  return times;
}

char **
co_agenda_get_start_times (CoWorkshop *workshop)
{
  g_autoptr (GArray) times = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (CO_IS_WORKSHOP (workshop), NULL);

  times = co_agenda_get_times (workshop);
  for (guint i = 0; i < times->len; i++)
    g_strv_builder_take (builder, co_agenda_format_time (g_array_index (times, CoAgendaTime, i).start));

  return g_strv_builder_end (builder);
}

int
co_agenda_get_total (CoWorkshop *workshop)
{
  GListModel *steps;
  int total = 0;

  g_return_val_if_fail (CO_IS_WORKSHOP (workshop), 0);

  steps = co_workshop_get_steps (workshop);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      total += get_minutes (step);
    }

  return total;
}

int
co_agenda_get_end (CoWorkshop *workshop)
{
  g_autoptr (GArray) times = NULL;
  int end;

  g_return_val_if_fail (CO_IS_WORKSHOP (workshop), 0);

  times = co_agenda_get_times (workshop);
  end = co_agenda_get_start (workshop);
  for (guint i = 0; i < times->len; i++)
    end = MAX (end, g_array_index (times, CoAgendaTime, i).end);

  return end;
}

int
co_agenda_get_remaining (CoWorkshop *workshop)
{
  g_return_val_if_fail (CO_IS_WORKSHOP (workshop), 0);

  return (int) CLAMP (co_workshop_get_duration (workshop), 0, G_MAXINT) -
         (co_agenda_get_end (workshop) - co_agenda_get_start (workshop));
}
