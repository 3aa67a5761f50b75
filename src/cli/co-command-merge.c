/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli merge: brings in what sync programs have left of conflicts, and lists what somebody has to decide. As
 * a merge driver of git it merges three files into the second one.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-files.h"
#include "co-json.h"
#include "co-merge.h"

#include <glib/gi18n.h>
#include <string.h>

static CoExit
print_json (CoStore *store)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (json);
  yyjson_mut_val *merged = yyjson_mut_arr (json);
  GPtrArray *copies = co_store_get_merged (store);
  yyjson_mut_val *clashes = yyjson_mut_arr (json);
  guint n;

  yyjson_mut_doc_set_root (json, root);
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (g_ptr_array_index (copies, i));

      yyjson_mut_arr_add_strcpy (json, merged, shown);
    }
  yyjson_mut_obj_add_val (json, root, "merged", merged);
  yyjson_mut_obj_add_val (json, root, "clashes", clashes);
  n = co_cli_report_clashes (store, json, clashes);
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);

  return n > 0 ? CO_EXIT_FINDINGS : CO_EXIT_FINE;
}

static CoExit
print_text (CoStore *store)
{
  guint n_merged = co_store_get_merged (store)->len;
  guint n = co_cli_report_clashes (store, NULL, NULL);

  co_cli_warn (
      ngettext ("%u copy of a sync program was merged.\n", "%u copies of sync programs were merged.\n", n_merged),
      n_merged);
  if (n > 0)
    co_cli_warn (ngettext ("%u place is left to decide: open the project in Cocreate.\n",
                           "%u places are left to decide: open the project in Cocreate.\n", n),
                 n);

  return n > 0 ? CO_EXIT_FINDINGS : CO_EXIT_FINE;
}

static CoExit
merge_project (const char *project, gboolean is_json)
{
  g_autoptr (CoStore) store = co_cli_open (project);
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return CO_EXIT_FINDINGS;

  co_store_merge_copies (store);
  if (!co_store_flush (store, &error))
    return co_cli_fail ("%s", error->message);
  if (co_store_get_copies (store)->len > 0)
    return co_cli_fail (_ ("A copy that is merged could not be moved to the earlier versions."));

  return is_json ? print_json (store) : print_text (store);
}

/* An empty file stands for none: git gives one where both sides have added the file. */
static gboolean
read_version (const char *path, gboolean may_be_empty, CoDocument **document, GError **error)
{
  CoPlace place;
  gsize length;
  g_autofree char *text = co_files_read (path, &length, error);

  *document = NULL;
  if (text == NULL)
    return FALSE;
  if (length == 0 && may_be_empty)
    return TRUE;

  *document = co_json_read (text, length, &place, error);
  if (*document == NULL)
    g_prefix_error (error, "%s:%u:%u: ", path, place.line, place.column);
  return *document != NULL;
}

static gboolean
write_version (const char *path, CoDocument *document, GError **error)
{
  g_autofree char *temporary = NULL;
  gsize length;
  g_autofree char *text = co_json_write (document, &length);

  return co_files_write_beside (path, text, length, &temporary, error) == 0 && co_files_move (temporary, path, error);
}

/* Where the files are no versions of one document, ours stays as it is and git says that they are in conflict. */
static CoExit
merge_files (GStrv words, gboolean is_json)
{
  g_autofree char *ours_path = co_cli_dup_path (words[1]);
  g_autoptr (CoDocument) base = NULL;
  g_autoptr (CoDocument) ours = NULL;
  g_autoptr (CoDocument) theirs = NULL;
  g_autoptr (GPtrArray) quarrels = NULL;
  g_autoptr (GError) error = NULL;
  yyjson_mut_doc *json;
  yyjson_mut_val *list;

  if (ours_path == NULL)
    return co_cli_fail (_ ("“%s” is no file of this computer."), words[1]);
  if (!read_version (words[0], TRUE, &base, &error) || !read_version (ours_path, FALSE, &ours, &error) ||
      !read_version (words[2], FALSE, &theirs, &error))
    return co_cli_fail ("%s", error->message);
  if (G_OBJECT_TYPE (ours) != G_OBJECT_TYPE (theirs) ||
      (base != NULL && G_OBJECT_TYPE (base) != G_OBJECT_TYPE (ours)) ||
      !g_str_equal (co_document_get_id (ours), co_document_get_id (theirs)))
    return co_cli_fail (_ ("These are not versions of one document."));

  quarrels = co_merge_full (ours, base, theirs);
  if (!write_version (ours_path, ours, &error))
    return co_cli_fail ("%s", error->message);

  json = yyjson_mut_doc_new (NULL);
  list = yyjson_mut_arr (json);
  yyjson_mut_doc_set_root (json, list);
  for (guint i = 0; i < quarrels->len; i++)
    {
      const CoQuarrel *quarrel = g_ptr_array_index (quarrels, i);
      g_autofree char *place = co_cli_describe_quarrel (ours, quarrel);

      co_cli_add_quarrel (json, list, words[1], ours, quarrel);
      co_cli_warn (_ ("%s: both sides have changed %s\n"), co_document_get_title (ours), place);
    }
  if (is_json)
    co_cli_print_json (json);
  yyjson_mut_doc_free (json);

  return quarrels->len > 0 ? CO_EXIT_FINDINGS : CO_EXIT_FINE;
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  gboolean is_driver = FALSE;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "driver", 0, 0, G_OPTION_ARG_NONE, &is_driver, N_ ("Merge the files BASE, OURS and THEIRS into OURS, for git"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 1, 3, &status);

  if (words == NULL)
    return status;
  if (is_driver && g_strv_length (words) != 3)
    return co_cli_usage (self, _ ("--driver takes three files: BASE OURS THEIRS"));
  if (!is_driver && g_strv_length (words) != 1)
    return co_cli_usage (self, _ ("Give one project"));

  return is_driver ? merge_files (words, is_json) : merge_project (words[0], is_json);
}

const CoCommand co_command_merge = {
  .name = "merge",
  .parameters = N_ ("PROJECT"),
  .summary = N_ ("Merge what sync programs have left of conflicts"),
  .description = N_ ("Lists the places that somebody has to decide and fails while there are any.\n\n"
                     "For git: “git config merge.cocreate.driver 'cocreate-cli merge --driver %O %A %B'”, and the line "
                     "“*.json merge=cocreate” in .gitattributes."),
  .run = run,
};
