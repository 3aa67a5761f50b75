/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who votes next: a number, or one of the roster.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-ballot-voters.h"

#include "co-participant.h"

#include <glib/gi18n.h>

static gboolean
is_taken (CoVotingRound *round, const char *voter)
{
  GListModel *ballots = co_voting_round_get_ballots (round);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CoBallot) ballot = g_list_model_get_item (ballots, i);

      if (g_str_equal (co_ballot_get_voter (ballot), voter))
        return TRUE;
    }

  return FALSE;
}

/**
 * co_ballot_voters_number:
 * @round: a vote
 *
 * Returns: (transfer full): the next voter; a number that has been given is not given again
 */
char *
co_ballot_voters_number (CoVotingRound *round)
{
  guint n = co_voting_round_count_ballots (round, CO_VOTING_ALL) + 1;

  while (TRUE)
    {
      g_autofree char *voter = g_strdup_printf (_ ("Voter %u"), n++);

      if (!is_taken (round, voter))
        return g_steal_pointer (&voter);
    }
}

static gboolean
has_voted (CoVotingRound *round, CoDocument *person, CoBallot *corrected)
{
  GListModel *ballots = co_voting_round_get_ballots (round);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CoBallot) ballot = g_list_model_get_item (ballots, i);

      if (ballot != corrected && g_str_equal (co_ballot_get_participant (ballot), co_document_get_id (person)))
        return TRUE;
    }

  return FALSE;
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (co_participant_get_title ((CoParticipant *) a),
                         co_participant_get_title ((CoParticipant *) b));
}

/**
 * co_ballot_voters_list:
 * @round: a vote
 * @documents: the documents of the project
 * @corrected: (nullable): a ballot of the vote that is corrected
 *
 * Returns: (transfer full): those of the roster who have not voted yet, and who gave the ballot that is corrected
 */
GListModel *
co_ballot_voters_list (CoVotingRound *round, CoDocuments *documents, CoBallot *corrected)
{
  GListModel *all = co_documents_get_list (documents, CO_KIND_PARTICIPANT);
  GListStore *people = g_list_store_new (CO_TYPE_PARTICIPANT);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CoDocument) person = g_list_model_get_item (all, i);

      if (!has_voted (round, person, corrected))
        g_list_store_insert_sorted (people, person, compare_people, NULL);
    }

  return G_LIST_MODEL (people);
}
