/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks side by side on the page. They stay on one page; columns that are longer than a page are set one after
 * the other instead, as wide as they were measured.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"

typedef struct
{
  CoFrame base;
  GPtrArray *columns;
  double width;
  double gap;
} Columns;

static double
columns_get_height (CoFrame *frame, CoFlow *flow)
{
  Columns *self = (Columns *) frame;
  double height = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CoFrame *column = g_ptr_array_index (self->columns, i);

      height = MAX (height, column->get_height (column, flow));
    }

  return height;
}

static double
columns_get_head (CoFrame *frame, CoFlow *flow)
{
  CoFrame *first = g_ptr_array_index (((Columns *) frame)->columns, 0);
  double height = columns_get_height (frame, flow);

  return height <= co_flow_get_height (flow) ? height : first->get_head (first, flow);
}

/* All columns begin at the same height, and the flow goes on below the longest. */
static void
place_beside (Columns *self, CoFlow *flow)
{
  double left = flow->left, right = flow->right, top, height = columns_get_height (&self->base, flow);
  gboolean is_rtl = co_typesetter_is_rtl (flow->typesetter);

  co_flow_open (flow, self->base.before, height);
  top = flow->y;
  for (guint i = 0; i < self->columns->len; i++)
    {
      CoFrame *column = g_ptr_array_index (self->columns, i);
      guint place = is_rtl ? self->columns->len - 1 - i : i;
      double before = column->before;

      flow->left = left + place * (self->width + self->gap);
      flow->right = flow->left + self->width;
      flow->y = top - (co_flow_is_at_top (flow) ? 0 : before);
      flow->space = 0;
      column->place (column, flow);
    }
  flow->left = left;
  flow->right = right;
  flow->y = top;
  co_flow_close (flow, height, self->base.after);
}

static void
columns_place (CoFrame *frame, CoFlow *flow)
{
  Columns *self = (Columns *) frame;

  if (columns_get_height (frame, flow) <= co_flow_get_height (flow))
    place_beside (self, flow);
  else
    co_frames_place (self->columns, flow);
}

static void
columns_free (CoFrame *frame)
{
  g_ptr_array_unref (((Columns *) frame)->columns);
  g_free (frame);
}

CoFrame *
co_frame_new_columns (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  Columns *self = g_new0 (Columns, 1);
  guint n = 0;

  for (guint i = 0; i < block->children->len; i++)
    n += co_block_is_empty (g_ptr_array_index (block->children, i)) ? 0 : 1;

  self->base = (CoFrame) { columns_get_head, columns_get_height, columns_place, columns_free, 0, 0, FALSE };
  self->gap = 2 * CO_CELL_GAP;
  self->width = (width - self->gap * (n - 1)) / n;
  self->columns = co_frames_new (block->children, flow, self->width, parent);
  for (guint i = 0; i < n; i++)
    {
      CoFrame *column = g_ptr_array_index (self->columns, i);

      self->base.before = MAX (self->base.before, column->before);
      self->base.after = MAX (self->base.after, column->after);
    }

  return &self->base;
}
