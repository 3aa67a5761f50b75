/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_REVISION (co_revision_get_type ())

G_DECLARE_FINAL_TYPE (CoRevision, co_revision, CO, REVISION, GObject)

CoRevision *co_revision_new (const char *folder, const char *file);

const char *co_revision_get_file (CoRevision *self);
const char *co_revision_get_name (CoRevision *self);
GDateTime  *co_revision_get_time (CoRevision *self);

gboolean co_revision_has_hash (CoRevision *self, guint64 hash);
int      co_revision_compare  (gconstpointer a, gconstpointer b);

char       *co_revision_dup_text (CoRevision *self, gsize *length, GError **error);
CoDocument *co_revision_read     (CoRevision *self, GError **error);

char *co_revision_make_name (const char *folder, const char *text, gsize length);

G_END_DECLS
