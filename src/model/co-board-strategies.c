/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the strategies of a board stand. The board has one list of them; a strategy follows its cards when they move.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-strategies.h"

#include "co-board-synthesis.h"

/**
 * co_board_find_crossed:
 * @self: a board
 * @strategy: one of its strategies
 *
 * Returns: (transfer container) (element-type CoCard): the cards that meet, in the order in which they were chosen;
 *   those that are no more are left out
 */
GPtrArray *
co_board_find_crossed (CoBoard *self, CoStrategy *strategy)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (self);
  const char *const *ids = co_strategy_get_cards (strategy);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      for (guint j = 0; j < cards->len; j++)
        {
          CoCard *card = g_ptr_array_index (cards, j);

          if (g_str_equal (co_record_get_id (CO_RECORD (card)), ids[i]))
            g_ptr_array_add (found, g_object_ref (card));
        }
    }

  return found;
}

/**
 * co_board_replace_crossed:
 * @self: a board
 * @other: a card that is crossed
 * @kept: the one that stands for it from now on
 *
 * Lets strategies that name one card name another instead, once.
 */
void
co_board_replace_crossed (CoBoard *self, CoCard *other, CoCard *kept)
{
  const char *from = co_record_get_id (CO_RECORD (other)), *to = co_record_get_id (CO_RECORD (kept));
  GListModel *strategies = co_board_get_strategies (self);

  for (guint i = 0; i < g_list_model_get_n_items (strategies); i++)
    {
      g_autoptr (CoStrategy) strategy = g_list_model_get_item (strategies, i);
      const char *const *ids = co_strategy_get_cards (strategy);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) replaced = NULL;
      gboolean has_kept = FALSE;

      if (!g_strv_contains (ids, from))
        continue;
      for (guint j = 0; ids[j] != NULL; j++)
        {
          gboolean is_kept = g_str_equal (ids[j], from) || g_str_equal (ids[j], to);

          if (!is_kept || !has_kept)
            g_strv_builder_add (builder, is_kept ? to : ids[j]);
          has_kept |= is_kept;
        }
      replaced = g_strv_builder_end (builder);
      co_strategy_set_cards (strategy, (const char *const *) replaced);
    }
}

/**
 * co_board_get_crossing:
 * @self: a board
 * @strategy: one of its strategies
 *
 * Returns: where it stands
 */
CoCrossing
co_board_get_crossing (CoBoard *self, CoStrategy *strategy)
{
  g_autoptr (GPtrArray) cards = co_board_find_crossed (self, strategy);
  CoQuadrant internal = CO_QUADRANT_UNSORTED, external = CO_QUADRANT_UNSORTED;

  for (guint i = 0; i < cards->len; i++)
    {
      CoQuadrant quadrant = co_card_get_quadrant (g_ptr_array_index (cards, i));

      if (internal == CO_QUADRANT_UNSORTED && (quadrant == CO_QUADRANT_STRENGTH || quadrant == CO_QUADRANT_WEAKNESS))
        internal = quadrant;
      if (external == CO_QUADRANT_UNSORTED && (quadrant == CO_QUADRANT_OPPORTUNITY || quadrant == CO_QUADRANT_THREAT))
        external = quadrant;
    }

  for (guint i = CO_CROSSING_STRENGTH_OPPORTUNITY; i < CO_N_CROSSINGS; i++)
    {
      CoQuadrant within, outside;

      co_crossing_get_quadrants ((CoCrossing) i, &within, &outside);
      if (within == internal && outside == external)
        return (CoCrossing) i;
    }

  return CO_CROSSING_NONE;
}

/**
 * co_board_list_crossing:
 * @self: a board
 * @crossing: a crossing
 *
 * Returns: (transfer full) (element-type CoStrategy): the strategies that stand there, in their order
 */
GPtrArray *
co_board_list_crossing (CoBoard *self, CoCrossing crossing)
{
  GListModel *strategies = co_board_get_strategies (self);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (strategies); i++)
    {
      g_autoptr (CoStrategy) strategy = g_list_model_get_item (strategies, i);

      if (co_board_get_crossing (self, strategy) == crossing)
        g_ptr_array_add (found, g_steal_pointer (&strategy));
    }

  return found;
}

static guint
find_position (CoBoard *self, CoStrategy *strategy)
{
  GListModel *strategies = co_board_get_strategies (self);
  guint n = g_list_model_get_n_items (strategies);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoStrategy) other = g_list_model_get_item (strategies, i);

      if (other == strategy)
        return i;
    }

  return n;
}

/**
 * co_board_step_strategy:
 * @self: a board
 * @strategy: one of its strategies
 * @up: whether it goes up or down
 *
 * Moves a strategy by one place where it stands.
 *
 * Returns: whether there was a place
 */
gboolean
co_board_step_strategy (CoBoard *self, CoStrategy *strategy, gboolean up)
{
  g_autoptr (GPtrArray) there = co_board_list_crossing (self, co_board_get_crossing (self, strategy));
  guint i;

  if (!g_ptr_array_find (there, strategy, &i) || (up ? i == 0 : i + 1 == there->len))
    return FALSE;

  co_board_move_strategy (self, strategy, find_position (self, g_ptr_array_index (there, up ? i - 1 : i + 1)));
  return TRUE;
}

/**
 * co_crossing_get_quadrants:
 * @crossing: a crossing
 * @internal: (out): the quadrant within, unsorted for none
 * @external: (out): the quadrant outside, likewise
 *
 * Tells what meets in a crossing.
 */
void
co_crossing_get_quadrants (CoCrossing crossing, CoQuadrant *internal, CoQuadrant *external)
{
  static const CoQuadrant quadrants[CO_N_CROSSINGS][2] = {
    [CO_CROSSING_STRENGTH_OPPORTUNITY] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_OPPORTUNITY },
    [CO_CROSSING_WEAKNESS_OPPORTUNITY] = { CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY },
    [CO_CROSSING_STRENGTH_THREAT] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_THREAT },
    [CO_CROSSING_WEAKNESS_THREAT] = { CO_QUADRANT_WEAKNESS, CO_QUADRANT_THREAT },
  };

  *internal = quadrants[crossing][0];
  *external = quadrants[crossing][1];
}
