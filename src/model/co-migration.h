/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-kind.h"

#include <yyjson.h>

G_BEGIN_DECLS

void co_migration_run (yyjson_doc **json, CoKind kind, gint64 format);

G_END_DECLS
