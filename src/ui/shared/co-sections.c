/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists under headings.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-sections.h"

void
co_sections_refresh (GtkSortListModel *model)
{
  guint n;

  gtk_sorter_changed (gtk_sort_list_model_get_section_sorter (model), GTK_SORTER_CHANGE_DIFFERENT);
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  if (n > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (model), 0, n);
}
