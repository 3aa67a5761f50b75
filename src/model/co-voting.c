/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a room keeps to itself for a while: votes until the round is revealed, cards until all have written theirs.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-voting.h"

#include "co-board-synthesis.h"
#include "co-card-twins.h"
#include "co-money.h"

/* The last one wins: an older round that is still open has been merged in from another machine. */
static CoVotingRound *
find_round (CoBoard *board, gboolean open)
{
  GListModel *rounds = co_board_get_rounds (board);

  for (guint i = g_list_model_get_n_items (rounds); i > 0; i--)
    {
      g_autoptr (CoVotingRound) round = g_list_model_get_item (rounds, i - 1);

      if (co_voting_round_get_open (round) == open)
        return round; /* the board keeps it */
    }

  return NULL;
}

/**
 * co_board_get_open_round:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): the vote that goes on; until it is revealed nobody sees how many votes a card has
 */
CoVotingRound *
co_board_get_open_round (CoBoard *self)
{
  return find_round (self, TRUE);
}

/**
 * co_board_get_revealed_round:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): the last vote that has been revealed
 */
CoVotingRound *
co_board_get_revealed_round (CoBoard *self)
{
  return find_round (self, FALSE);
}

/**
 * co_board_reveal_round:
 * @self: a board
 * @round: one of its votes
 *
 * Closes a vote that is open and counts its dots, on the cards that are gathered too. The ballots stay, to tell later who
 * gave them.
 */
void
co_board_reveal_round (CoBoard *self, CoVotingRound *round)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (self);

  /* Another laptop may have been quicker. */
  if (!co_voting_round_get_open (round))
    return;

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      /* Twins share their votes. */
      if (co_card_is_first_twin (card))
        co_card_set_votes (card, co_money_add (co_voting_round_get_afresh (round) ? 0 : co_card_get_votes (card),
                                               co_voting_round_count_card (round, card, CO_VOTING_ALL)));
    }
  co_voting_round_set_open (round, FALSE);
}

/**
 * co_board_move_dots:
 * @self: a board
 * @from: a card that is to go
 * @to: the one that stands for it from now on
 *
 * Lets the ballots of all votes name the other card.
 */
void
co_board_move_dots (CoBoard *self, CoCard *from, CoCard *to)
{
  const char *old = co_record_get_id (CO_RECORD (from)), *new = co_record_get_id (CO_RECORD (to));
  GListModel *rounds = co_board_get_rounds (self);

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (CoVotingRound) round = g_list_model_get_item (rounds, i);
      GListModel *ballots = co_voting_round_get_ballots (round);

      for (guint j = 0; j < g_list_model_get_n_items (ballots); j++)
        {
          g_autoptr (CoBallot) ballot = g_list_model_get_item (ballots, j);
          g_auto (GStrv) ids = g_strdupv ((char **) co_ballot_get_cards (ballot));

          for (guint k = 0; ids[k] != NULL; k++)
            {
              if (g_str_equal (ids[k], old))
                g_set_str (&ids[k], new);
            }
          co_ballot_set_cards (ballot, (const char *const *) ids);
        }
    }
}

/**
 * co_board_is_voted_on:
 * @self: a board
 * @card: a card that it shows
 *
 * Returns: whether a vote goes on that concerns the card: on this board, or on the one that it is gathered from
 */
gboolean
co_board_is_voted_on (CoBoard *self, CoCard *card)
{
  CoBoard *origin = co_board_find_origin (self, card);

  return co_board_get_open_round (self) != NULL || (origin != NULL && co_board_get_open_round (origin) != NULL);
}

/**
 * co_board_get_shown_votes:
 * @self: a board
 * @card: a card that it shows
 *
 * Returns: how many votes are shown of the card: none while a vote goes on
 */
gint64
co_board_get_shown_votes (CoBoard *self, CoCard *card)
{
  return co_board_is_voted_on (self, card) ? 0 : co_card_get_votes (card);
}

/**
 * co_ballot_count_dots:
 * @self: a ballot
 * @card: (nullable): id of a card, %NULL for all
 *
 * Returns: how many dots it has
 */
guint
co_ballot_count_dots (CoBallot *self, const char *card)
{
  const char *const *cards = co_ballot_get_cards (self);
  guint n = 0;

  for (guint i = 0; cards[i] != NULL; i++)
    n += card == NULL || g_str_equal (cards[i], card);

  return n;
}

/**
 * co_ballot_set_dots:
 * @self: a ballot
 * @card: id of a card
 * @dots: how many dots it gets
 *
 * Gives dots to a card.
 */
void
co_ballot_set_dots (CoBallot *self, const char *card, guint dots)
{
  const char *const *before = co_ballot_get_cards (self);
  g_autoptr (GStrvBuilder) cards = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n = 0;

  for (guint i = 0; before[i] != NULL; i++)
    {
      if (!g_str_equal (before[i], card) || n++ < dots)
        g_strv_builder_add (cards, before[i]);
    }
  for (; n < dots; n++)
    g_strv_builder_add (cards, card);
  all = g_strv_builder_end (cards);

  co_ballot_set_cards (self, (const char *const *) all);
}

static gboolean
has_id (CoCard *card, const char *id)
{
  return g_str_equal (co_record_get_id (CO_RECORD (card)), id);
}

static gboolean
has_twin (CoCard *card, const char *id, GPtrArray *others)
{
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      CoCard *other = g_ptr_array_index (others, i);

      if (has_id (other, id) && *co_card_get_twin (other) != '\0' &&
          g_str_equal (co_card_get_twin (other), co_card_get_twin (card)))
        return TRUE;
    }

  return FALSE;
}

/* The card of an id, or that which is the same fact. */
static CoCard *
find_card (GPtrArray *cards, const char *id, GPtrArray *former)
{
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      g_autoptr (GPtrArray) twins = co_card_list_twins (card);

      if (has_id (card, id) || has_twin (card, id, twins) || has_twin (card, id, former))
        return card;
    }

  return NULL;
}

/**
 * co_ballot_keep_cards:
 * @self: a ballot
 * @cards: (element-type CoCard): the cards that a voter sees; one of twins stands for all
 * @former: (nullable) (element-type CoCard): those that a voter has seen before; some may be deleted
 *
 * Lets the dots of a fact be those of its card that is seen, and gives back those of cards that are not seen.
 */
void
co_ballot_keep_cards (CoBallot *self, GPtrArray *cards, GPtrArray *former)
{
  const char *const *before = co_ballot_get_cards (self);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    {
      CoCard *card = find_card (cards, before[i], former);

      if (card != NULL)
        g_strv_builder_add (kept, co_record_get_id (CO_RECORD (card)));
    }
  all = g_strv_builder_end (kept);

  co_ballot_set_cards (self, (const char *const *) all);
}

/**
 * co_voting_round_count_left:
 * @self: a vote
 * @ballot: a ballot, whether or not it has been given
 *
 * Returns: how many dots the voter still has
 */
guint
co_voting_round_count_left (CoVotingRound *self, CoBallot *ballot)
{
  gint64 left = co_voting_round_get_budget (self) - co_ballot_count_dots (ballot, NULL);

  return (guint) CLAMP (left, 0, G_MAXINT);
}

/**
 * co_voting_round_may_add:
 * @self: a vote
 * @ballot: a ballot, whether or not it has been given
 * @card: id of a card
 *
 * Returns: whether the voter may give the card one dot more
 */
gboolean
co_voting_round_may_add (CoVotingRound *self, CoBallot *ballot, const char *card)
{
  gint64 most = co_voting_round_get_per_card (self);

  return co_voting_round_count_left (self, ballot) > 0 && (most <= 0 || co_ballot_count_dots (ballot, card) < most);
}

/**
 * co_voting_round_count_ballots:
 * @self: a vote
 * @college: a stakeholder group, or %CO_VOTING_ALL
 *
 * Returns: how many ballots it has given
 */
guint
co_voting_round_count_ballots (CoVotingRound *self, int college)
{
  GListModel *ballots = co_voting_round_get_ballots (self);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CoBallot) ballot = g_list_model_get_item (ballots, i);

      n += college == CO_VOTING_ALL || (int) co_ballot_get_college (ballot) == college;
    }

  return n;
}

/**
 * co_voting_round_count_dots:
 * @self: a vote
 * @card: (nullable): id of a card, %NULL for all
 * @college: a stakeholder group, or %CO_VOTING_ALL
 *
 * Returns: how many dots the group has given
 */
guint
co_voting_round_count_dots (CoVotingRound *self, const char *card, int college)
{
  GListModel *ballots = co_voting_round_get_ballots (self);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CoBallot) ballot = g_list_model_get_item (ballots, i);

      if (college == CO_VOTING_ALL || (int) co_ballot_get_college (ballot) == college)
        n += co_ballot_count_dots (ballot, card);
    }

  return n;
}

/**
 * co_voting_round_count_card:
 * @self: a vote
 * @card: a card
 * @college: a stakeholder group, or %CO_VOTING_ALL
 *
 * Returns: how many dots the group has given to the card, or to a twin of it
 */
guint
co_voting_round_count_card (CoVotingRound *self, CoCard *card, int college)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  guint n = co_voting_round_count_dots (self, co_record_get_id (CO_RECORD (card)), college);

  for (guint i = 0; i < twins->len; i++)
    n += co_voting_round_count_dots (self, co_record_get_id (g_ptr_array_index (twins, i)), college);

  return n;
}

/**
 * co_voting_round_has_colleges:
 * @self: a vote
 *
 * Returns: whether it is known of any ballot which stakeholder group has given it
 */
gboolean
co_voting_round_has_colleges (CoVotingRound *self)
{
  return co_voting_round_count_ballots (self, CO_COLLEGE_NONE) < co_voting_round_count_ballots (self, CO_VOTING_ALL);
}

typedef struct
{
  CoVotingRound *round;
  int college;
} Ranking;

static int
compare_dots (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ranking *ranking = user_data;
  guint first = co_voting_round_count_card (ranking->round, (CoCard *) a, ranking->college);
  guint second = co_voting_round_count_card (ranking->round, (CoCard *) b, ranking->college);

  return (first < second) - (first > second);
}

/**
 * co_voting_round_rank_cards:
 * @self: a vote
 * @board: its board
 * @college: a stakeholder group, or %CO_VOTING_ALL
 *
 * Returns: (transfer full) (element-type CoCard): the cards to which the group has given dots, those with the most
 *   first; one of twins stands for all
 */
GPtrArray *
co_voting_round_rank_cards (CoVotingRound *self, CoBoard *board, int college)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);
  GPtrArray *ranked = g_ptr_array_new_with_free_func (g_object_unref);
  Ranking ranking = { self, college };

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (co_card_is_first_twin (card) && co_voting_round_count_card (self, card, college) > 0)
        g_ptr_array_add (ranked, g_object_ref (card));
    }
  g_ptr_array_sort_values_with_data (ranked, compare_dots, &ranking);

  return ranked;
}

/**
 * co_board_count_hidden:
 * @self: a board
 *
 * Returns: how many of the cards that it shows nobody is to see yet
 */
guint
co_board_count_hidden (CoBoard *self)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (self);
  guint n = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      n += co_card_get_hidden (card);
    }

  return n;
}

/**
 * co_board_reveal_cards:
 * @self: a board
 *
 * Ends private writing: all cards are seen, those that are gathered too.
 *
 * Returns: how many of them have been hidden
 */
guint
co_board_reveal_cards (CoBoard *self)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (self);
  guint n = co_board_count_hidden (self);

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      co_card_set_hidden (card, FALSE);
    }
  co_board_set_private (self, FALSE);

  return n;
}
