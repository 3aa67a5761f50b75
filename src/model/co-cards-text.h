/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

char      *co_cards_write_json  (GPtrArray *cards, gsize *length);
GPtrArray *co_cards_read_json   (const char *text, gsize length, GError **error);
char      *co_cards_write_lines (GPtrArray *cards);

G_END_DECLS
