/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who comes to a workshop, by stakeholder group.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-composition.h"

#include <glib/gi18n.h>

#include "co-participant.h"

gboolean
co_invitation_is_expected (CoInvitation *invitation)
{
  CoInvitationState state;

  g_return_val_if_fail (CO_IS_INVITATION (invitation), FALSE);

  state = co_invitation_get_state (invitation);

  return state != CO_INVITATION_STATE_DECLINED && state != CO_INVITATION_STATE_ABSENT;
}

static gboolean
has_come (CoInvitation *invitation)
{
  CoInvitationState state = co_invitation_get_state (invitation);

  return state == CO_INVITATION_STATE_ATTENDED || state == CO_INVITATION_STATE_STAND_IN;
}

/* Until somebody was marked as present, the list of the invited is the best that is known. */
static gboolean
attendance_was_noted (CoWorkshop *workshop)
{
  GListModel *invitations = co_workshop_get_invitations (workshop);

  if (!co_workshop_get_held (workshop))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      if (has_come (invitation))
        return TRUE;
    }

  return FALSE;
}

static CoCollege
get_college (CoInvitation *invitation, CoDocuments *documents)
{
  CoDocument *person = co_documents_lookup (documents, co_invitation_get_participant (invitation));

  return CO_IS_PARTICIPANT (person) ? co_participant_get_college (CO_PARTICIPANT (person)) : CO_COLLEGE_NONE;
}

void
co_workshop_count_colleges (CoWorkshop *workshop, CoDocuments *documents, CoComposition *composition)
{
  GListModel *invitations;

  g_return_if_fail (CO_IS_WORKSHOP (workshop));
  g_return_if_fail (CO_IS_DOCUMENTS (documents));
  g_return_if_fail (composition != NULL);

  *composition = (CoComposition) { 0 };
  composition->noted = attendance_was_noted (workshop);
  invitations = co_workshop_get_invitations (workshop);

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);
      CoInvitationState state = co_invitation_get_state (invitation);
      CoCollege college = get_college (invitation, documents);
      gboolean expected = composition->noted ? has_come (invitation) : co_invitation_is_expected (invitation);

      composition->listed[college]++;
      composition->n_listed++;
      composition->expected[college] += expected;
      composition->n_expected += expected;
      composition->confirmed[college] += state == CO_INVITATION_STATE_ACCEPTED || has_come (invitation);
      composition->n_to_invite += state == CO_INVITATION_STATE_TO_INVITE;
      composition->n_accepted += state == CO_INVITATION_STATE_ACCEPTED;
      composition->n_declined += state == CO_INVITATION_STATE_DECLINED;
    }
}

gboolean
co_composition_lacks_elected (const CoComposition *composition)
{
  g_return_val_if_fail (composition != NULL, FALSE);

  return composition->n_accepted > 0 && composition->expected[CO_COLLEGE_ELECTED] > 0 &&
         composition->confirmed[CO_COLLEGE_ELECTED] == 0;
}

const char *
co_college_get_label (CoCollege college)
{
  switch (college)
    {
    case CO_COLLEGE_ADMINISTRATION:
      return _ ("Administration");
    case CO_COLLEGE_ELECTED:
      return _ ("Elected officials");
    case CO_COLLEGE_CIVIL_SOCIETY:
      return _ ("Civil society");
    case CO_COLLEGE_DIGITAL_BUSINESS:
      return _ ("Digital businesses");
    case CO_COLLEGE_OTHER:
      return _ ("Others");
    case CO_COLLEGE_NONE:
    default:
      return "";
    }
}
