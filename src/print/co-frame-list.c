/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists on the page: a mark, and beside it an item that may go on over pages.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"

typedef struct
{
  CoStack *stack;
  CoText *mark;
  CoTag *mark_tag;
} Item;

typedef struct
{
  CoFrame base;
  GArray *items;
  double width;
  double indent;
  double gap;
} List;

static void
item_clear (gpointer data)
{
  co_stack_free (((Item *) data)->stack);
}

static double
item_get_height (const Item *item)
{
  return co_stack_get_height (item->stack, 0, co_stack_get_n_lines (item->stack));
}

static double
list_get_height (CoFrame *frame, CoFlow *flow)
{
  List *self = (List *) frame;
  double height = (self->items->len - 1) * self->gap;

  for (guint i = 0; i < self->items->len; i++)
    height += item_get_height (&g_array_index (self->items, Item, i));

  return height;
}

/* The height of an item that must not be parted: all of it if it is short, else its beginning. */
static double
item_get_head (const Item *item)
{
  guint n = co_stack_get_n_lines (item->stack);

  return co_stack_get_height (item->stack, 0, n <= 4 ? n : 3);
}

static double
list_get_head (CoFrame *frame, CoFlow *flow)
{
  return item_get_head (&g_array_index (((List *) frame)->items, Item, 0));
}

static void
place_mark (List *self, const Item *item, CoFlow *flow)
{
  double baseline = flow->y + co_stack_get_baseline (item->stack);

  co_flow_add (flow, &(CoItem) {
                         .kind = CO_ITEM_TEXT,
                         .tag = item->mark_tag,
                         .ink = CO_INK_ACCENT,
                         .x = flow->left,
                         .y = baseline - item->mark->lines[0].baseline,
                         .width = self->indent,
                         .height = item->mark->height,
                         .text = item->mark,
                         .n_lines = 1,
                     });
}

static void
place_item (List *self, const Item *item, CoFlow *flow, double before)
{
  guint n = co_stack_get_n_lines (item->stack);

  co_flow_open (flow, before, item_get_head (item));
  for (guint from = 0; from < n;)
    {
      guint to = co_stack_fit (item->stack, from, co_flow_get_room (flow, 0), co_flow_is_at_top (flow));

      if (to > from)
        {
          if (from == 0)
            place_mark (self, item, flow);
          co_stack_place (item->stack, from, to, flow, flow->left + self->indent, flow->y, self->width - self->indent);
          co_flow_close (flow, co_stack_get_height (item->stack, from, to), 0);
        }
      if (to < n)
        co_flow_break (flow);
      from = to;
    }
}

static void
list_place (CoFrame *frame, CoFlow *flow)
{
  List *self = (List *) frame;

  for (guint i = 0; i < self->items->len; i++)
    place_item (self, &g_array_index (self->items, Item, i), flow, i == 0 ? frame->before : self->gap);
  co_flow_close (flow, 0, frame->after);
}

static void
list_free (CoFrame *frame)
{
  g_array_unref (((List *) frame)->items);
  g_free (frame);
}

static void
add_item (List *self, CoBlock *block, guint number, CoCell *cell, CoFlow *flow, CoTag *parent)
{
  CoStyle style = g_array_index (cell, CoPiece, 0).style;
  g_autofree char *mark = block->is_numbered ? g_strdup_printf ("%u.", number) : g_strdup ("•");
  CoTag *tag = co_tag_append (parent, "LI");
  Item item = { 0 };

  item.mark_tag = co_tag_append (tag, "Lbl");
  item.mark = co_typesetter_set (flow->typesetter, style, mark, self->indent, FALSE);
  item.stack = co_frame_make_stack (cell, flow, self->width - self->indent, FALSE, co_tag_append (tag, "LBody"), NULL);
  g_array_append_val (self->items, item);
}

CoFrame *
co_frame_new_list (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  double scale = co_typesetter_get_scale (flow->typesetter);
  List *self = g_new0 (List, 1);
  CoTag *tag = co_tag_append (parent, "L");
  guint number = 0;

  self->base = (CoFrame) { list_get_head, list_get_height, list_place, list_free, 4 * scale, 6 * scale, FALSE };
  self->width = width;
  self->gap = 3.5 * scale;
  self->indent = CO_LIST_INDENT * scale * (block->is_numbered ? (block->rows->len > 9 ? 1.7 : 1.3) : 1);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  tag->numbering = block->is_numbered ? "Decimal" : "Disc";

  for (guint i = 0; i < block->rows->len; i++)
    {
      CoCell *cell = g_ptr_array_index (g_array_index (block->rows, CoRow, i).cells, 0);

      if (cell->len > 0)
        add_item (self, block, ++number, cell, flow, tag);
    }

  return &self->base;
}
