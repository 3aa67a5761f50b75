/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_COMPARISON_PAGE (co_comparison_page_get_type ())

/**
 * CoComparisonPage:
 *
 * A board before and after: what has changed on it between two moments.
 */
G_DECLARE_FINAL_TYPE (CoComparisonPage, co_comparison_page, CO, COMPARISON_PAGE, AdwNavigationPage)

AdwNavigationPage *co_comparison_page_new       (CoStore *store, CoBoard *board);
CoBoard           *co_comparison_page_get_board (CoComparisonPage *self);
void               co_comparison_page_print     (CoComparisonPage *self);

G_END_DECLS
