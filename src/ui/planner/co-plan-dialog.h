/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoPlanDialog:
 *
 * Makes the three workshops in one act: about six weeks apart, on days when people are there, with the agendas of the
 * procedure.
 */
#define CO_TYPE_PLAN_DIALOG (co_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoPlanDialog, co_plan_dialog, CO, PLAN_DIALOG, AdwDialog)

AdwDialog *co_plan_dialog_new (CoPlan *plan);

G_END_DECLS
