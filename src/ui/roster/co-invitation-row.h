/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-attendance.h"
#include "co-participant.h"

G_BEGIN_DECLS

#define CO_TYPE_INVITATION_ROW (co_invitation_row_get_type ())

G_DECLARE_FINAL_TYPE (CoInvitationRow, co_invitation_row, CO, INVITATION_ROW, AdwExpanderRow)

GtkWidget *co_invitation_row_new (CoAttendance *attendance);

void co_invitation_row_set_participant (CoInvitationRow *self, CoParticipant *participant);

G_END_DECLS
