/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void co_drag_hold_keys (GtkDragSource *source, GdkDrag *drag);

G_END_DECLS
