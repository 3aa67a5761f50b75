/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli export: a board as a picture or in words.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-board-export.h"
#include "co-output.h"

#include <glib/gi18n.h>
#include <string.h>

/* A picture of more pixels than this is a slip of the keyboard. */
#define MOST_PIXELS 16384

typedef struct
{
  char *format;
  char *size;
  char *output;
  gboolean is_dark;
  double width;
  double height;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->size);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_size (Options *options)
{
  g_auto (GStrv) sides = g_strsplit (options->size != NULL ? options->size : "1920x1080", "x", -1);
  guint64 width, height;

  if (g_strv_length (sides) != 2 || !g_ascii_string_to_unsigned (sides[0], 10, 320, MOST_PIXELS, &width, NULL) ||
      !g_ascii_string_to_unsigned (sides[1], 10, 240, MOST_PIXELS, &height, NULL))
    return FALSE;

  options->width = (double) width;
  options->height = (double) height;
  return TRUE;
}

static CoExit
export_board (const char *project, const char *words, const Options *options)
{
  g_autoptr (CoStore) store = co_cli_open (project);
  g_autoptr (CoBoard) board = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  CoBoardSetting setting;
  CoProject *owner;

  if (store == NULL)
    return CO_EXIT_FINDINGS;
  board = co_cli_choose (co_store_get_documents (store), CO_KIND_BOARD, words);
  if (board == NULL)
    return CO_EXIT_FINDINGS;

  owner = co_documents_get_project (co_store_get_documents (store));
  co_board_setting_init_screen (&setting, options->width, options->height,
                                owner != NULL ? co_project_get_room_depth (owner) : CO_ROOM_DEPTH_MIDDLE);
  setting.theme = options->is_dark ? CO_BOARD_DARK : CO_BOARD_LIGHT;
  setting.language = owner != NULL ? co_project_get_language (owner) : NULL;
  written = co_board_export (co_store_get_documents (store), board, co_board_format_find (options->format), &setting,
                             options->output, co_output_write, &error);
  if (written == NULL)
    return co_cli_fail (_ ("“%s” cannot be exported: %s"), co_board_get_title (board), error->message);

  for (guint i = 0; written[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (written[i]);

      co_cli_print (_ ("“%s” is in “%s”.\n"), co_board_get_title (board), shown);
    }
  return CO_EXIT_FINE;
}

/* Without --format, the name of the file tells. */
static void
guess_format (Options *options)
{
  const char *dot = strrchr (options->output, '.');

  if (options->format == NULL)
    options->format = g_strdup (dot != NULL ? dot + 1 : "");
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format, N_ ("png, svg, md, odt or csv"), N_ ("FORMAT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_ ("Of a picture, in pixels; 1920x1080 if nothing is said"),
      N_ ("WIDTHxHEIGHT") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &options.is_dark, N_ ("A picture for a dark room"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to write"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, G_MAXUINT, &status);
  g_autofree char *joined = NULL;
  g_autofree char *wanted = NULL;

  if (words == NULL)
    return status;
  if (!g_str_equal (words[1], "board"))
    return co_cli_usage (self, _ ("“%s” cannot be exported: only a board can."), words[1]);
  if (options.output == NULL)
    return co_cli_usage (self, _ ("A file to write is missing: -o FILE"));
  guess_format (&options);
  if (co_board_format_find (options.format) == CO_BOARD_N_FORMATS)
    return co_cli_usage (self, _ ("There is no format “%s”: choose png, svg, md, odt or csv."), options.format);
  if (!read_size (&options))
    return co_cli_usage (self, _ ("“%s” is no size: write it like 1920x1080."), options.size);

  joined = words[2] != NULL ? g_strjoinv (" ", words + 2) : NULL;
  wanted = joined != NULL ? co_cli_dup_utf8 (joined) : NULL;
  return export_board (words[0], wanted, &options);
}

const CoCommand co_command_export = {
  .name = "export",
  .parameters = N_ ("PROJECT board [ID|WORDS] [--format png|svg|md|odt|csv] [--size 1920x1080] -o FILE"),
  .summary = N_ ("Make a picture of a board, or write it down as text or as a table"),
  .run = run,
};
