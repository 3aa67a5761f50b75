/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-merge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Inside the project folder. */
#define CO_CLASH_FOLDER ".clashes"

#define CO_TYPE_CLASH (co_clash_get_type ())

G_DECLARE_FINAL_TYPE (CoClash, co_clash, CO, CLASH, GObject)

CoClash *co_clash_new  (CoDocument *base, CoDocument *theirs, const char *from);
CoClash *co_clash_read (const char *folder, const char *file, GError **error);

const char *co_clash_get_file     (CoClash *self);
guint64     co_clash_get_hash     (CoClash *self);
const char *co_clash_get_id       (CoClash *self);
const char *co_clash_get_from     (CoClash *self);
CoDocument *co_clash_get_theirs   (CoClash *self);
GPtrArray  *co_clash_get_quarrels (CoClash *self);

guint    co_clash_review  (CoClash *self, CoDocument *now);
void     co_clash_insist  (CoClash *self, const CoQuarrel *quarrel);
void     co_clash_relent  (CoClash *self);
gboolean co_clash_save    (CoClash *self, const char *folder, GError **error);
void     co_clash_discard (CoClash *self, const char *folder);

G_END_DECLS
