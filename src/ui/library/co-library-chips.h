/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_CHIPS (co_library_chips_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryChips, co_library_chips, CO, LIBRARY_CHIPS, AdwBin)

void co_library_chips_set_filter (CoLibraryChips *self, CoLibraryFilter *filter);

G_END_DECLS
