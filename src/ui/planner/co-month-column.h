/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** co_month_column_new: Returns: (transfer floating): the margin of a calendar of weeks where their months are named */
GtkWidget *co_month_column_new (guint n_weeks);

/** co_month_column_show: names the months of the weeks that begin on @first */
void co_month_column_show (GtkWidget *column, const GDate *first);

/** co_month_format: Returns: (transfer full): the month of @day; @format: see strftime */
char *co_month_format (const GDate *day, const char *format);

G_END_DECLS
