/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for a time of day, typed the way one writes it: 14:30, 14 h 30, 1430, 9.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-time-row.h"

#include "co-typed.h"
#include "co-wording.h"

struct _CoTimeRow
{
  CoTypedRow parent_instance;

  char *time;
};

G_DEFINE_FINAL_TYPE (CoTimeRow, co_time_row, CO_TYPE_TYPED_ROW)

enum
{
  PROP_0,
  PROP_TIME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
co_time_row_read (CoTypedRow *row, const char *typed, const char **why)
{
  g_autofree char *time = NULL;

  if (!co_typed_read_time (typed, &time, why))
    return FALSE;

  co_time_row_set_time (CO_TIME_ROW (row), time);
  return TRUE;
}

static char *
co_time_row_write (CoTypedRow *row)
{
  return g_strdup (CO_TIME_ROW (row)->time);
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
  CO_TYPED_ROW_CLASS (klass)->read = co_time_row_read;
  CO_TYPED_ROW_CLASS (klass)->write = co_time_row_write;

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
  self->time = g_strdup ("");
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
  gboolean changed = g_set_str (&self->time, time != NULL ? time : "");

  co_typed_row_show (CO_TYPED_ROW (self));
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
}
