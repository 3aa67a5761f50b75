/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli list: the documents of one kind, as a table for people or as they are stored for programs.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-json.h"
#include "co-labels.h"
#include "co-search.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_COLUMNS 5

/* The id of a document is long; this much of it is never the same twice in practice, and “print” takes the whole. */
#define SHOWN_ID 8

typedef struct
{
  const char *property;
  const char *heading;
} Column;

static const Column columns[CO_N_KINDS][MAX_COLUMNS] = {
  [CO_KIND_PROJECT] = { { "title", N_ ("Title") }, { "authority", N_ ("Authority") } },
  [CO_KIND_EXPERIMENT] = { { "title", N_ ("Title") },
                           { "country", N_ ("Country") },
                           { "year", N_ ("Year") },
                           { "status", N_ ("Status") } },
  [CO_KIND_STRENGTH] = { { "title", N_ ("Title") }, { "domain", N_ ("Domain") } },
  [CO_KIND_BOARD] = { { "title", N_ ("Title") }, { "subject", N_ ("Subject") } },
  [CO_KIND_PROBLEM] = { { "rank", N_ ("Rank") }, { "title", N_ ("Title") } },
  [CO_KIND_SERVICE] = { { "title", N_ ("Title") }, { "status", N_ ("Status") }, { "operator", N_ ("Operator") } },
  [CO_KIND_WORKSHOP] = { { "number", N_ ("Number") },
                         { "title", N_ ("Title") },
                         { "date", N_ ("Date") },
                         { "start-time", N_ ("Time") },
                         { "place", N_ ("Place") } },
  [CO_KIND_PARTICIPANT] = { { "title", N_ ("Name") },
                            { "organisation", N_ ("Organisation") },
                            { "college", N_ ("Group") },
                            { "email", N_ ("E-mail") } },
  [CO_KIND_GRANT] = { { "title", N_ ("Title") },
                      { "funder", N_ ("Funder") },
                      { "deadline", N_ ("Deadline") },
                      { "status", N_ ("Status") } },
  [CO_KIND_AGREEMENT] = { { "title", N_ ("Title") }, { "status", N_ ("Status") }, { "date", N_ ("Date") } },
};

typedef struct
{
  CoDocument *document; /* not owned */
  guint rank;
  gint64 order;
  char *key;
} Found;

static void
clear_found (gpointer data)
{
  g_free (((Found *) data)->key);
}

static gint64
get_order (CoDocument *document)
{
  CoKind kind = co_document_get_kind (document);
  const char *property = kind == CO_KIND_WORKSHOP ? "number" : kind == CO_KIND_PROBLEM ? "rank" : NULL;
  gint64 order;

  if (property == NULL)
    return 0;

  order = co_record_get_number (CO_RECORD (document), (guint) co_record_find_field (CO_RECORD (document), property));
  return order > 0 ? order : G_MAXINT64;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a;
  const Found *y = b;

  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;

  return strcmp (x->key, y->key);
}

/* Best matches first, then in the order of the procedure, then by title. */
static GArray *
find (CoDocuments *documents, CoKind kind, const char *words)
{
  GListModel *list = co_documents_get_list (documents, kind);
  g_autoptr (CoSearch) search = co_search_new (words);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (all, clear_found);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);
      Found found = { document, co_search_rank (search, CO_RECORD (document)), get_order (document), NULL };

      if (found.rank == 0)
        continue;
      found.key = g_utf8_collate_key (co_document_get_title (document), -1);
      g_array_append_val (all, found);
    }
  g_array_sort (all, compare_found);

  return all;
}

/* The file itself, so that values come as they were written; what another program breaks meanwhile comes from memory. */
static yyjson_doc *
read_stored (CoStore *store, CoDocument *document)
{
  g_autofree char *path = co_store_dup_path (store, document);
  g_autofree char *text = NULL;
  yyjson_doc *json = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, NULL))
    json = yyjson_read (text, length, YYJSON_READ_NUMBER_AS_RAW);
  if (json == NULL)
    {
      g_free (text);
      text = co_json_write (document, &length);
      json = yyjson_read (text, length, YYJSON_READ_NUMBER_AS_RAW);
    }

  return json;
}

static void
print_json (CoStore *store, GArray *all)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *list = yyjson_mut_arr (json);

  yyjson_mut_doc_set_root (json, list);
  for (guint i = 0; i < all->len; i++)
    {
      yyjson_doc *stored = read_stored (store, g_array_index (all, Found, i).document);

      yyjson_mut_arr_append (list, yyjson_val_mut_copy (json, yyjson_doc_get_root (stored)));
      yyjson_doc_free (stored);
    }
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);
}

static char *
get_cell (CoDocument *document, const char *property)
{
  CoRecord *record = CO_RECORD (document);
  guint field = (guint) co_record_find_field (record, property);
  guint n_fields;
  const CoField *spec = &co_record_get_fields (record, &n_fields)[field];
  gint64 number;
  char *cell;

  switch (spec->type)
    {
    case CO_FIELD_ENUM:
      return g_strdup (co_label_enum (spec->get_type (), (int) co_record_get_number (record, field)));
    case CO_FIELD_INTEGER:
      number = co_record_get_number (record, field);
      return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");
    default:
      cell = g_strdup (co_record_get_text (record, field));
      return g_strdelimit (cell, "\r\n\t", ' ');
    }
}

static void
print_text (CoKind kind, GArray *all)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = 0;

  if (all->len == 0)
    {
      co_cli_warn (_ ("Nothing was found.\n"));
      return;
    }

  while (n < MAX_COLUMNS && columns[kind][n].property != NULL)
    n++;
  for (guint i = 0; i <= all->len; i++)
    {
      GStrv row = g_new0 (char *, n + 2);

      for (guint j = 0; j < n; j++)
        row[j] = i == 0 ? g_strdup (_ (columns[kind][j].heading))
                        : get_cell (g_array_index (all, Found, i - 1).document, columns[kind][j].property);
      row[n] = i == 0 ? g_strdup (_ ("Identifier"))
                      : g_strndup (co_document_get_id (g_array_index (all, Found, i - 1).document), SHOWN_ID);
      g_ptr_array_add (rows, row);
    }
  co_cli_print_table (rows, n + 1);
}

static CoExit
refuse_kind (const CoCommand *self, const char *word)
{
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    g_string_append_printf (kinds, "%s%s", kind > 0 ? ", " : "", co_kind_get_nick (kind));

  return co_cli_usage (self, _ ("“%s” is no kind of document. The kinds are: %s"), word, kinds->str);
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  g_autofree char *search = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_FILENAME, &search, N_ ("Only those in which all these words occur"), N_ ("WORDS") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the documents as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, 2, &status);
  g_autofree char *wanted = search != NULL ? co_cli_dup_utf8 (search) : NULL;
  g_autoptr (CoStore) store = NULL;
  g_autoptr (GArray) all = NULL;
  guint n_damaged;
  CoKind kind;

  if (words == NULL)
    return status;
  if (!co_kind_from_nick (words[1], &kind))
    return refuse_kind (self, words[1]);
  store = co_cli_open (words[0]);
  if (store == NULL)
    return CO_EXIT_FINDINGS;

  all = find (co_store_get_documents (store), kind, wanted);
  if (is_json)
    print_json (store, all);
  else
    print_text (kind, all);

  n_damaged = g_list_model_get_n_items (co_store_get_damages (store));
  if (n_damaged > 0)
    co_cli_warn (ngettext ("%u file of the project cannot be read; “cocreate-cli check” says why.\n",
                           "%u files of the project cannot be read; “cocreate-cli check” says why.\n", n_damaged),
                 n_damaged);

  return CO_EXIT_FINE;
}

const CoCommand co_command_list = {
  .name = "list",
  .parameters = N_ ("PROJECT KIND"),
  .summary = N_ ("Print the documents of one kind"),
  .description =
      N_ ("KIND is experiment, strength, board, problem, service, workshop, participant, grant or agreement."),
  .run = run,
};
