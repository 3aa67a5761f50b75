/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli print: the PDF of one document.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-output.h"
#include "co-print-agenda.h"
#include "co-print-board.h"
#include "co-print-briefing.h"

#include <glib/gi18n.h>

/* A sheet, or a poster in pieces that a plain printer puts out. */
static const struct
{
  const char *word;
  CoPaper paper;
  gboolean is_tiled;
} papers[] = {
  { "a4", CO_PAPER_A4, FALSE }, { "a3", CO_PAPER_A3, FALSE },      { "a2", CO_PAPER_A2, FALSE },
  { "a1", CO_PAPER_A1, FALSE }, { "a1-tiled", CO_PAPER_A1, TRUE }, { "letter", CO_PAPER_LETTER, FALSE },
};

static GBytes *
print_agenda (CoStore *store, gpointer document, guint paper, const char *since, GError **error)
{
  return co_print_agenda (co_store_get_documents (store), document, co_store_get_folder (store), papers[paper].paper,
                          error);
}

static GBytes *
print_briefing (CoStore *store, gpointer document, guint paper, const char *since, GError **error)
{
  return co_print_briefing (co_store_get_documents (store), document, co_store_get_folder (store), papers[paper].paper,
                            error);
}

static GBytes *
print_board (CoStore *store, gpointer document, guint paper, const char *since, GError **error)
{
  return co_print_board (co_store_get_documents (store), document, papers[paper].paper, papers[paper].is_tiled, error);
}

static GBytes *
print_changes (CoStore *store, gpointer document, guint paper, const char *since, GError **error)
{
  return co_cli_print_changes (store, document, since, papers[paper].paper, error);
}

static const struct
{
  const char *word;
  CoKind kind;
  GBytes *(*print) (CoStore *store, gpointer document, guint paper, const char *since, GError **error);
} sheets[] = {
  { "agenda", CO_KIND_WORKSHOP, print_agenda },
  { "briefing", CO_KIND_SERVICE, print_briefing },
  { "board", CO_KIND_BOARD, print_board },
  { "changes", CO_KIND_BOARD, print_changes },
};

static guint
find_paper (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (word, papers[i].word) == 0)
        return i;
    }

  return G_MAXUINT;
}

static CoExit
print (const char *project, guint sheet, const char *words, guint paper, const char *since, const char *output)
{
  g_autoptr (CoStore) store = co_cli_open (project);
  g_autofree char *shown = g_filename_display_name (output);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CoDocument) document = NULL;
  gconstpointer data;
  gsize length;

  if (store == NULL)
    return CO_EXIT_FINDINGS;
  document = co_cli_choose (co_store_get_documents (store), sheets[sheet].kind, words);
  if (document == NULL)
    return CO_EXIT_FINDINGS;

  bytes = sheets[sheet].print (store, document, paper, since, &error);
  if (bytes == NULL)
    return co_cli_fail (_ ("“%s” cannot be printed: %s"), co_document_get_title (document), error->message);

  data = g_bytes_get_data (bytes, &length);
  if (!co_output_write (output, data, length, &error))
    return co_cli_fail (_ ("“%s” cannot be written: %s"), shown, error->message);

  if (!g_str_equal (output, "-"))
    co_cli_print (_ ("“%s” is in “%s”.\n"), co_document_get_title (document), shown);
  return CO_EXIT_FINE;
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *word = NULL;
  g_autofree char *since = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("FILE.pdf") },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &word, N_ ("a4, a3, a2, a1, letter; for a board also a1-tiled"),
      N_ ("PAPER") },
    { "since", 's', 0, G_OPTION_ARG_STRING, &since,
      N_ ("For changes: since workshop 1, 2 or 3 began, or since a day; all that is kept without it"),
      N_ ("1|2|3|DAY") },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 2, G_MAXUINT, &status);
  g_autofree char *joined = NULL;
  g_autofree char *wanted = NULL;
  guint paper;

  if (words == NULL)
    return status;
  if (output == NULL)
    return co_cli_usage (self, _ ("A file to write is missing: -o FILE.pdf"));

  paper = find_paper (word != NULL ? word : "a4");
  if (paper == G_MAXUINT)
    return co_cli_usage (self, _ ("There is no paper “%s”."), word);
  if (papers[paper].is_tiled && !g_str_equal (words[1], "board"))
    return co_cli_usage (self, _ ("Only a board is printed as a poster in pieces."));

  joined = words[2] != NULL ? g_strjoinv (" ", words + 2) : NULL;
  wanted = joined != NULL ? co_cli_dup_utf8 (joined) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_str_equal (words[1], sheets[i].word))
        return print (words[0], i, wanted, paper, since, output);
    }

  return co_cli_usage (self, _ ("“%s” cannot be printed: choose agenda, briefing, board or changes."), words[1]);
}

const CoCommand co_command_print = {
  .name = "print",
  .parameters = N_ ("PROJECT agenda|briefing|board|changes [ID|WORDS] [--paper PAPER] [--since 1|2|3|DAY] -o FILE.pdf"),
  .summary = N_ ("Make a PDF of a workshop’s agenda, a service’s briefing sheet, a board or its changes"),
  .run = run,
};
