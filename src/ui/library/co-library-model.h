/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-library-sorter.h"

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_MODEL (co_library_model_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryModel, co_library_model, CO, LIBRARY_MODEL, GObject)

CoLibraryModel *co_library_model_new (CoDocuments *documents);

CoLibraryFilter *co_library_model_get_filter       (CoLibraryModel *self);
CoLibrarySorter *co_library_model_get_sorter       (CoLibraryModel *self);
GListModel      *co_library_model_get_list         (CoLibraryModel *self);
GListModel      *co_library_model_get_values       (CoLibraryModel *self, CoFacet facet);
gboolean         co_library_model_is_pending       (CoLibraryModel *self);
guint            co_library_model_get_n_all        (CoLibraryModel *self);
guint            co_library_model_get_n_incomplete (CoLibraryModel *self);
void             co_library_model_set_edited       (CoLibraryModel *self, CoExperiment *experiment);
void             co_library_model_freeze           (CoLibraryModel *self);
void             co_library_model_thaw             (CoLibraryModel *self);

G_END_DECLS
