/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheets that documents are laid out for.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-paper.h"

#define MM (72.0 / 25.4)

static const struct
{
  double width;
  double height;
} sizes[] = {
  [CO_PAPER_A4] = { 210 * MM, 297 * MM }, [CO_PAPER_A3] = { 297 * MM, 420 * MM },
  [CO_PAPER_A2] = { 420 * MM, 594 * MM }, [CO_PAPER_A1] = { 594 * MM, 841 * MM },
  [CO_PAPER_A5] = { 148 * MM, 210 * MM }, [CO_PAPER_LETTER] = { 612, 792 },
};

void
co_paper_get_size (CoPaper paper, double *width, double *height)
{
  g_return_if_fail ((guint) paper < G_N_ELEMENTS (sizes));

  *width = sizes[paper].width;
  *height = sizes[paper].height;
}
