/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_CLASH_ROW (co_clash_row_get_type ())

G_DECLARE_FINAL_TYPE (CoClashRow, co_clash_row, CO, CLASH_ROW, AdwPreferencesRow)

GtkWidget *co_clash_row_new (CoStore *store, CoClash *clash, const CoQuarrel *quarrel);

G_END_DECLS
