/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"

G_BEGIN_DECLS

void co_card_transfer_insert (CoBoardEditor *editor, GPtrArray *cards, CoQuadrant quadrant, CoCard *before);

G_END_DECLS
