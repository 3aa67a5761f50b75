/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what is to be weighed to the board on which it is.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-weigh.h"

#include "co-board.h"
#include "co-view.h"

#include <glib/gi18n.h>

void
co_weigh (GtkWidget *widget, CoStore *store, CoDocument *document)
{
  const char *const subjects[] = { co_document_get_id (document), NULL };
  CoKind kind = co_document_get_kind (document);
  g_autoptr (CoBoard) board = co_board_new ();

  co_board_set_title (board, co_document_get_title (document));
  co_board_set_subject (board, kind == CO_KIND_PROBLEM   ? CO_BOARD_SUBJECT_PROBLEM
                               : kind == CO_KIND_SERVICE ? CO_BOARD_SUBJECT_SERVICE
                                                         : CO_BOARD_SUBJECT_EXPERIMENT);
  co_board_set_subjects (board, subjects);
  co_store_begin (store, _ ("Add SWOT Board"));
  co_store_add (store, board);
  co_store_end (store);
  co_view_open (widget, CO_DOCUMENT (board));
}
