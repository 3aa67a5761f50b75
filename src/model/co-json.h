/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-model-error.h"

G_BEGIN_DECLS

CoDocument *co_json_read  (const char *text, gsize length, CoPlace *place, GError **error);
char       *co_json_write (CoDocument *document, gsize *length);

G_END_DECLS
