/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_PROJECT_DIALOG (co_project_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoProjectDialog, co_project_dialog, CO, PROJECT_DIALOG, AdwPreferencesDialog)

AdwDialog *co_project_dialog_new (CoStore *store);

G_END_DECLS
