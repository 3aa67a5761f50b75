/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void co_button_name (GtkWidget *button, const char *what, const char *whose);

G_END_DECLS
