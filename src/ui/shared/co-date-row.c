/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for a day: typed the way one writes it (4/3, 4 March, 2027-03-04), or picked from a calendar.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-date-row.h"

#include "co-schedule.h"
#include "co-typed.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoDateRow
{
  CoTypedRow parent_instance;

  char *date;
  gboolean past;
  gboolean updating;
  GtkCalendar *calendar;
  GtkPopover *popover;
};

G_DEFINE_FINAL_TYPE (CoDateRow, co_date_row, CO_TYPE_TYPED_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_PAST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
co_date_row_read (CoTypedRow *row, const char *typed, const char **why)
{
  CoDateRow *self = CO_DATE_ROW (row);
  g_autofree char *date = NULL;
  GDate today;

  co_schedule_get_today (NULL, &today);
  if (!co_typed_read_date (typed, &today, self->past ? CO_TYPED_GONE : CO_TYPED_COMING, &date, why))
    return FALSE;

  co_date_row_set_date (self, date);
  return TRUE;
}

static char *
co_date_row_write (CoTypedRow *row)
{
  return co_wording_figures (CO_DATE_ROW (row)->date);
}

static void
day_selected_cb (CoDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->updating)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  co_date_row_set_date (self, date);
  gtk_popover_popdown (self->popover);
}

static void
popover_shown_cb (CoDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  GDate date;

  if (!co_schedule_parse_date (self->date, &date))
    co_schedule_get_today (NULL, &date);
  day = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  self->updating = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->updating = FALSE;
}

static void
co_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    g_value_set_string (value, CO_DATE_ROW (object)->date);
  else if (id == PROP_PAST)
    g_value_set_boolean (value, CO_DATE_ROW (object)->past);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    co_date_row_set_date (CO_DATE_ROW (object), g_value_get_string (value));
  else if (id == PROP_PAST)
    CO_DATE_ROW (object)->past = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_date_row_finalize (GObject *object)
{
  g_free (CO_DATE_ROW (object)->date);

  G_OBJECT_CLASS (co_date_row_parent_class)->finalize (object);
}

static void
co_date_row_class_init (CoDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_date_row_get_property;
  object_class->set_property = co_date_row_set_property;
  object_class->finalize = co_date_row_finalize;
  CO_TYPED_ROW_CLASS (klass)->read = co_date_row_read;
  CO_TYPED_ROW_CLASS (klass)->write = co_date_row_write;

  /**
   * CoDateRow:date:
   *
   * The day, "YYYY-MM-DD", or "".
   */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoDateRow:past:
   *
   * Whether a day that is typed without its year is the last one gone rather than the next one to come.
   */
  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_date_row_init (CoDateRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->date = g_strdup ("");
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Choose a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a Day"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);

  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
}

/**
 * co_date_row_get_date:
 * @self: a row
 *
 * Returns: (transfer none): the day, "YYYY-MM-DD", or ""
 */
const char *
co_date_row_get_date (CoDateRow *self)
{
  return self->date;
}

/**
 * co_date_row_set_date:
 * @self: a row
 * @date: (nullable): the day, "YYYY-MM-DD", or ""
 *
 * Sets the day.
 */
void
co_date_row_set_date (CoDateRow *self, const char *date)
{
  gboolean changed = g_set_str (&self->date, date != NULL ? date : "");

  co_typed_row_show (CO_TYPED_ROW (self));
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
