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

struct _CoSearchText
{
  GString *title;
  GString *tags;
  GString *rest;
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

static GString *
choose_text (CoSearchText *self, CoFieldFlags flags)
{
  if (flags & CO_FIELD_FLAG_TITLE)
    return self->title;

  return flags & CO_FIELD_FLAG_TAG ? self->tags : self->rest;
}

static void
add_text (GString *to, const char *text)
{
  g_autofree char *folded = NULL;

  if (*text == '\0')
    return;

  folded = co_search_fold (text);
  g_string_append (to, folded);
  g_string_append_c (to, '\n');
}

static gboolean
is_hidden (CoRecord *record)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].flags & CO_FIELD_FLAG_HIDE && co_record_get_number (record, i) != 0)
        return TRUE;
    }

  return FALSE;
}

/* The things listed inside a record weigh as its texts do. */
static void
add_record (CoSearchText *self, CoRecord *record, gboolean nested)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  if (is_hidden (record))
    return;

  for (guint i = CO_IS_DOCUMENT (record) ? CO_DOCUMENT_N_FIELDS : CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      GString *to = nested ? self->rest : choose_text (self, fields[i].flags);

      if (fields[i].type == CO_FIELD_TEXT)
        add_text (to, co_record_get_text (record, i));
      else if (fields[i].type == CO_FIELD_TEXTS)
        {
          const char *const *texts = co_record_get_texts (record, i);

          for (guint j = 0; texts[j] != NULL; j++)
            add_text (to, texts[j]);
        }
      else if (fields[i].type == CO_FIELD_LIST)
        {
          GListModel *list = co_record_get_list (record, i);

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr (CoRecord) item = g_list_model_get_item (list, j);

              add_record (self, item, TRUE);
            }
        }
    }
}

/**
 * co_search_text_new:
 * @record: a record
 *
 * Folds the texts of a record once, for those who search many records again and again. It does not follow the record.
 *
 * Returns: (transfer full): what can be found in the record
 */
CoSearchText *
co_search_text_new (CoRecord *record)
{
  CoSearchText *self = g_new (CoSearchText, 1);

  *self = (CoSearchText) { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  add_record (self, record, FALSE);

  return self;
}

void
co_search_text_free (CoSearchText *self)
{
  g_string_free (self->title, TRUE);
  g_string_free (self->tags, TRUE);
  g_string_free (self->rest, TRUE);
  g_free (self);
}

static guint
rank_word (CoSearchText *text, const char *word)
{
  if (strstr (text->title->str, word) != NULL)
    return RANK_TITLE;
  if (strstr (text->tags->str, word) != NULL)
    return RANK_TAG;

  return strstr (text->rest->str, word) != NULL ? RANK_TEXT : RANK_NONE;
}

/**
 * co_search_rank_text:
 * @self: a search
 * @text: what can be found in a record
 *
 * Returns: as co_search_rank() of that record
 */
guint
co_search_rank_text (CoSearch *self, CoSearchText *text)
{
  guint rank = 0;

  if (co_search_is_empty (self))
    return 1;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      guint word = rank_word (text, self->words[i]);

      if (word == RANK_NONE)
        return 0;
      rank += word;
    }

  return rank;
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
  g_autoptr (CoSearchText) text = NULL;

  if (co_search_is_empty (self))
    return 1;

  text = co_search_text_new (record);
  return co_search_rank_text (self, text);
}
