/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-attendance.h"

G_BEGIN_DECLS

#define CO_TYPE_COMPOSITION_CARD (co_composition_card_get_type ())

G_DECLARE_FINAL_TYPE (CoCompositionCard, co_composition_card, CO, COMPOSITION_CARD, AdwBin)

GtkWidget *co_composition_card_new (CoStore *store, CoAttendance *attendance);

void co_composition_card_update      (CoCompositionCard *self);
void co_composition_card_set_compact (CoCompositionCard *self, gboolean compact);

G_END_DECLS
