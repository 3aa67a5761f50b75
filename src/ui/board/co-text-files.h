/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  co_text_files_read_async  (GSList *files, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *co_text_files_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
