/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CoInk:
 *
 * The few colours of a printed page; each is legible on white, and in grey on an old office printer.
 */
typedef enum
{
  CO_INK_TEXT,
  CO_INK_MUTED,
  CO_INK_ACCENT,
  CO_INK_RULE,
  CO_INK_TINT,
} CoInk;

/**
 * CoStyle:
 *
 * What a text is, from which its size, weight, colour and spacing follow.
 */
typedef enum
{
  CO_STYLE_BODY,
  CO_STYLE_EYEBROW,
  CO_STYLE_TITLE,
  CO_STYLE_LEAD,
  CO_STYLE_HEADING,
  CO_STYLE_SUBHEADING,
  CO_STYLE_STRONG,
  CO_STYLE_SMALL,
  CO_STYLE_LINK,
  CO_STYLE_LABEL,
  CO_STYLE_LABEL_BELOW,
  CO_STYLE_VALUE,
  CO_STYLE_COUNT,
  CO_STYLE_HEAD,
  CO_STYLE_CELL,
  CO_STYLE_CELL_STRONG,
  CO_STYLE_CELL_SMALL,
  CO_STYLE_CELL_NOTE,
  CO_STYLE_CELL_MARK,
  CO_STYLE_FURNITURE,
  CO_N_STYLES,
} CoStyle;

/**
 * CoStyleInfo:
 * @size: in points
 * @weight: of the font
 * @ink: colour
 * @leading: distance of two lines, as a factor of the font's own
 * @before: space above, in points
 * @after: space below, in points
 * @tracking: space between letters, in points
 * @keep: whether it stays with the text that follows it
 */
typedef struct
{
  double size;
  PangoWeight weight;
  CoInk ink;
  double leading;
  double before;
  double after;
  double tracking;
  gboolean keep;
} CoStyleInfo;

/* The families to try, in order. */
#define CO_FONT_FAMILY "Cantarell, Adwaita Sans, DejaVu Sans, sans"

/* Measures of the page and of what is on it, in points. */
#define CO_MARGIN_SIDE 56.0
#define CO_MARGIN_TOP 62.0
#define CO_MARGIN_BOTTOM 57.0
#define CO_CELL_GAP 13.0
#define CO_CELL_PADDING 4.2
#define CO_OUTDENT 7.0
#define CO_PANEL_PADDING 11.0
#define CO_LIST_INDENT 13.0

const CoStyleInfo *co_style_get_info (CoStyle style);
const double *co_ink_get_rgb (CoInk ink);

G_END_DECLS
