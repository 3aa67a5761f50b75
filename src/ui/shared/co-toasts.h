/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void co_toast_say         (GtkWidget *widget, const char *text);
void co_toast_undo        (GtkWidget *widget, const char *text);
void co_toast_forget_undo (GtkWidget *widget);
void co_toast_error       (GtkWidget *widget, const char *what, const GError *error);

G_END_DECLS
