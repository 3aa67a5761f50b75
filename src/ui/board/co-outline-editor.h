/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"

G_BEGIN_DECLS

void co_outline_editor_step         (CoBoardEditor *editor, CoCard *card, gboolean up);
void co_outline_editor_write        (CoBoardEditor *editor, const char *text, CoQuadrant quadrant, const char *theme);
void co_outline_editor_rename_theme (CoBoardEditor *editor, const char *theme, const char *name);

G_END_DECLS
