/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a board has changed between two moments, card by card: a workshop is worth what it has moved. Where a card stands
 * among the others of its quadrant, its colour and its notes are no news. What is hidden yet is not told here either.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-compare.h"

#include "co-voting.h"

static void
change_free (gpointer data)
{
  CoCardChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static GHashTable *
index_cards (CoBoard *board)
{
  GHashTable *cards = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GListModel *list = co_board_get_cards (board);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      CoCard *card = g_list_model_get_item (list, i);

      g_hash_table_insert (cards, (gpointer) co_record_get_id (CO_RECORD (card)), card);
    }

  return cards;
}

static CoCardChangeFlags
compare_card (CoCard *before, CoCard *after)
{
  CoCardChangeFlags flags = 0;

  if (before == NULL)
    return CO_CARD_ADDED;
  if (after == NULL)
    return CO_CARD_REMOVED;

  if (co_card_get_quadrant (before) != co_card_get_quadrant (after))
    flags |= CO_CARD_MOVED;
  if (!g_str_equal (co_card_get_text (before), co_card_get_text (after)))
    flags |= CO_CARD_REWORDED;
  if (co_card_get_votes (before) != co_card_get_votes (after))
    flags |= CO_CARD_VOTED;
  return flags;
}

/* Those of one list that are in a quadrant, each with the one of the same id in the other. */
static void
add_changes (GPtrArray *changes, CoBoard *board, CoQuadrant quadrant, GHashTable *others, gboolean are_before)
{
  GListModel *list = co_board_get_cards (board);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (list, i);
      CoCard *other = g_hash_table_lookup (others, co_record_get_id (CO_RECORD (card)));
      CoCard *before = are_before ? card : other;
      CoCard *after = are_before ? other : card;
      CoCardChangeFlags flags = compare_card (before, after);
      CoCardChange *change;

      if (after != NULL && co_board_is_voted_on (CO_BOARD (co_record_get_owner (CO_RECORD (after))), after))
        flags &= ~(guint) CO_CARD_VOTED;
      if (co_card_get_quadrant (card) != quadrant || flags == 0 || (are_before && after != NULL) ||
          co_card_get_hidden (card))
        continue;
      change = g_new0 (CoCardChange, 1);
      change->flags = flags;
      g_set_object (&change->before, before);
      g_set_object (&change->after, after);
      g_ptr_array_add (changes, change);
    }
}

/**
 * co_board_compare:
 * @before: a board as it was
 * @after: the same as it became
 *
 * Returns: (transfer full) (element-type CoCardChange): what has become of its own cards, in the order in which a board
 *   is read; in a quadrant those that are gone come last
 */
GPtrArray *
co_board_compare (CoBoard *before, CoBoard *after)
{
  static const CoQuadrant order[] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                      CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GHashTable) were = index_cards (before);
  g_autoptr (GHashTable) are = index_cards (after);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      add_changes (changes, after, order[i], were, FALSE);
      add_changes (changes, before, order[i], are, TRUE);
    }

  return changes;
}

/**
 * co_card_change_get_quadrant:
 * @self: a change
 *
 * Returns: where the card stands now, or stood when it is gone
 */
CoQuadrant
co_card_change_get_quadrant (const CoCardChange *self)
{
  return co_card_get_quadrant (self->after != NULL ? self->after : self->before);
}

/**
 * co_card_changes_count:
 * @changes: (element-type CoCardChange): changes
 * @flag: one kind of them
 *
 * Returns: how many are of that kind
 */
guint
co_card_changes_count (GPtrArray *changes, CoCardChangeFlags flag)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += (((const CoCardChange *) g_ptr_array_index (changes, i))->flags & flag) != 0;

  return n;
}
