/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-participant.h"

G_BEGIN_DECLS

#define CO_TYPE_ROSTER_FILTER (co_roster_filter_get_type ())

G_DECLARE_FINAL_TYPE (CoRosterFilter, co_roster_filter, CO, ROSTER_FILTER, AdwBin)

gboolean  co_roster_filter_matches     (CoRosterFilter *self, CoParticipant *participant);
CoCollege co_roster_filter_get_college (CoRosterFilter *self);
void      co_roster_filter_open        (CoRosterFilter *self);
void      co_roster_filter_clear       (CoRosterFilter *self);

G_END_DECLS
