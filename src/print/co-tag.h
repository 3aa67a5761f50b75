/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CoTag CoTag;

/**
 * CoTagScope:
 *
 * What a header cell is the header of.
 */
typedef enum
{
  CO_TAG_SCOPE_NONE,
  CO_TAG_SCOPE_COLUMN,
  CO_TAG_SCOPE_ROW,
} CoTagScope;

/**
 * CoTagKid:
 * @tag: (nullable): an element below, or %NULL for a piece of drawing
 * @fragment: the number of that piece, counted in the order of drawing
 */
typedef struct
{
  CoTag *tag;
  guint fragment;
} CoTagKid;

/**
 * CoTag:
 * @type: name of a standard structure type: "H1", "P", "TD"…
 * @kids: (element-type CoTagKid): what it holds, in reading order
 * @alt: (nullable): words for those who do not see it
 * @scope: of a header cell
 * @column_span: of a cell
 * @numbering: (nullable): "Disc", "Decimal" or "None", of a list
 *
 * An element of the structure that a screen reader walks through.
 */
struct _CoTag
{
  char *type;
  GArray *kids;
  char *alt;
  CoTagScope scope;
  guint column_span;
  const char *numbering;
};

CoTag *co_tag_new (const char *type);
void co_tag_free (CoTag *self);
CoTag *co_tag_append (CoTag *self, const char *type);
void co_tag_add_fragment (CoTag *self, guint fragment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoTag, co_tag_free)

G_END_DECLS
