/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_EXPERIMENT_ROW (co_experiment_row_get_type ())

G_DECLARE_FINAL_TYPE (CoExperimentRow, co_experiment_row, CO, EXPERIMENT_ROW, GtkBox)

char *co_experiment_describe (CoExperiment *experiment);

G_END_DECLS
