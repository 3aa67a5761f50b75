/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the room does to a board: it votes, and it writes in private. Each command is one step of undo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-room.h"

#include "co-board-synthesis.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoRoom
{
  GObject parent_instance;

  CoStore *store;
  CoBoard *board;
  guint n_open; /* votes on the board and on those that it gathers */
};

G_DEFINE_FINAL_TYPE (CoRoom, co_room, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_VOTING,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
count_open (CoBoard *board)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (board);
  guint n = 0;

  for (guint i = 0; i < boards->len; i++)
    n += co_board_get_open_round (g_ptr_array_index (boards, i)) != NULL;

  return n;
}

static void
quadrants_changed_cb (CoRoom *self)
{
  guint n_open = count_open (self->board);

  if (n_open != self->n_open)
    {
      self->n_open = n_open;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOTING]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
co_room_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VOTING)
    g_value_set_boolean (value, co_room_get_voting (CO_ROOM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_room_finalize (GObject *object)
{
  CoRoom *self = CO_ROOM (object);

  g_clear_object (&self->board);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_room_parent_class)->finalize (object);
}

static void
co_room_class_init (CoRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = co_room_get_property;
  G_OBJECT_CLASS (klass)->finalize = co_room_finalize;

  /**
   * CoRoom:voting:
   *
   * Whether a vote goes on, and nobody sees how many votes its cards have.
   */
  properties[PROP_VOTING] = g_param_spec_boolean ("voting", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  /**
   * CoRoom::changed:
   *
   * Ballots, hidden cards or anything else of the board has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", CO_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_room_init (CoRoom *self)
{
}

/**
 * co_room_new:
 * @store: the store of the project
 * @quadrants: the quadrants of one of its boards
 *
 * Returns: (transfer full): what the room does to the board
 */
CoRoom *
co_room_new (CoStore *store, CoQuadrants *quadrants)
{
  CoRoom *self = g_object_new (CO_TYPE_ROOM, NULL);

  self->store = g_object_ref (store);
  self->board = g_object_ref (co_quadrants_get_board (quadrants));
  self->n_open = count_open (self->board);
  g_signal_connect_object (quadrants, "changed", G_CALLBACK (quadrants_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** co_room_get_store: Returns: (transfer none): the store of the project */
CoStore *
co_room_get_store (CoRoom *self)
{
  return self->store;
}

/** co_room_get_board: Returns: (transfer none): the board */
CoBoard *
co_room_get_board (CoRoom *self)
{
  return self->board;
}

/** co_room_get_voting: Returns: whether a vote goes on, on the board or on one that it gathers */
gboolean
co_room_get_voting (CoRoom *self)
{
  return self->n_open > 0;
}

/**
 * co_room_start:
 * @self: a room
 * @round: how it votes
 *
 * Opens a vote.
 */
void
co_room_start (CoRoom *self, CoVotingRound *round)
{
  co_voting_round_set_open (round, TRUE);
  co_store_begin (self->store, _ ("Start a vote"));
  co_board_insert_round (self->board, G_MAXUINT, round);
  co_store_end (self->store);
}

/**
 * co_room_enter:
 * @self: a room that votes
 * @ballot: a ballot
 *
 * Adds a ballot to the vote.
 */
void
co_room_enter (CoRoom *self, CoBallot *ballot)
{
  CoVotingRound *round = co_board_get_open_round (self->board);

  g_return_if_fail (round != NULL);

  co_store_begin (self->store, _ ("Enter a ballot"));
  co_voting_round_insert_ballot (round, G_MAXUINT, ballot);
  co_store_end (self->store);
}

/**
 * co_room_correct:
 * @self: a room that votes
 * @ballot: one of its ballots
 * @corrected: how it should be
 *
 * Corrects a ballot.
 */
void
co_room_correct (CoRoom *self, CoBallot *ballot, CoBallot *corrected)
{
  co_store_begin (self->store, _ ("Correct a ballot"));
  co_ballot_set_voter (ballot, co_ballot_get_voter (corrected));
  co_ballot_set_participant (ballot, co_ballot_get_participant (corrected));
  co_ballot_set_college (ballot, co_ballot_get_college (corrected));
  co_ballot_set_cards (ballot, co_ballot_get_cards (corrected));
  co_store_end (self->store);
}

/**
 * co_room_remove:
 * @self: a room that votes
 * @ballot: one of its ballots
 *
 * Takes a ballot out of the vote.
 */
void
co_room_remove (CoRoom *self, CoBallot *ballot)
{
  CoVotingRound *round = co_board_get_open_round (self->board);

  g_return_if_fail (round != NULL);

  co_store_begin (self->store, _ ("Remove a ballot"));
  co_voting_round_remove_ballot (round, ballot);
  co_store_end (self->store);
}

/**
 * co_room_reveal:
 * @self: a room that votes
 *
 * Ends the vote: all see how many votes each card has.
 */
void
co_room_reveal (CoRoom *self)
{
  CoVotingRound *round = co_board_get_open_round (self->board);

  g_return_if_fail (round != NULL);

  co_store_begin (self->store, _ ("Reveal votes"));
  co_board_reveal_round (self->board, round);
  co_store_end (self->store);
}

/**
 * co_room_discard:
 * @self: a room that votes
 *
 * Ends the vote as if it had never begun.
 */
void
co_room_discard (CoRoom *self)
{
  CoVotingRound *round = co_board_get_open_round (self->board);

  g_return_if_fail (round != NULL);

  co_store_begin (self->store, _ ("Discard vote"));
  co_board_remove_round (self->board, round);
  co_store_end (self->store);
}

/**
 * co_room_check_count:
 * @self: a room
 * @widget: where somebody counts votes by hand
 *
 * Says why votes are not counted by hand, while a vote goes on.
 *
 * Returns: whether they can be
 */
gboolean
co_room_check_count (CoRoom *self, GtkWidget *widget)
{
  if (self->n_open > 0)
    co_toast_say (widget, _ ("A vote is open: dots are given by ballots, and counted when they are revealed"));

  return self->n_open == 0;
}

/**
 * co_room_set_private:
 * @self: a room
 * @private: whether what is written from now on is hidden
 *
 * Begins or ends private writing; the cards that are hidden stay hidden.
 */
void
co_room_set_private (CoRoom *self, gboolean private)
{
  if (co_board_get_private (self->board) == private)
    return;

  co_store_begin (self->store, private ? _ ("Start private writing") : _ ("End private writing"));
  co_board_set_private (self->board, private);
  co_store_end (self->store);
}

/**
 * co_room_reveal_cards:
 * @self: a room
 *
 * Shows all cards that are hidden, and ends private writing.
 *
 * Returns: how many there were
 */
guint
co_room_reveal_cards (CoRoom *self)
{
  guint n;

  co_store_begin (self->store, _ ("Reveal cards"));
  n = co_board_reveal_cards (self->board);
  co_store_end (self->store);

  return n;
}
