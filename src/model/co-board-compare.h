/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

/**
 * CoCardChangeFlags:
 * @CO_CARD_ADDED: it is new
 * @CO_CARD_REMOVED: it is gone
 * @CO_CARD_MOVED: it stands in another quadrant
 * @CO_CARD_REWORDED: it says something else
 * @CO_CARD_VOTED: it has more or fewer votes
 *
 * What has become of a card.
 */
typedef enum
{
  CO_CARD_ADDED = 1 << 0,
  CO_CARD_REMOVED = 1 << 1,
  CO_CARD_MOVED = 1 << 2,
  CO_CARD_REWORDED = 1 << 3,
  CO_CARD_VOTED = 1 << 4,
} CoCardChangeFlags;

/**
 * CoCardChange:
 * @flags: what it is; one that is new or gone is nothing else
 * @before: (nullable): the card as it was
 * @after: (nullable): the card as it became
 *
 * What has become of one card between two states of its board.
 */
typedef struct
{
  CoCardChangeFlags flags;
  CoCard *before;
  CoCard *after;
} CoCardChange;

GPtrArray *co_board_compare (CoBoard *before, CoBoard *after);

CoQuadrant co_card_change_get_quadrant (const CoCardChange *self);
guint      co_card_changes_count       (GPtrArray *changes, CoCardChangeFlags flag);

G_END_DECLS
