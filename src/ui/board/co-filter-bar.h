/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_FILTER_BAR (co_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoFilterBar, co_filter_bar, CO, FILTER_BAR, AdwBin)

void co_filter_bar_set_editor (CoFilterBar *self, CoBoardEditor *editor);
void co_filter_bar_open       (CoFilterBar *self);

G_END_DECLS
