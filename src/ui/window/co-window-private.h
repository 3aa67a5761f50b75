/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"
#include "co-window.h"

G_BEGIN_DECLS

void    co_window_class_install_actions (GtkWidgetClass *widget_class);
void    co_window_update_actions        (CoWindow *self);
CoView *co_window_get_view              (CoWindow *self);
void    co_window_select_place          (CoWindow *self, int place);

G_END_DECLS
