/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A synthesis board shows the cards of other boards besides its own. They are not copied: each stays a card of its
 * board, and whoever changes it changes it there. Whoever shows a board asks here for its cards.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-synthesis.h"

#include "co-board-strategies.h"
#include "co-documents-private.h"
#include "co-voting.h"

/* Boards may gather each other: each is taken once. */
static void
add_board (GPtrArray *boards, CoBoard *board, CoDocuments *documents)
{
  const char *const *ids = co_board_get_sources (board);

  if (g_ptr_array_find (boards, board, NULL))
    return;

  g_ptr_array_add (boards, g_object_ref (board));
  for (guint i = 0; documents != NULL && ids[i] != NULL; i++)
    {
      CoDocument *source = co_documents_lookup (documents, ids[i]);

      if (CO_IS_BOARD (source))
        add_board (boards, CO_BOARD (source), documents);
    }
}

/**
 * co_board_list_boards:
 * @self: a board
 *
 * Returns: (transfer full) (element-type CoBoard): the board itself, then those whose cards it gathers, and those that
 *   these gather; what is gone is left out
 */
GPtrArray *
co_board_list_boards (CoBoard *self)
{
  GPtrArray *boards = g_ptr_array_new_with_free_func (g_object_unref);

  add_board (boards, self, co_document_get_keeper (CO_DOCUMENT (self)));
  return boards;
}

/**
 * co_board_list_cards:
 * @self: a board
 *
 * Returns: (transfer full) (element-type CoCard): the cards that the board shows: its own, then those that it gathers,
 *   board by board
 */
GPtrArray *
co_board_list_cards (CoBoard *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) boards = co_board_list_boards (self);

  for (guint i = 0; i < boards->len; i++)
    {
      GListModel *cards = co_board_get_cards (g_ptr_array_index (boards, i));
      guint n = g_list_model_get_n_items (cards);

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (found, g_list_model_get_item (cards, j));
    }

  return found;
}

/**
 * co_board_find_origin:
 * @self: a board
 * @card: a card that it shows
 *
 * Returns: (transfer none) (nullable): the board that the card is gathered from, %NULL when it is its own
 */
CoBoard *
co_board_find_origin (CoBoard *self, CoCard *card)
{
  CoRecord *owner = co_record_get_owner (CO_RECORD (card));

  return CO_IS_BOARD (owner) && owner != CO_RECORD (self) ? CO_BOARD (owner) : NULL;
}

/**
 * co_board_limit_place:
 * @self: a board
 * @cards: (element-type CoCard): cards that it shows in a quadrant, from top to bottom
 * @card: a card that is to stand among them; one of no board that it shows becomes one of its own
 * @place: before which of them
 *
 * Returns: the place nearest to that where the card can stand: among those of its board
 */
guint
co_board_limit_place (CoBoard *self, GListModel *cards, CoCard *card, guint place)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (self);
  guint rank = 0, start = 0, end = 0;

  if (boards->len == 1)
    return place;

  g_ptr_array_find (boards, co_record_get_owner (CO_RECORD (card)), &rank);
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoRecord) other = g_list_model_get_item (cards, i);
      guint other_rank = 0;

      g_ptr_array_find (boards, co_record_get_owner (other), &other_rank);
      start += other_rank < rank;
      end += other_rank <= rank;
    }

  return CLAMP (place, start, end);
}

/**
 * co_board_snapshot:
 * @self: a board
 *
 * Returns: (transfer full): copies of the board and of those that it gathers, as they are now, for another thread
 */
CoDocuments *
co_board_snapshot (CoBoard *self)
{
  CoDocuments *documents = co_documents_new ();
  g_autoptr (GPtrArray) boards = co_board_list_boards (self);

  for (guint i = 0; i < boards->len; i++)
    {
      g_autoptr (CoRecord) copy = co_record_copy (g_ptr_array_index (boards, i));

      co_documents_add (documents, CO_DOCUMENT (copy));
    }

  return documents;
}

static void
replace_card (CoBoard *self, CoCard *from, CoCard *to)
{
  co_board_replace_crossed (self, from, to);
  co_board_move_dots (self, from, to);
}

/**
 * co_boards_replace_card:
 * @from: a card of a board, that is to go
 * @to: the one that stands for it from now on
 *
 * Lets the strategies and ballots of all boards name the other card: also of those that gather its board.
 */
void
co_boards_replace_card (CoCard *from, CoCard *to)
{
  CoBoard *board = CO_BOARD (co_record_get_owner (CO_RECORD (from)));
  CoDocuments *keeper = co_document_get_keeper (CO_DOCUMENT (board));
  GListModel *boards = keeper != NULL ? co_documents_get_list (keeper, CO_KIND_BOARD) : NULL;

  if (boards == NULL)
    replace_card (board, from, to);
  for (guint i = 0; boards != NULL && i < g_list_model_get_n_items (boards); i++)
    {
      g_autoptr (CoBoard) other = g_list_model_get_item (boards, i);

      replace_card (other, from, to);
    }
}
