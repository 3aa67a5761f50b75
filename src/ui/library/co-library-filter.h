/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-facet.h"
#include "co-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_FILTER (co_library_filter_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryFilter, co_library_filter, CO, LIBRARY_FILTER, GtkFilter)

CoLibraryFilter *co_library_filter_new (void);

void     co_library_filter_set_words      (CoLibraryFilter *self, const char *words);
gboolean co_library_filter_has_words      (CoLibraryFilter *self);
void     co_library_filter_set_incomplete (CoLibraryFilter *self, gboolean incomplete);
gboolean co_library_filter_get_incomplete (CoLibraryFilter *self);
void     co_library_filter_choose         (CoLibraryFilter *self, CoFacet facet, const char *key, gboolean chosen);
gboolean co_library_filter_is_chosen      (CoLibraryFilter *self, CoFacet facet, const char *key);
char   **co_library_filter_dup_chosen     (CoLibraryFilter *self, CoFacet facet);
guint    co_library_filter_count_chosen   (CoLibraryFilter *self);
void     co_library_filter_clear          (CoLibraryFilter *self);

void          co_library_filter_keep    (CoLibraryFilter *self, CoExperiment *experiment);
void          co_library_filter_forget  (CoLibraryFilter *self, CoExperiment *experiment);
CoSearchText *co_library_filter_prepare (CoLibraryFilter *self, CoExperiment *experiment);
guint         co_library_filter_rank    (CoLibraryFilter *self, CoExperiment *experiment);
gboolean      co_library_filter_matches (CoLibraryFilter *self, CoExperiment *experiment, int but);

G_END_DECLS
