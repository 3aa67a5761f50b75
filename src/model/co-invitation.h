/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoInvitation:
 *
 * A participant invited to a workshop.
 */
#define CO_TYPE_INVITATION (co_invitation_get_type ())

G_DECLARE_FINAL_TYPE (CoInvitation, co_invitation, CO, INVITATION, CoRecord)

CoInvitation *co_invitation_new (void);

/** co_invitation_get_participant: Returns: id of the participant */
const char *co_invitation_get_participant (CoInvitation *self);
void        co_invitation_set_participant (CoInvitation *self, const char *participant);

/** co_invitation_get_state: Returns: what became of it */
CoInvitationState co_invitation_get_state (CoInvitation *self);
void co_invitation_set_state (CoInvitation *self, CoInvitationState state);

/** co_invitation_get_stand_in: Returns: who came instead */
const char *co_invitation_get_stand_in (CoInvitation *self);
void        co_invitation_set_stand_in (CoInvitation *self, const char *stand_in);

/** co_invitation_get_note: Returns: a remark */
const char *co_invitation_get_note (CoInvitation *self);
void        co_invitation_set_note (CoInvitation *self, const char *note);

G_END_DECLS
