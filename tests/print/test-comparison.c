/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has become of a board, on paper.
 */

#include "co-print-comparison.h"
#include "demo.h"
#include "probe.h"

#include <locale.h>
#include <string.h>

static void
test_paper (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *after = co_documents_find (documents, CO_KIND_BOARD, "espace sur demande");
  g_autoptr (CoBoard) before = CO_BOARD (co_record_copy (CO_RECORD (after)));
  g_autoptr (CoCard) first = g_list_model_get_item (co_board_get_cards (before), 0);
  g_autoptr (CoCard) second = g_list_model_get_item (co_board_get_cards (before), 1);
  g_autoptr (CoCard) third = g_list_model_get_item (co_board_get_cards (before), 2);
  CoComparison comparison = { before, after, "3 November", "Now" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CoPrintout) printout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL, *tags = NULL;

  co_card_set_quadrant (first, CO_QUADRANT_THREAT);
  co_card_set_text (second, "Avant");
  co_board_remove_card (before, third);
  printout = co_compose_comparison (documents, &comparison, NULL);
  pdf = co_printout_render (printout, CO_PAPER_A4, &error);
  g_assert_no_error (error);
  probe_keep (pdf, "comparison");
  probe_check (pdf);
  document = probe_open (pdf);
  text = probe_get_all (document);
  probe_assert_has (text, "3 November → Now");
  probe_assert_has (text, "1 new card · 1 moved · 1 reworded");
  probe_assert_has (text, "Threats → Strengths");
  probe_assert_has (text, "It said: “Avant”");
  tags = probe_get_tags (pdf);
  g_assert_cmpuint (probe_count (tags, "H1"), >=, 1);
  g_assert_cmpuint (probe_count (tags, "TH"), >=, 2);
}

static void
test_nothing (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *board = co_documents_find (documents, CO_KIND_BOARD, "espace sur demande");
  CoComparison comparison = { board, board, "then", "Now" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CoPrintout) printout = co_compose_comparison (documents, &comparison, NULL);
  g_autoptr (GBytes) pdf = co_printout_render (printout, CO_PAPER_A4, &error);
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  document = probe_open (pdf);
  text = probe_get_all (document);
  probe_assert_has (text, "Nothing has changed");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/comparison/paper", test_paper);
  g_test_add_func ("/print/comparison/nothing", test_nothing);
  return g_test_run ();
}
