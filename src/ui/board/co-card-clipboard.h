/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-card-host.h"

G_BEGIN_DECLS

void co_card_clipboard_copy    (CoCardHost *host);
void co_card_clipboard_cut     (CoCardHost *host);
void co_card_clipboard_paste   (CoCardHost *host);
void co_card_clipboard_receive (CoCardHost *host, const GValue *value, CoQuadrant quadrant, CoCard *before);

G_END_DECLS
