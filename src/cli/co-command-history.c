/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli history, restore and trash: what was, for people to compare and to bring back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-labels.h"
#include "co-store-past.h"
#include "co-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* By the beginning of an id, or by words, in any kind. */
static CoDocument *
find_document (CoDocuments *documents, const char *words)
{
  CoDocument *found = NULL;

  if (g_strcmp0 (words, co_kind_get_nick (CO_KIND_PROJECT)) == 0)
    return CO_DOCUMENT (co_documents_get_project (documents));

  for (CoKind kind = 0; kind < CO_N_KINDS && found == NULL; kind++)
    found = co_cli_find (documents, kind, words);

  return found;
}

static CoTrashed *
find_trashed (GListModel *trash, const char *words)
{
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (CoTrashed) trashed = g_list_model_get_item (trash, i);
      CoDocument *document = co_trashed_get_document (trashed);
      g_autofree char *title = document != NULL ? g_utf8_casefold (co_document_get_title (document), -1) : NULL;

      if (document != NULL && ((strlen (words) >= 8 && g_str_has_prefix (co_document_get_id (document), words)) ||
                               strstr (title, wanted) != NULL))
        return trashed; /* the list keeps it */
    }

  return NULL;
}

static char *
format_time (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return g_date_time_format (local, "%Y-%m-%d %H:%M:%S");
}

static yyjson_mut_val *
add_difference (yyjson_mut_doc *json, const CoDifference *difference, CoDocuments *documents)
{
  static const char *const types[] = { "changed", "added", "removed", "moved" };
  yyjson_mut_val *object = yyjson_mut_obj (json);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_fields;
  const CoField *fields = co_record_get_fields (difference->after, &n_fields);

  co_value_change (difference, documents, &before, &after);
  yyjson_mut_obj_add_str (json, object, "change", types[difference->type]);
  yyjson_mut_obj_add_strcpy (json, object, "record", co_record_get_id (difference->after));
  if (difference->field != CO_DIFFERENCE_UNKNOWN)
    yyjson_mut_obj_add_str (json, object, "member", fields[difference->field].member);
  if (before != NULL)
    yyjson_mut_obj_add_strcpy (json, object, "before", before);
  if (after != NULL)
    yyjson_mut_obj_add_strcpy (json, object, "after", after);

  return object;
}

static void
print_difference (const CoDifference *difference, CoDocuments *documents)
{
  g_autofree char *where = co_value_where (difference, documents);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  co_value_change (difference, documents, &before, &after);
  co_cli_print ("  %s\n", where);
  if (before != NULL)
    co_cli_print ("    - %s\n", before);
  if (after != NULL)
    co_cli_print ("    + %s\n", after);
}

/* Each version with what has changed since, up to the next one. */
static void
print_revisions (GListModel *revisions, CoDocument *document, CoDocuments *documents, yyjson_mut_doc *json)
{
  g_autoptr (CoDocument) after = g_object_ref (document);
  yyjson_mut_val *list = json != NULL ? yyjson_mut_arr (json) : NULL;

  if (json != NULL)
    yyjson_mut_doc_set_root (json, list);
  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (revisions, i);
      g_autoptr (CoDocument) before = co_revision_read (revision, NULL);
      g_autofree char *time = format_time (co_revision_get_time (revision));
      g_autofree char *stamp = g_date_time_format_iso8601 (co_revision_get_time (revision));
      gboolean same = before != NULL && G_OBJECT_TYPE (before) == G_OBJECT_TYPE (after);
      g_autoptr (GPtrArray) differences = same ? co_difference_list (before, after) : g_ptr_array_new ();
      yyjson_mut_val *object = json != NULL ? yyjson_mut_arr_add_obj (json, list) : NULL;
      yyjson_mut_val *changes = NULL;

      if (json != NULL)
        {
          yyjson_mut_obj_add_strcpy (json, object, "version", co_revision_get_name (revision));
          yyjson_mut_obj_add_strcpy (json, object, "modified", stamp);
          yyjson_mut_obj_add_bool (json, object, "readable", same);
          changes = yyjson_mut_obj_add_arr (json, object, "changes");
        }
      else
        co_cli_print ("%s  %s\n", co_revision_get_name (revision), time);
      for (guint j = 0; j < differences->len; j++)
        {
          if (json != NULL)
            yyjson_mut_arr_append (changes, add_difference (json, g_ptr_array_index (differences, j), documents));
          else
            print_difference (g_ptr_array_index (differences, j), documents);
        }
      if (same)
        g_set_object (&after, before);
    }
}

static CoExit
run_history (const CoCommand *self, GStrv arguments)
{
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the versions as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, 2, &status);
  g_autofree char *wanted = words != NULL ? co_cli_dup_utf8 (words[1]) : NULL;
  g_autoptr (CoStore) store = words != NULL ? co_cli_open (words[0]) : NULL;
  g_autoptr (GListModel) revisions = NULL;
  CoDocument *document;

  if (store == NULL)
    return words == NULL ? status : CO_EXIT_FINDINGS;

  document = wanted != NULL ? find_document (co_store_get_documents (store), wanted) : NULL;
  if (document == NULL)
    return co_cli_fail (_ ("Nothing is called “%s”."), words[1]);

  revisions = co_store_list_revisions (store, document);
  if (is_json)
    {
      yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);

      print_revisions (revisions, document, co_store_get_documents (store), json);
      co_cli_print_json (json);
      yyjson_mut_doc_free (json);
    }
  else if (g_list_model_get_n_items (revisions) == 0)
    co_cli_warn (_ ("No earlier version is kept of “%s”.\n"), co_document_get_title (document));
  else
    print_revisions (revisions, document, co_store_get_documents (store), NULL);

  return CO_EXIT_FINE;
}

static CoRevision *
find_revision (GListModel *revisions, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (revisions, i);

      if (name == NULL || g_str_has_prefix (co_revision_get_name (revision), name))
        return revision; /* the list keeps it */
    }

  return NULL;
}

/* Says why when there is nothing to bring back. */
static CoDocument *
choose (CoStore *store, const char *word, const char *version, char **path)
{
  g_autofree char *wanted = co_cli_dup_utf8 (word);
  CoDocument *document = wanted != NULL ? find_document (co_store_get_documents (store), wanted) : NULL;
  g_autoptr (GListModel) trash = co_trash_list (co_store_get_folder (store));
  CoTrashed *trashed = document == NULL && wanted != NULL ? find_trashed (trash, wanted) : NULL;
  g_autoptr (GListModel) revisions = NULL;
  g_autoptr (GError) error = NULL;
  CoRevision *revision;
  CoDocument *found;

  if (document == NULL && trashed == NULL)
    {
      co_cli_fail (_ ("Nothing is called “%s”, in the project or in its trash."), word);
      return NULL;
    }
  if (trashed != NULL)
    *path = g_strdup (co_trashed_get_path (trashed));
  if (trashed != NULL && version == NULL)
    return g_object_ref (co_trashed_get_document (trashed));

  revisions = trashed != NULL ? co_history_list (co_store_get_folder (store), *path)
                              : co_store_list_revisions (store, document);
  revision = find_revision (revisions, version);
  if (revision == NULL)
    {
      co_cli_fail (version != NULL ? _ ("There is no such version; “cocreate-cli history” lists them.")
                                   : _ ("No earlier version of it is kept."));
      return NULL;
    }
  found = co_revision_read (revision, &error);
  if (found == NULL)
    co_cli_fail ("%s: %s", co_revision_get_file (revision), error->message);

  return found;
}

static CoExit
run_restore (const CoCommand *self, GStrv arguments)
{
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, 3, &status);
  g_autoptr (CoStore) store = words != NULL ? co_cli_open (words[0]) : NULL;
  g_autoptr (CoDocument) wanted = NULL;
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  CoDocument *document;

  if (store == NULL)
    return words == NULL ? status : CO_EXIT_FINDINGS;

  wanted = choose (store, words[1], words[2], &path);
  if (wanted == NULL)
    return CO_EXIT_FINDINGS;

  co_store_begin (store, _ ("Restore"));
  document = co_store_restore (store, wanted, path);
  co_store_end (store);
  if (!co_store_flush (store, &error))
    return co_cli_fail ("%s", error->message);

  file = co_store_dup_path (store, document);
  if (is_json)
    {
      yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
      yyjson_mut_val *root = yyjson_mut_obj (json);

      yyjson_mut_doc_set_root (json, root);
      yyjson_mut_obj_add_strcpy (json, root, "id", co_document_get_id (document));
      yyjson_mut_obj_add_strcpy (json, root, "title", co_document_get_title (document));
      yyjson_mut_obj_add_strcpy (json, root, "file", file);
      co_cli_print_json (json);
      yyjson_mut_doc_free (json);
    }
  else
    co_cli_print (_ ("“%s” is as it was; what it had become is in its history.\n"), co_document_get_title (document));

  return CO_EXIT_FINE;
}

const CoCommand co_command_history = {
  .name = "history",
  .parameters = N_ ("PROJECT ID"),
  .summary = N_ ("Print the earlier versions of a document"),
  .description =
      N_ ("ID is the beginning of an identifier, as “list” shows it, or words of the title; “project” is the\n"
          "project itself. Under each version stands what was changed after it."),
  .run = run_history,
};

const CoCommand co_command_restore = {
  .name = "restore",
  .parameters = N_ ("PROJECT ID [VERSION]"),
  .summary = N_ ("Bring back a document from the trash, or an earlier version"),
  .description = N_ ("VERSION is the beginning of a name that “history” prints. Without it, a document in the trash\n"
                     "comes back, and another one becomes the last version that is kept of it."),
  .run = run_restore,
};
