/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A participant invited to a workshop.
 */

#include "co-invitation.h"

struct _CoInvitation
{
  CoRecord parent_instance;
};

enum
{
  PARTICIPANT = CO_RECORD_N_FIELDS,
  STATE,
  STAND_IN,
  NOTE,
};

static const CoField fields[] = {
  { "participant", "participant", CO_FIELD_REFERENCE },
  { "state", "state", CO_FIELD_ENUM, co_invitation_state_get_type },
  { "stand-in", "standIn", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_ITEM (CoInvitation, co_invitation, fields)

CO_DEFINE_TEXT (CoInvitation, co_invitation, participant, PARTICIPANT)
CO_DEFINE_NUMBER (CoInvitation, co_invitation, CoInvitationState, state, STATE)
CO_DEFINE_TEXT (CoInvitation, co_invitation, stand_in, STAND_IN)
CO_DEFINE_TEXT (CoInvitation, co_invitation, note, NOTE)
