/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards of a board as one list for each quadrant. A filter over the board's list would not see that a card has
 * changed its quadrant, and would tell a move as a removal and an insertion: here each list changes by one splice of
 * what differs, so that a view keeps its rows.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-quadrants.h"

#include "co-list-splice.h"

struct _CoQuadrants
{
  GObject parent_instance;

  CoBoard *board;
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
board_changed_cb (CoQuadrants *self)
{
  GListModel *all = co_board_get_cards (self->board);
  guint n = g_list_model_get_n_items (all);
  GPtrArray *cards[CO_N_QUADRANTS];

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    cards[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      CoCard *card = g_list_model_get_item (all, i);

      g_ptr_array_add (cards[co_card_get_quadrant (card)], card);
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

static void
co_quadrants_finalize (GObject *object)
{
  CoQuadrants *self = CO_QUADRANTS (object);

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    g_clear_object (&self->lists[i]);
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
