/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-pages.h"

G_BEGIN_DECLS

#define CO_TYPE_PAGE_VIEW (co_page_view_get_type ())

G_DECLARE_FINAL_TYPE (CoPageView, co_page_view, CO, PAGE_VIEW, GtkWidget)

GtkWidget *co_page_view_new (CoPages *pages, guint page);

void co_page_view_set_zoom  (CoPageView *self, double zoom);
void co_page_view_set_shown (CoPageView *self, gboolean shown);

G_END_DECLS
