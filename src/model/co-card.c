/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement on a SWOT board.
 */

#include "co-card.h"

#include "co-card-twins.h"

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
  TWIN,
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
  { "twin", "twin", CO_FIELD_TEXT },
};

G_DEFINE_FINAL_TYPE (CoCard, co_card, CO_TYPE_RECORD)

/* What twins say is one: whoever edits one of them edits all. */
static void
share (CoRecord *record, guint field)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (CO_CARD (record));
  CoFieldType type;

  g_return_if_fail (field >= CO_RECORD_N_FIELDS);

  type = fields[field - CO_RECORD_N_FIELDS].type;
  for (guint i = 0; i < twins->len; i++)
    {
      CoRecord *twin = g_ptr_array_index (twins, i);

      if (type == CO_FIELD_TEXT || type == CO_FIELD_REFERENCE)
        co_record_set_text (twin, field, co_record_get_text (record, field));
      else
        co_record_set_number (twin, field, co_record_get_number (record, field));
    }
}

static void
co_card_edited (CoRecord *record, guint field)
{
  if (field == QUADRANT)
    co_card_unite (CO_CARD (record));
  else
    co_card_share (CO_CARD (record), field);
}

static void
co_card_class_init (CoCardClass *klass)
{
  CO_RECORD_CLASS (klass)->edited = co_card_edited;
  co_record_class_set_fields (CO_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
co_card_init (CoCard *self)
{
}

/**
 * co_card_is_shared:
 * @field: a member of cards
 *
 * Returns: whether twins have it in common
 */
gboolean
co_card_is_shared (guint field)
{
  return field >= CO_RECORD_N_FIELDS && field != QUADRANT && field != TWIN;
}

/**
 * co_card_share:
 * @self: a card
 * @field: a member of cards
 *
 * Lets the twins of a card have what it has, if they have that in common.
 */
void
co_card_share (CoCard *self, guint field)
{
  if (co_card_is_shared (field))
    share (CO_RECORD (self), field);
}

CoCard *
co_card_new (void)
{
  return g_object_new (CO_TYPE_CARD, NULL);
}

/* The relatives of these in co-record.h set one card. */
#define DEFINE_SHARED_TEXT(name, FIELD)                                                                                \
  const char *co_card_get_##name (CoCard *self) { return co_record_get_text (CO_RECORD (self), FIELD); }               \
  void co_card_set_##name (CoCard *self, const char *name)                                                             \
  {                                                                                                                    \
    co_record_set_text (CO_RECORD (self), FIELD, name);                                                                \
    share (CO_RECORD (self), FIELD);                                                                                   \
  }

#define DEFINE_SHARED_NUMBER(Type, name, FIELD)                                                                        \
  Type co_card_get_##name (CoCard *self) { return (Type) co_record_get_number (CO_RECORD (self), FIELD); }             \
  void co_card_set_##name (CoCard *self, Type name)                                                                    \
  {                                                                                                                    \
    co_record_set_number (CO_RECORD (self), FIELD, name);                                                              \
    share (CO_RECORD (self), FIELD);                                                                                   \
  }

DEFINE_SHARED_TEXT (text, TEXT)
CO_DEFINE_NUMBER (CoCard, co_card, CoQuadrant, quadrant, QUADRANT)
DEFINE_SHARED_NUMBER (CoCollege, college, COLLEGE)
DEFINE_SHARED_TEXT (author, AUTHOR)
DEFINE_SHARED_TEXT (source, SOURCE)
DEFINE_SHARED_TEXT (theme, THEME)
DEFINE_SHARED_NUMBER (CoCardColour, colour, COLOUR)
DEFINE_SHARED_NUMBER (gint64, votes, VOTES)
DEFINE_SHARED_TEXT (note, NOTE)
DEFINE_SHARED_NUMBER (gboolean, hidden, HIDDEN)
CO_DEFINE_TEXT (CoCard, co_card, twin, TWIN)
