/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

/**
 * CoCrossing:
 * @CO_CROSSING_NONE: a strategy that lacks a card from within, or from outside
 * @CO_CROSSING_STRENGTH_OPPORTUNITY: use what works to take what comes
 * @CO_CROSSING_WEAKNESS_OPPORTUNITY: mend what is missing with what comes
 * @CO_CROSSING_STRENGTH_THREAT: use what works against what could harm
 * @CO_CROSSING_WEAKNESS_THREAT: mend what is missing before it harms
 *
 * Where a strategy stands: of its cards, the first from within and the first from outside tell.
 */
typedef enum
{
  CO_CROSSING_NONE,
  CO_CROSSING_STRENGTH_OPPORTUNITY,
  CO_CROSSING_WEAKNESS_OPPORTUNITY,
  CO_CROSSING_STRENGTH_THREAT,
  CO_CROSSING_WEAKNESS_THREAT,
} CoCrossing;

#define CO_N_CROSSINGS (CO_CROSSING_WEAKNESS_THREAT + 1)

CoCrossing co_board_get_crossing (CoBoard *self, CoStrategy *strategy);
GPtrArray *co_board_find_crossed (CoBoard *self, CoStrategy *strategy);
void co_board_replace_crossed (CoBoard *self, CoCard *other, CoCard *kept);
GPtrArray *co_board_list_crossing (CoBoard *self, CoCrossing crossing);
gboolean   co_board_step_strategy (CoBoard *self, CoStrategy *strategy, gboolean up);

void co_crossing_get_quadrants (CoCrossing crossing, CoQuadrant *internal, CoQuadrant *external);

G_END_DECLS
