/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-composition.h"

G_BEGIN_DECLS

#define CO_TYPE_COMPOSITION_BAR (co_composition_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoCompositionBar, co_composition_bar, CO, COMPOSITION_BAR, GtkWidget)

void co_composition_bar_set_counts (CoCompositionBar *self, const guint counts[CO_N_COLLEGES], guint room);

const char *co_college_get_style (CoCollege college);

G_END_DECLS
