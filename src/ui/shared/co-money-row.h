/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-typed-row.h"

G_BEGIN_DECLS

#define CO_TYPE_MONEY_ROW (co_money_row_get_type ())

G_DECLARE_FINAL_TYPE (CoMoneyRow, co_money_row, CO, MONEY_ROW, CoTypedRow)

gint64 co_money_row_get_amount (CoMoneyRow *self);
void   co_money_row_set_amount (CoMoneyRow *self, gint64 amount);

G_END_DECLS
