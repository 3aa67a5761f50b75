/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-typed-row.h"

G_BEGIN_DECLS

#define CO_TYPE_DATE_ROW (co_date_row_get_type ())

G_DECLARE_FINAL_TYPE (CoDateRow, co_date_row, CO, DATE_ROW, CoTypedRow)

const char *co_date_row_get_date (CoDateRow *self);
void        co_date_row_set_date (CoDateRow *self, const char *date);

G_END_DECLS
