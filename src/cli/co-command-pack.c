/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli pack and unpack: a project as one file, to send or to keep, and back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-pack.h"

#include <glib/gi18n.h>

static void
print_count (const char *key, const char *place, const CoPackCount *count)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (json);

  yyjson_mut_doc_set_root (json, root);
  yyjson_mut_obj_add_strcpy (json, root, key, place);
  yyjson_mut_obj_add_uint (json, root, "files", count->files);
  yyjson_mut_obj_add_uint (json, root, "bytes", count->bytes);
  yyjson_mut_obj_add_uint (json, root, "leftOut", count->left_out);
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);
}

static void
say_left_out (const CoPackCount *count)
{
  if (count->left_out > 0)
    co_cli_warn (ngettext ("%u link or other thing that is no plain file was left out.\n",
                           "%u links or other things that are no plain files were left out.\n", count->left_out),
                 count->left_out);
}

static CoExit
run_pack (const CoCommand *self, GStrv arguments)
{
  g_autofree char *output = NULL;
  gboolean no_history = FALSE;
  gboolean no_attachments = FALSE;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("FILE.cocreate") },
    { "no-history", 0, 0, G_OPTION_ARG_NONE, &no_history, N_ ("Leave out earlier versions and the trash"), NULL },
    { "no-attachments", 0, 0, G_OPTION_ARG_NONE, &no_attachments, N_ ("Leave out attached files"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 1, 1, &status);
  g_autofree char *folder = words != NULL ? co_cli_dup_path (words[0]) : NULL;
  g_autofree char *file = output != NULL ? co_cli_dup_path (output) : NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  CoPackCount count;

  if (words == NULL)
    return status;
  if (file == NULL || folder == NULL)
    return co_cli_usage (self, _ ("A file to write is missing: -o FILE.cocreate"));

  if (!co_pack_write (folder, file,
                      (no_history ? CO_PACK_NO_HISTORY : 0) | (no_attachments ? CO_PACK_NO_ATTACHMENTS : 0), NULL, NULL,
                      NULL, &count, &error))
    return co_cli_fail ("%s", error->message);

  shown = g_filename_display_name (output);
  if (is_json)
    print_count ("file", shown, &count);
  else
    co_cli_print (ngettext ("%u file is packed in “%s”.\n", "%u files are packed in “%s”.\n", count.files), count.files,
                  shown);
  say_left_out (&count);

  return CO_EXIT_FINE;
}

static CoExit
run_unpack (const CoCommand *self, GStrv arguments)
{
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, 2, &status);
  g_autofree char *file = words != NULL ? co_cli_dup_path (words[0]) : NULL;
  g_autofree char *folder = words != NULL ? co_cli_dup_path (words[1]) : NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  CoPackCount count;

  if (words == NULL)
    return status;
  shown = g_filename_display_name (words[1]);
  if (file == NULL || folder == NULL)
    return co_cli_fail (_ ("“%s” is no folder of this computer."), shown);
  if (!co_pack_unpack (file, folder, NULL, NULL, NULL, &count, &error))
    return co_cli_fail ("%s", error->message);

  if (is_json)
    print_count ("folder", shown, &count);
  else
    co_cli_print (ngettext ("%u file is unpacked in “%s”.\n", "%u files are unpacked in “%s”.\n", count.files),
                  count.files, shown);

  return CO_EXIT_FINE;
}

const CoCommand co_command_pack = {
  .name = "pack",
  .parameters = N_ ("PROJECT -o FILE.cocreate"),
  .summary = N_ ("Make one file of a project, to send or to keep"),
  .run = run_pack,
};

const CoCommand co_command_unpack = {
  .name = "unpack",
  .parameters = N_ ("FILE.cocreate FOLDER"),
  .summary = N_ ("Make a project folder of a packed project"),
  .description =
      N_ ("The folder is made, or must be empty. A file that would write elsewhere or fill the disk is refused."),
  .run = run_unpack,
};
