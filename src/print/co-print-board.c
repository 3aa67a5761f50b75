/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board on paper (phase 01): on one sheet for the desk, on a large one for the wall, or as a poster in pieces.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-print-board.h"

#include <glib/gi18n-lib.h>

/**
 * co_compose_board:
 * @documents: documents of the project
 * @board: one of its boards
 * @is_tiled: whether it is a poster in pieces, on A4 sheets
 *
 * Returns: (transfer full): the board as it is now, to be printed
 */
CoPrintout *
co_compose_board (CoDocuments *documents, CoBoard *board, gboolean is_tiled)
{
  CoProject *project = co_documents_get_project (documents);
  CoPrintout *printout = co_printout_new (co_board_get_title (board));

  if (project != NULL)
    co_printout_set_author (printout, co_project_get_authority (project));
  if (project != NULL && *co_project_get_language (project) != '\0')
    co_printout_set_language (printout, co_project_get_language (project));
  co_printout_set_subject (printout, _ ("SWOT board"));
  co_printout_set_board (printout, board, is_tiled);
  return printout;
}

/**
 * co_print_board:
 * @documents: documents of the project
 * @board: one of its boards
 * @paper: the sheet, which is laid on its long side; or the size of the poster
 * @is_tiled: whether it is a poster in pieces, on A4 sheets
 * @error: return location for a #CoPrintError
 *
 * Makes a PDF of a board.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
co_print_board (CoDocuments *documents, CoBoard *board, CoPaper paper, gboolean is_tiled, GError **error)
{
  g_autoptr (CoPrintout) printout = co_compose_board (documents, board, is_tiled);

  return co_printout_render (printout, paper, error);
}
