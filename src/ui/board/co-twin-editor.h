/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"

G_BEGIN_DECLS

void co_twin_editor_add      (CoBoardEditor *editor, CoCard *card, CoQuadrant quadrant);
void co_twin_editor_separate (CoBoardEditor *editor, CoCard *card);
void co_twin_editor_show     (CoBoardEditor *editor, CoCard *card);

G_END_DECLS
