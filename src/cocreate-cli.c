/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: finds the command, and leaves the rest to it.
 */

#include "config.h"

#include "co-cli.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

static const CoCommand *const commands[] = {
  &co_command_new,  &co_command_import, &co_command_list,  &co_command_check,   &co_command_print,   &co_command_export,
  &co_command_pack, &co_command_unpack, &co_command_merge, &co_command_history, &co_command_restore, &co_command_trash,
};

static CoExit
print_help (void)
{
  co_cli_print (_ ("Usage: cocreate-cli COMMAND PROJECT …\n\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    co_cli_print ("  %-8s%s\n", commands[i]->name, _ (commands[i]->summary));
  co_cli_print (
      _ ("\nPROJECT is the folder of a project. “cocreate-cli COMMAND --help” explains a command.\n"
         "It ends with 0 when all is well, 1 when something asks for attention, 2 when the command line is wrong.\n"));

  return CO_EXIT_FINE;
}

static const CoCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

/* What a program reads must not depend on who runs it, so this is known before anything is translated. */
static gboolean
wants_json (GStrv words)
{
  for (guint i = 0; words[i] != NULL && !g_str_equal (words[i], "--"); i++)
    {
      if (g_str_equal (words[i], "--json"))
        return TRUE;
    }

  return FALSE;
}

int
main (int argc, char *argv[])
{
  const CoCommand *command;

  setlocale (LC_ALL, "");
  if (wants_json (argv))
    co_cli_use_plain_language ();
  bindtextdomain (GETTEXT_PACKAGE, CO_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("cocreate-cli");

  if (argc < 2)
    return co_cli_usage (NULL, _ ("A command is missing."));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    {
      co_cli_print ("cocreate-cli %s\n", CO_VERSION);
      return CO_EXIT_FINE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    return co_cli_usage (NULL, _ ("“%s” is no command."), argv[1]);

  return command->run (command, argv + 2);
}
