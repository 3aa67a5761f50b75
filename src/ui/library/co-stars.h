/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_STARS (co_stars_get_type ())

G_DECLARE_FINAL_TYPE (CoStars, co_stars, CO, STARS, GtkWidget)

G_END_DECLS
