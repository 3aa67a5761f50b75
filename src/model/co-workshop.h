/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"
#include "co-step.h"
#include "co-invitation.h"

G_BEGIN_DECLS

/**
 * CoWorkshop:
 *
 * One of the three co-design meetings (phase 03).
 */
#define CO_TYPE_WORKSHOP (co_workshop_get_type ())

G_DECLARE_FINAL_TYPE (CoWorkshop, co_workshop, CO, WORKSHOP, CoDocument)

CoWorkshop *co_workshop_new (void);

/** co_workshop_get_title: Returns: its name */
const char *co_workshop_get_title (CoWorkshop *self);
void        co_workshop_set_title (CoWorkshop *self, const char *title);

/** co_workshop_get_number: Returns: 1, 2 or 3 */
gint64 co_workshop_get_number (CoWorkshop *self);
void co_workshop_set_number (CoWorkshop *self, gint64 number);

/** co_workshop_get_date: Returns: the day */
const char *co_workshop_get_date (CoWorkshop *self);
void        co_workshop_set_date (CoWorkshop *self, const char *date);

/** co_workshop_get_start_time: Returns: local time at which it starts */
const char *co_workshop_get_start_time (CoWorkshop *self);
void        co_workshop_set_start_time (CoWorkshop *self, const char *start_time);

/** co_workshop_get_time_zone: Returns: IANA time zone */
const char *co_workshop_get_time_zone (CoWorkshop *self);
void        co_workshop_set_time_zone (CoWorkshop *self, const char *time_zone);

/** co_workshop_get_duration: Returns: planned length in minutes; the fiche says two to three hours */
gint64 co_workshop_get_duration (CoWorkshop *self);
void co_workshop_set_duration (CoWorkshop *self, gint64 duration);

/** co_workshop_get_place: Returns: where */
const char *co_workshop_get_place (CoWorkshop *self);
void        co_workshop_set_place (CoWorkshop *self, const char *place);

/** co_workshop_get_address: Returns: postal address */
const char *co_workshop_get_address (CoWorkshop *self);
void        co_workshop_set_address (CoWorkshop *self, const char *address);

/** co_workshop_get_purpose: Returns: what it is for */
const char *co_workshop_get_purpose (CoWorkshop *self);
void        co_workshop_set_purpose (CoWorkshop *self, const char *purpose);

/** co_workshop_get_services: Returns: ids of the services it works on */
const char *const *co_workshop_get_services (CoWorkshop *self);
void               co_workshop_set_services (CoWorkshop *self, const char *const *services);

/** co_workshop_get_problems: Returns: ids of the problems it works on */
const char *const *co_workshop_get_problems (CoWorkshop *self);
void               co_workshop_set_problems (CoWorkshop *self, const char *const *problems);

/** co_workshop_get_held: Returns: whether it has taken place */
gboolean co_workshop_get_held (CoWorkshop *self);
void co_workshop_set_held (CoWorkshop *self, gboolean held);

/** co_workshop_get_steps: Returns: (transfer none): its agenda */
GListModel *co_workshop_get_steps (CoWorkshop *self);
void        co_workshop_insert_step (CoWorkshop *self, guint position, CoStep *step);
void        co_workshop_remove_step (CoWorkshop *self, CoStep *step);
void        co_workshop_move_step (CoWorkshop *self, CoStep *step, guint position);

/** co_workshop_get_invitations: Returns: (transfer none): who is invited */
GListModel *co_workshop_get_invitations (CoWorkshop *self);
void        co_workshop_insert_invitation (CoWorkshop *self, guint position, CoInvitation *invitation);
void        co_workshop_remove_invitation (CoWorkshop *self, CoInvitation *invitation);
void        co_workshop_move_invitation (CoWorkshop *self, CoInvitation *invitation, guint position);

/** co_workshop_get_minutes: Returns: what was said */
const char *co_workshop_get_minutes (CoWorkshop *self);
void        co_workshop_set_minutes (CoWorkshop *self, const char *minutes);

/** co_workshop_get_decisions: Returns: what was decided */
const char *co_workshop_get_decisions (CoWorkshop *self);
void        co_workshop_set_decisions (CoWorkshop *self, const char *decisions);

/** co_workshop_get_budget_notes: Returns: what was said of the budget */
const char *co_workshop_get_budget_notes (CoWorkshop *self);
void        co_workshop_set_budget_notes (CoWorkshop *self, const char *budget_notes);

G_END_DECLS
