/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the cards of a board stand: every way of moving one ends in co_board_place_card(). The board has one list of
 * cards, and the order within a quadrant is the order of its cards in that list. And how written lines become cards.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-arrange.h"

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
  static const char *const bullets[] = { "-", "–", "—", "•", "·", "*", NULL };

  return skip_sign (line, bullets);
}

/* A list copied from elsewhere has the same bullet before each line: those dashes do not mean weaknesses. */
static gboolean
is_bulleted (char **lines)
{
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      if (skip_bullet (lines[i]) == NULL)
        return FALSE;
      if (first != NULL && g_utf8_get_char (first) != g_utf8_get_char (lines[i]))
        return FALSE;
      first = lines[i];
      n++;
    }

  return n > 1;
}

/**
 * co_board_read_lines:
 * @text: what has been written, pasted or dropped
 * @quadrant: where lines go that do not say where
 *
 * Makes a card of each line that is not empty. A line that begins with “+”, “-”, “o” or “t” (in French also “m”) and
 * a space goes to the strengths, weaknesses, opportunities or threats.
 *
 * Returns: (transfer container) (element-type CoCard): new cards, each with its quadrant
 */
GPtrArray *
co_board_read_lines (const char *text, CoQuadrant quadrant)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = NULL;
  gboolean bulleted;

  g_return_val_if_fail (text != NULL, cards);

  lines = g_strsplit_set (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  bulleted = is_bulleted (lines);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      CoQuadrant wanted = quadrant;
      const char *line = bulleted && *lines[i] != '\0' ? skip_bullet (lines[i]) : skip_quadrant (lines[i], &wanted);
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
