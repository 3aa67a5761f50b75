/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-attendance.h"
#include "co-participant.h"

G_BEGIN_DECLS

#define CO_TYPE_ATTENDANCE_ROW (co_attendance_row_get_type ())

G_DECLARE_FINAL_TYPE (CoAttendanceRow, co_attendance_row, CO, ATTENDANCE_ROW, AdwExpanderRow)

GtkWidget *co_attendance_row_new (CoAttendance *attendance);

void co_attendance_row_set_participant (CoAttendanceRow *self, CoParticipant *participant);

G_END_DECLS
