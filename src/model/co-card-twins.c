/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Twin cards: one fact seen in two quadrants, as a strength and as a threat. They are cards of one board that have the
 * same “twin”, a name that is nothing else's: however many there are, and whichever goes, the others stay twins, and
 * two versions of a board merge card by card. What they say is edited together (co-card.c); where they stand is not.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-card-twins.h"

#include "co-board-arrange.h"
#include "co-board-synthesis.h"

static CoBoard *
get_board (CoCard *self)
{
  CoRecord *owner = co_record_get_owner (CO_RECORD (self));

  return CO_IS_BOARD (owner) ? CO_BOARD (owner) : NULL;
}

/**
 * co_card_list_twins:
 * @self: a card
 *
 * Returns: (transfer full) (element-type CoCard): the other cards of its board that are the same fact
 */
GPtrArray *
co_card_list_twins (CoCard *self)
{
  GPtrArray *twins = g_ptr_array_new_with_free_func (g_object_unref);
  const char *twin = co_card_get_twin (self);
  CoBoard *board = *twin != '\0' ? get_board (self) : NULL;
  GListModel *cards = board != NULL ? co_board_get_cards (board) : NULL;

  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (cards, i);

      if (other != self && g_str_equal (co_card_get_twin (other), twin))
        g_ptr_array_add (twins, g_steal_pointer (&other));
    }

  return twins;
}

/**
 * co_cards_with_twins:
 * @cards: (element-type CoCard): cards
 *
 * Returns: (transfer full) (element-type CoCard): they and their twins, each once
 */
GPtrArray *
co_cards_with_twins (GPtrArray *cards)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (GPtrArray) twins = co_card_list_twins (g_ptr_array_index (cards, i));

      g_ptr_array_insert (twins, 0, g_object_ref (g_ptr_array_index (cards, i)));
      for (guint j = 0; j < twins->len; j++)
        {
          if (!g_ptr_array_find (all, g_ptr_array_index (twins, j), NULL))
            g_ptr_array_add (all, g_object_ref (g_ptr_array_index (twins, j)));
        }
    }

  return all;
}

/**
 * co_card_is_first_twin:
 * @self: a card
 *
 * Returns: whether it is the one of its twins that counts, where votes are added up; a card without twins is
 */
gboolean
co_card_is_first_twin (CoCard *self)
{
  const char *twin = co_card_get_twin (self);
  CoBoard *board = *twin != '\0' ? get_board (self) : NULL;
  GListModel *cards = board != NULL ? co_board_get_cards (board) : NULL;

  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (cards, i);

      if (g_str_equal (co_card_get_twin (other), twin))
        return other == self;
    }

  return TRUE;
}

/**
 * co_card_add_twin:
 * @self: a card of a board
 * @quadrant: where it is to be seen too
 *
 * Lets the same fact be seen in another quadrant as well, at its end.
 *
 * Returns: (transfer none): its twin there, which may have been there before
 */
CoCard *
co_card_add_twin (CoCard *self, CoQuadrant quadrant)
{
  CoBoard *board = get_board (self);
  g_autoptr (GPtrArray) twins = co_card_list_twins (self);
  g_autoptr (CoCard) twin = NULL;
  g_autofree char *id = NULL, *name = g_uuid_string_random ();

  g_return_val_if_fail (board != NULL && quadrant != co_card_get_quadrant (self), NULL);

  for (guint i = 0; i < twins->len; i++)
    {
      if (co_card_get_quadrant (g_ptr_array_index (twins, i)) == quadrant)
        return g_ptr_array_index (twins, i); /* the board keeps it */
    }

  if (twins->len == 0)
    co_card_set_twin (self, name);
  twin = CO_CARD (co_record_copy (CO_RECORD (self)));
  id = g_uuid_string_random ();
  g_object_set (twin, "id", id, NULL);
  co_board_place_card (board, twin, quadrant, G_MAXUINT);
  return twin; /* the board keeps it */
}

/**
 * co_card_separate:
 * @self: a card
 *
 * Makes it a card of its own; a twin that is left alone is one too.
 */
void
co_card_separate (CoCard *self)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (self);

  co_card_set_twin (self, "");
  if (twins->len == 1)
    co_card_set_twin (g_ptr_array_index (twins, 0), "");
}

/**
 * co_card_unite:
 * @self: a card of a board
 *
 * Makes it one again with a twin that stands in the same quadrant.
 */
void
co_card_unite (CoCard *self)
{
  CoBoard *board = get_board (self);
  g_autoptr (GPtrArray) twins = co_card_list_twins (self);
  guint n = twins->len;

  for (guint i = 0; i < twins->len; i++)
    {
      CoCard *twin = g_ptr_array_index (twins, i);

      if (co_card_get_quadrant (twin) != co_card_get_quadrant (self))
        continue;
      co_boards_replace_card (twin, self);
      co_board_remove_card (board, twin);
      n--;
    }
  if (n == 0 && twins->len > 0)
    co_card_set_twin (self, "");
}
