/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A synthesis board on paper and in words: the cards that it gathers, each with the board that it is from.
 */

#include "co-board-synthesis.h"
#include "co-board-text.h"
#include "co-print-board.h"
#include "demo.h"
#include "probe.h"

#include <locale.h>
#include <string.h>

/* Lines break where they break. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        g_string_append_unichar (out, g_utf8_get_char (c));
    }

  return g_string_free_and_steal (out);
}

static void
test_paper (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *board = co_documents_find (documents, CO_KIND_BOARD, "Synthèse pour le comité");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = co_print_board (documents, board, CO_PAPER_A3, FALSE, &error);
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL, *all = NULL;

  g_assert_no_error (error);
  probe_keep (pdf, "board-synthesis");
  probe_check (pdf);
  document = probe_open (pdf);
  text = probe_get_all (document);
  all = squeeze (text);
  g_assert_cmpuint (cards->len, >, 40);
  for (guint i = 0; i < cards->len; i++)
    {
      g_autofree char *wanted = squeeze (co_card_get_text (g_ptr_array_index (cards, i)));

      if (co_card_get_quadrant (g_ptr_array_index (cards, i)) != CO_QUADRANT_UNSORTED)
        probe_assert_has (all, wanted);
    }
  probe_assert_has (all, "Joindrelamairieàtouteheure");
}

static void
test_words (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *board = co_documents_find (documents, CO_KIND_BOARD, "Synthèse pour le comité");
  g_autofree char *markdown = co_board_text_markdown (documents, board);
  g_autofree char *csv = co_board_text_csv (documents, board);
  const char *gathered = strstr (markdown, "- Fermer le guichet");
  const char *own = strstr (markdown, "- Trois outils");
  g_autofree char *line = NULL;

  g_assert_nonnull (gathered);
  line = g_strndup (gathered, strcspn (gathered, "\n"));
  probe_assert_has (line, "Joindre la mairie à toute heure");
  g_assert_nonnull (own);
  g_clear_pointer (&line, g_free);
  line = g_strndup (own, strcspn (own, "\n"));
  g_assert_null (strstr (line, "Synthèse pour le comité"));
  probe_assert_has (csv, ",Joindre la mairie à toute heure,");
  probe_assert_has (csv, ",Synthèse pour le comité de pilotage,\r\n");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/board-synthesis/paper", test_paper);
  g_test_add_func ("/print/board-synthesis/words", test_words);
  return g_test_run ();
}
