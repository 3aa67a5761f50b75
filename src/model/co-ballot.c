/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one voter has given to the cards of a board. Cards are items of a board, not documents: their ids are plain texts.
 */

#include "co-ballot.h"

struct _CoBallot
{
  CoRecord parent_instance;
};

enum
{
  VOTER = CO_RECORD_N_FIELDS,
  PARTICIPANT,
  COLLEGE,
  CARDS,
};

static const CoField fields[] = {
  { "voter", "voter", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "participant", "participant", CO_FIELD_REFERENCE },
  { "college", "college", CO_FIELD_ENUM, co_college_get_type },
  { "cards", "cards", CO_FIELD_TEXTS },
};

CO_DEFINE_ITEM (CoBallot, co_ballot, fields)

CO_DEFINE_TEXT (CoBallot, co_ballot, voter, VOTER)
CO_DEFINE_TEXT (CoBallot, co_ballot, participant, PARTICIPANT)
CO_DEFINE_NUMBER (CoBallot, co_ballot, CoCollege, college, COLLEGE)
CO_DEFINE_TEXTS (CoBallot, co_ballot, cards, CARDS)
