/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *co_country_get_name  (const char *code);
char      **co_country_dup_codes (void);

G_END_DECLS
