/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli new: an empty project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-store-error.h"

#include <glib/gi18n.h>

static CoExit
create (const char *project, const char *title, const char *authority)
{
  g_autofree char *folder = co_cli_dup_path (project);
  g_autofree char *shown = g_filename_display_name (project);
  g_autoptr (CoProject) document = co_project_new ();
  g_autoptr (CoStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    return co_cli_fail (_ ("“%s” is no folder of this computer."), shown);

  co_project_set_title (document, title);
  co_project_set_authority (document, authority);
  store = co_store_create (folder, document, &error);
  if (g_error_matches (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS))
    return co_cli_fail (_ ("There is a project in “%s” already. Choose another folder."), shown);
  if (store == NULL)
    return co_cli_fail (_ ("The project cannot be made: %s"), error->message);

  co_cli_print (_ ("The project “%s” is in “%s”.\n"), title, shown);
  return CO_EXIT_FINE;
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  g_autofree char *raw_title = NULL;
  g_autofree char *raw_authority = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &raw_title, N_ ("Title of the project"), N_ ("TITLE") },
    { "authority", 0, 0, G_OPTION_ARG_FILENAME, &raw_authority, N_ ("Local authority that it is for"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 1, 1, &status);
  g_autofree char *title = raw_title != NULL ? co_cli_dup_utf8 (raw_title) : NULL;
  g_autofree char *authority = raw_authority != NULL ? co_cli_dup_utf8 (raw_authority) : NULL;

  if (words == NULL)
    return status;
  if (title == NULL || *g_strstrip (title) == '\0')
    return co_cli_usage (self, _ ("A project needs a title: --title TITLE"));
  if (authority == NULL || *g_strstrip (authority) == '\0')
    return co_cli_usage (self, _ ("A project needs its local authority: --authority NAME"));

  return create (words[0], title, authority);
}

const CoCommand co_command_new = {
  .name = "new",
  .parameters = N_ ("PROJECT --title TITLE --authority NAME"),
  .summary = N_ ("Make a folder with an empty project in it"),
  .run = run,
};
