/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * co_sections_refresh: sorts @model into its sections again after an item may have changed its own
 *
 * When no item moves by it, a sorted list does not tell that its sections are others: the headings are told here.
 */
void co_sections_refresh (GtkSortListModel *model);

G_END_DECLS
