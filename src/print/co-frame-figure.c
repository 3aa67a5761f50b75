/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not text on the page: figures, which are scaled down to fit, and the top of a first page with the
 * authority's emblem and name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-frame.h"
#include "co-logo.h"

#define LOGO_WIDTH 130.0
#define LOGO_HEIGHT 42.0
/* A first page begins where the others have their running head. */
#define RAISE 26.0

typedef struct
{
  CoFrame base;
  CoBlock *block;
  CoTag *tag;
  CoStack *stack;
  guint n_lines;
  double full_width;
  double width;
  double height;
} Figure;

static double
figure_get_height (CoFrame *frame, CoFlow *flow)
{
  return ((Figure *) frame)->height;
}

static void
figure_place (CoFrame *frame, CoFlow *flow)
{
  Figure *self = (Figure *) frame;

  co_flow_open (flow, frame->before, self->height);
  co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_FIGURE,
                                 .tag = self->tag,
                                 .x = flow->left,
                                 .y = flow->y,
                                 .width = self->width,
                                 .height = self->height,
                                 .draw = self->block->draw,
                                 .draw_data = self->block->draw_data });
  co_flow_close (flow, self->height, frame->after);
}

static void
figure_free (CoFrame *frame)
{
  g_clear_pointer (&((Figure *) frame)->stack, co_stack_free);
  g_free (frame);
}

static CoTag *
add_figure_tag (CoTag *parent, const char *alt)
{
  CoTag *tag = co_tag_append (parent, "Figure");

  tag->alt = g_strdup (alt);

  return tag;
}

CoFrame *
co_frame_new_figure (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  Figure *self = g_new0 (Figure, 1);
  double wanted_width = MAX (block->width, 1), wanted_height = MAX (block->height, 1);
  double scale = MIN (1, MIN (width / wanted_width, co_flow_get_height (flow) / wanted_height));

  self->base = (CoFrame) { figure_get_height, figure_get_height, figure_place, figure_free, 8, 8, FALSE };
  self->block = block;
  self->width = wanted_width * scale;
  self->height = wanted_height * scale;
  self->tag = add_figure_tag (parent, block->alt);

  return &self->base;
}

static void
draw_logo (cairo_t *cr, double width, double height, gpointer user_data)
{
  co_logo_draw (cr, user_data, width, height);
}

static double
letterhead_get_height (CoFrame *frame, CoFlow *flow)
{
  Figure *self = (Figure *) frame;

  return MAX (self->height, co_stack_get_height (self->stack, 0, self->n_lines)) + 10;
}

static void
letterhead_place (CoFrame *frame, CoFlow *flow)
{
  Figure *self = (Figure *) frame;
  double height, text_height, inset = self->width > 0 ? self->width + 12 : 0;

  co_flow_open (flow, frame->before, letterhead_get_height (frame, flow));
  if (co_flow_is_at_top (flow))
    flow->y -= RAISE;
  text_height = co_stack_get_height (self->stack, 0, self->n_lines);
  height = MAX (self->height, text_height);

  if (self->width > 0)
    co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_FIGURE,
                                   .tag = self->tag,
                                   .x = flow->left,
                                   .y = flow->y + (height - self->height) / 2,
                                   .width = self->width,
                                   .height = self->height,
                                   .draw = draw_logo,
                                   .draw_data = self->block->logo });
  co_stack_place (self->stack, 0, self->n_lines, flow, flow->left + inset, flow->y + (height - text_height) / 2,
                  self->full_width - inset);
  co_flow_add (flow, &(CoItem) { .kind = CO_ITEM_BOX,
                                 .ink = CO_INK_ACCENT,
                                 .x = flow->left,
                                 .y = flow->y + height + 9,
                                 .width = self->full_width,
                                 .height = 1 });
  co_flow_close (flow, height + 10, frame->after);
}

CoFrame *
co_frame_new_letterhead (CoBlock *block, CoFlow *flow, double width, CoTag *parent)
{
  Figure *self = g_new0 (Figure, 1);
  double scale = co_typesetter_get_scale (flow->typesetter);

  self->base =
      (CoFrame) { letterhead_get_height, letterhead_get_height, letterhead_place, figure_free, 0, 14 * scale, FALSE };
  self->block = block;
  self->full_width = width;
  if (block->logo_path != NULL && block->logo == NULL)
    block->logo = co_logo_load (block->logo_path);
  if (block->logo != NULL)
    {
      double logo_width = gdk_pixbuf_get_width (block->logo), logo_height = gdk_pixbuf_get_height (block->logo);
      double fit = MIN (MIN (LOGO_WIDTH, width / 3) / logo_width, LOGO_HEIGHT / logo_height);

      self->width = logo_width * fit;
      self->height = logo_height * fit;
      self->tag = add_figure_tag (parent, block->alt);
    }
  self->stack =
      co_frame_make_stack (block->content, flow, width - (self->width > 0 ? self->width + 12 : 0), FALSE, parent, "P");
  self->n_lines = co_stack_fit (self->stack, 0, co_flow_get_height (flow) / 4, TRUE);

  return &self->base;
}
