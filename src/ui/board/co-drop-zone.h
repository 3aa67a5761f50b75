/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card-row.h"

G_BEGIN_DECLS

#define CO_TYPE_DROP_ZONE (co_drop_zone_get_type ())

G_DECLARE_FINAL_TYPE (CoDropZone, co_drop_zone, CO, DROP_ZONE, GtkWidget)

void co_drop_zone_watch (CoDropZone *self, GtkWidget *quadrant, GtkScrolledWindow *scroller);

void co_drop_zone_add_row    (CoDropZone *self, CoCardRow *row);
void co_drop_zone_remove_row (CoDropZone *self, CoCardRow *row);

G_END_DECLS
