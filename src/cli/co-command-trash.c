/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli trash: what was deleted from a project, and emptying it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-labels.h"
#include "co-store-past.h"

#include <glib/gi18n.h>

#define SHOWN_ID 8

static GStrv
make_row (CoTrashed *trashed)
{
  CoDocument *document = co_trashed_get_document (trashed);
  g_autoptr (GDateTime) local = g_date_time_to_local (co_trashed_get_time (trashed));
  GStrv row = g_new0 (char *, 5);

  row[0] = g_date_time_format (local, "%Y-%m-%d %H:%M");
  row[1] = g_strdup (document != NULL ? co_label_kind (co_document_get_kind (document)) : "");
  row[2] = g_strdup (document != NULL ? co_document_get_title (document) : co_trashed_get_path (trashed));
  row[3] = g_strndup (document != NULL ? co_document_get_id (document) : "", SHOWN_ID);
  g_strdelimit (row[2], "\r\n\t", ' ');

  return row;
}

static void
print_text (GListModel *trash)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { _ ("Deleted"), _ ("Kind"), _ ("Title"), _ ("Identifier"), NULL };

  if (g_list_model_get_n_items (trash) == 0)
    {
      co_cli_warn (_ ("The trash is empty.\n"));
      return;
    }

  g_ptr_array_add (rows, g_strdupv ((char **) heading));
  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (CoTrashed) trashed = g_list_model_get_item (trash, i);

      g_ptr_array_add (rows, make_row (trashed));
    }
  co_cli_print_table (rows, 4);
}

static void
print_json (GListModel *trash)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *list = yyjson_mut_arr (json);

  yyjson_mut_doc_set_root (json, list);
  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (CoTrashed) trashed = g_list_model_get_item (trash, i);
      CoDocument *document = co_trashed_get_document (trashed);
      g_autofree char *time = g_date_time_format_iso8601 (co_trashed_get_time (trashed));
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (json, list);

      yyjson_mut_obj_add_strcpy (json, object, "file", co_trashed_get_path (trashed));
      yyjson_mut_obj_add_strcpy (json, object, "deleted", time);
      if (document == NULL)
        continue;
      yyjson_mut_obj_add_strcpy (json, object, "id", co_document_get_id (document));
      yyjson_mut_obj_add_str (json, object, "kind", co_kind_get_nick (co_document_get_kind (document)));
      yyjson_mut_obj_add_strcpy (json, object, "title", co_document_get_title (document));
    }
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);
}

static CoExit
empty (CoStore *store, GListModel *trash, gboolean is_json)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n = g_list_model_get_n_items (trash);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoTrashed) trashed = g_list_model_get_item (trash, i);

      if (!co_store_delete_trashed (store, trashed, &error))
        return co_cli_fail ("%s", error->message);
    }
  co_upkeep_sweep_attachments (co_store_get_folder (store), none, CO_UPKEEP_GRACE);

  if (is_json)
    print_json (trash);
  else
    co_cli_print (ngettext ("%u document is deleted for good.\n", "%u documents are deleted for good.\n", n), n);

  return CO_EXIT_FINE;
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  gboolean is_json = FALSE, wants_empty = FALSE;
  const GOptionEntry entries[] = {
    { "empty", 0, 0, G_OPTION_ARG_NONE, &wants_empty, N_ ("Delete for good what lies there"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print what lies there as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 1, 1, &status);
  g_autoptr (CoStore) store = words != NULL ? co_cli_open (words[0]) : NULL;
  g_autoptr (GListModel) trash = NULL;

  if (store == NULL)
    return words == NULL ? status : CO_EXIT_FINDINGS;

  trash = co_trash_list (co_store_get_folder (store));
  if (wants_empty)
    return empty (store, trash, is_json);
  if (is_json)
    print_json (trash);
  else
    print_text (trash);

  return CO_EXIT_FINE;
}

const CoCommand co_command_trash = {
  .name = "trash",
  .parameters = N_ ("PROJECT"),
  .summary = N_ ("List what was deleted, or delete it for good"),
  .description = N_ ("“restore” brings a document back. With --empty, what is printed is gone for good, and with it\n"
                     "the earlier versions of those documents."),
  .run = run,
};
