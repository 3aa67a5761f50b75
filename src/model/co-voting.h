/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"

G_BEGIN_DECLS

/* Every stakeholder group. */
#define CO_VOTING_ALL (-1)

CoVotingRound *co_board_get_open_round     (CoBoard *self);
CoVotingRound *co_board_get_revealed_round (CoBoard *self);
void           co_board_reveal_round       (CoBoard *self, CoVotingRound *round);
gboolean       co_board_is_voted_on        (CoBoard *self, CoCard *card);
gint64         co_board_get_shown_votes    (CoBoard *self, CoCard *card);

void           co_board_move_dots          (CoBoard *self, CoCard *from, CoCard *to);

guint co_ballot_count_dots (CoBallot *self, const char *card);
void  co_ballot_set_dots   (CoBallot *self, const char *card, guint dots);
void  co_ballot_keep_cards (CoBallot *self, GPtrArray *cards, GPtrArray *former);

guint    co_voting_round_count_left    (CoVotingRound *self, CoBallot *ballot);
gboolean co_voting_round_may_add       (CoVotingRound *self, CoBallot *ballot, const char *card);
guint    co_voting_round_count_ballots (CoVotingRound *self, int college);
guint    co_voting_round_count_dots    (CoVotingRound *self, const char *card, int college);

gboolean   co_voting_round_has_colleges (CoVotingRound *self);
GPtrArray *co_voting_round_rank_cards   (CoVotingRound *self, CoBoard *board, int college);

guint co_voting_round_count_card (CoVotingRound *self, CoCard *card, int college);

guint co_board_count_hidden (CoBoard *self);
guint co_board_reveal_cards (CoBoard *self);

G_END_DECLS
