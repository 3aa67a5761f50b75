/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "co-theme.h"

G_BEGIN_DECLS

typedef struct _CoTypesetter CoTypesetter;

/**
 * CoTextLine:
 * @x: where it begins, from the left of the text
 * @top: from the top of the text
 * @bottom: from the top of the text
 * @baseline: from the top of the text
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double top;
  double bottom;
  double baseline;
} CoTextLine;

/**
 * CoText:
 *
 * A shaped text. It is measured and drawn from the same layout, and belongs to its typesetter.
 */
typedef struct
{
  PangoLayout *layout;
  CoTextLine *lines;
  guint n_lines;
  double width;
  double height;
} CoText;

PangoContext *co_typesetter_create_context (const char *language);
CoTypesetter *co_typesetter_new (const char *language, double scale);
void co_typesetter_free (CoTypesetter *self);
CoText *co_typesetter_set (CoTypesetter *self, CoStyle style, const char *text, double width, gboolean at_end);
CoText *co_typesetter_set_line (CoTypesetter *self, CoStyle style, const char *text, double width, gboolean at_end);
double co_typesetter_get_width (CoTypesetter *self, CoStyle style, const char *text);
double co_typesetter_get_scale (CoTypesetter *self);
gboolean co_typesetter_is_rtl (CoTypesetter *self);
gboolean co_typesetter_has_unknown (CoTypesetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoTypesetter, co_typesetter_free)

G_END_DECLS
