/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean co_recovery_run   (const char *folder, GPtrArray *loaded);
void     co_recovery_sweep (const char *folder, const char *name);

G_END_DECLS
