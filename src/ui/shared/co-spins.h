/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** co_spin_read_minutes: Returns: as of GtkSpinButton::input, for a field of minutes: "2 h 30" is 150 of them */
int co_spin_read_minutes (GtkEditable *spin, double *value);

/** co_spin_row_take_minutes: has @row read durations as they are written */
void co_spin_row_take_minutes (AdwSpinRow *row);

/** co_spin_row_take_numbers: has @row show and read numbers with their thousands apart */
void co_spin_row_take_numbers (AdwSpinRow *row);

G_END_DECLS
