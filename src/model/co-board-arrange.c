/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the cards of a board stand: every way of moving one ends in co_board_place_card(). The board has one list of
 * cards, and the order within a quadrant is the order of its cards in that list. And how written lines become cards.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-arrange.h"

#include "co-text.h"

#include <string.h>

/* Where the card has to stand in the list without it, to be the index-th of the quadrant. */
static guint
find_position (CoBoard *self, CoCard *card, CoQuadrant quadrant, guint index)
{
  GListModel *cards = co_board_get_cards (self);
  guint n = g_list_model_get_n_items (cards);
  guint position = 0;
  guint behind_last = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (cards, i);

      if (other == card)
        continue;
      if (co_card_get_quadrant (other) == quadrant)
        {
          if (index-- == 0)
            return position;
          behind_last = position + 1;
        }
      position++;
    }

  return behind_last != G_MAXUINT ? behind_last : position;
}

/**
 * co_board_place_card:
 * @self: a board
 * @card: a card of the board, or a new one
 * @quadrant: where it goes
 * @index: the place it has there afterwards; past the end means the last
 *
 * Moves a card, and adds it when it is new. A card that is there already stays untouched.
 */
void
co_board_place_card (CoBoard *self, CoCard *card, CoQuadrant quadrant, guint index)
{
  gboolean is_new;
  guint last;

  g_return_if_fail (CO_IS_BOARD (self));
  g_return_if_fail (CO_IS_CARD (card));

  is_new = co_record_get_owner (CO_RECORD (card)) == NULL;
  g_return_if_fail (is_new || co_record_get_owner (CO_RECORD (card)) == CO_RECORD (self));

  last = co_board_count_cards (self, quadrant) - 1;
  if (!is_new && co_card_get_quadrant (card) == quadrant && co_board_index_card (self, card) == MIN (index, last))
    return;

  co_card_set_quadrant (card, quadrant);
  if (is_new)
    co_board_insert_card (self, find_position (self, card, quadrant, index), card);
  else
    co_board_move_card (self, card, find_position (self, card, quadrant, index));
}

/**
 * co_board_count_cards:
 * @self: a board
 * @quadrant: one of its quadrants
 *
 * Returns: how many cards stand there
 */
guint
co_board_count_cards (CoBoard *self, CoQuadrant quadrant)
{
  GListModel *cards = co_board_get_cards (self);
  guint n = g_list_model_get_n_items (cards);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      count += co_card_get_quadrant (card) == quadrant;
    }

  return count;
}

/**
 * co_board_index_card:
 * @self: a board
 * @card: one of its cards
 *
 * Returns: its place in its quadrant, %G_MAXUINT when it is not on the board
 */
guint
co_board_index_card (CoBoard *self, CoCard *card)
{
  GListModel *cards = co_board_get_cards (self);
  guint n = g_list_model_get_n_items (cards);
  guint index = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoCard) other = g_list_model_get_item (cards, i);

      if (other == card)
        return index;
      index += co_card_get_quadrant (other) == co_card_get_quadrant (card);
    }

  return G_MAXUINT;
}

static CoCard *
get_card (GListModel *cards, guint position)
{
  CoCard *card = g_list_model_get_item (cards, position);

  /* The list keeps it. */
  if (card != NULL)
    g_object_unref (card);
  return card;
}

/* The card itself, or the first behind it in the quadrant that is none of those. */
static CoCard *
skip_cards (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *card)
{
  GListModel *all = co_board_get_cards (self);
  gboolean found = FALSE;

  for (guint i = 0; card != NULL && i < g_list_model_get_n_items (all); i++)
    {
      CoCard *other = get_card (all, i);

      found |= other == card;
      if (found && co_card_get_quadrant (other) == quadrant && !g_ptr_array_find (cards, other, NULL))
        return other;
    }

  return NULL;
}

/* Between two cards of a theme one is in it. */
static void
join_around (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant)
{
  GListModel *all = co_board_get_cards (self);
  CoCard *before = NULL, *behind = NULL;
  gboolean found = FALSE;
  g_autofree char *theme = NULL;

  for (guint i = 0; behind == NULL && i < g_list_model_get_n_items (all); i++)
    {
      CoCard *other = get_card (all, i);

      if (g_ptr_array_find (cards, other, NULL))
        found = TRUE;
      else if (co_card_get_quadrant (other) == quadrant)
        *(found ? &behind : &before) = other;
    }
  if (before == NULL || behind == NULL || !g_str_equal (co_card_get_theme (before), co_card_get_theme (behind)))
    return;

  theme = g_strdup (co_card_get_theme (before));
  for (guint i = 0; *theme != '\0' && i < cards->len; i++)
    co_card_set_theme (g_ptr_array_index (cards, i), theme);
}

/**
 * co_board_gather_cards:
 * @self: a board
 * @cards: (element-type CoCard): cards of the board, or new ones
 * @quadrant: where they go
 * @before: (nullable): the card before which they stand afterwards; %NULL for the end
 *
 * Brings cards together in a place, in the order in which they are given.
 */
void
co_board_gather_cards (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  g_return_if_fail (CO_IS_BOARD (self));

  before = skip_cards (self, cards, quadrant, before);
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      guint index = before != NULL ? co_board_index_card (self, before) : G_MAXUINT;

      if (before != NULL && co_record_get_owner (CO_RECORD (card)) != NULL && co_card_get_quadrant (card) == quadrant &&
          co_board_index_card (self, card) < index)
        index--;
      co_board_place_card (self, card, quadrant, index);
    }
}

/**
 * co_board_place_cards:
 * @self: a board
 * @cards: (element-type CoCard): cards of the board, or new ones
 * @quadrant: where they go
 * @before: (nullable): the card before which they stand afterwards; %NULL for the end
 *
 * Gathers cards in a place. Between two cards of the same theme, they join it.
 */
void
co_board_place_cards (CoBoard *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  co_board_gather_cards (self, cards, quadrant, before);
  join_around (self, cards, quadrant);
}

/* A hidden card does not tell its theme. */
static const char *
get_told_theme (GListModel *cards, guint position)
{
  CoCard *card = get_card (cards, position);

  return co_card_get_hidden (card) ? "" : co_card_get_theme (card);
}

/**
 * co_cards_find_run:
 * @cards: cards from top to bottom
 * @position: the place of one of them
 * @start: (out): where those of its theme that stand together with it begin
 *
 * Returns: how many they are; cards without a theme stand alone
 */
guint
co_cards_find_run (GListModel *cards, guint position, guint *start)
{
  const char *theme = get_told_theme (cards, position);
  guint end = position + 1;

  *start = position;
  if (*theme == '\0')
    return 1;

  while (*start > 0 && g_str_equal (get_told_theme (cards, *start - 1), theme))
    --*start;
  while (end < g_list_model_get_n_items (cards) && g_str_equal (get_told_theme (cards, end), theme))
    end++;

  return end - *start;
}

/**
 * co_cards_find_step:
 * @cards: the cards of a quadrant, from top to bottom
 * @moved: (element-type CoCard): some of them
 * @up: whether they go up or down
 * @before: (out) (transfer none) (nullable): before which they stand afterwards, %NULL for the end
 *
 * Where cards come by one step. They go round those of a theme that is not theirs.
 *
 * Returns: whether there is a place
 */
gboolean
co_cards_find_step (GListModel *cards, GPtrArray *moved, gboolean up, CoCard **before)
{
  guint n = g_list_model_get_n_items (cards), first = n, last = 0, n_moved = 0, start, length;
  guint place;
  gboolean is_inside;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ptr_array_find (moved, get_card (cards, i), NULL))
        continue;
      first = MIN (first, i);
      last = i;
      n_moved++;
    }
  if (n_moved == 0 || (n_moved == last - first + 1 && (up ? first == 0 : last + 1 == n)))
    return FALSE;

  /* What is scattered comes together first. */
  place = up ? (first > 0 ? first - 1 : 0) : MIN (last + 2, n);
  if (up ? first > 0 : last + 1 < n)
    {
      length = co_cards_find_run (cards, up ? first - 1 : last + 1, &start);
      is_inside = up ? start + length > first : start <= last;
      if (!is_inside)
        place = up ? start : start + length;
    }
  *before = place < n ? get_card (cards, place) : NULL;
  return TRUE;
}

/* Behind a sign there is a space: “-5 %” is a number, “to sell” is a text, “- too slow” is a weakness. */
static const char *
skip_sign (const char *line, const char *const *signs)
{
  for (guint i = 0; signs[i] != NULL; i++)
    {
      gsize length = strlen (signs[i]);

      if (strncmp (line, signs[i], length) == 0 && g_unichar_isspace (g_utf8_get_char (line + length)))
        return g_utf8_next_char (line + length);
    }

  return NULL;
}

static const char *
skip_quadrant (const char *line, CoQuadrant *quadrant)
{
  /* The letters are those of opportunity and threat, opportunité and menace: no word of either language is one. */
  static const struct
  {
    CoQuadrant quadrant;
    const char *const signs[5];
  } prefixes[] = {
    { CO_QUADRANT_STRENGTH, { "+" } },
    { CO_QUADRANT_WEAKNESS, { "-", "−", "–" } },
    { CO_QUADRANT_OPPORTUNITY, { "o", "O", "↗" } },
    { CO_QUADRANT_THREAT, { "t", "T", "↘" } },
    { CO_QUADRANT_THREAT, { "m", "M" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      const char *rest = skip_sign (line, prefixes[i].signs);

      if (rest != NULL)
        {
          *quadrant = prefixes[i].quadrant;
          return rest;
        }
    }

  return line;
}

static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "+", "-", "−", "–", "—", "•", "·", "*", NULL };
  const char *rest = skip_sign (line, bullets);

  return rest != NULL ? rest : line;
}

/* A line that is written alone says where it goes. Of several lines they only do when their signs differ, or when one
   alone has a plus: a list from elsewhere has the same sign before its items, mostly a dash, and those mean nothing. */
static gboolean
are_meant (char **lines)
{
  CoQuadrant first = CO_QUADRANT_UNSORTED;
  guint n = 0;
  guint n_signs = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      CoQuadrant quadrant = CO_QUADRANT_UNSORTED;

      n += *lines[i] != '\0' ? 1 : 0;
      skip_quadrant (lines[i], &quadrant);
      if (quadrant == CO_QUADRANT_UNSORTED)
        continue;
      if (first != CO_QUADRANT_UNSORTED && first != quadrant)
        return TRUE;
      first = quadrant;
      n_signs++;
    }

  return n == 1 || (n_signs == 1 && first == CO_QUADRANT_STRENGTH);
}

/**
 * co_board_read_lines:
 * @text: what has been written, pasted or dropped
 * @quadrant: where lines go that do not say where
 *
 * Makes a card of each line that is not empty. A line that begins with “+”, “-”, “o” or “t” (in French also “m”) and
 * a space goes to the strengths, weaknesses, opportunities or threats, if it is the only one, if there are several of
 * these signs, or if one line alone has “+”; otherwise a sign is a bullet, which is left out.
 *
 * Returns: (transfer container) (element-type CoCard): new cards, each with its quadrant
 */
GPtrArray *
co_board_read_lines (const char *text, CoQuadrant quadrant)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *clean_text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean meant;

  g_return_val_if_fail (text != NULL, cards);

  clean_text = co_text_clean (text, -1);
  lines = g_strsplit (clean_text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  meant = are_meant (lines);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      CoQuadrant wanted = quadrant;
      const char *line = meant ? skip_quadrant (lines[i], &wanted) : skip_bullet (lines[i]);
      g_autofree char *clean = g_strchug (g_strdup (line));
      g_autoptr (CoCard) card = NULL;

      if (*clean == '\0')
        continue;
      card = co_card_new ();
      co_card_set_text (card, clean);
      co_card_set_quadrant (card, wanted);
      g_ptr_array_add (cards, g_steal_pointer (&card));
    }

  return cards;
}
