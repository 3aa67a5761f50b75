/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoStep:
 *
 * One timed step of a workshop's agenda.
 */
#define CO_TYPE_STEP (co_step_get_type ())

G_DECLARE_FINAL_TYPE (CoStep, co_step, CO, STEP, CoRecord)

CoStep *co_step_new (void);

/** co_step_get_title: Returns: what is done */
const char *co_step_get_title (CoStep *self);
void        co_step_set_title (CoStep *self, const char *title);

/** co_step_get_purpose: Returns: what it is for */
const char *co_step_get_purpose (CoStep *self);
void        co_step_set_purpose (CoStep *self, const char *purpose);

/** co_step_get_minutes: Returns: how long it lasts, in minutes */
gint64 co_step_get_minutes (CoStep *self);
void co_step_set_minutes (CoStep *self, gint64 minutes);

/** co_step_get_activity: Returns: what happens */
CoStepType co_step_get_activity (CoStep *self);
void co_step_set_activity (CoStep *self, CoStepType activity);

/** co_step_get_lead: Returns: who leads it */
const char *co_step_get_lead (CoStep *self);
void        co_step_set_lead (CoStep *self, const char *lead);

/** co_step_get_material: Returns: what is needed */
const char *co_step_get_material (CoStep *self);
void        co_step_set_material (CoStep *self, const char *material);

/** co_step_get_start: Returns: anchored start; "" when it follows the step before */
const char *co_step_get_start (CoStep *self);
void        co_step_set_start (CoStep *self, const char *start);

/** co_step_get_note: Returns: a remark */
const char *co_step_get_note (CoStep *self);
void        co_step_set_note (CoStep *self, const char *note);

G_END_DECLS
