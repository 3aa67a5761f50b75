/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli print: the PDF of one document.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-print-agenda.h"
#include "co-print-briefing.h"
#include "co-workshop-template.h"

#include <glib/gi18n.h>
#include <string.h>

static GBytes *
print_agenda (CoStore *store, gpointer document, GError **error)
{
  return co_print_agenda (co_store_get_documents (store), document, co_store_get_folder (store), CO_PAPER_A4, error);
}

static GBytes *
print_briefing (CoStore *store, gpointer document, GError **error)
{
  return co_print_briefing (co_store_get_documents (store), document, co_store_get_folder (store), CO_PAPER_A4, error);
}

static const struct
{
  const char *word;
  CoKind kind;
  GBytes *(*print) (CoStore *store, gpointer document, GError **error);
} sheets[] = {
  { "agenda", CO_KIND_WORKSHOP, print_agenda },
  { "briefing", CO_KIND_SERVICE, print_briefing },
};

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

static gpointer
find (CoDocuments *documents, CoKind kind, const char *words)
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

/* The lower, the sooner it is wanted on paper: the next workshop, the service that has come furthest. */
static gint64
get_rank (CoDocument *document)
{
  CoServiceStatus status;

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

/* Returns: (transfer full) (nullable) */
static gpointer
choose (CoDocuments *documents, CoKind kind, const char *words)
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

  found = words != NULL ? find (documents, kind, words) : find_first (list);
  if (found == NULL)
    co_cli_fail (_ ("Nothing is called “%s”."), words);

  return found != NULL ? g_object_ref (found) : NULL;
}

static CoExit
print (const char *project, guint sheet, const char *words, const char *output)
{
  g_autoptr (CoStore) store = co_cli_open (project);
  g_autofree char *shown = g_filename_display_name (output);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CoDocument) document = NULL;
  gconstpointer data;
  gsize length;

  if (store == NULL)
    return CO_EXIT_FINDINGS;
  document = choose (co_store_get_documents (store), sheets[sheet].kind, words);
  if (document == NULL)
    return CO_EXIT_FINDINGS;

  bytes = sheets[sheet].print (store, document, &error);
  if (bytes == NULL)
    return co_cli_fail (_ ("“%s” cannot be printed: %s"), co_document_get_title (document), error->message);

  data = g_bytes_get_data (bytes, &length);
  if (!g_file_set_contents (output, data, (gssize) length, &error))
    return co_cli_fail (_ ("“%s” cannot be written: %s"), shown, error->message);

  co_cli_print (_ ("“%s” is in “%s”.\n"), co_document_get_title (document), shown);
  return CO_EXIT_FINE;
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("FILE.pdf") },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, G_MAXUINT, &status);
  g_autofree char *joined = NULL;
  g_autofree char *wanted = NULL;

  if (words == NULL)
    return status;
  if (output == NULL)
    return co_cli_usage (self, _ ("A file to write is missing: -o FILE.pdf"));

  joined = words[2] != NULL ? g_strjoinv (" ", words + 2) : NULL;
  wanted = joined != NULL ? co_cli_dup_utf8 (joined) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_str_equal (words[1], sheets[i].word))
        return print (words[0], i, wanted, output);
    }

  return co_cli_usage (self, _ ("“%s” cannot be printed: choose agenda or briefing."), words[1]);
}

const CoCommand co_command_print = {
  .name = "print",
  .parameters = N_ ("PROJECT agenda|briefing [ID|WORDS] -o FILE.pdf"),
  .summary = N_ ("Make a PDF of a workshop’s agenda or a service’s briefing sheet"),
  .run = run,
};
