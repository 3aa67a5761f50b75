/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card-host.h"
#include "co-outline-row.h"

G_BEGIN_DECLS

#define CO_TYPE_OUTLINE_VIEW (co_outline_view_get_type ())

G_DECLARE_FINAL_TYPE (CoOutlineView, co_outline_view, CO, OUTLINE_VIEW, GtkBox)

void           co_outline_view_set_editor (CoOutlineView *self, CoBoardEditor *editor);
CoBoardEditor *co_outline_view_get_editor (CoOutlineView *self);

void co_outline_view_focus (CoOutlineView *self, guint position);
void co_outline_view_write (CoOutlineView *self);

GtkTreeListRow *co_outline_view_get_current  (CoOutlineView *self);
CoCard         *co_outline_view_get_card     (CoOutlineView *self);
CoOutlineRow   *co_outline_view_get_row      (CoOutlineView *self);
CoQuadrant      co_outline_view_get_place    (CoOutlineView *self, const char **theme);
guint           co_outline_view_get_position (CoOutlineView *self);
void            co_outline_view_show_menu    (CoOutlineView *self, double x, double y);

void     co_outline_view_host_init  (CoCardHostInterface *iface);
gboolean co_outline_view_handle_key (CoOutlineView *self, guint key, GdkModifierType modifiers);

G_END_DECLS
