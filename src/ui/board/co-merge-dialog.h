/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

/** co_merge_dialog_new: Returns: (transfer none): a dialog that asks which of @cards is to stand for all of them */
AdwDialog *co_merge_dialog_new (CoBoardEditor *editor, GPtrArray *cards);

G_END_DECLS
