/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoCardMarkLook:
 * @CO_CARD_MARK_PILL: a word on a ground of its own
 * @CO_CARD_MARK_ACCENT: likewise, in the accent colour
 * @CO_CARD_MARK_BARE: without a ground
 *
 * How a mark stands out.
 */
typedef enum
{
  CO_CARD_MARK_PILL,
  CO_CARD_MARK_ACCENT,
  CO_CARD_MARK_BARE,
} CoCardMarkLook;

/**
 * CoCardMarks:
 *
 * The small marks at the foot of a card. They are drawn by one widget: a thousand cards with a widget for each mark
 * would have a board build slowly, and be styled slowly whenever the pointer or a drag comes over a quadrant.
 */
#define CO_TYPE_CARD_MARKS (co_card_marks_get_type ())

G_DECLARE_FINAL_TYPE (CoCardMarks, co_card_marks, CO, CARD_MARKS, GtkWidget)

void co_card_marks_clear (CoCardMarks *self);
void co_card_marks_add   (CoCardMarks   *self,
                          CoCardMarkLook look,
                          const char    *icon,
                          const char    *text,
                          const char    *tooltip,
                          const char    *command);

G_END_DECLS
