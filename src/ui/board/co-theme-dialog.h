/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

/** co_theme_dialog_new: Returns: (transfer none): a dialog that asks under which theme @cards are to be grouped */
AdwDialog *co_theme_dialog_new (CoBoardEditor *editor, GPtrArray *cards);

G_END_DECLS
