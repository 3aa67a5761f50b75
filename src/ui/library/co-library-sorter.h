/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-filter.h"

G_BEGIN_DECLS

/**
 * CoLibraryOrder:
 * @CO_LIBRARY_ORDER_RECENT: what was changed last comes first
 * @CO_LIBRARY_ORDER_TITLE: by title
 * @CO_LIBRARY_ORDER_YEAR: the newest first
 * @CO_LIBRARY_ORDER_RATING: the best first
 * @CO_LIBRARY_ORDER_GAPS: what lacks most first
 *
 * Orders of the watch library.
 */
typedef enum
{
  CO_LIBRARY_ORDER_RECENT,
  CO_LIBRARY_ORDER_TITLE,
  CO_LIBRARY_ORDER_YEAR,
  CO_LIBRARY_ORDER_RATING,
  CO_LIBRARY_ORDER_GAPS,
} CoLibraryOrder;

#define CO_TYPE_LIBRARY_ORDER (co_library_order_get_type ())

GType co_library_order_get_type (void);

#define CO_TYPE_LIBRARY_SORTER (co_library_sorter_get_type ())

G_DECLARE_FINAL_TYPE (CoLibrarySorter, co_library_sorter, CO, LIBRARY_SORTER, GtkSorter)

CoLibrarySorter *co_library_sorter_new (CoLibraryFilter *filter);

void           co_library_sorter_set_order (CoLibrarySorter *self, CoLibraryOrder order);
CoLibraryOrder co_library_sorter_get_order (CoLibrarySorter *self);
void           co_library_sorter_forget    (CoLibrarySorter *self, CoExperiment *experiment);

G_END_DECLS
