/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement on a SWOT board.
 */

#include "co-card.h"

struct _CoCard
{
  CoRecord parent_instance;
};

enum
{
  TEXT = CO_RECORD_N_FIELDS,
  QUADRANT,
  COLLEGE,
  AUTHOR,
  SOURCE,
  THEME,
  COLOUR,
  VOTES,
  NOTE,
  HIDDEN,
};

static const CoField fields[] = {
  { "text", "text", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "quadrant", "quadrant", CO_FIELD_ENUM, co_quadrant_get_type },
  { "college", "college", CO_FIELD_ENUM, co_college_get_type },
  { "author", "author", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "source", "source", CO_FIELD_REFERENCE },
  { "theme", "theme", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "colour", "colour", CO_FIELD_ENUM, co_card_colour_get_type },
  { "votes", "votes", CO_FIELD_INTEGER },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "hidden", "hidden", CO_FIELD_BOOLEAN, NULL, CO_FIELD_FLAG_HIDE },
};

CO_DEFINE_ITEM (CoCard, co_card, fields)

CO_DEFINE_TEXT (CoCard, co_card, text, TEXT)
CO_DEFINE_NUMBER (CoCard, co_card, CoQuadrant, quadrant, QUADRANT)
CO_DEFINE_NUMBER (CoCard, co_card, CoCollege, college, COLLEGE)
CO_DEFINE_TEXT (CoCard, co_card, author, AUTHOR)
CO_DEFINE_TEXT (CoCard, co_card, source, SOURCE)
CO_DEFINE_TEXT (CoCard, co_card, theme, THEME)
CO_DEFINE_NUMBER (CoCard, co_card, CoCardColour, colour, COLOUR)
CO_DEFINE_NUMBER (CoCard, co_card, gint64, votes, VOTES)
CO_DEFINE_TEXT (CoCard, co_card, note, NOTE)
CO_DEFINE_NUMBER (CoCard, co_card, gboolean, hidden, HIDDEN)
