/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_WRITE_FIELD (co_write_field_get_type ())

G_DECLARE_FINAL_TYPE (CoWriteField, co_write_field, CO, WRITE_FIELD, AdwBin)

void co_write_field_add    (CoWriteField *self, const char *text);
void co_write_field_finish (CoWriteField *self);

G_END_DECLS
