/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-pages.h"

G_BEGIN_DECLS

#define CO_TYPE_PAGE_LIST (co_page_list_get_type ())

G_DECLARE_FINAL_TYPE (CoPageList, co_page_list, CO, PAGE_LIST, AdwBin)

void co_page_list_set_pages (CoPageList *self, CoPages *pages);
void co_page_list_zoom      (CoPageList *self, int steps);

G_END_DECLS
