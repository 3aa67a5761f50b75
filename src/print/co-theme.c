/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How printed documents look: one scale of sizes, two weights, one accent. Every document draws from here,
 * so that what leaves the desk is recognisably of one house.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-theme.h"

#define REGULAR PANGO_WEIGHT_NORMAL
#define BOLD PANGO_WEIGHT_BOLD

static const CoStyleInfo styles[CO_N_STYLES] = {
  [CO_STYLE_BODY] = { 10, REGULAR, CO_INK_TEXT, 1.12, 0, 6, 0, FALSE },
  [CO_STYLE_EYEBROW] = { 9.5, BOLD, CO_INK_ACCENT, 1, 14, 3, 0.3, TRUE },
  [CO_STYLE_TITLE] = { 22, BOLD, CO_INK_TEXT, 0.95, 0, 9, -0.2, TRUE },
  [CO_STYLE_LEAD] = { 11.5, REGULAR, CO_INK_TEXT, 1.12, 0, 12, 0, FALSE },
  [CO_STYLE_HEADING] = { 13, BOLD, CO_INK_ACCENT, 1, 15, 5, 0, TRUE },
  [CO_STYLE_SUBHEADING] = { 10.5, BOLD, CO_INK_TEXT, 1, 10, 2, 0, TRUE },
  [CO_STYLE_STRONG] = { 10, BOLD, CO_INK_TEXT, 1.08, 0, 1, 0, TRUE },
  [CO_STYLE_SMALL] = { 8.5, REGULAR, CO_INK_MUTED, 1.08, 0, 4, 0, FALSE },
  [CO_STYLE_LINK] = { 8.5, REGULAR, CO_INK_ACCENT, 1.08, 0, 2, 0, FALSE },
  [CO_STYLE_LABEL] = { 8, BOLD, CO_INK_MUTED, 1, 0, 1, 0.15, TRUE },
  [CO_STYLE_LABEL_BELOW] = { 8, BOLD, CO_INK_MUTED, 1, 7, 1, 0.15, TRUE },
  [CO_STYLE_VALUE] = { 10.5, REGULAR, CO_INK_TEXT, 1.05, 0, 1, 0, FALSE },
  [CO_STYLE_COUNT] = { 17, BOLD, CO_INK_ACCENT, 1, 0, 0, 0, TRUE },
  [CO_STYLE_HEAD] = { 8, BOLD, CO_INK_MUTED, 1, 0, 0, 0.15, FALSE },
  [CO_STYLE_CELL] = { 9.5, REGULAR, CO_INK_TEXT, 1.08, 0, 1, 0, FALSE },
  [CO_STYLE_CELL_STRONG] = { 9.5, BOLD, CO_INK_TEXT, 1.04, 0, 1, 0, TRUE },
  [CO_STYLE_CELL_SMALL] = { 8.5, REGULAR, CO_INK_MUTED, 1.06, 0, 1, 0, FALSE },
  [CO_STYLE_CELL_NOTE] = { 8.5, REGULAR, CO_INK_MUTED, 1.06, 0, 4, 0, FALSE },
  [CO_STYLE_CELL_MARK] = { 8, BOLD, CO_INK_ACCENT, 1, 0, 0, 0.1, FALSE },
  [CO_STYLE_FURNITURE] = { 8, REGULAR, CO_INK_MUTED, 1, 0, 0, 0, FALSE },
};

static const double inks[][3] = {
  [CO_INK_TEXT] = { 0.106, 0.114, 0.137 },   [CO_INK_MUTED] = { 0.333, 0.357, 0.408 },
  [CO_INK_ACCENT] = { 0.071, 0.314, 0.467 }, [CO_INK_RULE] = { 0.784, 0.808, 0.839 },
  [CO_INK_TINT] = { 0.937, 0.953, 0.969 },
};

const CoStyleInfo *
co_style_get_info (CoStyle style)
{
  g_return_val_if_fail ((guint) style < CO_N_STYLES, &styles[CO_STYLE_BODY]);

  return &styles[style];
}

const double *
co_ink_get_rgb (CoInk ink)
{
  g_return_val_if_fail ((guint) ink < G_N_ELEMENTS (inks), inks[CO_INK_TEXT]);

  return inks[ink];
}
