/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the document that somebody means on the command line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-board.h"
#include "co-service.h"
#include "co-workshop-template.h"

#include <glib/gi18n.h>
#include <string.h>

/* A workshop goes by its number, and any document by the beginning of its id, as “list” shows it. */
static gboolean
is_called (CoDocument *document, const char *word)
{
  guint field;

  if (strlen (word) >= 8 && g_str_has_prefix (co_document_get_id (document), word))
    return TRUE;
  if (co_document_get_kind (document) != CO_KIND_WORKSHOP || strlen (word) != 1)
    return FALSE;

  field = (guint) co_record_find_field (CO_RECORD (document), "number");
  return co_record_get_number (CO_RECORD (document), field) == *word - '0';
}

/**
 * co_cli_find:
 * @documents: documents of a project
 * @kind: what is wanted
 * @words: the number of a workshop, the beginning of an id, or words of the title
 *
 * Returns: (transfer none) (nullable): the document
 */
gpointer
co_cli_find (CoDocuments *documents, CoKind kind, const char *words)
{
  GListModel *list = co_documents_get_list (documents, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

      if (is_called (document, words))
        return document; /* the list keeps it */
    }

  return co_documents_find (documents, kind, words);
}

/* The lower, the sooner it is wanted: the next workshop, the service that has come furthest, any board. */
static gint64
get_rank (CoDocument *document)
{
  CoServiceStatus status;

  if (CO_IS_BOARD (document))
    return 0;
  if (CO_IS_WORKSHOP (document))
    return co_workshop_get_number (CO_WORKSHOP (document)) + (co_workshop_get_held (CO_WORKSHOP (document)) ? 1000 : 0);

  status = co_service_get_status (CO_SERVICE (document));
  return status == CO_SERVICE_STATUS_DROPPED ? 1000 : -(gint64) status;
}

static gboolean
is_before (CoDocument *a, CoDocument *b)
{
  gint64 x = get_rank (a);
  gint64 y = get_rank (b);

  return x < y || (x == y && strcmp (co_document_get_title (a), co_document_get_title (b)) < 0);
}

static CoDocument *
find_first (GListModel *list)
{
  CoDocument *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

      if (first == NULL || is_before (document, first))
        first = document; /* the list keeps it */
    }

  return first;
}

/* Before a workshop is planned, its agenda is the one of the procedure: the first, or the one whose number is asked for. */
static gpointer
make_workshop (CoDocuments *documents, const char *words)
{
  guint number = 1;

  if (words != NULL && strlen (words) == 1 && *words >= '1' && *words <= '3')
    number = (guint) (*words - '0');
  co_cli_warn ("%s\n", _ ("No workshop is planned yet: this is the agenda of the procedure."));
  return co_workshop_template_new (number, documents);
}

/**
 * co_cli_choose:
 * @documents: documents of a project
 * @kind: what is wanted
 * @words: (nullable): the number of a workshop, the beginning of an id, or words of the title; %NULL for what is most
 *   likely wanted
 *
 * Finds one document, and says on standard error when there is none.
 *
 * Returns: (transfer full) (nullable): the document
 */
gpointer
co_cli_choose (CoDocuments *documents, CoKind kind, const char *words)
{
  GListModel *list = co_documents_get_list (documents, kind);
  gpointer found;

  if (g_list_model_get_n_items (list) == 0)
    {
      if (kind == CO_KIND_WORKSHOP)
        return make_workshop (documents, words);
      co_cli_fail (_ ("There is none in this project."));
      return NULL;
    }

  found = words != NULL ? co_cli_find (documents, kind, words) : find_first (list);
  if (found == NULL)
    co_cli_fail (_ ("Nothing is called “%s”."), words);

  return found != NULL ? g_object_ref (found) : NULL;
}
