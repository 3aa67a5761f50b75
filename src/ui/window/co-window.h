/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_WINDOW (co_window_get_type ())

G_DECLARE_FINAL_TYPE (CoWindow, co_window, CO, WINDOW, AdwApplicationWindow)

CoWindow *co_window_new (GtkApplication *application);

CoStore *co_window_get_store (CoWindow *self);
void     co_window_set_store (CoWindow *self, CoStore *store);

const char *co_window_get_folder (CoWindow *self);
void        co_window_open       (CoWindow *self, const char *folder);
void        co_window_show       (CoWindow *self, const char *place);

G_END_DECLS
