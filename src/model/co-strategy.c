/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strategy of a SWOT board. Cards and objectives are items of documents, not documents: their ids are plain texts.
 */

#include "co-strategy.h"

struct _CoStrategy
{
  CoRecord parent_instance;
};

enum
{
  TEXT = CO_RECORD_N_FIELDS,
  CARDS,
  OBJECTIVE,
};

static const CoField fields[] = {
  { "text", "text", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "cards", "cards", CO_FIELD_TEXTS },
  { "objective", "objective", CO_FIELD_TEXT },
};

CO_DEFINE_ITEM (CoStrategy, co_strategy, fields)

CO_DEFINE_TEXT (CoStrategy, co_strategy, text, TEXT)
CO_DEFINE_TEXTS (CoStrategy, co_strategy, cards, CARDS)
CO_DEFINE_TEXT (CoStrategy, co_strategy, objective, OBJECTIVE)
