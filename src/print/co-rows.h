/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-stack.h"

G_BEGIN_DECLS

typedef struct _CoRows CoRows;

/**
 * CoMeasuredRow:
 * @stacks: (element-type CoStack): its cells, from the first column on
 * @spans: whether its only cell goes over all columns
 * @keep: whether it stays with the next row
 * @tint: whether it has a background
 * @rule: thickness of the line above it
 * @rule_ink: of that line
 * @padding: above and below its texts
 */
typedef struct
{
  GPtrArray *stacks;
  gboolean spans;
  gboolean keep;
  gboolean tint;
  double rule;
  CoInk rule_ink;
  double padding;
} CoMeasuredRow;

/**
 * CoColumnPlace:
 * @x: from the left of the rows
 * @width: of its texts
 */
typedef struct
{
  double x;
  double width;
} CoColumnPlace;

CoRows *co_rows_new (double width, const CoColumnPlace *columns, guint n_columns);
void co_rows_free (CoRows *self);
CoMeasuredRow *co_rows_add (CoRows *self);
CoMeasuredRow *co_rows_add_header (CoRows *self);
double co_rows_get_height (CoRows *self);
double co_rows_get_head (CoRows *self, CoFlow *flow);
void co_rows_place (CoRows *self, CoFlow *flow, double before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoRows, co_rows_free)

G_END_DECLS
