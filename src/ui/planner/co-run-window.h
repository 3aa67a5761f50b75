/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoRunWindow:
 *
 * What the facilitator has in front of the eyes while a workshop is held.
 */
#define CO_TYPE_RUN_WINDOW (co_run_window_get_type ())

G_DECLARE_FINAL_TYPE (CoRunWindow, co_run_window, CO, RUN_WINDOW, AdwWindow)

/** co_run_window_present: runs @workshop, full screen over @parent. Returns: (transfer none): the window */
GtkWindow *co_run_window_present (GtkWindow *parent, CoStore *store, CoWorkshop *workshop);

G_END_DECLS
