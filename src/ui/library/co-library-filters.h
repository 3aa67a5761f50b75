/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_FILTERS (co_library_filters_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryFilters, co_library_filters, CO, LIBRARY_FILTERS, AdwBin)

void co_library_filters_set_model (CoLibraryFilters *self, CoLibraryModel *model);

G_END_DECLS
