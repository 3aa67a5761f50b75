/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_SELECTION_BAR (co_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoSelectionBar, co_selection_bar, CO, SELECTION_BAR, AdwBin)

void co_selection_bar_show_count (CoSelectionBar *self, guint n);

G_END_DECLS
