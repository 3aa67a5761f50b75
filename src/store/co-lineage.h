/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *co_lineage_get_replica (const char *folder);
void  co_lineage_note        (const char *folder, const char *path, guint64 before, guint64 after);

guint64 co_lineage_find_common (const char *folder, const char *path, guint64 ours, guint64 theirs);

G_END_DECLS
