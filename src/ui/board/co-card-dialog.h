/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board-editor.h"

G_BEGIN_DECLS

/** co_card_dialog_new: Returns: (transfer none): a dialog with all members of @card */
AdwDialog *co_card_dialog_new (CoBoardEditor *editor, CoCard *card);

G_END_DECLS
