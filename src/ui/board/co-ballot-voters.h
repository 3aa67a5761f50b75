/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-voting.h"

G_BEGIN_DECLS

char       *co_ballot_voters_number (CoVotingRound *round);
GListModel *co_ballot_voters_list   (CoVotingRound *round, CoDocuments *documents, CoBallot *corrected);

G_END_DECLS
