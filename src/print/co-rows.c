/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of cells on the pages. A row stays whole unless it is long; a long one is parted between the lines of
 * its cells, each going on where it stopped. The header comes again on each page, for the eye only: the
 * structure has it once.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-rows.h"

/* A row that is taller than this part of the page may be parted. */
#define LONG_ROW 0.3
/* A header that is taller than this part of the page does not come again. */
#define LONG_HEADER 0.25

/* So many rows on a page of their own are a pity. */
#define FEW_ROWS 2

struct _CoRows
{
  double width;
  CoColumnPlace *columns;
  guint n_columns;
  GArray *rows;
  gboolean has_header;
};

static void
row_clear (gpointer data)
{
  g_ptr_array_unref (((CoMeasuredRow *) data)->stacks);
}

CoRows *
co_rows_new (double width, const CoColumnPlace *columns, guint n_columns)
{
  CoRows *self = g_new0 (CoRows, 1);

  self->width = width;
  self->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  self->n_columns = n_columns;
  self->rows = g_array_new (FALSE, FALSE, sizeof (CoMeasuredRow));
  g_array_set_clear_func (self->rows, row_clear);

  return self;
}

void
co_rows_free (CoRows *self)
{
  g_array_unref (self->rows);
  g_free (self->columns);
  g_free (self);
}

/* Returns: (transfer none): a new last row, valid until the next is added */
CoMeasuredRow *
co_rows_add (CoRows *self)
{
  CoMeasuredRow row = { g_ptr_array_new_with_free_func ((GDestroyNotify) co_stack_free) };

  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, CoMeasuredRow, self->rows->len - 1);
}

/* The same for the header, which is added first. */
CoMeasuredRow *
co_rows_add_header (CoRows *self)
{
  self->has_header = TRUE;

  return co_rows_add (self);
}

static const CoMeasuredRow *
get_row (CoRows *self, guint index)
{
  return &g_array_index (self->rows, CoMeasuredRow, index);
}

/* Height of what is left of a row of which the cells are placed up to the lines @done. */
static double
get_rest (const CoMeasuredRow *row, const guint *done)
{
  double height = 0;

  for (guint i = 0; i < row->stacks->len; i++)
    {
      CoStack *stack = g_ptr_array_index (row->stacks, i);

      height = MAX (height, co_stack_get_height (stack, done != NULL ? done[i] : 0, co_stack_get_n_lines (stack)));
    }

  return height + 2 * row->padding;
}

static gboolean
repeats_header (CoRows *self, CoFlow *flow)
{
  return self->has_header && get_rest (get_row (self, 0), NULL) <= LONG_HEADER * co_flow_get_height (flow);
}

static gboolean
is_long (const CoMeasuredRow *row, CoFlow *flow)
{
  return get_rest (row, NULL) > LONG_ROW * co_flow_get_height (flow);
}

/* The height that has to be there for the row to begin, with the rows that it must not leave. */
static double
get_need (CoRows *self, guint index, CoFlow *flow)
{
  double need = 0;

  for (guint i = index; i < self->rows->len; i++)
    {
      const CoMeasuredRow *row = get_row (self, i);

      if (is_long (row, flow))
        return need + LONG_ROW / 2 * co_flow_get_height (flow);
      need += get_rest (row, NULL);
      if (!row->keep)
        break;
    }

  return need;
}

double
co_rows_get_height (CoRows *self)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    height += get_rest (get_row (self, i), NULL);

  return height;
}

double
co_rows_get_head (CoRows *self, CoFlow *flow)
{
  return MIN (get_need (self, 0, flow), co_flow_get_height (flow));
}

static void
add_box (CoRows *self, CoFlow *flow, CoInk ink, double outdent, double y, double height)
{
  co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_BOX,
                                 .ink = ink,
                                 .x = flow->left - outdent,
                                 .y = y,
                                 .width = self->width + 2 * outdent,
                                 .height = height });
}

/* Places the lines from @done to @to of each cell, and moves @done. */
static void
place_part (CoRows *self, CoFlow *flow, const CoMeasuredRow *row, guint *done, const guint *to, gboolean again)
{
  double height = 0;

  for (guint i = 0; i < row->stacks->len; i++)
    height = MAX (height, co_stack_get_height (g_ptr_array_index (row->stacks, i), done[i], to[i]));
  height += 2 * row->padding;

  if (row->tint)
    add_box (self, flow, CO_INK_TINT, CO_OUTDENT, flow->y, height);
  if (row->rule > 0)
    add_box (self, flow, row->rule_ink, row->tint ? CO_OUTDENT : 0, flow->y - row->rule / 2, row->rule);

  for (guint i = 0; i < row->stacks->len; i++)
    {
      GArray *page = g_ptr_array_index (flow->pages, flow->pages->len - 1);
      guint first_item = page->len;

      co_stack_place (g_ptr_array_index (row->stacks, i), done[i], to[i], flow, flow->left + self->columns[i].x,
                      flow->y + row->padding, row->spans ? self->width : self->columns[i].width);
      for (guint j = first_item; again && j < page->len; j++)
        g_array_index (page, CoItem, j).tag = NULL;
      done[i] = to[i];
    }
  co_flow_close (flow, height, 0);
}

static void
place_header_again (CoRows *self, CoFlow *flow)
{
  const CoMeasuredRow *header = get_row (self, 0);
  g_autofree guint *done = g_new0 (guint, header->stacks->len + 1), *to = g_new0 (guint, header->stacks->len + 1);

  for (guint i = 0; i < header->stacks->len; i++)
    to[i] = co_stack_get_n_lines (g_ptr_array_index (header->stacks, i));
  place_part (self, flow, header, done, to, TRUE);
}

static void
turn_page (CoRows *self, CoFlow *flow)
{
  co_flow_break (flow);
  if (repeats_header (self, flow))
    place_header_again (self, flow);
}

/* How far each cell gets in @room. Returns whether each that has lines left gets on. */
static gboolean
fit_part (const CoMeasuredRow *row, const guint *done, guint *to, double room, gboolean force)
{
  for (guint i = 0; i < row->stacks->len; i++)
    {
      CoStack *stack = g_ptr_array_index (row->stacks, i);

      to[i] = co_stack_fit (stack, done[i], room, force);
      if (to[i] == done[i] && done[i] < co_stack_get_n_lines (stack))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_done (const CoMeasuredRow *row, const guint *done)
{
  for (guint i = 0; i < row->stacks->len; i++)
    if (done[i] < co_stack_get_n_lines (g_ptr_array_index (row->stacks, i)))
      return FALSE;

  return TRUE;
}

static void
place_row (CoRows *self, CoFlow *flow, guint index)
{
  const CoMeasuredRow *row = get_row (self, index);
  g_autofree guint *done = g_new0 (guint, row->stacks->len + 1), *to = g_new0 (guint, row->stacks->len + 1);
  gboolean is_fresh = co_flow_is_at_top (flow);

  if (!is_fresh && get_need (self, index, flow) > co_flow_get_room (flow, 0) + 0.01)
    {
      turn_page (self, flow);
      is_fresh = TRUE;
    }

  do
    {
      if (fit_part (row, done, to, co_flow_get_room (flow, 0) - 2 * row->padding, is_fresh))
        place_part (self, flow, row, done, to, FALSE);
      if (is_done (row, done))
        break;
      turn_page (self, flow);
      is_fresh = TRUE;
    }
  while (TRUE);
}

void
co_rows_place (CoRows *self, CoFlow *flow, double before)
{
  guint first_page, page, n_on_page = 0;

  co_flow_open (flow, before, co_rows_get_head (self, flow));
  first_page = page = flow->pages->len;
  for (guint i = 0; i < self->rows->len; i++)
    {
      place_row (self, flow, i);
      n_on_page = flow->pages->len == page ? n_on_page + 1 : 1;
      page = flow->pages->len;
    }

  if (page > first_page && n_on_page <= FEW_ROWS)
    flow->n_spills++;
}
