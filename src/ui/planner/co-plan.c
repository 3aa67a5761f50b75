/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What calendar, list and dialogs share about the three meetings: their order, their days, the weeks between them.
 * It listens to the workshops, so that its users need to listen to one signal only.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-plan.h"

#include "co-agenda.h"
#include "co-schedule.h"
#include "co-today.h"
#include "co-wording.h"
#include "co-workshop-template.h"

#include <glib/gi18n.h>

struct _CoPlan
{
  GObject parent_instance;

  CoStore *store;
  CoHolidays *holidays;
  GPtrArray *workshops;
  guint idle;
};

G_DEFINE_FINAL_TYPE (CoPlan, co_plan, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_workshops (gconstpointer a, gconstpointer b)
{
  CoWorkshop *x = *(CoWorkshop **) a, *y = *(CoWorkshop **) b;
  gint64 difference = co_workshop_get_number (x) - co_workshop_get_number (y);

  return difference != 0 ? (difference < 0 ? -1 : 1) : g_strcmp0 (co_workshop_get_date (x), co_workshop_get_date (y));
}

static gboolean
idle_cb (gpointer user_data)
{
  CoPlan *self = user_data;

  self->idle = 0;
  g_ptr_array_sort (self->workshops, compare_workshops);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
queue_change (CoPlan *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static void
listen (CoPlan *self, CoWorkshop *workshop)
{
  static const char *const notified[] = { "notify::title",    "notify::number", "notify::date", "notify::start-time",
                                          "notify::duration", "notify::place",  "notify::held" };

  for (guint i = 0; i < G_N_ELEMENTS (notified); i++)
    g_signal_connect_object (workshop, notified[i], G_CALLBACK (queue_change), self, G_CONNECT_SWAPPED);
}

static void
workshops_changed_cb (CoPlan *self, guint position, guint removed, guint added, GListModel *list)
{
  for (guint i = 0; i < self->workshops->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->workshops, i), self);
  g_ptr_array_set_size (self->workshops, 0);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      CoWorkshop *workshop = g_list_model_get_item (list, i);

      listen (self, workshop);
      g_ptr_array_add (self->workshops, workshop);
    }

  g_ptr_array_sort (self->workshops, compare_workshops);
  queue_change (self);
}

static void
project_changed_cb (CoPlan *self)
{
  g_clear_object (&self->holidays);
  queue_change (self);
}

static void
co_plan_dispose (GObject *object)
{
  CoPlan *self = CO_PLAN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->holidays);
  g_ptr_array_set_size (self->workshops, 0);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_plan_parent_class)->dispose (object);
}

static void
co_plan_finalize (GObject *object)
{
  g_ptr_array_unref (CO_PLAN (object)->workshops);

  G_OBJECT_CLASS (co_plan_parent_class)->finalize (object);
}

static void
co_plan_class_init (CoPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_plan_finalize;

  /**
   * CoPlan::changed:
   *
   * Workshops came, went, or changed in what a calendar shows; or the holidays are others, or the day is.
   */
  signals[CHANGED] = g_signal_new ("changed", CO_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_plan_init (CoPlan *self)
{
  self->workshops = g_ptr_array_new_with_free_func (g_object_unref);
}

CoPlan *
co_plan_new (CoStore *store)
{
  CoPlan *self = g_object_new (CO_TYPE_PLAN, NULL);
  CoDocuments *documents = co_store_get_documents (store);
  CoProject *project = co_documents_get_project (documents);
  GListModel *list = co_documents_get_list (documents, CO_KIND_WORKSHOP);
  static const char *const notified[] = { "notify::country", "notify::address", "notify::time-zone",
                                          "notify::school-zone" };

  self->store = g_object_ref (store);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (workshops_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (notified); i++)
    g_signal_connect_object (project, notified[i], G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_today_get_default (), "changed", G_CALLBACK (queue_change), self, G_CONNECT_SWAPPED);
  workshops_changed_cb (self, 0, 0, 0, list);

  return self;
}

CoStore *
co_plan_get_store (CoPlan *self)
{
  return self->store;
}

CoHolidays *
co_plan_get_holidays (CoPlan *self)
{
  if (self->holidays == NULL)
    self->holidays = co_holidays_new (co_documents_get_project (co_store_get_documents (self->store)));

  return self->holidays;
}

GPtrArray *
co_plan_get_workshops (CoPlan *self)
{
  return self->workshops;
}

CoWorkshop *
co_plan_find (CoPlan *self)
{
  for (guint i = 0; i < self->workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (self->workshops, i);

      if (!co_workshop_get_held (workshop))
        return workshop;
    }

  return self->workshops->len > 0 ? g_ptr_array_index (self->workshops, self->workshops->len - 1) : NULL;
}

gboolean
co_plan_get_day (CoWorkshop *workshop, GDate *day)
{
  return co_schedule_parse_date (co_workshop_get_date (workshop), day);
}

char *
co_plan_dup_short_name (CoWorkshop *workshop)
{
  gint64 number = co_workshop_get_number (workshop);

  if (number < 1 || number > 99)
    /* Translators: a workshop without a number, on a small mark in the calendar. */
    return g_strdup (C_ ("workshop without number", "W"));

  /* Translators: workshop 1, 2 or 3, on a small mark in the calendar. */
  return g_strdup_printf (_ ("W%d"), (int) number);
}

char *
co_plan_dup_name (CoWorkshop *workshop)
{
  gint64 number = co_workshop_get_number (workshop);

  return number > 0 ? g_strdup_printf (_ ("Workshop %d"), (int) number) : g_strdup (_ ("Workshop"));
}

char *
co_plan_dup_when (CoWorkshop *workshop)
{
  g_autofree char *day = co_wording_date (co_workshop_get_date (workshop));
  int start = co_agenda_parse_time (co_workshop_get_start_time (workshop));
  g_autofree char *hours = NULL;

  if (*co_workshop_get_date (workshop) == '\0')
    return g_strdup (_ ("No date yet"));
  if (start < 0)
    return g_steal_pointer (&day);

  hours = co_wording_time_span (start, start + (int) CLAMP (co_workshop_get_duration (workshop), 0, 24 * 60));

  /* Translators: day and hours of a meeting. */
  return g_strdup_printf (_ ("%s, %s"), day, hours);
}

char *
co_plan_dup_gap (int days, CoGapRating *rating)
{
  int weeks = (days + (days >= 0 ? 3 : -3)) / 7;
  g_autofree char *length = ABS (days) < 7
                                ? g_strdup_printf (ngettext ("%d day", "%d days", (gulong) ABS (days)), days)
                                : g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) ABS (weeks)), weeks);

  *rating = days < CO_SCHEDULE_MIN_GAP_DAYS || days > CO_SCHEDULE_MAX_GAP_DAYS      ? CO_GAP_BAD
            : days < CO_SCHEDULE_SHORT_GAP_DAYS || days > CO_SCHEDULE_LONG_GAP_DAYS ? CO_GAP_FAIR
                                                                                    : CO_GAP_GOOD;
  if (days < 0)
    return g_strdup (_ ("In the wrong order"));
  if (*rating == CO_GAP_GOOD)
    /* Translators: %s is a number of weeks; the time between two workshops is right. */
    return g_strdup_printf (_ ("%s ✓"), length);
  if (*rating == CO_GAP_FAIR)
    return g_steal_pointer (&length);
  if (days < CO_SCHEDULE_MIN_GAP_DAYS)
    /* Translators: %s is a number of weeks or days between two workshops. */
    return g_strdup_printf (_ ("%s: too close"), length);

  /* Translators: %s is a number of weeks between two workshops. */
  return g_strdup_printf (_ ("%s: too far apart"), length);
}

gboolean
co_plan_move (CoPlan *self, CoWorkshop *workshop, const GDate *day)
{
  g_autofree char *date = co_schedule_format_date (day);

  if (g_strcmp0 (date, co_workshop_get_date (workshop)) == 0)
    return FALSE;

  co_store_begin (self->store, _ ("Move workshop"));
  co_workshop_set_date (workshop, date);
  co_store_end (self->store);

  return TRUE;
}

CoWorkshop *
co_plan_add (CoPlan *self, const GDate *day)
{
  guint number = 1;
  g_autoptr (CoWorkshop) workshop = NULL;

  for (guint i = 0; i < self->workshops->len; i++)
    number = MAX (number, (guint) co_workshop_get_number (g_ptr_array_index (self->workshops, i)) + 1);

  workshop = co_workshop_template_new (MIN (number, CO_N_WORKSHOPS), co_store_get_documents (self->store));
  co_workshop_set_number (workshop, number);
  if (day != NULL)
    {
      g_autofree char *date = co_schedule_format_date (day);

      co_workshop_set_date (workshop, date);
    }

  co_store_begin (self->store, _ ("New workshop"));
  co_store_add (self->store, workshop);
  co_store_end (self->store);

  return workshop;
}
