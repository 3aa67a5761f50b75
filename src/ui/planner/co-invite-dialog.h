/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoInviteDialog:
 *
 * The people of the roster who are not invited to a workshop yet, to choose from.
 */
#define CO_TYPE_INVITE_DIALOG (co_invite_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoInviteDialog, co_invite_dialog, CO, INVITE_DIALOG, AdwDialog)

AdwDialog *co_invite_dialog_new (CoStore *store, CoWorkshop *workshop);

G_END_DECLS
