/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

/**
 * CoStrategy:
 *
 * What is to be done where cards of a board meet: one from within, one from outside.
 */
#define CO_TYPE_STRATEGY (co_strategy_get_type ())

G_DECLARE_FINAL_TYPE (CoStrategy, co_strategy, CO, STRATEGY, CoRecord)

CoStrategy *co_strategy_new (void);

/** co_strategy_get_text: Returns: what is to be done */
const char *co_strategy_get_text (CoStrategy *self);
void        co_strategy_set_text (CoStrategy *self, const char *text);

/** co_strategy_get_cards: Returns: ids of the cards that meet */
const char *const *co_strategy_get_cards (CoStrategy *self);
void               co_strategy_set_cards (CoStrategy *self, const char *const *cards);

/** co_strategy_get_objective: Returns: id of the objective that it has become, "" for none */
const char *co_strategy_get_objective (CoStrategy *self);
void        co_strategy_set_objective (CoStrategy *self, const char *objective);

G_END_DECLS
