/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_CLASH_DIALOG (co_clash_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoClashDialog, co_clash_dialog, CO, CLASH_DIALOG, AdwDialog)

AdwDialog *co_clash_dialog_new (CoStore *store);

G_END_DECLS
