/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store-past.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_PREFERENCES_DIALOG (co_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoPreferencesDialog, co_preferences_dialog, CO, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *co_preferences_dialog_new (void);

void co_preferences_follow_style (void);
void co_preferences_bind_limits  (CoStore *store);

G_END_DECLS
