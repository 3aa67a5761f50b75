/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "co-procedure-enums.h"

G_BEGIN_DECLS

#define CO_TYPE_PHASE_STATE (co_phase_state_get_type ())

/**
 * CoPhaseState:
 *
 * One of the three phases of the procedure, and how far it has got.
 */
G_DECLARE_FINAL_TYPE (CoPhaseState, co_phase_state, CO, PHASE_STATE, GObject)

/** co_phase_state_get_number: Returns: 1, 2 or 3 */
guint co_phase_state_get_number (CoPhaseState *self);

/** co_phase_state_get_title: Returns: its name, translated */
const char *co_phase_state_get_title (CoPhaseState *self);

/** co_phase_state_get_short_title: Returns: its name in one to three words, translated */
const char *co_phase_state_get_short_title (CoPhaseState *self);

/** co_phase_state_get_task: Returns: its task in the procedure's words, translated; "" when each step is one */
const char *co_phase_state_get_task (CoPhaseState *self);

/** co_phase_state_get_who: Returns: the resource persons, one a line, translated */
const char *co_phase_state_get_who (CoPhaseState *self);

/** co_phase_state_get_tools: Returns: the tools, translated, or "" */
const char *co_phase_state_get_tools (CoPhaseState *self);

/** co_phase_state_get_cautions: Returns: the points to watch in the procedure's words, translated */
const char *const *co_phase_state_get_cautions (CoPhaseState *self);

/** co_phase_state_get_steps: Returns: (transfer none): its tasks and steps, CoStepStates */
GListModel *co_phase_state_get_steps (CoPhaseState *self);

/** co_phase_state_get_n_steps: Returns: how many there are */
guint co_phase_state_get_n_steps (CoPhaseState *self);

/** co_phase_state_get_n_done: Returns: how many of them are done */
guint co_phase_state_get_n_done (CoPhaseState *self);

/** co_phase_state_get_fraction: Returns: the same from 0 to 1, for a bar; a step under way counts half */
double co_phase_state_get_fraction (CoPhaseState *self);

/** co_phase_state_get_progress: Returns: how far it has got */
CoProgress co_phase_state_get_progress (CoPhaseState *self);

G_END_DECLS
