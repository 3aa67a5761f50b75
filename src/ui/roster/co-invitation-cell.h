/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-attendance.h"
#include "co-participant.h"

G_BEGIN_DECLS

#define CO_TYPE_INVITATION_CELL (co_invitation_cell_get_type ())

G_DECLARE_FINAL_TYPE (CoInvitationCell, co_invitation_cell, CO, INVITATION_CELL, GtkWidget)

GtkWidget *co_invitation_cell_new (CoAttendance *attendance);

void co_invitation_cell_set_participant (CoInvitationCell *self, CoParticipant *participant);

G_END_DECLS
