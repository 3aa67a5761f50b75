/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_SOURCE_ROW (co_source_row_get_type ())

G_DECLARE_FINAL_TYPE (CoSourceRow, co_source_row, CO, SOURCE_ROW, AdwExpanderRow)

GtkWidget *co_source_row_new    (CoSource *source);
CoSource  *co_source_row_get    (CoSourceRow *self);
void       co_source_row_unfold (CoSourceRow *self);

G_END_DECLS
