/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of delimited text, after RFC 4180 and forgiving where programs are not of its mind: any line ending, quotes in
 * the middle of a cell, quotes behind a backslash. Only a quote that is never closed is an error, because nobody can
 * know where its cell ends; a row with text behind a closing quote is told as odd.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-csv.h"

#include "co-text.h"

#include <string.h>

struct _CoCsv
{
  const char *p;
  const char *end;
  char delimiter;
  CoPlace at;  /* of p */
  CoPlace row; /* of the row that was read last */
  CoPlace unclosed;
  gboolean is_odd;         /* the row that was read last */
  gboolean is_backslashed; /* a quote inside quotes has a backslash before it, not another quote */
  GPtrArray *cells;
};

void
co_csv_free (CoCsv *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
step (CoCsv *self)
{
  if (*self->p == '\n' || (*self->p == '\r' && (self->p + 1 == self->end || self->p[1] != '\n')))
    {
      self->at.line++;
      self->at.column = 1;
    }
  else if (((guchar) *self->p & 0xC0) != 0x80)
    self->at.column++;
  self->p++;
}

static void
read_quoted (CoCsv *self, GString *cell)
{
  CoPlace opened = self->at;

  step (self);
  while (self->p < self->end)
    {
      if (self->is_backslashed && *self->p == '\\' && self->p + 1 < self->end && strchr ("\"\\", self->p[1]) != NULL)
        {
          step (self);
          g_string_append_c (cell, *self->p);
        }
      else if (*self->p != '"')
        g_string_append_c (cell, *self->p);
      else if (self->p + 1 < self->end && self->p[1] == '"')
        {
          g_string_append_c (cell, '"');
          step (self);
        }
      else
        {
          step (self);
          return;
        }
      step (self);
    }

  self->unclosed = opened;
}

static gboolean
is_cell_end (CoCsv *self, const char *p)
{
  return p >= self->end || *p == self->delimiter || *p == '\n' || *p == '\r';
}

static char *
read_cell (CoCsv *self)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *quote = self->p;

  while (quote < self->end && *quote == ' ')
    quote++;
  if (quote < self->end && *quote == '"')
    {
      while (self->p < quote)
        step (self);
      read_quoted (self, cell);
      self->is_odd |= !is_cell_end (self, self->p) && *self->p != ' ';
    }

  while (!is_cell_end (self, self->p))
    {
      g_string_append_c (cell, *self->p);
      step (self);
    }

  /* An apostrophe is how a spreadsheet is told that this is no formula. */
  if (cell->len > 1 && cell->str[0] == '\'' && strchr ("=+-@", cell->str[1]) != NULL)
    g_string_erase (cell, 0, 1);

  return g_strstrip (co_text_clean (cell->str, (gssize) cell->len));
}

/* A program that doubles quotes never has text behind \" in a cell that began with a quote. */
static void
find_backslashes (CoCsv *self)
{
  CoCsv start = *self;

  if (g_strstr_len (self->p, self->end - self->p, "\\\"") == NULL)
    return;

  while (!start.is_backslashed && self->p < self->end && self->unclosed.line == 0)
    {
      while (self->p < self->end && *self->p == ' ')
        step (self);
      if (self->p < self->end && *self->p == '"')
        {
          g_autoptr (GString) cell = g_string_new (NULL);

          read_quoted (self, cell);
          start.is_backslashed = g_str_has_suffix (cell->str, "\\") && !is_cell_end (self, self->p) && *self->p != ' ';
        }
      while (!is_cell_end (self, self->p))
        step (self);
      if (self->p < self->end)
        step (self);
    }

  *self = start;
}

/**
 * co_csv_new:
 * @text: (array length=length): a table in UTF-8; it must outlive the reader
 * @length: its length in bytes
 * @delimiter: what stands between two cells, a null character when a row is one cell
 *
 * Returns: (transfer full): a reader at the first row
 */
CoCsv *
co_csv_new (const char *text, gsize length, char delimiter)
{
  CoCsv *self = g_new0 (CoCsv, 1);

  self->p = text;
  self->end = text + length;
  self->delimiter = delimiter;
  self->at = (CoPlace) { 1, 1 };
  self->cells = g_ptr_array_new_with_free_func (g_free);
  find_backslashes (self);

  return self;
}

/**
 * co_csv_next:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the cells of the next row, clean (see co_text_clean()) and
 *   without blanks around them, until the next call; %NULL behind the last row
 */
GPtrArray *
co_csv_next (CoCsv *self)
{
  if (self->p >= self->end || self->unclosed.line > 0)
    return NULL;

  g_ptr_array_set_size (self->cells, 0);
  self->row = self->at;
  self->is_odd = FALSE;
  for (;;)
    {
      g_ptr_array_add (self->cells, read_cell (self));
      if (self->p >= self->end || *self->p != self->delimiter)
        break;
      step (self);
    }

  if (self->p < self->end && *self->p == '\r' && self->p + 1 < self->end && self->p[1] == '\n')
    step (self);
  if (self->p < self->end)
    step (self);

  return self->unclosed.line > 0 ? NULL : self->cells;
}

/**
 * co_csv_get_place:
 * @self: a reader
 *
 * Returns: where the row begins that was read last
 */
CoPlace
co_csv_get_place (CoCsv *self)
{
  return self->row;
}

/**
 * co_csv_get_odd:
 * @self: a reader
 *
 * Returns: whether text stands behind a closing quote in the row that was read last, so that its cells may be parted
 *   where they should not be
 */
gboolean
co_csv_get_odd (CoCsv *self)
{
  return self->is_odd;
}

/**
 * co_csv_get_unclosed:
 * @self: a reader that came to its end
 * @place: (out): where the quote stands
 *
 * Returns: whether it ended because a quote is never closed
 */
gboolean
co_csv_get_unclosed (CoCsv *self, CoPlace *place)
{
  *place = self->unclosed;
  return self->unclosed.line > 0;
}
