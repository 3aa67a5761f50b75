/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void co_recovery_run (const char *folder, GPtrArray *loaded);

G_END_DECLS
