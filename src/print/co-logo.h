/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

GdkPixbuf *co_logo_load (const char *path);
char *co_logo_find (const char *folder, const char *path);
void co_logo_draw (cairo_t *cr, GdkPixbuf *logo, double width, double height);

G_END_DECLS
