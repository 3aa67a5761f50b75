/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

G_BEGIN_DECLS

/* The state of somebody who has no invitation. */
#define CO_NOT_INVITED (-1)

#define CO_TYPE_ATTENDANCE (co_attendance_get_type ())

G_DECLARE_FINAL_TYPE (CoAttendance, co_attendance, CO, ATTENDANCE, GObject)

CoAttendance *co_attendance_new (CoStore *store, CoWorkshop *workshop);

CoWorkshop   *co_attendance_get_workshop   (CoAttendance *self);
char         *co_attendance_dup_name       (CoAttendance *self);
CoInvitation *co_attendance_get_invitation (CoAttendance *self, const char *participant);

int  co_attendance_get_state (CoAttendance *self, const char *participant);
void co_attendance_set_state (CoAttendance *self, const char *participant, int state);
int  co_attendance_get_next  (CoAttendance *self, int state);

guint co_attendance_count        (CoAttendance *self, CoInvitationState state);
void  co_attendance_replace      (CoAttendance *self, const char *name, CoInvitationState from, CoInvitationState to);
guint co_attendance_count_lost   (CoAttendance *self);
void  co_attendance_remove_lost  (CoAttendance *self);

const char *co_attendance_state_get_nick  (int state);
const char *co_attendance_state_get_icon  (int state);
const char *co_attendance_state_get_label (int state);
int         co_attendance_state_from_nick (const char *nick);

G_END_DECLS
