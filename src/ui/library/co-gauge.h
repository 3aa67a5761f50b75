/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_GAUGE (co_gauge_get_type ())

G_DECLARE_FINAL_TYPE (CoGauge, co_gauge, CO, GAUGE, GtkWidget)

G_END_DECLS
