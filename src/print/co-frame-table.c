/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables and panels of facts on the page. A column is as wide as its longest word needs before the rest of
 * the width is shared out, so that « dématérialisation » is never cut while its neighbour has room.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"
#include "co-rows.h"

/* What a column may ask for at most, of the width of the table. */
#define WIDEST_NEED 0.4

typedef struct
{
  CoFrame base;
  CoRows *rows;
} Table;

static double
table_get_height (CoFrame *frame, CoFlow *flow)
{
  return co_rows_get_height (((Table *) frame)->rows);
}

static double
table_get_head (CoFrame *frame, CoFlow *flow)
{
  return co_rows_get_head (((Table *) frame)->rows, flow);
}

static void
table_place (CoFrame *frame, CoFlow *flow)
{
  co_rows_place (((Table *) frame)->rows, flow, frame->before);
  co_flow_close (flow, 0, frame->after);
}

static void
table_free (CoFrame *frame)
{
  co_rows_free (((Table *) frame)->rows);
  g_free (frame);
}

static const CoPiece *
get_piece (CoBlock *block, guint row_index, guint column, guint index)
{
  const CoRow *row = &g_array_index (block->rows, CoRow, row_index);
  CoCell *cell = column < row->cells->len ? g_ptr_array_index (row->cells, column) : NULL;

  return cell != NULL && index < cell->len ? &g_array_index (cell, CoPiece, index) : NULL;
}

/* Only the longest word is measured: counting letters is enough to find it. */
static void
find_longest_word (const CoPiece *piece, char **longest, glong *length, CoStyle *style)
{
  g_auto (GStrv) words = g_strsplit_set (piece->text, " \n\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong n = g_utf8_strlen (words[i], -1);

      if (n > *length)
        {
          g_free (*longest);
          *longest = g_steal_pointer (&words[i]);
          *length = n;
          *style = piece->style;
          words[i] = g_strdup ("");
        }
    }
}

static double
get_least_width (CoBlock *block, CoTypesetter *typesetter, guint column)
{
  const CoColumn *head = &g_array_index (block->columns, CoColumn, column);
  g_autofree char *longest = NULL, *of_head = NULL;
  CoStyle style = CO_STYLE_CELL, head_style = CO_STYLE_HEAD;
  glong length = 0, head_length = 0;
  const CoPiece *piece;

  find_longest_word (&(CoPiece) { CO_STYLE_HEAD, head->title, NULL }, &of_head, &head_length, &head_style);
  for (guint i = 0; i < block->rows->len; i++)
    for (guint j = 0; (piece = get_piece (block, i, column, j)) != NULL; j++)
      if ((g_array_index (block->rows, CoRow, i).flags & CO_ROW_SECTION) == 0 && piece->uri == NULL)
        find_longest_word (piece, &longest, &length, &style);

  return MAX (longest != NULL ? co_typesetter_get_width (typesetter, style, longest) : 0,
              of_head != NULL ? co_typesetter_get_width (typesetter, CO_STYLE_HEAD, of_head) : 0);
}

static double
get_whole_width (CoBlock *block, CoTypesetter *typesetter, guint column)
{
  double width =
      co_typesetter_get_width (typesetter, CO_STYLE_HEAD, g_array_index (block->columns, CoColumn, column).title);
  const CoPiece *piece;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < block->rows->len; i++)
    for (guint j = 0; (piece = get_piece (block, i, column, j)) != NULL; j++)
      if ((g_array_index (block->rows, CoRow, i).flags & CO_ROW_SECTION) == 0 && g_hash_table_add (seen, piece->text))
        width = MAX (width, co_typesetter_get_width (typesetter, piece->style, piece->text));

  return width;
}

/* Shares @room among the columns: what each needs first, then by weight. */
static void
share_room (CoColumnPlace *places, const double *least, const double *weights, guint n, double room)
{
  double needed = 0;

  for (guint i = 0; i < n; i++)
    {
      places[i].width = least[i];
      needed += least[i];
    }

  if (needed > room)
    {
      for (guint i = 0; i < n; i++)
        places[i].width = least[i] * room / needed;
      return;
    }

  /* Fill up to the level of the weights; columns that are above it already keep what they have. */
  for (guint round = 0; round < n; round++)
    {
      double free_room = room, weight = 0;

      for (guint i = 0; i < n; i++)
        if (weights[i] > 0 && (round == 0 || places[i].width > least[i] + 0.01))
          weight += weights[i];
        else
          free_room -= places[i].width;
      if (weight <= 0)
        break;
      for (guint i = 0; i < n; i++)
        if (weights[i] > 0 && (round == 0 || places[i].width > least[i] + 0.01))
          places[i].width = MAX (free_room * weights[i] / weight, least[i]);
    }
}

static CoColumnPlace *
place_columns (CoBlock *block, CoFlow *flow, double width)
{
  guint n = block->columns->len;
  CoColumnPlace *places = g_new0 (CoColumnPlace, n);
  g_autofree double *least = g_new0 (double, n), *weights = g_new0 (double, n);
  double gap = CO_CELL_GAP * MIN (1, width / 300), x = 0;

  for (guint i = 0; i < n; i++)
    {
      const CoColumn *column = &g_array_index (block->columns, CoColumn, i);

      weights[i] = column->flags & CO_COLUMN_FIT ? 0 : column->weight;
      least[i] = column->flags & CO_COLUMN_FIT ? get_whole_width (block, flow->typesetter, i)
                                               : get_least_width (block, flow->typesetter, i);
    }
  for (guint i = 0; n > 1 && i < n; i++)
    least[i] = MIN (least[i], WIDEST_NEED * width);
  share_room (places, least, weights, n, MAX (width - gap * (n - 1), n));
  for (guint i = 0; i < n; i++)
    {
      places[i].x = x;
      x += places[i].width + gap;
    }

  return places;
}

static void
add_header (CoBlock *block, CoFlow *flow, CoRows *rows, const CoColumnPlace *places, CoTag *table)
{
  CoMeasuredRow *row = co_rows_add_header (rows);
  CoTag *row_tag = co_tag_append (co_tag_append (table, "THead"), "TR");
  double scale = co_typesetter_get_scale (flow->typesetter);

  row->padding = CO_CELL_PADDING * scale;
  row->keep = TRUE;
  for (guint i = 0; i < block->columns->len; i++)
    {
      const CoColumn *column = &g_array_index (block->columns, CoColumn, i);
      CoStack *stack = co_stack_new ();
      CoTag *tag = co_tag_append (row_tag, "TH");

      tag->scope = CO_TAG_SCOPE_COLUMN;
      if (*column->title != '\0')
        co_stack_add (stack,
                      co_typesetter_set (flow->typesetter, CO_STYLE_HEAD, column->title, places[i].width,
                                         (column->flags & CO_COLUMN_AT_END) != 0),
                      CO_STYLE_HEAD, tag, NULL, scale);
      g_ptr_array_add (row->stacks, stack);
    }
}

static void
add_section (CoBlock *block, const CoRow *source, CoFlow *flow, CoMeasuredRow *row, double width, CoTag *row_tag)
{
  CoTag *tag = co_tag_append (row_tag, "TH");

  tag->scope = CO_TAG_SCOPE_COLUMN;
  tag->column_span = block->columns->len;
  row->spans = TRUE;
  row->keep = TRUE;
  g_ptr_array_add (row->stacks,
                   co_frame_make_stack (g_ptr_array_index (source->cells, 0), flow, width, FALSE, tag, NULL));
}

static void
add_row (CoBlock *block,
         guint index,
         CoFlow *flow,
         CoRows *rows,
         const CoColumnPlace *places,
         double width,
         CoTag *body)
{
  const CoRow *source = &g_array_index (block->rows, CoRow, index);
  CoMeasuredRow *row = co_rows_add (rows);
  CoTag *row_tag = co_tag_append (body, "TR");
  gboolean is_total = (source->flags & CO_ROW_TOTAL) != 0;
  gboolean is_next_total =
      index + 1 < block->rows->len && (g_array_index (block->rows, CoRow, index + 1).flags & CO_ROW_TOTAL) != 0;

  row->padding = CO_CELL_PADDING * co_typesetter_get_scale (flow->typesetter);
  row->tint = (source->flags & CO_ROW_TINTED) != 0;
  row->keep = (source->flags & CO_ROW_KEEP) != 0 || is_next_total;
  row->rule = index == 0 ? 1 : is_total ? 0.8 : 0.5;
  row->rule_ink = index == 0 || is_total ? CO_INK_ACCENT : CO_INK_RULE;
  if ((source->flags & CO_ROW_SECTION) != 0 && source->cells->len > 0)
    {
      add_section (block, source, flow, row, width, row_tag);
      return;
    }

  for (guint i = 0; i < block->columns->len; i++)
    {
      const CoColumn *column = &g_array_index (block->columns, CoColumn, i);
      gboolean heads_row = (column->flags & CO_COLUMN_HEADS_ROW) != 0;
      CoTag *tag = co_tag_append (row_tag, heads_row ? "TH" : "TD");

      if (heads_row)
        tag->scope = CO_TAG_SCOPE_ROW;
      g_ptr_array_add (row->stacks,
                       i < source->cells->len
                           ? co_frame_make_stack (g_ptr_array_index (source->cells, i), flow, places[i].width,
                                                  (column->flags & CO_COLUMN_AT_END) != 0, tag, NULL)
                           : co_stack_new ());
    }
}

static CoFrame *
frame_new (CoRows *rows, double space)
{
  Table *self = g_new0 (Table, 1);

  self->base = (CoFrame) { table_get_head, table_get_height, table_place, table_free, space, space, FALSE };
  self->rows = rows;

  return &self->base;
}

CoFrame *
co_frame_new_table (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  g_autofree CoColumnPlace *places = place_columns (block, flow, width);
  CoRows *rows = co_rows_new (width, places, block->columns->len);
  CoTag *table = co_tag_append (parent, "Table"), *body;

  add_header (block, flow, rows, places, table);
  body = co_tag_append (table, "TBody");
  for (guint i = 0; i < block->rows->len; i++)
    add_row (block, i, flow, rows, places, width, body);

  return frame_new (rows, 6 * co_typesetter_get_scale (flow->typesetter));
}

/* A panel: rows of label and value on a tinted ground. */
CoFrame *
co_frame_new_facts (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  double scale = co_typesetter_get_scale (flow->typesetter), gap = 1.4 * CO_CELL_GAP;
  double cell = (width - gap * (block->n_columns - 1)) / block->n_columns;
  g_autofree CoColumnPlace *places = g_new0 (CoColumnPlace, block->n_columns);
  CoTag *list = co_tag_append (parent, "L");
  CoRows *rows;

  list->numbering = "None";
  for (guint i = 0; i < block->n_columns; i++)
    places[i] = (CoColumnPlace) { i * (cell + gap), cell };
  rows = co_rows_new (width, places, block->n_columns);

  for (guint i = 0; i < block->rows->len; i++)
    {
      const CoRow *source = &g_array_index (block->rows, CoRow, i);
      CoMeasuredRow *row = co_rows_add (rows);

      row->tint = TRUE;
      row->padding = 7 * scale;
      for (guint j = 0; j < source->cells->len; j++)
        {
          CoCell *texts = g_ptr_array_index (source->cells, j);
          CoTag *item = co_tag_append (list, "LI");
          CoStack *stack = co_stack_new ();

          for (guint k = 0; k < texts->len; k++)
            {
              const CoPiece *piece = &g_array_index (texts, CoPiece, k);

              co_stack_add (stack, co_typesetter_set (flow->typesetter, piece->style, piece->text, cell, FALSE),
                            piece->style, co_tag_append (item, k == 0 ? "Lbl" : "LBody"), NULL, scale);
            }
          g_ptr_array_add (row->stacks, stack);
        }
    }

  return frame_new (rows, 10 * scale);
}
