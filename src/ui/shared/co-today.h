/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CoToday:
 *
 * Tells when another day has begun: at midnight, and soon after the machine wakes up. Whatever shows or computes with
 * the day connects to its signal “changed”.
 */
#define CO_TYPE_TODAY (co_today_get_type ())

G_DECLARE_FINAL_TYPE (CoToday, co_today, CO, TODAY, GObject)

/** co_today_get_default: Returns: (transfer none): the one that all views share */
CoToday *co_today_get_default (void);

/** co_today_look: looks at the day now; for when somebody comes back to a window */
void co_today_look (CoToday *self);

G_END_DECLS
