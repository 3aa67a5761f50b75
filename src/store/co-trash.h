/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_TRASHED (co_trashed_get_type ())

G_DECLARE_FINAL_TYPE (CoTrashed, co_trashed, CO, TRASHED, GObject)

const char *co_trashed_get_path     (CoTrashed *self);
CoDocument *co_trashed_get_document (CoTrashed *self);
GDateTime  *co_trashed_get_time     (CoTrashed *self);

GListModel *co_trash_list   (const char *folder);
gboolean    co_trash_delete (const char *folder, const char *path, GError **error);

G_END_DECLS
