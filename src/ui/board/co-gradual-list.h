/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSliceListModel *co_gradual_list_new   (GListModel *list);
void               co_gradual_list_reach (GtkSliceListModel *self, guint position);

G_END_DECLS
