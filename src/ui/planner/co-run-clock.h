/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CoRunClock:
 *
 * Text as large as the room that it is given.
 */
#define CO_TYPE_RUN_CLOCK (co_run_clock_get_type ())

G_DECLARE_FINAL_TYPE (CoRunClock, co_run_clock, CO, RUN_CLOCK, GtkWidget)

/** co_run_clock_show: shows @text; @spoken is its name for a screen reader */
void co_run_clock_show (CoRunClock *self, const char *text, const char *spoken);

G_END_DECLS
