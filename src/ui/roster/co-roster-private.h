/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-attendance.h"
#include "co-roster-view.h"

G_BEGIN_DECLS

GtkColumnViewColumn *co_roster_create_name_column     (CoStore *store);
GtkColumnViewColumn *co_roster_create_workshop_column (CoAttendance *attendance);
GtkListItemFactory  *co_roster_create_row_factory     (void);
GtkListItemFactory  *co_roster_create_list_factory    (CoStore *store, GPtrArray *attendances);
GtkListItemFactory  *co_roster_create_header_factory  (void);
GtkSorter           *co_roster_create_section_sorter  (void);
GtkSorter           *co_roster_create_name_sorter     (void);

G_END_DECLS
