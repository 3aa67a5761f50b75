/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be printed. A new printed document is a line here.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-printables.h"

#include "co-print-agenda.h"
#include "co-print-board.h"
#include "co-print-briefing.h"

#include <glib/gi18n.h>

static CoPrintout *
compose_agenda (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data)
{
  return co_compose_agenda (documents, CO_WORKSHOP (document), folder);
}

static CoPrintout *
compose_briefing (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data)
{
  return co_compose_briefing (documents, CO_SERVICE (document), folder);
}

static CoPrintout *
compose_board (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data)
{
  return co_compose_board (documents, CO_BOARD (document), FALSE);
}

static CoPrintout *
compose_poster (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data)
{
  return co_compose_board (documents, CO_BOARD (document), TRUE);
}

static const CoPrintable printables[] = {
  { CO_KIND_WORKSHOP, N_ ("Agenda"), CO_PAPER_A4, compose_agenda },
  { CO_KIND_SERVICE, N_ ("Briefing Sheet"), CO_PAPER_A4, compose_briefing },
  { CO_KIND_BOARD, N_ ("SWOT Board"), CO_PAPER_A4, compose_board },
  { CO_KIND_BOARD, N_ ("Poster on A4 Sheets"), CO_PAPER_A1, compose_poster },
};

/**
 * co_printables_find:
 * @kind: a kind of documents
 *
 * Returns: (transfer full) (element-type CoPrintable): what can be printed of a document of that kind, the usual first
 */
GPtrArray *
co_printables_find (CoKind kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (printables); i++)
    {
      if (printables[i].kind == kind)
        g_ptr_array_add (found, (gpointer) &printables[i]);
    }

  return found;
}
