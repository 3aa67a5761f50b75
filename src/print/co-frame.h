/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-block-private.h"
#include "co-stack.h"

G_BEGIN_DECLS

typedef struct _CoFrame CoFrame;

/**
 * CoFrame:
 * @get_head: height of the part that must not stand alone at the foot of a page
 * @get_height: height of the whole, in one piece
 * @place: puts it on the pages, from where the flow is
 * @free: frees it
 * @before: space that it wants above
 * @after: space that it wants below
 * @keep: whether it stays with what follows
 *
 * A block that is measured for a width, and has its elements in the structure.
 */
struct _CoFrame
{
  double (*get_head) (CoFrame *self, CoFlow *flow);
  double (*get_height) (CoFrame *self, CoFlow *flow);
  void (*place) (CoFrame *self, CoFlow *flow);
  void (*free) (CoFrame *self);
  double before;
  double after;
  gboolean keep;
};

CoFrame *co_frame_new (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_text (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_list (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_table (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_facts (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_columns (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_figure (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
CoFrame *co_frame_new_letterhead (CoBlock *block, CoFlow *flow, double width, CoTag *parent);
void co_frame_free (CoFrame *self);
GPtrArray *co_frames_new (GPtrArray *blocks, CoFlow *flow, double width, CoTag *parent);
void co_frames_place (GPtrArray *frames, CoFlow *flow);
CoStack *co_frame_make_stack (CoCell *cell,
                              CoFlow *flow,
                              double width,
                              gboolean at_end,
                              CoTag *parent,
                              const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoFrame, co_frame_free)

G_END_DECLS
