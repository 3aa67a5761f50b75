/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *co_moment_format (GDateTime *time);

G_END_DECLS
