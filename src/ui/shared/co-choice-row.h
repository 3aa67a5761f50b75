/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_CHOICE_ROW (co_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (CoChoiceRow, co_choice_row, CO, CHOICE_ROW, AdwComboRow)

void co_choice_row_set_enum (CoChoiceRow *self, GType type);

int  co_choice_row_get_value (CoChoiceRow *self);
void co_choice_row_set_value (CoChoiceRow *self, int value);

G_END_DECLS
