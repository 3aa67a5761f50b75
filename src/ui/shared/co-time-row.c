/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for a time of day, typed the way one writes it: 14:30, 14h30, 14h, 9. What is no time is marked and changes
 * nothing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-time-row.h"

struct _CoTimeRow
{
  AdwEntryRow parent_instance;

  char *time;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CoTimeRow, co_time_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_TIME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The time as "HH:MM", "" for no text, NULL for something that is no time. */
static char *
parse_typed (const char *typed)
{
  g_autofree char *text = g_strstrip (g_ascii_strdown (typed, -1));
  int hour = 0, minute = 0, n = 0;

  if (*text == '\0')
    return g_strdup ("");

  g_strdelimit (text, "h.", ':');
  if (sscanf (text, "%2d:%2d%n", &hour, &minute, &n) < 2)
    {
      minute = n = 0;
      if (sscanf (text, "%2d%n", &hour, &n) < 1)
        return NULL;
      n += text[n] == ':' ? 1 : 0;
    }
  if (text[n] != '\0' || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return NULL;

  return g_strdup_printf ("%02d:%02d", hour, minute);
}

static void
show_time (CoTimeRow *self)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), self->time);
  self->updating = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
changed_cb (CoTimeRow *self)
{
  g_autofree char *time = parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (self->updating)
    return;
  if (time == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
take (CoTimeRow *self)
{
  g_autofree char *time = parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (time != NULL)
    co_time_row_set_time (self, time);
  show_time (self);
}

static void
co_time_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TIME)
    g_value_set_string (value, CO_TIME_ROW (object)->time);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_time_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TIME)
    co_time_row_set_time (CO_TIME_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_time_row_finalize (GObject *object)
{
  g_free (CO_TIME_ROW (object)->time);

  G_OBJECT_CLASS (co_time_row_parent_class)->finalize (object);
}

static void
co_time_row_class_init (CoTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_time_row_get_property;
  object_class->set_property = co_time_row_set_property;
  object_class->finalize = co_time_row_finalize;

  /**
   * CoTimeRow:time:
   *
   * The time, "HH:MM", or "".
   */
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_time_row_init (CoTimeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->time = g_strdup ("");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (take), NULL);
}

/**
 * co_time_row_get_time:
 * @self: a row
 *
 * Returns: (transfer none): the time, "HH:MM", or ""
 */
const char *
co_time_row_get_time (CoTimeRow *self)
{
  return self->time;
}

/**
 * co_time_row_set_time:
 * @self: a row
 * @time: (nullable): the time, "HH:MM", or ""
 *
 * Sets the time.
 */
void
co_time_row_set_time (CoTimeRow *self, const char *time)
{
  if (!g_set_str (&self->time, time != NULL ? time : ""))
    return;

  show_time (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
}
