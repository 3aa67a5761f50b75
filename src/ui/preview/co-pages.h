/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_PAGES (co_pages_get_type ())

G_DECLARE_FINAL_TYPE (CoPages, co_pages, CO, PAGES, GObject)

CoPages *co_pages_new (GBytes *pdf, GError **error);

GBytes *co_pages_get_pdf     (CoPages *self);
guint   co_pages_get_n_pages (CoPages *self);
void    co_pages_get_size    (CoPages *self, guint page, double *width, double *height);

void        co_pages_render_async  (CoPages *self, guint page, double scale, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *co_pages_render_finish (CoPages *self, GAsyncResult *result, GError **error);

G_END_DECLS
