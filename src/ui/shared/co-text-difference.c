/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two versions of a text as one, word by word: what went is struck through, what came is bold. Texts that have little
 * in common stand one above the other, for a patchwork of both could not be read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-text-difference.h"

#include <string.h>

/* What went and what came stand apart by so much. */
#define GAP "\u2009"

/* So short are values that stand beside each other. */
#define SHORT 24

/* Longer than this is not compared word by word: the table of the comparison would be too large. */
#define MAX_WORDS 2000

#define STRUCK "<span strikethrough=\"true\" alpha=\"65%\">"
#define END_STRUCK "</span>"
#define NEW "<b>"
#define END_NEW "</b>"

typedef enum
{
  KEPT,
  GONE,
  CAME,
} State;

typedef struct
{
  GString *markup;
  State state;
} Writer;

/* Words and what stands between them. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  while (*start != '\0')
    {
      gboolean word = g_unichar_isalnum (g_utf8_get_char (start));
      const char *end = g_utf8_next_char (start);

      while (word && *end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      g_ptr_array_add (pieces, g_strndup (start, (gsize) (end - start)));
      start = end;
    }

  return pieces;
}

static void
turn (Writer *self, State state)
{
  static const char *const begin[] = { "", STRUCK, NEW };
  static const char *const end[] = { "", END_STRUCK, END_NEW };

  if (self->state == state)
    return;

  g_string_append (self->markup, end[self->state]);
  if (self->state != KEPT && state != KEPT)
    g_string_append (self->markup, GAP);
  g_string_append (self->markup, begin[state]);
  self->state = state;
}

static void
put (Writer *self, State state, const char *piece)
{
  g_autofree char *escaped = g_markup_escape_text (piece, -1);

  turn (self, state);
  g_string_append (self->markup, escaped);
}

static gboolean
same (GPtrArray *old, guint i, GPtrArray *new, guint j)
{
  return g_str_equal (g_ptr_array_index (old, i), g_ptr_array_index (new, j));
}

/* How many pieces both have in common from each pair of places on. */
static guint16 *
measure (GPtrArray *old, GPtrArray *new)
{
  const guint width = new->len + 1;
  guint16 *table = g_new0 (guint16, (gsize) (old->len + 1) * width);

  for (guint i = old->len; i-- > 0;)
    {
      for (guint j = new->len; j-- > 0;)
        table[i * width + j] = same (old, i, new, j) ? table[(i + 1) * width + j + 1] + 1
                                                     : MAX (table[(i + 1) * width + j], table[i * width + j + 1]);
    }

  return table;
}

static void
weave (Writer *writer, GPtrArray *old, GPtrArray *new, const guint16 *table)
{
  const guint width = new->len + 1;
  guint i = 0, j = 0;

  while (i < old->len || j < new->len)
    {
      if (i < old->len && j < new->len &&same (old, i, new, j))
        {
          put (writer, KEPT, g_ptr_array_index (old, i));
          i++;
          j++;
        }
      else if (j == new->len || (i < old->len && table[(i + 1) * width + j] >= table[i * width + j + 1]))
        put (writer, GONE, g_ptr_array_index (old, i++));
      else
        put (writer, CAME, g_ptr_array_index (new, j++));
    }
  turn (writer, KEPT);
}

/**
 * co_text_difference_markup:
 * @before: (nullable): what was
 * @after: (nullable): what is
 *
 * Returns: (transfer full): both as Pango markup
 */
char *
co_text_difference_markup (const char *before, const char *after)
{
  Writer writer = { g_string_new (NULL), KEPT };

  if (before != NULL && after != NULL)
    {
      g_autoptr (GPtrArray) old = split (before);
      g_autoptr (GPtrArray) new = split (after);
      gboolean short_enough = old->len <= MAX_WORDS && new->len <= MAX_WORDS;
      g_autofree guint16 *table = short_enough ? measure (old, new) : NULL;

      if (table != NULL && table[0] * 2 > MAX (old->len, new->len))
        {
          weave (&writer, old, new, table);
          return g_string_free_and_steal (writer.markup);
        }
    }

  if (before != NULL)
    put (&writer, GONE, before);
  turn (&writer, KEPT);
  if (before != NULL && after != NULL)
    g_string_append (writer.markup, MAX (strlen (before), strlen (after)) <= SHORT ? "  →  " : "\n");
  if (after != NULL)
    put (&writer, CAME, after);
  turn (&writer, KEPT);

  return g_string_free_and_steal (writer.markup);
}
