/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody has to decide where two versions of a document differ, on the command line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include <string.h>

static const char *const type_nicks[] = { "value", "removed", "order" };

static gboolean
is_titled (CoRecord *record)
{
  return !CO_IS_DOCUMENT (record) && *co_record_get_title (record) != '\0' &&
         !(CO_IS_CARD (record) && co_card_get_hidden (CO_CARD (record)));
}

/* Where a quarrel is: members by their names, records by their titles where they have any and do not hide it. */
char *
co_cli_describe_quarrel (CoDocument *document, const CoQuarrel *quarrel)
{
  CoRecord *record = co_merge_find_record (document, quarrel);
  g_autofree char *path = g_strjoinv ("/", quarrel->path);

  if (record == NULL || !is_titled (record))
    return g_steal_pointer (&path);

  return g_strdup_printf ("%s (%s)", path, co_record_get_title (record));
}

void
co_cli_add_quarrel (yyjson_mut_doc *json,
                    yyjson_mut_val *list,
                    const char *file,
                    CoDocument *document,
                    const CoQuarrel *quarrel)
{
  yyjson_mut_val *object = yyjson_mut_arr_add_obj (json, list);
  yyjson_mut_val *path = yyjson_mut_arr (json);

  yyjson_mut_obj_add_strcpy (json, object, "file", file);
  yyjson_mut_obj_add_strcpy (json, object, "title", co_document_get_title (document));
  yyjson_mut_obj_add_str (json, object, "type", type_nicks[quarrel->type]);
  yyjson_mut_obj_add_val (json, object, "path", path);
  for (char **part = quarrel->path; *part != NULL; part++)
    yyjson_mut_arr_add_strcpy (json, path, *part);
}

static guint
report_clash (CoStore *store, CoClash *clash, yyjson_mut_doc *json, yyjson_mut_val *list)
{
  CoDocument *document = co_documents_lookup (co_store_get_documents (store), co_clash_get_id (clash));
  GPtrArray *quarrels = co_clash_get_quarrels (clash);
  g_autofree char *full = co_store_dup_path (store, document);
  const char *file = full + strlen (co_store_get_folder (store)) + 1;

  for (guint i = 0; i < quarrels->len; i++)
    {
      const CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);
      g_autofree char *place = co_cli_describe_quarrel (document, quarrel);

      if (json != NULL)
        co_cli_add_quarrel (json, list, file, document, quarrel);
      else
        co_cli_print ("%s: %s: %s\n", file, co_document_get_title (document), place);
    }

  return quarrels->len;
}

/* Puts into @list what is to be decided in a project, or prints it when @json is NULL; how much that is. */
guint
co_cli_report_clashes (CoStore *store, yyjson_mut_doc *json, yyjson_mut_val *list)
{
  GListModel *clashes = co_store_get_clashes (store);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (clashes); i++)
    {
      g_autoptr (CoClash) clash = g_list_model_get_item (clashes, i);

      n += report_clash (store, clash, json, list);
    }

  return n;
}
