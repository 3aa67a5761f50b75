/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timers of the main loop stand while the machine sleeps, and somebody may set the clock: besides midnight, the
 * day is looked at every half minute, together with whatever else wakes the process then.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-today.h"

#include "co-schedule.h"

#define LOOK_SECONDS 30

struct _CoToday
{
  GObject parent_instance;

  GDate day;
  guint source;
};

G_DEFINE_FINAL_TYPE (CoToday, co_today, G_TYPE_OBJECT)

static guint changed_signal;

static void schedule (CoToday *self);

static void
look_cb (gpointer user_data)
{
  CoToday *self = user_data;

  self->source = 0;
  co_today_look (self);
  schedule (self);
}

static guint
count_seconds_left (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return 24 * 60 * 60 - (guint) (g_date_time_get_hour (now) * 60 * 60 + g_date_time_get_minute (now) * 60 +
                                 g_date_time_get_second (now));
}

static void
schedule (CoToday *self)
{
  self->source = g_timeout_add_seconds_once (MIN (count_seconds_left (), LOOK_SECONDS), look_cb, self);
}

static void
co_today_dispose (GObject *object)
{
  g_clear_handle_id (&CO_TODAY (object)->source, g_source_remove);

  G_OBJECT_CLASS (co_today_parent_class)->dispose (object);
}

static void
co_today_class_init (CoTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_today_dispose;

  /**
   * CoToday::changed:
   *
   * It is another day.
   */
  changed_signal = g_signal_new ("changed", CO_TYPE_TODAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_today_init (CoToday *self)
{
  co_schedule_get_today (NULL, &self->day);
  schedule (self);
}

CoToday *
co_today_get_default (void)
{
  static CoToday *today;

  if (today == NULL)
    today = g_object_new (CO_TYPE_TODAY, NULL);

  return today;
}

void
co_today_look (CoToday *self)
{
  GDate day;

  co_schedule_get_today (NULL, &day);
  if (g_date_compare (&day, &self->day) == 0)
    return;

  self->day = day;
  g_signal_emit (self, changed_signal, 0);
}
