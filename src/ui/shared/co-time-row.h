/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-typed-row.h"

G_BEGIN_DECLS

#define CO_TYPE_TIME_ROW (co_time_row_get_type ())

G_DECLARE_FINAL_TYPE (CoTimeRow, co_time_row, CO, TIME_ROW, CoTypedRow)

const char *co_time_row_get_time (CoTimeRow *self);
void        co_time_row_set_time (CoTimeRow *self, const char *time);

G_END_DECLS
