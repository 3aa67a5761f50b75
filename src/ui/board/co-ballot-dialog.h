/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-room.h"

G_BEGIN_DECLS

#define CO_TYPE_BALLOT_DIALOG (co_ballot_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoBallotDialog, co_ballot_dialog, CO, BALLOT_DIALOG, AdwDialog)

AdwDialog *co_ballot_dialog_new (CoRoom *room);

G_END_DECLS
