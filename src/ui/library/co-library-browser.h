/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-model.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_BROWSER (co_library_browser_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryBrowser, co_library_browser, CO, LIBRARY_BROWSER, AdwNavigationPage)

void co_library_browser_set_model (CoLibraryBrowser *self, CoLibraryModel *model, CoStore *store);

CoKind      co_library_browser_get_kind     (CoLibraryBrowser *self);
CoDocument *co_library_browser_get_selected (CoLibraryBrowser *self);
guint       co_library_browser_get_position (CoLibraryBrowser *self);
void        co_library_browser_show         (CoLibraryBrowser *self, CoKind kind);
void        co_library_browser_select       (CoLibraryBrowser *self, CoDocument *document);
void        co_library_browser_focus        (CoLibraryBrowser *self, guint position);

void co_library_browser_add    (CoLibraryBrowser *self);
void co_library_browser_finish (CoLibraryBrowser *self);
void co_library_browser_find   (CoLibraryBrowser *self);
void co_library_browser_import (CoLibraryBrowser *self, GListModel *files);

G_END_DECLS
