/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks that are measured, and the order in which they go on the pages: what heads something never stands at
 * the foot of a page, and a group moves to the next page whole. The frames here hold no text of their own;
 * each other kind of block has a file.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"

typedef struct
{
  CoFrame base;
  GPtrArray *children;
} Group;

typedef struct
{
  CoFrame base;
  double height;
  gboolean is_break;
} Gap;

static double
get_gap (CoFrame *above, CoFrame *below)
{
  return MAX (above->after, below->before);
}

/* What has to fit together from the frame @index on. */
static double
get_need (GPtrArray *frames, guint index, CoFlow *flow)
{
  double need = 0;

  for (guint i = index; i < frames->len; i++)
    {
      CoFrame *frame = g_ptr_array_index (frames, i);

      need += frame->get_head (frame, flow);
      if (!frame->keep || i + 1 == frames->len)
        break;
      need += get_gap (frame, g_ptr_array_index (frames, i + 1));
    }

  return need;
}

void
co_frames_place (GPtrArray *frames, CoFlow *flow)
{
  for (guint i = 0; i < frames->len; i++)
    {
      CoFrame *frame = g_ptr_array_index (frames, i);
      double need = get_need (frames, i, flow);

      if (need > co_flow_get_room (flow, frame->before) + 0.01 && need <= co_flow_get_height (flow))
        co_flow_break (flow);
      frame->place (frame, flow);
    }
}

static double
group_get_height (CoFrame *frame, CoFlow *flow)
{
  Group *self = (Group *) frame;
  double height = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      CoFrame *child = g_ptr_array_index (self->children, i);

      height += child->get_height (child, flow);
      if (i + 1 < self->children->len)
        height += get_gap (child, g_ptr_array_index (self->children, i + 1));
    }

  return height;
}

static double
group_get_head (CoFrame *frame, CoFlow *flow)
{
  Group *self = (Group *) frame;
  double height = group_get_height (frame, flow);

  if (self->children->len == 0 || height <= co_flow_get_height (flow))
    return height;

  return get_need (self->children, 0, flow);
}

static void
group_place (CoFrame *frame, CoFlow *flow)
{
  co_frames_place (((Group *) frame)->children, flow);
}

static void
group_free (CoFrame *frame)
{
  g_ptr_array_unref (((Group *) frame)->children);
  g_free (frame);
}

static CoFrame *
group_new (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  Group *self = g_new0 (Group, 1);

  self->base = (CoFrame) { group_get_head, group_get_height, group_place, group_free, 0, 0, FALSE };
  self->children = co_frames_new (block->children, flow, width, parent);
  if (self->children->len > 0)
    {
      self->base.before = ((CoFrame *) g_ptr_array_index (self->children, 0))->before;
      self->base.after = ((CoFrame *) g_ptr_array_index (self->children, self->children->len - 1))->after;
    }

  return &self->base;
}

static double
gap_get_height (CoFrame *frame, CoFlow *flow)
{
  return ((Gap *) frame)->height;
}

static void
gap_place (CoFrame *frame, CoFlow *flow)
{
  Gap *self = (Gap *) frame;

  if (self->is_break)
    co_flow_break (flow);
  else if (!co_flow_is_at_top (flow))
    co_flow_close (flow, MIN (self->height, MAX (co_flow_get_room (flow, 0), 0)), flow->space);
}

static void
gap_free (CoFrame *frame)
{
  g_free (frame);
}

static CoFrame *
gap_new (CoBlock *block, CoFlow *flow)
{
  Gap *self = g_new0 (Gap, 1);

  self->base = (CoFrame) { gap_get_height, gap_get_height, gap_place, gap_free, 0, 0, FALSE };
  self->height = block->height * co_typesetter_get_scale (flow->typesetter);
  self->is_break = block->kind == CO_BLOCK_PAGE_BREAK;

  return &self->base;
}

/**
 * co_frame_new:
 * @block: a block, which must outlive the frame
 * @flow: the pages
 * @width: that it has
 * @parent: element of the structure that it goes into
 *
 * Returns: (transfer full): the measured block
 */
CoFrame *
co_frame_new (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  switch (block->kind)
    {
    case CO_BLOCK_TEXT:
      return co_frame_new_text (block, flow, width, parent);

    case CO_BLOCK_LIST:
      return co_frame_new_list (block, flow, width, parent);

    case CO_BLOCK_TABLE:
      return co_frame_new_table (block, flow, width, parent);

    case CO_BLOCK_FACTS:
      return co_frame_new_facts (block, flow, width, parent);

    case CO_BLOCK_FIGURE:
      return co_frame_new_figure (block, flow, width, parent);

    case CO_BLOCK_LETTERHEAD:
      return co_frame_new_letterhead (block, flow, width, parent);

    case CO_BLOCK_GROUP:
      return group_new (block, flow, width, parent);

    case CO_BLOCK_COLUMNS:
      return co_frame_new_columns (block, flow, width, parent);

    case CO_BLOCK_SPACER:
    case CO_BLOCK_PAGE_BREAK:
    default:
      return gap_new (block, flow);
    }
}

void
co_frame_free (CoFrame *self)
{
  self->free (self);
}

/* Returns: (transfer full) (element-type CoFrame): the blocks that show something */
GPtrArray *
co_frames_new (GPtrArray *blocks, CoFlow *flow, double width, CoTag *parent)
{
  GPtrArray *frames = g_ptr_array_new_with_free_func ((GDestroyNotify) co_frame_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      CoBlock *block = g_ptr_array_index (blocks, i);

      if (!co_block_is_empty (block))
        g_ptr_array_add (frames, co_frame_new (block, flow, width, parent));
    }

  return frames;
}

/**
 * co_frame_make_stack:
 * @cell: texts
 * @flow: the pages
 * @width: that they have
 * @at_end: whether lines end at the side
 * @parent: element of the structure
 * @type: (nullable): element to make for each text; %NULL to use @parent itself when there is just one
 *
 * Measures the texts of a cell.
 *
 * Returns: (transfer full): the measured texts
 */
CoStack *
co_frame_make_stack (CoCell *cell, CoFlow *flow, double width, gboolean at_end, CoTag *parent, const char *type)
{
  CoStack *stack = co_stack_new ();

  for (guint i = 0; i < cell->len; i++)
    {
      const CoPiece *piece = &g_array_index (cell, CoPiece, i);
      CoText *text = co_typesetter_set (flow->typesetter, piece->style, piece->text, width, at_end);
      CoTag *tag = parent;

      if (tag != NULL && (type != NULL || cell->len > 1))
        tag = co_tag_append (tag, type != NULL ? type : "P");
      if (tag != NULL && piece->uri != NULL)
        tag = co_tag_append (tag, "Link");
      co_stack_add (stack, text, piece->style, tag, piece->uri, co_typesetter_get_scale (flow->typesetter));
    }

  return stack;
}
