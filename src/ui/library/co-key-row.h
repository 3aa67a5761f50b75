/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_KEY_ROW (co_key_row_get_type ())

G_DECLARE_FINAL_TYPE (CoKeyRow, co_key_row, CO, KEY_ROW, AdwComboRow)

void co_key_row_set_choices (CoKeyRow *self, const char *const *keys, const char *const *labels);

G_END_DECLS
