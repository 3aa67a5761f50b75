/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_NEW_PROJECT_DIALOG (co_new_project_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoNewProjectDialog, co_new_project_dialog, CO, NEW_PROJECT_DIALOG, AdwDialog)

AdwDialog *co_new_project_dialog_new (void);

G_END_DECLS
