/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-ballot.h"

G_BEGIN_DECLS

/**
 * CoVotingRound:
 *
 * A vote of the room on the cards of a board: each voter has a number of dots to give.
 */
#define CO_TYPE_VOTING_ROUND (co_voting_round_get_type ())

G_DECLARE_FINAL_TYPE (CoVotingRound, co_voting_round, CO, VOTING_ROUND, CoRecord)

CoVotingRound *co_voting_round_new (void);

/** co_voting_round_get_open: Returns: whether ballots are still given: until then nobody sees how many votes a card has */
gboolean co_voting_round_get_open (CoVotingRound *self);
void     co_voting_round_set_open (CoVotingRound *self, gboolean open);

/** co_voting_round_get_budget: Returns: how many dots a voter has */
gint64 co_voting_round_get_budget (CoVotingRound *self);
void   co_voting_round_set_budget (CoVotingRound *self, gint64 budget);

/** co_voting_round_get_per_card: Returns: how many of them one card may get at most, 0 for all */
gint64 co_voting_round_get_per_card (CoVotingRound *self);
void   co_voting_round_set_per_card (CoVotingRound *self, gint64 per_card);

/** co_voting_round_get_roster: Returns: whether voters are people of the roster; they are numbered otherwise */
gboolean co_voting_round_get_roster (CoVotingRound *self);
void     co_voting_round_set_roster (CoVotingRound *self, gboolean roster);

/** co_voting_round_get_afresh: Returns: whether its dots take the place of the votes that cards had before */
gboolean co_voting_round_get_afresh (CoVotingRound *self);
void     co_voting_round_set_afresh (CoVotingRound *self, gboolean afresh);

/** co_voting_round_get_ballots: Returns: (transfer none): the ballots, in the order in which they were given */
GListModel *co_voting_round_get_ballots (CoVotingRound *self);
void        co_voting_round_insert_ballot (CoVotingRound *self, guint position, CoBallot *ballot);
void        co_voting_round_remove_ballot (CoVotingRound *self, CoBallot *ballot);
void        co_voting_round_move_ballot (CoVotingRound *self, CoBallot *ballot, guint position);

G_END_DECLS
