/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-workshop.h"

G_BEGIN_DECLS

/**
 * co_workshop_template_new:
 * @number: 1, 2 or 3
 * @documents: (nullable): the project, whose problems, retained services and time zone it takes over
 *
 * Returns: (transfer full): a workshop with the agenda of the procedure, which fills two and a half hours
 */
CoWorkshop *co_workshop_template_new (guint number, CoDocuments *documents);

/**
 * co_workshop_template_fill:
 * @workshop: a workshop
 * @number: 1, 2 or 3
 *
 * Puts the agenda of the procedure in the place of the workshop's own.
 */
void co_workshop_template_fill (CoWorkshop *workshop, guint number);

/** co_workshop_template_get_title: Returns: the name of workshop @number, translated */
const char *co_workshop_template_get_title (guint number);

/** co_step_activity_get_label: Returns: the name of an activity, translated ("Round table") */
const char *co_step_activity_get_label (CoStepType activity);

G_END_DECLS
