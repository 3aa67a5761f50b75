/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-invitation.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoInvitationRow:
 *
 * A person who is invited to a workshop, and what became of it. Emits "remove".
 */
#define CO_TYPE_INVITATION_ROW (co_invitation_row_get_type ())

G_DECLARE_FINAL_TYPE (CoInvitationRow, co_invitation_row, CO, INVITATION_ROW, AdwExpanderRow)

GtkWidget *co_invitation_row_new (CoInvitation *invitation, CoDocuments *documents);

/** co_invitation_row_get_invitation: Returns: (transfer none): its invitation */
CoInvitation *co_invitation_row_get_invitation (CoInvitationRow *self);

/** co_invitation_row_get_participant: Returns: (transfer none) (nullable): the person, if still in the project */
CoDocument *co_invitation_row_get_participant (CoInvitationRow *self);

G_END_DECLS
