/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a record by words: all words, in any order, anywhere in its texts, without regard to case and accents.
 * A word of the title weighs most, then one of a tag, then any other.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-search.h"

#include <string.h>

#include "co-document.h"

struct _CoSearch
{
  GStrv words;
};

enum
{
  RANK_NONE = 0,
  RANK_TEXT = 1,
  RANK_TAG = 4,
  RANK_TITLE = 16,
};

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

/**
 * co_search_fold:
 * @text: any text
 *
 * Returns: (transfer full): the text in small letters and without accents, ligatures taken apart and typographic
 *   apostrophes made plain
 */
char *
co_search_fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = apart != NULL ? apart : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c))
        continue;
      if (c == 0x0153) /* œ */
        g_string_append (folded, "oe");
      else if (c == 0x00E6) /* æ */
        g_string_append (folded, "ae");
      else if (c == 0x2019)
        g_string_append_c (folded, '\'');
      else
        g_string_append_unichar (folded, c);
    }

  return g_string_free_and_steal (folded);
}

/**
 * co_search_new:
 * @words: (nullable): what was typed
 *
 * Returns: (transfer full): a search for all those words
 */
CoSearch *
co_search_new (const char *words)
{
  CoSearch *self = g_new0 (CoSearch, 1);
  g_autofree char *folded = co_search_fold (words != NULL ? words : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  self->words = g_strv_builder_end (builder);

  return self;
}

void
co_search_free (CoSearch *self)
{
  g_strfreev (self->words);
  g_free (self);
}

/**
 * co_search_is_empty:
 * @self: a search
 *
 * Returns: whether it has no words, and so finds everything
 */
gboolean
co_search_is_empty (CoSearch *self)
{
  return self->words[0] == NULL;
}

static guint
weigh (CoFieldFlags flags)
{
  if (flags & CO_FIELD_FLAG_TITLE)
    return RANK_TITLE;
  if (flags & CO_FIELD_FLAG_TAG)
    return RANK_TAG;

  return RANK_TEXT;
}

static gboolean
contains (const char *text, const char *word)
{
  g_autofree char *folded = NULL;

  if (*text == '\0')
    return FALSE;

  folded = co_search_fold (text);
  return strstr (folded, word) != NULL;
}

static guint
rank_word (CoRecord *record, const char *word)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  guint best = RANK_NONE;

  for (guint i = CO_IS_DOCUMENT (record) ? CO_DOCUMENT_N_FIELDS : CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      guint weight = weigh (fields[i].flags);

      if (fields[i].type == CO_FIELD_LIST)
        {
          GListModel *list = co_record_get_list (record, i);

          for (guint j = 0; j < g_list_model_get_n_items (list) && best == RANK_NONE; j++)
            {
              g_autoptr (CoRecord) item = g_list_model_get_item (list, j);

              if (rank_word (item, word) > RANK_NONE)
                best = RANK_TEXT;
            }
        }
      else if (weight <= best)
        continue;
      else if (fields[i].type == CO_FIELD_TEXTS)
        {
          const char *const *texts = co_record_get_texts (record, i);

          for (guint j = 0; texts[j] != NULL; j++)
            best = contains (texts[j], word) ? MAX (best, weight) : best;
        }
      else if (fields[i].type == CO_FIELD_TEXT && contains (co_record_get_text (record, i), word))
        best = weight;
    }

  return best;
}

/**
 * co_search_rank:
 * @self: a search
 * @record: a record
 *
 * Returns: 0 when a word is missing, else a number that is higher the better the record matches; 1 for every record
 *   when the search is empty
 */
guint
co_search_rank (CoSearch *self, CoRecord *record)
{
  guint rank = 0;

  if (co_search_is_empty (self))
    return 1;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      guint word = rank_word (record, self->words[i]);

      if (word == RANK_NONE)
        return 0;
      rank += word;
    }

  return rank;
}
