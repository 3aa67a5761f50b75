/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weeks begin on another day in other countries.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-week.h"

#include <langinfo.h>

/* 0 for Sunday, 1 for Monday: what the locale says. */
static int
get_start (void)
{
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  union
  {
    char *text;
    unsigned int number;
  } origin = { .text = nl_langinfo (_NL_TIME_WEEK_1STDAY) };

  return ((origin.number == 19971201 ? 1 : 0) + first - 1) % CO_WEEK_DAYS;
}

int
co_week_get_offset (const GDate *day)
{
  return ((int) g_date_get_weekday (day) - get_start () + CO_WEEK_DAYS) % CO_WEEK_DAYS;
}

void
co_week_begin (GDate *day)
{
  g_date_subtract_days (day, (guint) co_week_get_offset (day));
}

GtkWidget *
co_week_row_new (void)
{
  return g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
}

GtkWidget *
co_week_head_new (void)
{
  GtkWidget *row = co_week_row_new ();
  /* 1 January 2023 was a Sunday. */
  g_autoptr (GDateTime) sunday = g_date_time_new_utc (2023, 1, 1, 12, 0, 0);

  for (int i = 0; i < CO_WEEK_DAYS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (sunday, i + get_start ());
      g_autofree char *name = g_date_time_format (day, "%a"), *full = g_date_time_format (day, "%A");
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

      gtk_widget_add_css_class (label, "co-weekday");
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      gtk_box_append (GTK_BOX (row), label);
    }

  return row;
}
