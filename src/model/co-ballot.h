/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoBallot:
 *
 * What one voter has given to the cards of a board.
 */
#define CO_TYPE_BALLOT (co_ballot_get_type ())

G_DECLARE_FINAL_TYPE (CoBallot, co_ballot, CO, BALLOT, CoRecord)

CoBallot *co_ballot_new (void);

/** co_ballot_get_voter: Returns: who voted: a name, or "Voter 4" */
const char *co_ballot_get_voter (CoBallot *self);
void        co_ballot_set_voter (CoBallot *self, const char *voter);

/** co_ballot_get_participant: Returns: id of the participant who voted, "" when that is not told */
const char *co_ballot_get_participant (CoBallot *self);
void        co_ballot_set_participant (CoBallot *self, const char *participant);

/** co_ballot_get_college: Returns: the stakeholder group of the voter */
CoCollege co_ballot_get_college (CoBallot *self);
void co_ballot_set_college (CoBallot *self, CoCollege college);

/** co_ballot_get_cards: Returns: ids of the cards, each as many times as it got dots */
const char *const *co_ballot_get_cards (CoBallot *self);
void               co_ballot_set_cards (CoBallot *self, const char *const *cards);

G_END_DECLS
