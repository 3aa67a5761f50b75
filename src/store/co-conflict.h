/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *co_conflict_dup_original (const char *path);
gboolean co_conflict_is_copy_of   (const char *path, const char *original);

G_END_DECLS
