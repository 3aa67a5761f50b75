/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-record.h"

G_BEGIN_DECLS

typedef struct _CoSearch CoSearch;

CoSearch *co_search_new  (const char *words);
void      co_search_free (CoSearch *self);

gboolean co_search_is_empty (CoSearch *self);
guint    co_search_rank     (CoSearch *self, CoRecord *record);

char *co_search_fold (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoSearch, co_search_free)

G_END_DECLS
