/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The block engine: what comes out of it is read back as a viewer, a screen reader and a checker read it.
 */

#include "co-printout.h"

#include <locale.h>
#include <string.h>

#include "probe.h"

static const char *const words = "Les habitants demandent un service simple, lisible sur un téléphone, et tenu à jour "
                                 "par celles et ceux qui le connaissent. ";

static char *
repeat (const char *text, guint n)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static GBytes *
render (CoPrintout *printout, const char *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = co_printout_render (printout, CO_PAPER_A4, &error);

  g_assert_no_error (error);
  probe_keep (pdf, name);
  probe_check (pdf);

  return pdf;
}

static CoPrintout *
new_printout (void)
{
  CoPrintout *printout = co_printout_new ("Essai d’impression");

  co_printout_set_author (printout, "Ville de Montreuil-sur-Lys & Cie");
  co_printout_set_subject (printout, "Essai");
  co_printout_set_language (printout, "fr");
  co_printout_set_head (printout, "Ville de Montreuil-sur-Lys");
  co_printout_set_foot (printout, "Services numériques de proximité");

  return printout;
}

static CoBlock *
new_table (guint n_rows, guint sentences)
{
  CoBlock *table = co_block_new_table ();
  g_autofree char *text = repeat (words, sentences);

  co_block_add_column (table, "Heure", 0, CO_COLUMN_FIT);
  co_block_add_column (table, "Séquence", 3, CO_COLUMN_HEADS_ROW);
  co_block_add_column (table, "Animation", 2, CO_COLUMN_PLAIN);
  co_block_add_column (table, "Durée", 0, CO_COLUMN_FIT | CO_COLUMN_AT_END);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = g_strdup_printf ("Séquence %u", i + 1);

      co_block_add_row (table, i % 7 == 3 ? CO_ROW_TINTED : CO_ROW_PLAIN);
      co_block_add_cell (table, CO_STYLE_CELL, "14:00");
      co_block_add_cell (table, CO_STYLE_CELL_STRONG, title);
      co_block_add_text (table, CO_STYLE_CELL_SMALL, text);
      co_block_add_cell (table, CO_STYLE_CELL, "Claire Delattre");
      co_block_add_cell (table, CO_STYLE_CELL, "10 min");
    }

  return table;
}

static void
test_parts (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL, *tags = NULL, *outline = NULL, *title = NULL, *author = NULL, *json = NULL;
  CoBlock *block;

  co_printout_add (printout, co_block_new_letterhead (NULL, "", "Ville de Montreuil-sur-Lys", "Services numériques"));
  co_printout_add (printout, co_block_new_heading (1, "Réserver à Montreuil"));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_LEAD, words));
  block = co_block_new_facts (2);
  co_block_add_fact (block, CO_STYLE_VALUE, "Date", "jeudi 4 mars 2027");
  co_block_add_fact (block, CO_STYLE_VALUE, "Lieu", "");
  co_block_add_fact (block, CO_STYLE_VALUE, "Heure", "14:00");
  co_printout_add (printout, block);
  co_printout_add (printout, co_block_new_callout ("La problématique", "Se déplacer", words));
  co_printout_add (printout, co_block_new_heading (2, "Liens"));
  block = co_block_new_list (FALSE);
  co_block_add_item (block, CO_STYLE_STRONG, "Une expérimentation");
  co_block_add_link (block, CO_STYLE_LINK, "beta.gouv.fr", "https://beta.gouv.fr/l'été?q=a b");
  co_block_add_link (block, CO_STYLE_LINK, "nulle part", "javascript:alert(1)");
  co_printout_add (printout, block);
  co_printout_add (printout, new_table (2, 0));

  pdf = render (printout, "parts.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  text = probe_get_all (document);
  probe_assert_has (text, "Page 1 / 1");
  probe_assert_has (text, "jeudi 4 mars 2027");
  g_assert_null (strstr (text, "Lieu"));
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==, "Essai d’impression");
  author = poppler_document_get_author (document);
  g_assert_cmpstr (author, ==, "Ville de Montreuil-sur-Lys & Cie");
  outline = probe_get_outline (document);
  g_assert_cmpstr (outline, ==, "Réserver à Montreuil 1\n  Liens 1\n");

  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "Document\n  P\n    \"Ville de Montreuil-sur-Lys\"");
  probe_assert_has (tags, "  H1\n    \"Réserver à Montreuil\"\n");
  probe_assert_has (tags, "  L\n    LI\n      Lbl\n        \"Date\"\n      LBody\n        \"jeudi 4 mars 2027\"\n");
  probe_assert_has (tags, "          Link\n            \"beta.gouv.fr\"\n");
  probe_assert_has (tags, "  Table\n    THead\n      TR\n        TH\n          \"Heure\"\n");
  probe_assert_has (tags, "        TH\n          \"Séquence 1\"\n");
  g_assert_null (strstr (tags, "Page 1"));

  json = probe_get_json (pdf);
  probe_assert_has (json, "\"/Lang\": \"u:fr\"");
  probe_assert_has (json, "\"/DisplayDocTitle\": true");
  probe_assert_has (json, "\"/Marked\": true");
  probe_assert_has (json, "\"/Subtype\": \"/XML\"");
  probe_assert_has (json, "https://beta.gouv.fr/l%27%C3%A9t%C3%A9?q=a%20b");
  g_assert_null (strstr (json, "javascript"));
  g_assert_cmpuint (probe_count (json, "\"/Scope\": \"/Column\""), ==, 4);
  g_assert_cmpuint (probe_count (json, "\"/Scope\": \"/Row\""), ==, 2);
  g_assert_true (probe_claims (pdf));
}

static void
test_long_table (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *tags = NULL;
  int n_pages;

  co_printout_add (printout, co_block_new_heading (1, "Ordre du jour"));
  co_printout_add (printout, new_table (200, 1));
  pdf = render (printout, "long-table.pdf");
  document = probe_open (pdf);
  n_pages = poppler_document_get_n_pages (document);
  g_assert_cmpint (n_pages, >, 10);
  for (int i = 0; i < n_pages; i++)
    {
      g_autofree char *text = probe_get_text (document, i);
      g_autofree char *number = g_strdup_printf ("Page %d / %d", i + 1, n_pages);

      probe_assert_has (text, "Animation");
      probe_assert_has (text, "Claire Delattre");
      probe_assert_has (text, number);
    }
  tags = probe_get_tags (pdf);
  g_assert_cmpuint (probe_count (tags, "\"Animation\""), ==, 1);
  g_assert_cmpuint (probe_count (tags, " TR\n"), ==, 201);
}

/* A row that is longer than the page goes on over it: no word is lost, and its cell stays one cell. */
static void
test_long_row (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *tags = NULL, *text = NULL;

  co_printout_add (printout, new_table (2, 120));
  pdf = render (printout, "long-row.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), >=, 4);
  text = probe_get_all (document);
  g_assert_cmpuint (probe_count (text, "habitants"), ==, 240);
  tags = probe_get_tags (pdf);
  g_assert_cmpuint (probe_count (tags, " TR\n"), ==, 3);
  g_assert_cmpuint (probe_count (tags, "  TD\n"), ==, 6);
}

static void
test_long_text (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = repeat (words, 150), *all = NULL;
  CoBlock *list = co_block_new_list (TRUE);

  co_printout_add (printout, co_block_new_heading (1, text));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, text));
  co_printout_add (printout, co_block_new_callout ("Label", text, text));
  co_block_add_item (list, CO_STYLE_BODY, text);
  co_block_add_item (list, CO_STYLE_BODY, "fin");
  co_printout_add (printout, list);
  pdf = render (printout, "long-text.pdf");
  document = probe_open (pdf);
  all = probe_get_all (document);
  g_assert_cmpuint (probe_count (all, "habitants"), ==, 5 * 150);
  probe_assert_has (all, "2.");
}

/* A heading is never alone at the foot of a page, wherever the page happens to end. */
static void
test_heading_keeps (void)
{
  for (guint n = 20; n < 32; n++)
    {
      g_autoptr (CoPrintout) printout = new_printout ();
      g_autoptr (GBytes) pdf = NULL;
      probe_auto PopplerDocument *document = NULL;
      g_autofree char *first = NULL, *second = NULL;
      gboolean is_first;

      for (guint i = 0; i < n; i++)
        co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "Une ligne."));
      co_printout_add (printout, co_block_new_heading (2, "Partie"));
      co_printout_add (printout, co_block_new_heading (3, "Sous-partie"));
      co_printout_add (printout, new_table (12, 2));
      pdf = render (printout, "heading.pdf");
      document = probe_open (pdf);
      g_assert_cmpint (poppler_document_get_n_pages (document), >=, 2);
      first = probe_get_text (document, 0);
      second = probe_get_text (document, 1);
      is_first = strstr (first, "Sous-partie") != NULL;
      g_assert_true (is_first == (strstr (first, "Claire Delattre") != NULL));
      g_assert_true (is_first == (strstr (first, "Partie") != NULL));
      g_assert_true (is_first != (strstr (second, "Sous-partie") != NULL));
    }
}

static void
test_empty (void)
{
  g_autoptr (CoPrintout) printout = co_printout_new ("");
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;

  co_printout_set_language (printout, "not a language");
  co_printout_add (printout, co_block_new_letterhead (NULL, "", "", NULL));
  co_printout_add (printout, co_block_new_heading (1, ""));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, NULL));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, " \n\t"));
  co_printout_add (printout, co_block_new_list (FALSE));
  co_printout_add (printout, co_block_new_table ());
  co_printout_add (printout, co_block_new_facts (3));
  co_printout_add (printout, co_block_new_group ());
  co_printout_add (printout, co_block_new_spacer (20));
  co_printout_add (printout, co_block_new_page_break ());
  pdf = render (printout, "empty.pdf");
  g_assert_false (probe_claims (pdf));
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
}

static void
test_hostile (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL, *long_word = repeat ("dématérialisation", 30);
  CoBlock *table = co_block_new_table ();

  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "(a \\) b\nEMC /P << /MCID 0 >> BDC BT ET"));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "\x01\x02 \xff\xfe fin\n\n\n\n\nencore"));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "漢字 🙂 ﷽ ไทย e\u0301\u0302\u0303"));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, long_word));
  co_block_add_column (table, long_word, 1, CO_COLUMN_PLAIN);
  co_block_add_column (table, "b", 1, CO_COLUMN_FIT);
  co_block_add_row (table, CO_ROW_PLAIN);
  co_block_add_cell (table, CO_STYLE_CELL, "a");
  co_block_add_cell (table, CO_STYLE_CELL, long_word);
  co_printout_add (printout, table);
  pdf = render (printout, "hostile.pdf");
  document = probe_open (pdf);
  text = probe_get_all (document);
  probe_assert_has (text, "EMC /P << /MCID 0 >> BDC BT ET");
  probe_assert_has (text, "encore");
}

static void
test_right_to_left (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  probe_auto PopplerPage *page = NULL;
  g_autofree char *tags = NULL;
  CoBlock *table = co_block_new_table ();
  GList *found;

  co_printout_set_language (printout, "ar");
  co_printout_add (printout, co_block_new_heading (1, "جدول الأعمال"));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "الخدمات الرقمية للبلدية"));
  co_block_add_column (table, "الوقت", 0, CO_COLUMN_FIT);
  co_block_add_column (table, "الخطوة", 1, CO_COLUMN_PLAIN);
  co_block_add_row (table, CO_ROW_PLAIN);
  co_block_add_cell (table, CO_STYLE_CELL, "14:00");
  co_block_add_cell (table, CO_STYLE_CELL, "الترحيب بالمشاركين");
  co_printout_add (printout, table);
  pdf = render (printout, "right-to-left.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  page = poppler_document_get_page (document, 0);
  found = poppler_page_find_text (page, "14:00");
  g_assert_nonnull (found);
  g_assert_cmpfloat (((PopplerRectangle *) found->data)->x1, >, 450);
  g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "الخدمات الرقمية للبلدية");
}

static void
draw_cross (cairo_t *cr, double width, double height, gpointer user_data)
{
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, width, height);
  cairo_stroke (cr);
  ++*(guint *) user_data;
}

static void
test_figure_and_group (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *json = NULL, *second = NULL;
  CoBlock *group = co_block_new_group ();
  guint drawn = 0;

  for (guint i = 0; i < 20; i++)
    co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "Une ligne."));
  co_block_add_child (group, co_block_new_paragraph (CO_STYLE_BODY, "Ensemble"));
  co_block_add_child (group, co_block_new_figure (2000, 1000, "Une croix", draw_cross, &drawn, NULL));
  co_block_add_child (group, co_block_new_figure (400, 250, "Une autre", draw_cross, &drawn, NULL));
  co_printout_add (printout, group);
  pdf = render (printout, "figure.pdf");
  g_assert_true (probe_claims (pdf));
  g_assert_cmpuint (drawn, ==, 2);
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  second = probe_get_text (document, 1);
  probe_assert_has (second, "Ensemble");
  json = probe_get_json (pdf);
  probe_assert_has (json, "\"/Alt\": \"u:Une croix\"");
}

/* A figure without words, or a character without a glyph, is printed, but not claimed to be readable by all. */
static void
test_claim (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (CoPrintout) other = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) other_pdf = NULL;
  guint drawn = 0;

  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "Une croix :"));
  co_printout_add (printout, co_block_new_figure (50, 50, "", draw_cross, &drawn, NULL));
  pdf = render (printout, "claim.pdf");
  g_assert_false (probe_claims (pdf));

  co_printout_add (other, co_block_new_paragraph (CO_STYLE_BODY, "\U0010fffd"));
  other_pdf = render (other, "claim-unknown.pdf");
  g_assert_false (probe_claims (other_pdf));
}

static void
test_paper (void)
{
  g_autoptr (CoPrintout) printout = new_printout ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  probe_auto PopplerPage *page = NULL;
  double width, height;

  co_printout_add (printout, new_table (3, 1));
  co_printout_set_landscape (printout, TRUE);
  pdf = co_printout_render (printout, CO_PAPER_A3, NULL);
  probe_check (pdf);
  document = probe_open (pdf);
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpint (width, ==, 1190);
  g_assert_cmpint (height, ==, 841);
}

/* A page too much for a few lines is not printed. */
static void
test_shrink (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint n = 30; n < 60; n++)
    {
      g_autoptr (CoPrintout) printout = new_printout ();
      g_autoptr (GBytes) pdf = NULL;
      probe_auto PopplerDocument *document = NULL;
      int n_pages;

      for (guint i = 0; i < n; i++)
        co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, "Une ligne."));
      pdf = co_printout_render (printout, CO_PAPER_A4, NULL);
      document = probe_open (pdf);
      n_pages = poppler_document_get_n_pages (document);
      g_assert_cmpint (n_pages, <=, 2);
      if (n_pages == 2)
        {
          g_autofree char *second = probe_get_text (document, 1);

          g_assert_cmpuint (probe_count (second, "Une ligne."), >, 2);
        }
      g_hash_table_add (seen, GINT_TO_POINTER (n_pages));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
}

static gpointer
render_thread (gpointer unused)
{
  g_autoptr (CoPrintout) printout = new_printout ();

  co_printout_add (printout, co_block_new_heading (1, "Ordre du jour"));
  co_printout_add (printout, new_table (30, 1));

  return co_printout_render (printout, CO_PAPER_A4, NULL);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("render", render_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) pdf = g_thread_join (threads[i]);

      g_assert_nonnull (pdf);
      probe_check (pdf);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/printout/parts", test_parts);
  g_test_add_func ("/print/printout/long-table", test_long_table);
  g_test_add_func ("/print/printout/long-row", test_long_row);
  g_test_add_func ("/print/printout/long-text", test_long_text);
  g_test_add_func ("/print/printout/heading-keeps", test_heading_keeps);
  g_test_add_func ("/print/printout/empty", test_empty);
  g_test_add_func ("/print/printout/hostile", test_hostile);
  g_test_add_func ("/print/printout/right-to-left", test_right_to_left);
  g_test_add_func ("/print/printout/figure-and-group", test_figure_and_group);
  g_test_add_func ("/print/printout/claim", test_claim);
  g_test_add_func ("/print/printout/paper", test_paper);
  g_test_add_func ("/print/printout/shrink", test_shrink);
  g_test_add_func ("/print/printout/threads", test_threads);

  return g_test_run ();
}
