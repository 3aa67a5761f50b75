/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

void co_packing_ask         (GtkWindow *window, CoStore *store);
void co_packing_ask_file    (GtkWindow *window);
void co_packing_open        (GtkWindow *window, const char *file);
gboolean co_packing_is_file (const char *path);

G_END_DECLS
