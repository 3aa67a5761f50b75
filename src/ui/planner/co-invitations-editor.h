/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoInvitationsEditor:
 *
 * Who is invited to a workshop, by stakeholder group.
 */
#define CO_TYPE_INVITATIONS_EDITOR (co_invitations_editor_get_type ())

G_DECLARE_FINAL_TYPE (CoInvitationsEditor, co_invitations_editor, CO, INVITATIONS_EDITOR, AdwBin)

/** co_invitations_editor_show: @workshop: (nullable): shows who is invited to it */
void co_invitations_editor_show (CoInvitationsEditor *self, CoStore *store, CoWorkshop *workshop);

/** co_invitations_editor_add: opens the roster to choose from */
void co_invitations_editor_add (CoInvitationsEditor *self);

G_END_DECLS
