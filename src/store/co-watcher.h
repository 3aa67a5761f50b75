/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-loader.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_WATCHER (co_watcher_get_type ())

G_DECLARE_FINAL_TYPE (CoWatcher, co_watcher, CO, WATCHER, GObject)

CoWatcher *co_watcher_new (const char *folder);

void co_watcher_look (CoWatcher *self, const char *path);

G_END_DECLS
