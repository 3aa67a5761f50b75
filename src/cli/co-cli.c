/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands have in common: options before or after other words, one way to fail, text that leaves as UTF-8
 * whatever the locale. Results go to the standard output, everything that is said about them to standard error.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-store-error.h"
#include "co-text.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static void
put (FILE *stream, const char *before, const char *format, va_list arguments)
{
  g_autofree char *said = g_strdup_vprintf (format, arguments);
  /* Documents may hold what a terminal would obey. */
  g_autofree char *text = co_text_clean (said, -1);

  fputs (before, stream);
  fputs (text, stream);
}

void
co_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  put (stdout, "", format, arguments);
  va_end (arguments);
}

void
co_cli_warn (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  put (stderr, "", format, arguments);
  va_end (arguments);
}

/**
 * co_cli_fail:
 * @message: why, without a newline
 *
 * Says on standard error why something could not be done.
 *
 * Returns: %CO_EXIT_FINDINGS
 */
CoExit
co_cli_fail (const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  put (stderr, "cocreate-cli: ", message, arguments);
  va_end (arguments);
  fputc ('\n', stderr);

  return CO_EXIT_FINDINGS;
}

/**
 * co_cli_usage:
 * @command: (nullable): the command that was called
 * @message: what is wrong with the command line, without a newline
 *
 * Says on standard error what is wrong, and where help is.
 *
 * Returns: %CO_EXIT_USAGE
 */
CoExit
co_cli_usage (const CoCommand *command, const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  put (stderr, "cocreate-cli: ", message, arguments);
  va_end (arguments);
  fputc ('\n', stderr);

  if (command != NULL)
    co_cli_warn (_ ("“cocreate-cli %s --help” explains the command.\n"), command->name);
  else
    co_cli_warn (_ ("“cocreate-cli --help” lists the commands.\n"));

  return CO_EXIT_USAGE;
}

/* Words of the command line are bytes; most often they are UTF-8 even where the locale does not say so. */
char *
co_cli_dup_utf8 (const char *argument)
{
  return g_utf8_validate (argument, -1, NULL) ? g_strdup (argument) : g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}

char *
co_cli_dup_path (const char *argument)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);

  return g_file_get_path (file);
}

static void
print_help (const CoCommand *command, GOptionContext *context)
{
  g_autofree char *help = NULL;

  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  help = g_option_context_get_help (context, TRUE, NULL);
  fputs (help, stdout);
}

/**
 * co_cli_parse:
 * @command: a command
 * @arguments: the words behind it; the options are taken out
 * @entries: its options, for text %G_OPTION_ARG_FILENAME
 * @min: how many other words it needs at least
 * @max: how many it takes at most
 * @status: (out): how to end when there is nothing to run
 *
 * Returns: (transfer full) (nullable): the words that are no options; %NULL when help was printed or the command line
 *   is wrong
 */
GStrv
co_cli_parse (const CoCommand *command,
              GStrv arguments,
              const GOptionEntry *entries,
              guint min,
              guint max,
              CoExit *status)
{
  gboolean help = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Explain this command"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ (command->parameters));
  g_autofree char *name = g_strconcat ("cocreate-cli ", command->name, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  guint first = 1;
  guint n;

  g_strv_builder_add (builder, name);
  g_strv_builder_addv (builder, (const char **) arguments);
  words = g_strv_builder_end (builder);

  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &words, &error))
    {
      *status = co_cli_usage (command, "%s", error->message);
      return NULL;
    }
  if (help)
    {
      print_help (command, context);
      *status = CO_EXIT_FINE;
      return NULL;
    }

  if (words[1] != NULL && g_str_equal (words[1], "--"))
    first = 2;
  n = g_strv_length (words + first);
  if (n < min || n > max)
    {
      *status = co_cli_usage (command, n < min ? _ ("Something is missing: %s %s") : _ ("There is too much: %s %s"),
                              name, _ (command->parameters));
      return NULL;
    }

  return g_strdupv (words + first);
}

/**
 * co_cli_open:
 * @project: the folder of a project, as it was written
 *
 * Returns: (transfer full) (nullable): its store; %NULL when that could not be opened, and it was said why
 */
CoStore *
co_cli_open (const char *project)
{
  g_autofree char *folder = co_cli_dup_path (project);
  g_autofree char *shown = g_filename_display_name (project);
  g_autoptr (GError) error = NULL;
  CoStore *store = folder != NULL ? co_store_open (folder, NULL, &error) : NULL;

  if (store != NULL)
    return store;

  if (folder == NULL || g_error_matches (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_PROJECT) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    co_cli_fail (_ ("There is no project in “%s”. “cocreate-cli new” makes one."), shown);
  else
    co_cli_fail (_ ("“%s” cannot be opened: %s"), shown, error->message);

  return NULL;
}

/* What programs read is the same in all languages. Called before anything is said. */
void
co_cli_use_plain_language (void)
{
  g_setenv ("LANGUAGE", "C", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
}

void
co_cli_print_json (yyjson_mut_doc *json)
{
  char *text = yyjson_mut_write (json, YYJSON_WRITE_PRETTY_TWO_SPACES | YYJSON_WRITE_NEWLINE_AT_END, NULL);

  fputs (text, stdout);
  free (text);
}

/* As compilers do it, so that editors can go there. */
void
co_cli_print_place (const char *file, CoPlace place, const char *reason)
{
  if (place.line > 0)
    co_cli_warn ("%s:%u:%u: %s\n", file, place.line, place.column, reason);
  else
    co_cli_warn ("%s: %s\n", file, reason);
}

yyjson_mut_val *
co_cli_add_place (yyjson_mut_doc *json, const char *file, CoPlace place, const char *reason)
{
  yyjson_mut_val *object = yyjson_mut_obj (json);

  yyjson_mut_obj_add_strcpy (json, object, "file", file);
  yyjson_mut_obj_add_uint (json, object, "line", place.line);
  yyjson_mut_obj_add_uint (json, object, "column", place.column);
  yyjson_mut_obj_add_strcpy (json, object, "reason", reason);

  return object;
}

/* The widest that a column of a table gets. */
#define MAX_WIDTH 60

static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* A long cell would push the next column out of sight. */
static char *
shorten (const char *cell)
{
  const char *p = cell;

  for (guint width = 0; *p != '\0'; p = g_utf8_next_char (p))
    {
      width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
      if (width > MAX_WIDTH)
        {
          g_autofree char *part = g_strndup (cell, (gsize) (p - cell));

          return g_strconcat (g_strchomp (part), "…", NULL);
        }
    }

  return g_strdup (cell);
}

/**
 * co_cli_print_table:
 * @rows: (element-type GStrv): rows of texts, the heading first; long texts in them are cut
 * @n_columns: how many each has
 *
 * Prints columns that stand under each other, for all scripts.
 */
void
co_cli_print_table (GPtrArray *rows, guint n_columns)
{
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        {
          char *cell = j + 1 < n_columns ? shorten (row[j]) : g_strdup (row[j]);

          g_free (row[j]);
          row[j] = cell;
          widths[j] = MAX (widths[j], get_width (cell));
        }
    }

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < n_columns; j++)
        g_string_append_printf (line, "%s%*s", row[j], (int) (widths[j] - get_width (row[j]) + 2), "");
      g_strchomp (line->str);
      co_cli_print ("%s\n", line->str);
    }
}
