/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-application.h"
#include "window/co-window.h"

G_BEGIN_DECLS

CoWindow *co_application_get_window  (CoApplication *self);
void      co_application_add_actions (CoApplication *self);
void      co_application_open_folder (CoApplication *self, const char *folder);

G_END_DECLS
