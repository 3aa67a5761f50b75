/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_HISTORY_BOX (co_history_box_get_type ())

G_DECLARE_FINAL_TYPE (CoHistoryBox, co_history_box, CO, HISTORY_BOX, GtkBox)

G_END_DECLS
