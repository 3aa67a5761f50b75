/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-browser.h"
#include "co-library-view.h"

G_BEGIN_DECLS

CoLibraryModel   *co_library_view_get_model   (CoLibraryView *self);
CoLibraryBrowser *co_library_view_get_browser (CoLibraryView *self);
CoDocument       *co_library_view_get_shown   (CoLibraryView *self);
void              co_library_view_show_list   (CoLibraryView *self);

void co_library_view_add_text       (CoLibraryView *self, const char *text);
void co_library_view_update_actions (CoLibraryView *self);

void co_library_view_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
