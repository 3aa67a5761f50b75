/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-history.h"
#include "co-store.h"
#include "co-trash.h"
#include "co-upkeep.h"

G_BEGIN_DECLS

GListModel *co_store_list_revisions (CoStore *self, CoDocument *document);
CoDocument *co_store_restore        (CoStore *self, CoDocument *wanted, const char *path);
void        co_store_set_limits     (CoStore *self, const CoLimits *limits);

gboolean co_store_delete_trashed (CoStore *self, CoTrashed *trashed, GError **error);

G_END_DECLS
