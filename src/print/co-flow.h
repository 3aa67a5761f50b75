/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "co-tag.h"
#include "co-typesetter.h"

G_BEGIN_DECLS

typedef struct _CoFlow CoFlow;

/**
 * CoFigureFunc:
 * @cr: where to draw; the figure's top left corner is the origin
 * @width: its width on the page
 * @height: its height on the page
 * @user_data: of the figure
 *
 * Draws a figure. Tags and pages are not its business.
 */
typedef void (*CoFigureFunc) (cairo_t *cr, double width, double height, gpointer user_data);

typedef enum
{
  CO_ITEM_TEXT,
  CO_ITEM_BOX,
  CO_ITEM_FIGURE,
  CO_ITEM_BOOKMARK,
} CoItemKind;

/**
 * CoItem:
 * @kind: decides which members are set
 * @tag: (nullable): the element that it shows; %NULL for decoration
 * @ink: of a text or box
 * @text: the lines of which it shows @n_lines from @first_line on
 * @uri: (nullable): where the text leads
 * @radius: of a box's corners
 * @draw: of a figure
 * @title: (nullable): of a bookmark
 * @level: of a bookmark, 1 first
 *
 * Something at its place on a page. What it points to belongs to the layout.
 */
typedef struct
{
  CoItemKind kind;
  CoTag *tag;
  CoInk ink;
  double x, y, width, height;
  CoText *text;
  guint first_line;
  guint n_lines;
  const char *uri;
  double radius;
  CoFigureFunc draw;
  gpointer draw_data;
  const char *title;
  guint level;
} CoItem;

/**
 * CoFlow:
 * @left: of the text area, from the left of the sheet
 * @right: of the text area
 * @top: of the text area
 * @bottom: of the text area
 * @y: where the next thing goes
 * @space: what the last thing wants below it, not yet given
 * @n_spills: tables of which just a few rows went on to another page
 * @pages: (element-type GArray): of #CoItem
 * @typesetter: shapes the texts
 *
 * Pages that fill up from the top.
 */
struct _CoFlow
{
  double width, height;
  double left, right, top, bottom;
  double y;
  double space;
  guint n_spills;
  GPtrArray *pages;
  CoTypesetter *typesetter;
};

CoFlow *co_flow_new (double width, double height, CoTypesetter *typesetter);
void co_flow_free (CoFlow *self);
double co_flow_get_width (CoFlow *self);
double co_flow_get_height (CoFlow *self);
double co_flow_get_room (CoFlow *self, double before);
gboolean co_flow_is_at_top (CoFlow *self);
void co_flow_break (CoFlow *self);
void co_flow_open (CoFlow *self, double before, double need);
void co_flow_close (CoFlow *self, double height, double after);
void co_flow_add (CoFlow *self, CoItem *item);
void co_flow_add_to (CoFlow *self, guint page, CoItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoFlow, co_flow_free)

G_END_DECLS
