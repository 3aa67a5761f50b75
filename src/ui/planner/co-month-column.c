/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In weeks that run on, the one with the first of a month carries its name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-month-column.h"

#include "co-week.h"

#include <glib/gi18n.h>

GtkWidget *
co_month_column_new (guint n_weeks)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "homogeneous", TRUE, "vexpand", TRUE, NULL);

  for (guint i = 0; i < n_weeks; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL);

      gtk_widget_add_css_class (label, "co-month");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

void
co_month_column_show (GtkWidget *column, const GDate *first)
{
  GDate last = *first;

  g_date_add_days (&last, CO_WEEK_DAYS - 1);
  for (GtkWidget *label = gtk_widget_get_first_child (column); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      g_autofree char *name = NULL;

      if (g_date_get_day (&last) <= CO_WEEK_DAYS)
        /* Translators: the name of a month, short; see strftime. */
        name = co_month_format (&last, C_ ("short month", "%Ob"));
      gtk_label_set_label (GTK_LABEL (label), name);
      g_date_add_days (&last, CO_WEEK_DAYS);
    }
}

char *
co_month_format (const GDate *day, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day), 1, 12, 0, 0);

  return g_date_time_format (time, format);
}
