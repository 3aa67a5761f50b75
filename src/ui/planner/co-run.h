/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-workshop.h"

G_BEGIN_DECLS

/**
 * CoRun:
 *
 * How far a workshop has got while it is held. It keeps to the ids of the workshop and of its step, whatever other
 * programs do to the file meanwhile. Who asks says when it is, by co_run_now().
 */
#define CO_TYPE_RUN (co_run_get_type ())

G_DECLARE_FINAL_TYPE (CoRun, co_run, CO, RUN, GObject)

CoRun *co_run_new (CoDocuments *documents, CoWorkshop *workshop);

/** co_run_now: Returns: microseconds of a clock that counts while the machine sleeps, too */
gint64 co_run_now (void);

/** co_run_get_workshop: Returns: (transfer none) (nullable): the workshop; %NULL while it is not in the project */
CoWorkshop *co_run_get_workshop (CoRun *self);

/** co_run_follow: to be called when the workshop changed, went or came: a step that was taken out gives way to the next */
void co_run_follow (CoRun *self, gint64 now);

/** co_run_is_over: Returns: whether all steps are over */
gboolean co_run_is_over (CoRun *self);

/** co_run_get_step: Returns: (transfer none) (nullable): the present step; %NULL when all are over, or there is no workshop */
CoStep *co_run_get_step (CoRun *self);

/** co_run_get_next_step: Returns: (transfer none) (nullable): the step after it */
CoStep *co_run_get_next_step (CoRun *self);

/** co_run_get_position: Returns: the number of the present step, from 0 */
guint co_run_get_position (CoRun *self);

/** co_run_get_n_steps: Returns: how many steps there are */
guint co_run_get_n_steps (CoRun *self);

/** co_run_is_running: Returns: whether the time runs */
gboolean co_run_is_running (CoRun *self);

/** co_run_has_begun: Returns: whether it ever ran */
gboolean co_run_has_begun (CoRun *self);

/** co_run_get_remaining: Returns: seconds that the present step has left; negative when it overruns */
int co_run_get_remaining (CoRun *self, gint64 now);

/** co_run_get_progress: Returns: how much of the present step is over, 0 to 1 */
double co_run_get_progress (CoRun *self, gint64 now);

/** co_run_get_left: Returns: seconds until the last step ends if nothing else is changed */
int co_run_get_left (CoRun *self, gint64 now);

void co_run_toggle (CoRun *self, gint64 now);
void co_run_go     (CoRun *self, int steps, gint64 now);
void co_run_extend (CoRun *self, int minutes);

G_END_DECLS
