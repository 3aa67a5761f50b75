/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_LIST_WATCH (co_list_watch_get_type ())

G_DECLARE_FINAL_TYPE (CoListWatch, co_list_watch, CO, LIST_WATCH, GObject)

CoListWatch *co_list_watch_new (void);

void co_list_watch_add   (CoListWatch *self, GListModel *documents);
void co_list_watch_queue (CoListWatch *self);

G_END_DECLS
