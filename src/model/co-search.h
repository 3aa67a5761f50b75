/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-record.h"

G_BEGIN_DECLS

typedef struct _CoSearch CoSearch;
typedef struct _CoSearchText CoSearchText;

CoSearch *co_search_new  (const char *words);
void      co_search_free (CoSearch *self);

gboolean co_search_is_empty (CoSearch *self);
guint    co_search_rank     (CoSearch *self, CoRecord *record);

CoSearchText *co_search_text_new  (CoRecord *record);
void          co_search_text_free (CoSearchText *self);
guint         co_search_rank_text (CoSearch *self, CoSearchText *text);

char *co_search_fold (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoSearch, co_search_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoSearchText, co_search_text_free)

G_END_DECLS
