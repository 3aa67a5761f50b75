/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "co-guidance.h"

G_BEGIN_DECLS

#define CO_TYPE_STEP_STATE (co_step_state_get_type ())

/**
 * CoStepState:
 *
 * A task or a step of the procedure, and how far it has got. Its title is the procedure's own sentence, its reason
 * says what the progress was judged by ("3 of 12 experiments weighed").
 */
G_DECLARE_FINAL_TYPE (CoStepState, co_step_state, CO, STEP_STATE, CoGuidance)

/** co_step_state_get_phase: Returns: 1, 2 or 3 */
guint co_step_state_get_phase (CoStepState *self);

/** co_step_state_get_short_title: Returns: its name in two or three words, translated */
const char *co_step_state_get_short_title (CoStepState *self);

/** co_step_state_get_explanation: Returns: how it is done here, translated */
const char *co_step_state_get_explanation (CoStepState *self);

/** co_step_state_get_who: Returns: the resource persons who do it, translated */
const char *co_step_state_get_who (CoStepState *self);

/** co_step_state_get_progress: Returns: how far it has got */
CoProgress co_step_state_get_progress (CoStepState *self);

/** co_step_state_is_planned: Returns: whether it has its day, which is still to come */
gboolean co_step_state_is_planned (CoStepState *self);

/** co_step_state_get_parts: Returns: (transfer none): what it is made of, CoStepStates; empty for most */
GListModel *co_step_state_get_parts (CoStepState *self);

G_END_DECLS
