/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CoGapColumn:
 *
 * The margin of a calendar of weeks: a bracket from each workshop to the next, with the time between them.
 */
#define CO_TYPE_GAP_COLUMN (co_gap_column_get_type ())

G_DECLARE_FINAL_TYPE (CoGapColumn, co_gap_column, CO, GAP_COLUMN, GtkWidget)

GtkWidget *co_gap_column_new (guint n_weeks);

/** co_gap_column_show: shows the brackets of the weeks that begin on @first */
void co_gap_column_show (CoGapColumn *self, CoPlan *plan, const GDate *first);

/** co_gap_label_new: Returns: (transfer floating): the time between two workshops, in words and colour */
GtkWidget *co_gap_label_new (int days);

G_END_DECLS
