/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * co_drag_scroll_add:
 * @window: a scrolled window
 *
 * Lets a drag that comes near the upper or lower edge scroll the window.
 */
void co_drag_scroll_add (GtkScrolledWindow *window);

G_END_DECLS
