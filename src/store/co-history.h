/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-revision.h"

G_BEGIN_DECLS

/**
 * CoHistory:
 *
 * What one sitting keeps of the documents that it replaces. For one thread at a time.
 */
typedef struct _CoHistory CoHistory;

CoHistory *co_history_new  (const char *folder);
void       co_history_free (CoHistory *self);
void       co_history_keep (CoHistory *self, const char *path, guint64 before, guint64 after);

char       *co_history_name      (const char *folder, const char *path, const char *text, gsize length);
GListModel *co_history_list      (const char *folder, const char *path);
char       *co_history_find_base (const char *folder, const char *path, guint64 ours, guint64 theirs, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoHistory, co_history_free)

G_END_DECLS
