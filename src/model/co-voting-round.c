/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A vote of the room on the cards of a board. Its ballots are records of a list, so that those of two laptops merge.
 */

#include "co-voting-round.h"

struct _CoVotingRound
{
  CoRecord parent_instance;
};

enum
{
  OPEN = CO_RECORD_N_FIELDS,
  BUDGET,
  PER_CARD,
  ROSTER,
  AFRESH,
  BALLOTS,
};

static const CoField fields[] = {
  { "open", "open", CO_FIELD_BOOLEAN },        { "budget", "budget", CO_FIELD_INTEGER, .number = 3 },
  { "per-card", "perCard", CO_FIELD_INTEGER }, { "roster", "roster", CO_FIELD_BOOLEAN },
  { "afresh", "afresh", CO_FIELD_BOOLEAN },    { "ballots", "ballots", CO_FIELD_LIST, co_ballot_get_type },
};

CO_DEFINE_ITEM (CoVotingRound, co_voting_round, fields)

CO_DEFINE_NUMBER (CoVotingRound, co_voting_round, gboolean, open, OPEN)
CO_DEFINE_NUMBER (CoVotingRound, co_voting_round, gint64, budget, BUDGET)
CO_DEFINE_NUMBER (CoVotingRound, co_voting_round, gint64, per_card, PER_CARD)
CO_DEFINE_NUMBER (CoVotingRound, co_voting_round, gboolean, roster, ROSTER)
CO_DEFINE_NUMBER (CoVotingRound, co_voting_round, gboolean, afresh, AFRESH)
CO_DEFINE_LIST (CoVotingRound, co_voting_round, ballots, ballot, CoBallot, BALLOTS)
