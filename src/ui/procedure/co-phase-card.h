/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-phase-state.h"

G_BEGIN_DECLS

#define CO_TYPE_PHASE_CARD (co_phase_card_get_type ())

G_DECLARE_FINAL_TYPE (CoPhaseCard, co_phase_card, CO, PHASE_CARD, GtkBox)

void co_phase_card_set_phase (CoPhaseCard *self, CoPhaseState *phase);

G_END_DECLS
