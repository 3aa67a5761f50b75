/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "co-block.h"

G_BEGIN_DECLS

/* A text of a cell. */
typedef struct
{
  CoStyle style;
  char *text;
  char *uri;
} CoPiece;

/* What stands together: a cell, an item, a fact, the inside of a paragraph. */
typedef GArray CoCell;

typedef struct
{
  char *title;
  double weight;
  CoColumnFlags flags;
} CoColumn;

typedef struct
{
  CoRowFlags flags;
  GPtrArray *cells;
} CoRow;

struct _CoBlock
{
  CoBlockKind kind;
  guint level;
  gboolean is_callout;
  gboolean is_numbered;
  guint n_columns;
  CoCell *content;
  GArray *columns;
  GArray *rows;
  GPtrArray *children;
  double width, height;
  char *alt;
  char *logo_path;
  GdkPixbuf *logo;
  CoFigureFunc draw;
  gpointer draw_data;
  GDestroyNotify draw_destroy;
};

G_END_DECLS
