/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_DETAIL (co_library_detail_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryDetail, co_library_detail, CO, LIBRARY_DETAIL, AdwNavigationPage)

void co_library_detail_set_store    (CoLibraryDetail *self, CoStore *store);
void co_library_detail_set_document (CoLibraryDetail *self, CoDocument *document);
void co_library_detail_focus        (CoLibraryDetail *self);

G_END_DECLS
