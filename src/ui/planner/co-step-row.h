/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-agenda.h"
#include "co-step.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoStepRow:
 *
 * A step of the agenda: the time at which it starts, a bar as long as it lasts, its minutes. Emits "command" with what
 * shall be done.
 */
#define CO_TYPE_STEP_ROW (co_step_row_get_type ())

G_DECLARE_FINAL_TYPE (CoStepRow, co_step_row, CO, STEP_ROW, GtkListBoxRow)

/**
 * CoStepCommand:
 *
 * What a person asks of a step.
 */
typedef enum
{
  CO_STEP_COMMAND_EDIT,
  CO_STEP_COMMAND_MOVE_UP,
  CO_STEP_COMMAND_MOVE_DOWN,
  CO_STEP_COMMAND_DUPLICATE,
  CO_STEP_COMMAND_REMOVE,
} CoStepCommand;

GtkWidget *co_step_row_new (CoStep *step);

/** co_step_row_get_step: Returns: (transfer none): its step */
CoStep *co_step_row_get_step (CoStepRow *self);

/** co_step_row_place: says when the step takes place, and where it stands in the agenda */
void co_step_row_place (CoStepRow *self, const CoAgendaTime *time, guint position, guint n_steps);

G_END_DECLS
