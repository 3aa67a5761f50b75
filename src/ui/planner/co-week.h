/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_WEEK_DAYS 7

/** co_week_get_offset: Returns: how many days @day is behind the first day of its week in the user's country */
int co_week_get_offset (const GDate *day);

/** co_week_begin: sets @day to the first day of its week */
void co_week_begin (GDate *day);

/** co_week_row_new: Returns: (transfer floating): an empty row of seven equal columns */
GtkWidget *co_week_row_new (void);

/** co_week_head_new: Returns: (transfer floating): such a row with the names of the days */
GtkWidget *co_week_head_new (void);

G_END_DECLS
