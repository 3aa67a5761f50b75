/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card.h"
#include "co-kind.h"

G_BEGIN_DECLS

const char *co_label_enum   (GType type, int value);
const char *co_label_kind   (CoKind kind);
const char *co_label_card   (CoCard *card);
char       *co_label_escape (const char *text);
char       *co_label_begin  (const char *text);

G_END_DECLS
