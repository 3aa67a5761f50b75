/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-card.h"

G_BEGIN_DECLS

#define CO_TYPE_BALLOT_ROW (co_ballot_row_get_type ())

G_DECLARE_FINAL_TYPE (CoBallotRow, co_ballot_row, CO, BALLOT_ROW, AdwActionRow)

GtkWidget *co_ballot_row_new (CoCard *card);

CoCard *co_ballot_row_get_card (CoBallotRow *self);
void    co_ballot_row_show     (CoBallotRow *self, guint dots, gboolean may_add);

G_END_DECLS
