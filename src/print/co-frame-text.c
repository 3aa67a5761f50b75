/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, paragraphs and callouts on the page. A text goes on over pages between two of its lines, never
 * with a single one left behind; a callout brings its background along.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"

typedef struct
{
  CoFrame base;
  CoStack *stack;
  double width;
  double padding;
  double inset;
  const char *title;
  guint level;
} Text;

static double
text_get_height (CoFrame *frame, CoFlow *flow)
{
  Text *self = (Text *) frame;

  return co_stack_get_height (self->stack, 0, co_stack_get_n_lines (self->stack)) + 2 * self->padding;
}

/* The first two lines, and three where a fourth does not follow. A heading is never parted. */
static double
text_get_head (CoFrame *frame, CoFlow *flow)
{
  Text *self = (Text *) frame;
  guint n = co_stack_get_n_lines (self->stack), first = 0;
  double room = 0;

  if (n <= 3 || self->level > 0)
    return text_get_height (frame, flow);

  for (guint lines = 2; first == 0 && lines <= n; lines++)
    {
      room = co_stack_get_height (self->stack, 0, lines);
      first = co_stack_fit (self->stack, 0, room, FALSE);
    }

  return room + 2 * self->padding;
}

static void
place_part (Text *self, CoFlow *flow, guint from, guint to)
{
  double height = co_stack_get_height (self->stack, from, to) + 2 * self->padding;

  if (self->padding > 0)
    {
      co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_BOX,
                                     .ink = CO_INK_TINT,
                                     .x = flow->left - CO_OUTDENT,
                                     .y = flow->y,
                                     .width = self->width + 2 * CO_OUTDENT,
                                     .height = height });
      co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_BOX,
                                     .ink = CO_INK_ACCENT,
                                     .x = flow->left - CO_OUTDENT,
                                     .y = flow->y,
                                     .width = 2.5,
                                     .height = height });
    }
  if (self->level > 0 && from == 0)
    co_flow_add (
        flow,
        &(CoItem) {
            .kind = CO_ITEM_BOOKMARK, .x = flow->left, .y = flow->y, .title = self->title, .level = self->level });
  co_stack_place (self->stack, from, to, flow, flow->left + self->inset, flow->y + self->padding,
                  self->width - 2 * self->inset);
  co_flow_close (flow, height, self->base.after);
}

static void
text_place (CoFrame *frame, CoFlow *flow)
{
  Text *self = (Text *) frame;
  guint n = co_stack_get_n_lines (self->stack);

  co_flow_open (flow, frame->before, text_get_head (frame, flow));
  for (guint from = 0; from < n;)
    {
      double room = co_flow_get_room (flow, 0) - 2 * self->padding;
      guint to = co_stack_fit (self->stack, from, room, co_flow_is_at_top (flow));

      if (to > from)
        place_part (self, flow, from, to);
      if (to < n)
        co_flow_break (flow);
      from = to;
    }
}

static void
text_free (CoFrame *frame)
{
  co_stack_free (((Text *) frame)->stack);
  g_free (frame);
}

CoFrame *
co_frame_new_text (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  const char *const types[] = { "P", "H1", "H2", "H3" };
  const CoPiece *first = &g_array_index (block->content, CoPiece, 0);
  const CoStyleInfo *info = co_style_get_info (first->style);
  double scale = co_typesetter_get_scale (flow->typesetter);
  Text *self = g_new0 (Text, 1);

  self->base = (CoFrame) { text_get_head,
                           text_get_height,
                           text_place,
                           text_free,
                           info->before * scale,
                           info->after * scale,
                           info->keep && !block->is_callout };
  self->width = width;
  self->level = block->level;
  self->title = first->text;
  if (block->is_callout)
    {
      self->padding = CO_PANEL_PADDING * scale;
      self->inset = 4;
      self->base.before = self->base.after = 10 * scale;
      parent = co_tag_append (parent, "Div");
    }
  self->stack = co_frame_make_stack (block->content, flow, width - 2 * self->inset, FALSE, parent, types[block->level]);

  return &self->base;
}
