/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts one below the other: a paragraph, an item of a list, the inside of a cell. Its lines are numbered
 * through, so that "what fits here, and what goes on over there" is a matter of two numbers.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-stack.h"

typedef struct
{
  CoText *text;
  CoStyle style;
  CoTag *tag;
  const char *uri;
  guint first_line;
  double top;
} Piece;

struct _CoStack
{
  GArray *pieces;
  guint n_lines;
  double height;
  double after;
};

CoStack *
co_stack_new (void)
{
  CoStack *self = g_new0 (CoStack, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  return self;
}

void
co_stack_free (CoStack *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * co_stack_add:
 * @self: a stack
 * @text: lines
 * @style: what they are
 * @tag: (nullable): element that they belong to
 * @uri: (nullable): where they lead; must outlive @self
 * @scale: of the spaces
 *
 * Puts @text below the others.
 */
void
co_stack_add (CoStack *self, CoText *text, CoStyle style, CoTag *tag, const char *uri, double scale)
{
  double space = MAX (self->after, co_style_get_info (style)->before * scale);
  Piece piece = { text, style, tag, uri, self->n_lines, self->pieces->len > 0 ? self->height + space : 0 };

  g_array_append_val (self->pieces, piece);
  self->n_lines += text->n_lines;
  self->height = piece.top + text->height;
  self->after = co_style_get_info (style)->after * scale;
}

guint
co_stack_get_n_lines (CoStack *self)
{
  return self->n_lines;
}

static guint
find_piece (CoStack *self, guint line)
{
  guint index = 0;

  while (index + 1 < self->pieces->len && g_array_index (self->pieces, Piece, index + 1).first_line <= line)
    index++;

  return index;
}

static void
get_line_range (CoStack *self, guint line, double *top, double *bottom)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, find_piece (self, line));
  const CoTextLine *text_line = &piece->text->lines[line - piece->first_line];

  *top = piece->top + text_line->top;
  *bottom = piece->top + text_line->bottom;
}

/* Height of the lines @from to @to, without the latter. */
double
co_stack_get_height (CoStack *self, guint from, guint to)
{
  double start, end, unused;

  if (from >= to)
    return 0;

  get_line_range (self, from, &start, &unused);
  get_line_range (self, to - 1, &unused, &end);

  return end - start;
}

/* Where the first line stands, from the top. */
double
co_stack_get_baseline (CoStack *self)
{
  return self->pieces->len > 0 ? g_array_index (self->pieces, Piece, 0).text->lines[0].baseline : 0;
}

/* No single line of a text is left behind or sent ahead, and what announces the next text stays with it. */
static guint
mend_break (CoStack *self, guint from, guint to)
{
  guint index = find_piece (self, to);
  const Piece *piece = &g_array_index (self->pieces, Piece, index);
  guint end = piece->first_line + piece->text->n_lines;

  if (to > piece->first_line)
    {
      if (end - to < 2)
        to = end - MIN (2, piece->text->n_lines);
      if (to - MIN (to, MAX (piece->first_line, from)) < 2)
        to = piece->first_line;
    }
  while (index > 0 && to == piece->first_line && to > from)
    {
      const Piece *above = &g_array_index (self->pieces, Piece, --index);

      if (!co_style_get_info (above->style)->keep)
        break;
      to = MAX (above->first_line, from);
      piece = above;
    }

  return MAX (to, from);
}

/**
 * co_stack_fit:
 * @self: a stack
 * @from: first line to place
 * @room: height that there is
 * @force: whether at least one line is placed, come what may
 *
 * Finds a good place to part the stack.
 *
 * Returns: the line to go on with elsewhere; @from if nothing fits
 */
guint
co_stack_fit (CoStack *self, guint from, double room, gboolean force)
{
  guint to = from, mended;

  if (co_stack_get_height (self, from, self->n_lines) <= room + 0.01)
    return self->n_lines;

  while (to < self->n_lines && co_stack_get_height (self, from, to + 1) <= room + 0.01)
    to++;

  mended = mend_break (self, from, to);
  if (!force)
    return mended;

  return mended > from ? mended : MAX (to, from + 1);
}

/* Puts the lines @from to @to, without the latter, into a column at (@x, @y). */
void
co_stack_place (CoStack *self, guint from, guint to, CoFlow *flow, double x, double y, double width)
{
  double origin, unused;

  if (from >= to)
    return;

  get_line_range (self, from, &origin, &unused);
  for (guint i = find_piece (self, from); i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      guint first = MAX (from, piece->first_line), end = MIN (to, piece->first_line + piece->text->n_lines);
      double top, bottom;

      if (first >= end)
        break;

      get_line_range (self, first, &top, &unused);
      get_line_range (self, end - 1, &unused, &bottom);
      co_flow_add (flow, &(CoItem) {
                             .kind = CO_ITEM_TEXT,
                             .tag = piece->tag,
                             .ink = co_style_get_info (piece->style)->ink,
                             .x = x,
                             .y = y + top - origin,
                             .width = width,
                             .height = bottom - top,
                             .text = piece->text,
                             .first_line = first - piece->first_line,
                             .n_lines = end - first,
                             .uri = piece->uri,
                         });
    }
}
