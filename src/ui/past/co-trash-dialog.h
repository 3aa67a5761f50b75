/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_TRASH_DIALOG (co_trash_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoTrashDialog, co_trash_dialog, CO, TRASH_DIALOG, AdwDialog)

AdwDialog *co_trash_dialog_new (CoStore *store);

G_END_DECLS
