/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean co_input_takes (GtkTextView *view, GtkEventController *keys);
gboolean co_input_undo  (GtkWidget *focus, gboolean again);

G_END_DECLS
