/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli import: experiments and funding aids out of foreign files, as one step of undo for whoever has the project open.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-grant.h"
#include "co-import.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Clears a line of progress. */
#define CLEAR "\r\033[K"

static void
progress_cb (const char *file, guint n_created, gpointer user_data)
{
  g_autofree char *name = g_path_get_basename (file);

  co_cli_warn (CLEAR);
  co_cli_warn (ngettext ("%u experiment, reading %.60s", "%u experiments, reading %.60s", n_created), n_created, name);
}

static void
read_files (CoImport *import, GStrv files)
{
  gboolean is_terminal = isatty (STDERR_FILENO) == 1;

  if (is_terminal)
    co_import_set_progress (import, progress_cb, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (files[i]);

      co_import_add_file (import, file, NULL, NULL);
    }
  if (is_terminal)
    co_cli_warn (CLEAR);
}

/* Who names a file from where they are finds it named from there. */
static const char *
shorten (const char *file, GStrv files)
{
  g_autofree char *here = g_get_current_dir ();
  gsize n = strlen (here);

  for (guint i = 0; files[i] != NULL; i++)
    {
      if (!g_path_is_absolute (files[i]) && strncmp (file, here, n) == 0 && file[n] == G_DIR_SEPARATOR)
        return file + n + 1;
    }

  return file;
}

static void
print_json (CoImport *import, GStrv files)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (json);
  yyjson_mut_val *list;
  GPtrArray *refused = co_import_get_refused (import);

  yyjson_mut_doc_set_root (json, root);
  yyjson_mut_obj_add_uint (json, root, "created", co_import_get_created (import)->len);
  yyjson_mut_obj_add_uint (json, root, "skipped", co_import_get_n_skipped (import));
  list = yyjson_mut_obj_add_arr (json, root, "refused");
  for (guint i = 0; i < refused->len; i++)
    {
      CoRefusal *refusal = g_ptr_array_index (refused, i);

      yyjson_mut_arr_append (list, co_cli_add_place (json, shorten (co_refusal_get_file (refusal), files),
                                                     co_refusal_get_place (refusal), co_refusal_get_reason (refusal)));
    }
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);
}

static guint
count_grants (GPtrArray *created)
{
  guint n = 0;

  for (guint i = 0; i < created->len; i++)
    n += CO_IS_GRANT (g_ptr_array_index (created, i)) ? 1 : 0;

  return n;
}

static void
print_created (GPtrArray *created, gboolean is_dry)
{
  guint n_grants = count_grants (created);
  guint n = created->len - n_grants;

  if (is_dry)
    {
      if (n > 0 || n_grants == 0)
        co_cli_print (ngettext ("%u experiment would be imported.\n", "%u experiments would be imported.\n", n), n);
      if (n_grants > 0)
        co_cli_print (
            ngettext ("%u funding aid would be imported.\n", "%u funding aids would be imported.\n", n_grants),
            n_grants);
      return;
    }

  if (n > 0 || n_grants == 0)
    co_cli_print (ngettext ("%u experiment was imported.\n", "%u experiments were imported.\n", n), n);
  if (n_grants > 0)
    co_cli_print (ngettext ("%u funding aid was imported.\n", "%u funding aids were imported.\n", n_grants), n_grants);
}

static void
print_text (CoImport *import, GStrv files, gboolean is_dry)
{
  guint n_skipped = co_import_get_n_skipped (import);
  GPtrArray *refused = co_import_get_refused (import);

  for (guint i = 0; i < refused->len; i++)
    {
      CoRefusal *refusal = g_ptr_array_index (refused, i);

      co_cli_print_place (shorten (co_refusal_get_file (refusal), files), co_refusal_get_place (refusal),
                          co_refusal_get_message (refusal));
    }

  print_created (co_import_get_created (import), is_dry);
  if (n_skipped > 0)
    co_cli_print (ngettext ("%u was there already.\n", "%u were there already.\n", n_skipped), n_skipped);
  if (refused->len > 0)
    co_cli_print (
        ngettext ("%u file or part of one was refused.\n", "%u files or parts of them were refused.\n", refused->len),
        refused->len);
}

static gboolean
store_created (CoStore *store, GPtrArray *created, GError **error)
{
  co_store_begin (store, _ ("Import"));
  for (guint i = 0; i < created->len; i++)
    co_store_add (store, g_ptr_array_index (created, i));
  co_store_end (store);

  return co_store_flush (store, error);
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  gboolean is_dry = FALSE;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, N_ ("Say what would be done, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, G_MAXUINT, &status);
  g_autoptr (CoStore) store = NULL;
  g_autoptr (CoImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (words == NULL)
    return status;
  store = co_cli_open (words[0]);
  if (store == NULL)
    return CO_EXIT_FINDINGS;

  import = co_import_new (co_store_get_documents (store));
  co_import_accept_grants (import);
  read_files (import, words + 1);
  if (!is_dry && !store_created (store, co_import_get_created (import), &error))
    return co_cli_fail (_ ("What was imported cannot be written: %s"), error->message);

  if (is_json)
    print_json (import, words + 1);
  else
    print_text (import, words + 1, is_dry);

  return co_import_get_refused (import)->len > 0 ? CO_EXIT_FINDINGS : CO_EXIT_FINE;
}

const CoCommand co_command_import = {
  .name = "import",
  .parameters = N_ ("PROJECT FILE…"),
  .summary = N_ ("Add the experiments that files or folders describe"),
  .description =
      N_ ("It reads tables (CSV), publiccode.yml files, records of digital public goods (JSON) and experiments of\n"
          "other projects. What is already in the project is skipped."),
  .run = run,
};
