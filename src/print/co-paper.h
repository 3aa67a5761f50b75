/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoPaper:
 * @CO_PAPER_A4: the desk's paper
 * @CO_PAPER_A3: the meeting room's wall
 * @CO_PAPER_A2: a small poster
 * @CO_PAPER_A1: a poster
 * @CO_PAPER_A5: a handout
 * @CO_PAPER_LETTER: North America's A4
 *
 * The sheet that a document is laid out for, upright.
 */
typedef enum
{
  CO_PAPER_A4,
  CO_PAPER_A3,
  CO_PAPER_A2,
  CO_PAPER_A1,
  CO_PAPER_A5,
  CO_PAPER_LETTER,
} CoPaper;

/**
 * co_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 *
 * Gets the size of the upright sheet.
 */
void co_paper_get_size (CoPaper paper, double *width, double *height);

G_END_DECLS
