/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"
#include "co-card.h"
#include "co-strategy.h"
#include "co-voting-round.h"

G_BEGIN_DECLS

/**
 * CoBoard:
 *
 * A SWOT board: strengths, weaknesses, opportunities, threats of one subject (phase 01).
 */
#define CO_TYPE_BOARD (co_board_get_type ())

G_DECLARE_FINAL_TYPE (CoBoard, co_board, CO, BOARD, CoDocument)

CoBoard *co_board_new (void);

/** co_board_get_title: Returns: its name */
const char *co_board_get_title (CoBoard *self);
void        co_board_set_title (CoBoard *self, const char *title);

/** co_board_get_subject: Returns: what it is about */
CoBoardSubject co_board_get_subject (CoBoard *self);
void co_board_set_subject (CoBoard *self, CoBoardSubject subject);

/** co_board_get_subjects: Returns: ids of what it is about */
const char *const *co_board_get_subjects (CoBoard *self);
void               co_board_set_subjects (CoBoard *self, const char *const *subjects);

/** co_board_get_question: Returns: the question put to the room */
const char *co_board_get_question (CoBoard *self);
void        co_board_set_question (CoBoard *self, const char *question);

/** co_board_get_notes: Returns: remarks */
const char *co_board_get_notes (CoBoard *self);
void        co_board_set_notes (CoBoard *self, const char *notes);

/** co_board_get_sources: Returns: ids of the boards whose cards it gathers, for a synthesis */
const char *const *co_board_get_sources (CoBoard *self);
void               co_board_set_sources (CoBoard *self, const char *const *sources);

/** co_board_get_cards: Returns: (transfer none): its cards; their order is the order on the board */
GListModel *co_board_get_cards (CoBoard *self);
void        co_board_insert_card (CoBoard *self, guint position, CoCard *card);
void        co_board_remove_card (CoBoard *self, CoCard *card);
void        co_board_move_card (CoBoard *self, CoCard *card, guint position);

/** co_board_get_strategies: Returns: (transfer none): what is to be done where its cards meet */
GListModel *co_board_get_strategies (CoBoard *self);
void        co_board_insert_strategy (CoBoard *self, guint position, CoStrategy *strategy);
void        co_board_remove_strategy (CoBoard *self, CoStrategy *strategy);
void        co_board_move_strategy (CoBoard *self, CoStrategy *strategy, guint position);

/** co_board_get_rounds: Returns: (transfer none): the votes of the room on its cards, see co-voting.h */
GListModel *co_board_get_rounds (CoBoard *self);
void        co_board_insert_round (CoBoard *self, guint position, CoVotingRound *round);
void        co_board_remove_round (CoBoard *self, CoVotingRound *round);
void        co_board_move_round (CoBoard *self, CoVotingRound *round, guint position);

/** co_board_get_private: Returns: whether the cards that are written now are hidden */
gboolean co_board_get_private (CoBoard *self);
void     co_board_set_private (CoBoard *self, gboolean private);

G_END_DECLS
