/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something is known from.
 */

#include "co-source.h"

struct _CoSource
{
  CoRecord parent_instance;
};

enum
{
  TITLE = CO_RECORD_N_FIELDS,
  URL,
  VISITED,
  NOTE,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "url", "url", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "visited", "visited", CO_FIELD_DATE },
  { "note", "note", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
};

CO_DEFINE_ITEM (CoSource, co_source, fields)

CO_DEFINE_TEXT (CoSource, co_source, title, TITLE)
CO_DEFINE_TEXT (CoSource, co_source, url, URL)
CO_DEFINE_TEXT (CoSource, co_source, visited, VISITED)
CO_DEFINE_TEXT (CoSource, co_source, note, NOTE)
