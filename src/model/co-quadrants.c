/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards of a board, and those that it gathers, as one list for each quadrant. A filter over the board's list would
 * not see that a card has changed its quadrant, and would tell a move as a removal and an insertion: here each list
 * changes by one splice of what differs, so that a view keeps its rows.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-quadrants.h"

#include "co-board-arrange.h"
#include "co-board-synthesis.h"
#include "co-card-twins.h"
#include "co-documents-private.h"
#include "co-list-splice.h"

#include <string.h>

struct _CoQuadrants
{
  GObject parent_instance;

  CoBoard *board;
  CoDocuments *documents; /* where the boards that it gathers come and go; %NULL while it gathers none */
  GPtrArray *sources;     /* those that it gathers now */
  GListStore *lists[CO_N_QUADRANTS];
};

G_DEFINE_FINAL_TYPE (CoQuadrants, co_quadrants, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_cards (CoQuadrants *self)
{
  g_autoptr (GPtrArray) all = co_board_list_cards (self->board);
  GPtrArray *cards[CO_N_QUADRANTS];

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    cards[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      CoCard *card = g_ptr_array_index (all, i);

      g_ptr_array_add (cards[co_card_get_quadrant (card)], g_object_ref (card));
    }

  /* What leaves goes first: a card is never seen in two lists. */
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      if (cards[i]->len < g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])))
        co_list_splice (self->lists[i], cards[i]);
    }
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      co_list_splice (self->lists[i], cards[i]);
      g_ptr_array_unref (cards[i]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_gathered (CoQuadrants *self, GPtrArray *boards)
{
  if (boards->len != self->sources->len + 1)
    return FALSE;
  for (guint i = 0; i < self->sources->len; i++)
    {
      if (g_ptr_array_index (self->sources, i) != g_ptr_array_index (boards, i + 1))
        return FALSE;
    }

  return TRUE;
}

static void board_changed_cb (CoQuadrants *self);

/* Follows the boards that are gathered now, and no others. */
static void
follow_sources (CoQuadrants *self)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (self->board);
  CoDocuments *documents = co_document_get_keeper (CO_DOCUMENT (self->board));

  if (self->documents == NULL && documents != NULL && co_board_get_sources (self->board)[0] != NULL)
    {
      self->documents = g_object_ref (documents);
      g_signal_connect_object (co_documents_get_list (documents, CO_KIND_BOARD), "items-changed",
                               G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (is_gathered (self, boards))
    return;

  for (guint i = 0; i < self->sources->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->sources, i), board_changed_cb, self);
  g_ptr_array_remove_index (boards, 0);
  g_ptr_array_unref (self->sources);
  self->sources = g_steal_pointer (&boards);
  for (guint i = 0; i < self->sources->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->sources, i), "changed", G_CALLBACK (board_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
board_changed_cb (CoQuadrants *self)
{
  follow_sources (self);
  show_cards (self);
}

static void
co_quadrants_finalize (GObject *object)
{
  CoQuadrants *self = CO_QUADRANTS (object);

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    g_clear_object (&self->lists[i]);
  g_ptr_array_unref (self->sources);
  g_clear_object (&self->documents);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (co_quadrants_parent_class)->finalize (object);
}

static void
co_quadrants_class_init (CoQuadrantsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_quadrants_finalize;

  /**
   * CoQuadrants::changed:
   *
   * The lists, or a card in them, have changed.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CO_TYPE_QUADRANTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_quadrants_init (CoQuadrants *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    self->lists[i] = g_list_store_new (CO_TYPE_CARD);
}

/**
 * co_quadrants_new:
 * @board: a board
 *
 * Returns: (transfer full): the lists of its quadrants, which follow it
 */
CoQuadrants *
co_quadrants_new (CoBoard *board)
{
  CoQuadrants *self = g_object_new (CO_TYPE_QUADRANTS, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  board_changed_cb (self);
  return self;
}

/**
 * co_quadrants_get_board:
 * @self: the quadrants of a board
 *
 * Returns: (transfer none): the board
 */
CoBoard *
co_quadrants_get_board (CoQuadrants *self)
{
  return self->board;
}

/**
 * co_quadrants_get_list:
 * @self: the quadrants of a board
 * @quadrant: one of them
 *
 * Returns: (transfer none): its cards, from top to bottom
 */
GListModel *
co_quadrants_get_list (CoQuadrants *self, CoQuadrant quadrant)
{
  g_return_val_if_fail (quadrant < CO_N_QUADRANTS, NULL);

  return G_LIST_MODEL (self->lists[quadrant]);
}

/**
 * co_quadrants_find:
 * @self: the quadrants of a board
 * @card: a card
 *
 * Returns: its place in the list of its quadrant, %G_MAXUINT when it is not there
 */
guint
co_quadrants_find (CoQuadrants *self, CoCard *card)
{
  guint position;

  return g_list_store_find (self->lists[co_card_get_quadrant (card)], card, &position) ? position : G_MAXUINT;
}

/**
 * co_quadrants_count:
 * @self: the quadrants of a board
 * @quadrant: one of them
 *
 * Returns: how many cards it has
 */
guint
co_quadrants_count (CoQuadrants *self, CoQuadrant quadrant)
{
  return g_list_model_get_n_items (co_quadrants_get_list (self, quadrant));
}

/**
 * co_quadrants_count_all:
 * @self: the quadrants of a board
 *
 * Returns: how many cards they have together
 */
guint
co_quadrants_count_all (CoQuadrants *self)
{
  guint n = 0;

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    n += co_quadrants_count (self, (CoQuadrant) i);

  return n;
}

/* The card itself, or the first below it that is of the board and none of those. */
static CoCard *
find_below (CoQuadrants *self, CoCard *card, CoRecord *board, GPtrArray *cards)
{
  GListModel *list = card != NULL ? co_quadrants_get_list (self, co_card_get_quadrant (card)) : NULL;

  for (guint i = list != NULL ? co_quadrants_find (self, card) : 0; list != NULL && i < g_list_model_get_n_items (list);
       i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (list, i);

      if ((board == NULL || co_record_get_owner (CO_RECORD (other)) == board) && !g_ptr_array_find (cards, other, NULL))
        return other; /* the list keeps it */
    }

  return NULL;
}

static GPtrArray *
dup_list (CoQuadrants *self, CoQuadrant quadrant)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < co_quadrants_count (self, quadrant); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (co_quadrants_get_list (self, quadrant), i);

      g_ptr_array_add (cards, card);
    }

  return cards;
}

static gboolean
is_list (CoQuadrants *self, CoQuadrant quadrant, GPtrArray *cards)
{
  g_autoptr (GPtrArray) now = dup_list (self, quadrant);

  return now->len == cards->len && memcmp (now->pdata, cards->pdata, now->len * sizeof (gpointer)) == 0;
}

/**
 * co_quadrants_place:
 * @self: the quadrants of a board
 * @cards: (element-type CoCard): cards that stand in them
 * @quadrant: where they go
 * @before: (nullable): the card before which they should stand afterwards; %NULL for the end
 *
 * Moves cards, each in its own board, as near to that place as the other cards of its board are. One that comes to its
 * twin is one with it again.
 *
 * Returns: %FALSE when none could go anywhere: that place is among the cards of other boards
 */
gboolean
co_quadrants_place (CoQuadrants *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (self->board);
  g_autoptr (GPtrArray) were = dup_list (self, quadrant);
  CoCard *wanted = find_below (self, before, NULL, cards);
  g_autoptr (CoCard) next = NULL;

  for (guint i = 0; i < boards->len; i++)
    {
      CoRecord *board = g_ptr_array_index (boards, i);
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint j = 0; j < cards->len; j++)
        {
          if (co_record_get_owner (g_ptr_array_index (cards, j)) == board)
            g_ptr_array_add (some, g_ptr_array_index (cards, j));
        }
      if (some->len > 0)
        co_board_place_cards (CO_BOARD (board), some, quadrant, find_below (self, before, board, cards));
    }
  for (guint i = 0; i < cards->len; i++)
    co_card_unite (g_ptr_array_index (cards, i));
  if (!is_list (self, quadrant, were))
    return TRUE;

  next = g_list_model_get_item (co_quadrants_get_list (self, quadrant),
                                co_quadrants_find (self, g_ptr_array_index (cards, cards->len - 1)) + 1);
  return next == wanted;
}
