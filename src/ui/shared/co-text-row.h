/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_TEXT_ROW (co_text_row_get_type ())

G_DECLARE_FINAL_TYPE (CoTextRow, co_text_row, CO, TEXT_ROW, AdwPreferencesRow)

const char *co_text_row_get_text (CoTextRow *self);
void        co_text_row_set_text (CoTextRow *self, const char *text);

G_END_DECLS
