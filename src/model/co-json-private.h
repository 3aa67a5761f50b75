/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-model-error.h"

#include <yyjson.h>

G_BEGIN_DECLS

CoPlace co_json_find_place (const char *text, gsize length, gsize offset);
void    co_json_diagnose   (const char *text, gsize length, const yyjson_read_err *problem, CoPlace *place, GError **error);

G_END_DECLS
