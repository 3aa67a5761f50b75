/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-workshop.h"

G_BEGIN_DECLS

/**
 * CoAgendaTime:
 * @start: when the step begins, in minutes after midnight
 * @end: when it ends
 * @gap: free minutes between the step before and this one; negative when they overlap
 *
 * When a step takes place. Past midnight the minutes go on counting.
 */
typedef struct
{
  int start;
  int end;
  int gap;
} CoAgendaTime;

/**
 * co_agenda_get_times:
 * @workshop: a workshop
 *
 * A step begins when the one before ends, or at its anchored start. Without a start time the workshop begins at its
 * first anchor, else at midnight, so that the times are then durations from the beginning.
 *
 * Returns: (transfer full) (element-type CoAgendaTime): the times of the steps, in their order
 */
GArray *co_agenda_get_times (CoWorkshop *workshop);

/**
 * co_agenda_get_start_times:
 * @workshop: a workshop
 *
 * Returns: (transfer full) (array zero-terminated=1): the starts of the steps as "HH:MM"
 */
char **co_agenda_get_start_times (CoWorkshop *workshop);

/** co_agenda_get_total: Returns: the sum of the steps, in minutes */
int co_agenda_get_total (CoWorkshop *workshop);

/** co_agenda_get_start: Returns: when the workshop begins, in minutes after midnight */
int co_agenda_get_start (CoWorkshop *workshop);

/** co_agenda_get_end: Returns: when its last step ends, in minutes after midnight, gaps included */
int co_agenda_get_end (CoWorkshop *workshop);

/** co_agenda_get_remaining: Returns: minutes of the planned duration that no step fills; negative when it runs over */
int co_agenda_get_remaining (CoWorkshop *workshop);

/** co_agenda_parse_time: Returns: "HH:MM" in minutes after midnight, or -1 */
int co_agenda_parse_time (const char *time);

/** co_agenda_format_time: Returns: (transfer full): minutes after midnight as "HH:MM" */
char *co_agenda_format_time (int minutes);

G_END_DECLS
