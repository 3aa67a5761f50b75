/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-step.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoStepDialog:
 *
 * All that there is to say about a step of an agenda. Edits take effect at once.
 */
#define CO_TYPE_STEP_DIALOG (co_step_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoStepDialog, co_step_dialog, CO, STEP_DIALOG, AdwDialog)

AdwDialog *co_step_dialog_new (CoStep *step);

G_END_DECLS
