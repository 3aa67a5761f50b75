/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the content stream of a page just far enough to see which painting belongs to the structure. Cairo ends
 * text objects before it begins or ends a tag, so that what lies between two tags can be wrapped as it is.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-content.h"

#include <string.h>

/* What is inside of a marked-content operator and its end. */
typedef struct
{
  gsize start;
  gsize end;
  gboolean is_space;
  gboolean paints;
} Mark;

typedef struct
{
  gsize start;
  gsize end;
} Range;

typedef struct
{
  const guchar *data;
  gsize length;
  gsize position;
  GByteArray *output;
  gsize gap_start;
  gsize operands_start;
  gboolean has_operands;
  gboolean has_mcid;
  gboolean gap_paints;
  guint gap_depth;
  guint tagged_depth;
  GArray *marks;
  GArray *dropped;
  guint next_dropped;
} Reader;

static gboolean
is_space (guchar c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_regular (guchar c)
{
  return !is_space (c) && strchr ("()<>[]{}/%", c) == NULL;
}

static void
skip_string (Reader *reader)
{
  guint depth = 0;

  for (; reader->position < reader->length; reader->position++)
    {
      guchar c = reader->data[reader->position];

      if (c == '\\')
        reader->position++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        break;
    }
  reader->position = MIN (reader->position + 1, reader->length);
}

static void
skip_until (Reader *reader, guchar end)
{
  while (reader->position < reader->length && reader->data[reader->position] != end)
    reader->position++;
  reader->position = MIN (reader->position + 1, reader->length);
}

static void
skip_inline_image (Reader *reader)
{
  for (; reader->position + 3 < reader->length; reader->position++)
    {
      const guchar *at = reader->data + reader->position;

      if (is_space (at[0]) && at[1] == 'E' && at[2] == 'I' && is_space (at[3]))
        {
          reader->position += 3;
          return;
        }
    }
  reader->position = reader->length;
}

/* Copies a part of the stream, but for the operators that are dropped. Parts are copied in their order. */
static void
copy (Reader *reader, gsize start, gsize end)
{
  while (reader->next_dropped < reader->dropped->len)
    {
      const Range *range = &g_array_index (reader->dropped, Range, reader->next_dropped);

      if (range->start >= end)
        break;
      g_byte_array_append (reader->output, reader->data + start, range->start - start);
      start = range->end;
      reader->next_dropped++;
    }
  g_byte_array_append (reader->output, reader->data + start, end - start);
}

static void
add (Reader *reader, const char *text)
{
  g_byte_array_append (reader->output, (const guint8 *) text, strlen (text));
}

static void
close_gap (Reader *reader, gsize end)
{
  if (reader->gap_paints)
    add (reader, "\n/Artifact BMC\n");
  copy (reader, reader->gap_start, end);
  if (reader->gap_paints)
    add (reader, "\nEMC\n");
  reader->gap_paints = FALSE;
}

/* Whether the operands say "this is a space", of whichever kind. */
static gboolean
says_space (Reader *reader)
{
  const char *const spaces[] = { "<feff0020>", "<feff00a0>", "<feff2009>", "<feff202f>" };
  g_autofree char *operands =
      g_strndup ((const char *) reader->data + reader->operands_start, reader->position - reader->operands_start);
  const char *text = strstr (operands, "/ActualText ");

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (spaces); i++)
    if (g_ascii_strncasecmp (text + strlen ("/ActualText "), spaces[i], strlen (spaces[i])) == 0)
      return TRUE;

  return FALSE;
}

/* No-break spaces look like spaces, and are written as such: some readers take no more of a tagged text than
 * comes before its first span. A space without a glyph, at the end of a line, stays. */
static void
drop_space (Reader *reader, const Mark *mark)
{
  Range begin = { mark->start, mark->end }, end = { reader->operands_start, reader->position };

  if (!mark->is_space || !mark->paints)
    return;

  g_array_append_val (reader->dropped, begin);
  g_array_append_val (reader->dropped, end);
}

static void
begin_marked (Reader *reader)
{
  Mark mark = { reader->operands_start, reader->position, says_space (reader), FALSE };

  g_array_append_val (reader->marks, mark);
  if (reader->tagged_depth > 0)
    {
      reader->tagged_depth++;
    }
  else if (reader->has_mcid)
    {
      close_gap (reader, reader->operands_start);
      reader->gap_start = reader->operands_start;
      reader->tagged_depth = 1;
    }
  else
    {
      reader->gap_depth++;
    }
}

static void
end_marked (Reader *reader)
{
  if (reader->marks->len > 0)
    {
      drop_space (reader, &g_array_index (reader->marks, Mark, reader->marks->len - 1));
      g_array_set_size (reader->marks, reader->marks->len - 1);
    }

  if (reader->tagged_depth == 0)
    {
      reader->gap_depth -= MIN (reader->gap_depth, 1);
    }
  else if (--reader->tagged_depth == 0)
    {
      copy (reader, reader->gap_start, reader->position);
      reader->gap_start = reader->position;
    }
}

static void
paint (Reader *reader)
{
  if (reader->marks->len > 0)
    g_array_index (reader->marks, Mark, reader->marks->len - 1).paints = TRUE;
  if (reader->tagged_depth == 0)
    reader->gap_paints = TRUE;
}

static void
take_operator (Reader *reader, const char *name)
{
  const char *const painting[] = { "f",  "F",  "f*", "B",  "B*", "b",  "b*", "s", "S",
                                   "Tj", "TJ", "'",  "\"", "Do", "sh", "BI", NULL };

  if (g_str_equal (name, "BDC") || g_str_equal (name, "BMC"))
    begin_marked (reader);
  else if (g_str_equal (name, "EMC"))
    end_marked (reader);
  else if (g_strv_contains (painting, name))
    paint (reader);

  if (g_str_equal (name, "BI"))
    skip_inline_image (reader);
  reader->has_operands = FALSE;
  reader->has_mcid = FALSE;
}

static void
take_word (Reader *reader)
{
  gsize start = reader->position;
  g_autofree char *word = NULL;

  reader->position++;
  while (reader->position < reader->length && is_regular (reader->data[reader->position]))
    reader->position++;
  word = g_strndup ((const char *) reader->data + start, reader->position - start);

  if (g_str_equal (word, "/MCID"))
    reader->has_mcid = TRUE;
  if (g_ascii_isalpha (*word) || *word == '\'' || *word == '"')
    take_operator (reader, word);
}

static void
take_token (Reader *reader)
{
  guchar c = reader->data[reader->position];

  if (!reader->has_operands)
    {
      reader->operands_start = reader->position;
      reader->has_operands = TRUE;
    }

  if (c == '(')
    skip_string (reader);
  else if (c == '<' && reader->position + 1 < reader->length && reader->data[reader->position + 1] != '<')
    skip_until (reader, '>');
  else if (c == '/' || is_regular (c))
    take_word (reader);
  else
    reader->position++;
}

GByteArray *
co_content_mark_artifacts (const guchar *data, gsize length)
{
  Reader reader = { data, length, 0, g_byte_array_sized_new (length + 256) };

  reader.marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  reader.dropped = g_array_new (FALSE, FALSE, sizeof (Range));

  while (reader.position < length)
    {
      guchar c = data[reader.position];

      if (is_space (c))
        reader.position++;
      else if (c == '%')
        skip_until (&reader, '\n');
      else if (c == '<' && reader.position + 1 < length && data[reader.position + 1] == '<')
        {
          take_token (&reader);
          reader.position++;
        }
      else
        take_token (&reader);
    }

  if (reader.tagged_depth > 0)
    copy (&reader, reader.gap_start, length);
  else
    close_gap (&reader, length);
  g_array_unref (reader.marks);
  g_array_unref (reader.dropped);

  return reader.output;
}

char *
co_content_mend_unicode (const guchar *data, gsize length)
{
  g_autofree char *table = g_strndup ((const char *) data, length);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  gboolean is_character = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space;

      if (g_str_has_suffix (lines[i], "beginbfchar"))
        is_character = TRUE;
      else if (g_str_has_prefix (lines[i], "endbfchar"))
        is_character = FALSE;

      /* The second column is the character. */
      space = is_character ? strstr (lines[i], "> <") : NULL;
      if (space != NULL && (g_str_has_suffix (space, "<00a0>") || g_str_has_suffix (space, "<2009>") ||
                            g_str_has_suffix (space, "<202f>")))
        memcpy (space + strlen ("> "), "<0020>", strlen ("<0020>"));
    }

  return g_strjoinv ("\n", lines);
}
