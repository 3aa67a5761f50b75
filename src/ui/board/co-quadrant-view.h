/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card-host.h"
#include "co-card-row.h"

G_BEGIN_DECLS

#define CO_TYPE_QUADRANT_VIEW (co_quadrant_view_get_type ())

G_DECLARE_FINAL_TYPE (CoQuadrantView, co_quadrant_view, CO, QUADRANT_VIEW, GtkBox)

void co_quadrant_view_set_editor (CoQuadrantView *self, CoBoardEditor *editor);

CoQuadrant     co_quadrant_view_get_quadrant (CoQuadrantView *self);
CoBoardEditor *co_quadrant_view_get_editor   (CoQuadrantView *self);
guint          co_quadrant_view_get_count    (CoQuadrantView *self);
GListModel    *co_quadrant_view_get_cards    (CoQuadrantView *self);
CoCard        *co_quadrant_view_get_card     (CoQuadrantView *self, guint position);
CoCard        *co_quadrant_view_get_place    (CoQuadrantView *self, guint position);
guint          co_quadrant_view_find         (CoQuadrantView *self, CoCard *card);
GPtrArray     *co_quadrant_view_dup_cards    (CoQuadrantView *self);
void           co_quadrant_view_reach_all    (CoQuadrantView *self);

void co_quadrant_view_focus     (CoQuadrantView *self, guint position);
void co_quadrant_view_scroll    (CoQuadrantView *self, guint position);
void co_quadrant_view_write     (CoQuadrantView *self);
void co_quadrant_view_take_up   (CoQuadrantView *self, const char *text);
void co_quadrant_view_show_menu (CoQuadrantView *self, CoCardRow *row, double x, double y);
gboolean co_quadrant_view_leave     (CoQuadrantView *self, GtkDirectionType direction, gboolean with_cards);

CoCardRow *co_quadrant_view_get_current (CoQuadrantView *self);
void       co_quadrant_view_host_init   (CoCardHostInterface *iface);
gboolean   co_quadrant_view_handle_key  (CoQuadrantView *self, guint key, GdkModifierType modifiers);

G_END_DECLS
