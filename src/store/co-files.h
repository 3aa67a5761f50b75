/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* No document is larger than this; a file that is, is not read. */
#define CO_FILES_MAX_SIZE (32 * 1024 * 1024)

char *co_files_read (const char *path, gsize *length, GError **error);

int      co_files_write_beside (const char *path, const char *text, gsize length, char **temporary, GError **error);
gboolean co_files_sync_folder  (const char *folder, GError **error);
gboolean co_files_move         (const char *from, const char *to, GError **error);

char   *co_files_name (CoDocument *document);
guint64 co_files_hash (const char *text, gsize length);

G_END_DECLS
