/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for a day: typed the way one writes it (4/3/2027, 2027-03-04), or picked from a calendar. What is not a day
 * is marked and changes nothing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-date-row.h"

#include <glib/gi18n.h>
#include <langinfo.h>

struct _CoDateRow
{
  AdwEntryRow parent_instance;

  char *date;
  gboolean updating;
  GtkCalendar *calendar;
  GtkPopover *popover;
};

G_DEFINE_FINAL_TYPE (CoDateRow, co_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GDateTime *
parse_iso (const char *date)
{
  int year, month, day;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 || year < 1)
    return NULL;

  return g_date_time_new_local (year, month, day, 12, 0, 0);
}

/* The day as ISO 8601, "" for no text, NULL for something that is no day. */
static char *
parse_typed (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_autoptr (GDateTime) iso = parse_iso (text);
  GDate date;

  if (*text == '\0')
    return g_strdup ("");
  if (iso != NULL && g_date_time_get_year (iso) >= 1000)
    return g_date_time_format (iso, "%Y-%m-%d");

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  if (!g_date_valid (&date))
    return NULL;
  /* In some locales GLib takes the years that are written short for those of Augustus. */
  if (g_date_get_year (&date) < 100)
    g_date_set_year (&date, (GDateYear) (g_date_get_year (&date) + 2000));

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* In the order in which typed days are read: that of the locale, which need not be that of the translation. */
static char *
format_day (GDateTime *day)
{
  g_autoptr (GString) format = g_string_new (nl_langinfo (D_FMT));

  g_string_replace (format, "%y", "%Y", 0);
  return g_date_time_format (day, format->str);
}

static void
show_date (CoDateRow *self)
{
  g_autoptr (GDateTime) day = parse_iso (self->date);
  g_autofree char *text = day != NULL ? format_day (day) : g_strdup ("");

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->updating = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
changed_cb (CoDateRow *self)
{
  g_autofree char *date = NULL;

  if (self->updating)
    return;

  date = parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (date == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
take (CoDateRow *self)
{
  g_autofree char *date = parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (date != NULL)
    co_date_row_set_date (self, date);
  show_date (self);
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
  g_autoptr (GDateTime) day = parse_iso (self->date);

  self->updating = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  self->updating = FALSE;
}

static void
co_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    g_value_set_string (value, CO_DATE_ROW (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    co_date_row_set_date (CO_DATE_ROW (object), g_value_get_string (value));
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

  /**
   * CoDateRow:date:
   *
   * The day, "YYYY-MM-DD", or "".
   */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_date_row_init (CoDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
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

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (take), NULL);
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
  if (!g_set_str (&self->date, date != NULL ? date : ""))
    return;

  show_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
