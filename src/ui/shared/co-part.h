/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     co_part_set_name   (GtkWidget *widget, const char *part);
gboolean co_part_focus      (GtkWidget *root, const char *document, const char *part);
gboolean co_part_grab_focus (GtkWidget *widget);

G_END_DECLS
