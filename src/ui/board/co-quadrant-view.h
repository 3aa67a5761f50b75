/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card-row.h"

G_BEGIN_DECLS

#define CO_TYPE_QUADRANT_VIEW (co_quadrant_view_get_type ())

G_DECLARE_FINAL_TYPE (CoQuadrantView, co_quadrant_view, CO, QUADRANT_VIEW, GtkBox)

void co_quadrant_view_set_editor (CoQuadrantView *self, CoBoardEditor *editor);

CoQuadrant     co_quadrant_view_get_quadrant (CoQuadrantView *self);
CoBoardEditor *co_quadrant_view_get_editor   (CoQuadrantView *self);
guint          co_quadrant_view_get_count    (CoQuadrantView *self);

void co_quadrant_view_focus     (CoQuadrantView *self, guint position);
void co_quadrant_view_scroll    (CoQuadrantView *self, guint position);
void co_quadrant_view_write     (CoQuadrantView *self);
void co_quadrant_view_show_menu (CoQuadrantView *self, CoCardRow *row, double x, double y);

CoCardRow *co_quadrant_view_get_current   (CoQuadrantView *self);
void       co_quadrant_view_class_install (GtkWidgetClass *widget_class);
gboolean   co_quadrant_view_read_direction (GtkWidget *widget, guint key, GtkDirectionType *direction);

G_END_DECLS
