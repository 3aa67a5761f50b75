/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-participant.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_PARTICIPANT_CELL (co_participant_cell_get_type ())

G_DECLARE_FINAL_TYPE (CoParticipantCell, co_participant_cell, CO, PARTICIPANT_CELL, GtkBox)

GtkWidget *co_participant_cell_new (CoStore *store);

CoParticipant *co_participant_cell_get_participant (CoParticipantCell *self);
void           co_participant_cell_set_participant (CoParticipantCell *self, CoParticipant *participant);

char *co_participant_describe (CoParticipant *participant);

G_END_DECLS
