/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards that belong together: themes, and duplicates that become one.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-group.h"

#include "co-board-arrange.h"
#include "co-board-synthesis.h"
#include "co-card-twins.h"
#include "co-money.h"
#include "co-quadrants.h"

/* The themes of some cards, in their order. */
static GPtrArray *
list_themes (GPtrArray *cards)
{
  GPtrArray *themes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cards->len; i++)
    {
      const char *theme = co_card_get_theme (g_ptr_array_index (cards, i));

      if (*theme != '\0' && !g_ptr_array_find_with_equal_func (themes, theme, g_str_equal, NULL))
        g_ptr_array_add (themes, g_strdup (theme));
    }

  return themes;
}

/**
 * co_board_list_themes:
 * @self: a board
 *
 * Returns: (transfer container) (element-type utf8): the themes of the cards that it shows, each once, in their order;
 *   hidden cards tell none
 */
GPtrArray *
co_board_list_themes (CoBoard *self)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (self);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      if (!co_card_get_hidden (g_ptr_array_index (cards, i)))
        g_ptr_array_add (told, g_ptr_array_index (cards, i));
    }

  return list_themes (told);
}

/* The cards of a quadrant; with what is to be left out, or of that alone. */
static GPtrArray *
list_cards (CoBoard *self, CoQuadrant quadrant, GPtrArray *some, gboolean inside)
{
  GListModel *cards = co_board_get_cards (self);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      if (co_card_get_quadrant (card) == quadrant && g_ptr_array_find (some, card, NULL) == inside)
        g_ptr_array_add (found, g_steal_pointer (&card));
    }

  return found;
}

static const char *
get_theme (GPtrArray *cards, guint i)
{
  return i < cards->len ? co_card_get_theme (g_ptr_array_index (cards, i)) : "";
}

/* How many of the others stand before a theme that takes some cards: behind those that it has there, or else where the
 * first of the cards is, unless that would cut another theme in two. */
static guint
find_place (CoBoard *self, GPtrArray *others, CoCard *first, const char *theme)
{
  guint place = 0, limit = co_board_index_card (self, first);

  for (guint i = 0; *theme != '\0' && i < others->len; i++)
    {
      if (g_str_equal (get_theme (others, i), theme))
        place = i + 1;
    }
  if (place > 0)
    return place;

  while (place < others->len && co_board_index_card (self, g_ptr_array_index (others, place)) < limit)
    place++;
  while (place > 0 && place < others->len && *get_theme (others, place) != '\0' &&
         g_str_equal (get_theme (others, place - 1), get_theme (others, place)))
    place++;
  return place;
}

static void
group_here (CoBoard *self, GPtrArray *cards, const char *theme)
{
  for (guint i = 0; i < cards->len; i++)
    co_card_set_theme (g_ptr_array_index (cards, i), theme);

  for (guint quadrant = 0; quadrant < CO_N_QUADRANTS; quadrant++)
    {
      g_autoptr (GPtrArray) members = list_cards (self, (CoQuadrant) quadrant, cards, TRUE);
      g_autoptr (GPtrArray) others = list_cards (self, (CoQuadrant) quadrant, cards, FALSE);
      guint place = members->len > 0 ? find_place (self, others, g_ptr_array_index (members, 0), theme) : 0;

      co_board_gather_cards (self, members, (CoQuadrant) quadrant,
                             place < others->len ? g_ptr_array_index (others, place) : NULL);
    }
}

/**
 * co_board_group_cards:
 * @self: a board
 * @cards: (element-type CoCard): cards that it shows, in its order
 * @theme: the theme that they get; "" takes them out of theirs
 *
 * Brings cards of one theme together, in each quadrant where there are some; each in the board to which it belongs.
 */
void
co_board_group_cards (CoBoard *self, GPtrArray *cards, const char *theme)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (self);
  g_autofree char *kept = g_strdup (theme);

  for (guint i = 0; i < boards->len; i++)
    {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint j = 0; j < cards->len; j++)
        {
          if (co_record_get_owner (g_ptr_array_index (cards, j)) == g_ptr_array_index (boards, i))
            g_ptr_array_add (some, g_ptr_array_index (cards, j));
        }
      if (some->len > 0)
        group_here (g_ptr_array_index (boards, i), some, kept);
    }
}

/* Votes go over once: twins of the kept card have them already, those that the other one leaves behind lose them. */
static void
take_votes (CoCard *kept, CoCard *other)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (other);
  gboolean is_twin = g_ptr_array_find (twins, kept, NULL);

  co_card_separate (other);
  if (is_twin)
    return;

  co_card_set_votes (kept, co_money_add (co_card_get_votes (kept), co_card_get_votes (other)));
  for (guint i = 0; i < twins->len; i++)
    co_card_set_votes (g_ptr_array_index (twins, i), 0);
}

/* What the kept card does not say yet, the other one does. */
static void
take_over (CoCard *kept, CoCard *other)
{
  take_votes (kept, other);
  if (co_card_get_college (kept) == CO_COLLEGE_NONE)
    co_card_set_college (kept, co_card_get_college (other));
  if (co_card_get_colour (kept) == CO_CARD_COLOUR_NONE)
    co_card_set_colour (kept, co_card_get_colour (other));
  if (*co_card_get_author (kept) == '\0')
    co_card_set_author (kept, co_card_get_author (other));
  if (*co_card_get_source (kept) == '\0')
    co_card_set_source (kept, co_card_get_source (other));
  if (*co_card_get_theme (kept) == '\0')
    co_card_set_theme (kept, co_card_get_theme (other));
  /* Its note tells what the other one said. */
  if (co_card_get_hidden (other))
    co_card_set_hidden (kept, TRUE);
}

/**
 * co_board_merge_cards:
 * @self: a board
 * @kept: the card that stays, of those that the board shows
 * @others: (element-type CoCard): those that it stands for from now on
 * @remark: what is added to its note
 *
 * Makes one card of several: it gets their votes, and what it lacks. Strategies and ballots follow; twins of the others
 * become cards of their own.
 */
void
co_board_merge_cards (CoBoard *self, CoCard *kept, GPtrArray *others, const char *remark)
{
  const char *note = co_card_get_note (kept);
  g_autofree char *all = *note != '\0' && *remark != '\0' ? g_strjoin ("\n", note, remark, NULL)
                                                          : g_strdup (*note != '\0' ? note : remark);

  co_card_set_note (kept, all);
  for (guint i = 0; i < others->len; i++)
    {
      CoCard *other = g_ptr_array_index (others, i);

      take_over (kept, other);
      co_boards_replace_card (other, kept);
      co_board_remove_card (CO_BOARD (co_record_get_owner (CO_RECORD (other))), other);
    }
}

static int
compare_votes (gconstpointer a, gconstpointer b)
{
  gint64 first = co_card_get_votes (*(CoCard *const *) a), second = co_card_get_votes (*(CoCard *const *) b);

  return (first < second) - (first > second);
}

static guint
find_theme (CoCard *card, GPtrArray *themes)
{
  guint i = 0;

  return g_ptr_array_find_with_equal_func (themes, co_card_get_theme (card), g_str_equal, &i) ? i + 1 : 0;
}

static int
compare_themes (gconstpointer a, gconstpointer b, gpointer themes)
{
  guint first = find_theme (*(CoCard *const *) a, themes), second = find_theme (*(CoCard *const *) b, themes);

  return (first > second) - (first < second);
}

static void
sort_quadrant (CoBoard *self, CoQuadrant quadrant, CoCardOrder order)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) cards = list_cards (self, quadrant, none, FALSE);
  g_autoptr (GPtrArray) themes = list_themes (cards);

  if (order == CO_CARD_ORDER_VOTES)
    g_ptr_array_sort (cards, compare_votes);
  else
    g_ptr_array_sort_with_data (cards, compare_themes, themes);
  for (guint i = 0; i < cards->len; i++)
    co_board_place_card (self, g_ptr_array_index (cards, i), quadrant, i);
}

/**
 * co_board_sort_cards:
 * @self: a board
 * @order: by what
 *
 * Puts the cards of each quadrant in another order; those that the board gathers in their own boards.
 */
void
co_board_sort_cards (CoBoard *self, CoCardOrder order)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (self);

  for (guint i = 0; i < boards->len; i++)
    {
      for (guint quadrant = 0; quadrant < CO_N_QUADRANTS; quadrant++)
        sort_quadrant (g_ptr_array_index (boards, i), (CoQuadrant) quadrant, order);
    }
}
