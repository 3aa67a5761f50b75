/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agenda and the briefing sheet, of the demo project and of projects that nobody would wish for.
 */

#include "co-print-agenda.h"
#include "co-print-briefing.h"

#include <string.h>

#include "demo.h"
#include "probe.h"

#define NO_BREAK "\u202f"

static void
add_steps (CoWorkshop *workshop, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoStep) step = co_step_new ();
      g_autofree char *title = g_strdup_printf ("Séquence %u", i + 1);

      co_step_set_title (step, title);
      co_step_set_purpose (step,
                           "Anticonstitutionnellement, étudier la pertinence de chacune des solutions présentées.");
      co_step_set_minutes (step, 7);
      co_step_set_lead (step, i % 2 != 0 ? "Claire Delmotte" : "Jean-Marc Wattel");
      co_step_set_activity (step, i % 10 == 5 ? CO_STEP_TYPE_BREAK : CO_STEP_TYPE_DEBATE);
      co_workshop_insert_step (workshop, i, step);
    }
}

static GBytes *
print_agenda (CoDocuments *documents, CoWorkshop *workshop, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = demo_get_folder ();
  GBytes *pdf = co_print_agenda (documents, workshop, folder, CO_PAPER_A4, &error);

  g_assert_no_error (error);
  probe_keep (pdf, name);
  probe_check (pdf);

  return pdf;
}

static GBytes *
print_briefing (CoDocuments *documents, CoService *service, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = demo_get_folder ();
  GBytes *pdf = co_print_briefing (documents, service, folder, CO_PAPER_A4, &error);

  g_assert_no_error (error);
  probe_keep (pdf, name);
  probe_check (pdf);

  return pdf;
}

static CoWorkshop *
find_workshop (CoDocuments *documents, int number)
{
  GListModel *workshops = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (CoWorkshop) workshop = g_list_model_get_item (workshops, i);

      if (co_workshop_get_number (workshop) == number)
        return workshop;
    }
  g_assert_not_reached ();
}

static void
test_agenda (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL, *tags = NULL, *outline = NULL, *json = NULL, *title = NULL;

  demo_use_locale ("fr_FR.UTF-8");
  pdf = print_agenda (documents, find_workshop (documents, 1), "agenda-1.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), <=, 2);
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==,
                   "Ordre du jour" NO_BREAK ": Atelier 1" NO_BREAK ": des problématiques aux premières pistes");

  text = probe_get_all (document);
  probe_assert_has (text, "jeudi 5 novembre 2026");

  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "\"2 h 30\"");
  probe_assert_has (tags, "\"14 h 05 – 14 h 15\"");
  probe_assert_has (tags, "  Figure\n");
  probe_assert_has (tags, "\"1er atelier · Ordre du jour\"");
  probe_assert_has (tags, "  H1\n    \"Atelier 1 : des problématiques aux premières pistes\"\n");
  probe_assert_has (tags, "\"Les solutions présentées par les entreprises\"");
  probe_assert_has (tags, "\"15 participants\"");
  g_assert_null (strstr (tags, "Page 1"));

  outline = probe_get_outline (document);
  probe_assert_has (outline, "premières pistes 1\n  Déroulé 1\n");
  json = probe_get_json (pdf);
  probe_assert_has (json, "\"/Alt\": \"u:Logo" NO_BREAK ": Ville de Montreuil-sur-Lys\"");
  probe_assert_has (json, "\"/Lang\": \"u:fr\"");
  g_assert_true (probe_claims (pdf));
}

static void
test_agenda_in_english (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *tags = NULL;

  demo_use_locale ("C.UTF-8");
  pdf = print_agenda (documents, find_workshop (documents, 2), "agenda-2-en.pdf");
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "\"2nd workshop · Agenda\"");
  probe_assert_has (tags, "December 2026");
}

static void
test_long_agenda (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *tags = NULL;
  int n_pages;

  demo_use_locale ("fr_FR.UTF-8");
  co_workshop_set_number (workshop, 1);
  co_workshop_set_start_time (workshop, "09:00");
  add_steps (workshop, 200);
  pdf = print_agenda (documents, workshop, "agenda-long.pdf");
  document = probe_open (pdf);
  n_pages = poppler_document_get_n_pages (document);
  g_assert_cmpint (n_pages, >, 8);
  for (int i = 0; i < n_pages; i++)
    {
      g_autofree char *text = probe_get_text (document, i);
      g_autofree char *number = g_strdup_printf ("Page %d / %d", i + 1, n_pages);

      probe_assert_has (text, number);
      probe_assert_has (text, "Animation");
      probe_assert_has (text, "Claire Delmotte");
    }
  tags = probe_get_tags (pdf);
  g_assert_cmpuint (probe_count (tags, "\"Animation\""), ==, 1);
  probe_assert_has (tags, "\"Séquence 200\"");
  probe_assert_has (tags, "\"23 h 20\"");
}

/* The address of a video call is all on the sheet, whatever the width that it has; what no sheet can show is not there. */
static void
test_long_address (void)
{
  static const char link[] = "https://visio.exemple.fr/rejoindre?jeton=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
                             "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9FIN";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (CoStep) step = co_step_new ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  demo_use_locale ("fr_FR.UTF-8");
  co_workshop_set_title (workshop, "Atelier\v1\x02");
  co_workshop_set_address (workshop, link);
  co_workshop_set_place (workshop, link);
  co_workshop_set_purpose (workshop, link);
  co_step_set_title (step, "Séquence");
  co_step_set_minutes (step, 10);
  co_step_set_lead (step, link);
  co_step_set_material (step, link);
  co_workshop_insert_step (workshop, 0, step);
  pdf = print_agenda (documents, workshop, "agenda-address.pdf");
  document = probe_open (pdf);
  all = probe_get_all (document);
  words = g_strsplit_set (all, " \n", -1);
  joined = g_strjoinv ("", words);
  g_assert_cmpuint (probe_count (joined, "FIN"), ==, 5);
  g_assert_null (strchr (all, '\v'));

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      probe_auto PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree PopplerRectangle *boxes = NULL;
      double width, height;
      guint n = 0;

      poppler_page_get_size (page, &width, &height);
      g_assert_true (poppler_page_get_text_layout (page, &boxes, &n));
      for (guint j = 0; j < n; j++)
        g_assert_cmpfloat (boxes[j].x2, <, width - 20);
    }
}

static void
test_empty_agenda (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  demo_use_locale ("C.UTF-8");
  co_workshop_set_date (workshop, "not a date");
  co_workshop_set_problems (workshop, (const char *const[]) { "no-such-id", NULL });
  pdf = print_agenda (documents, workshop, "agenda-empty.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  text = probe_get_all (document);
  probe_assert_has (text, "Workshop");
  g_assert_null (strstr (text, "Timeline"));
  g_assert_null (strstr (text, "Problems"));
}

static void
test_anchored_step (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (CoStep) step = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *tags = NULL;

  demo_use_locale ("C.UTF-8");
  co_workshop_set_start_time (workshop, "14:00");
  add_steps (workshop, 3);
  step = g_list_model_get_item (co_workshop_get_steps (workshop), 1);
  co_step_set_start (step, "15:30");
  pdf = print_agenda (documents, workshop, "agenda-anchored.pdf");
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "\"14:00 – 14:07\"");
  probe_assert_has (tags, "\"15:30 – 15:37\"");
  probe_assert_has (tags, "\"15:37 – 15:44\"");
}

static void
test_right_to_left (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *tags = NULL;

  demo_use_locale ("C.UTF-8");
  co_project_set_authority (project, "بلدية مونتروي");
  co_project_set_language (project, "ar");
  co_documents_add (documents, CO_DOCUMENT (project));
  co_workshop_set_title (workshop, "ورشة العمل الأولى");
  co_workshop_set_start_time (workshop, "14:00");
  add_steps (workshop, 4);
  pdf = print_agenda (documents, workshop, "agenda-right-to-left.pdf");
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "ورشة العمل الأولى");
}

static void
test_briefing (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoService *service = co_documents_lookup (documents, "db573061-1b4b-4fc5-a9a3-0c28dda3dbc3");
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *tags = NULL, *json = NULL, *outline = NULL;

  demo_use_locale ("fr_FR.UTF-8");
  pdf = print_briefing (documents, service, "briefing.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), <=, 3);
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "\"Fiche opérationnelle\"");
  probe_assert_has (tags, "\"De 40 à 400 trajets par mois fin 2027\"");
  probe_assert_has (tags, "\"Mobilité, Action sociale, Environnement et énergie\"");
  probe_assert_has (tags, "\"Se déplacer chaque jour sans dépendre de sa voiture\"");
  probe_assert_has (tags, "\"Total investissement\"\n        TD\n        TD\n          \"36 100 €\"");
  probe_assert_has (tags, " Link\n");
  probe_assert_has (tags, "(Allemagne)");
  g_assert_null (strstr (tags, "(DE)"));
  g_assert_null (strstr (tags, "(FR)"));
  outline = probe_get_outline (document);
  probe_assert_has (outline, "  Comment fonctionne le service 1\n");
  probe_assert_has (outline, "  Budget ");
  probe_assert_has (outline, "  Expériences menées ailleurs ");
  json = probe_get_json (pdf);
  probe_assert_has (json, "\"/URI\": \"u:https://");
  probe_assert_has (json, "\"/ColSpan\": 3");
  g_assert_true (probe_claims (pdf));
}

static void
test_budget (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoService) service = co_service_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *tags = NULL;
  const struct
  {
    const char *label;
    gint64 amount;
    const char *currency;
    CoBudgetNature nature;
  } lines[] = {
    { "a", 1234567, "EUR", CO_BUDGET_NATURE_INVESTMENT }, { "b", 5, "EUR", CO_BUDGET_NATURE_INVESTMENT },
    { "c", -100, "USD", CO_BUDGET_NATURE_INVESTMENT },    { "d", G_MAXINT64, "EUR", CO_BUDGET_NATURE_RUNNING },
    { "e", G_MAXINT64, "EUR", CO_BUDGET_NATURE_RUNNING }, { "f", 0, "CHF", CO_BUDGET_NATURE_RUNNING },
  };

  demo_use_locale ("fr_FR.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CoBudgetLine) line = co_budget_line_new ();

      co_budget_line_set_label (line, lines[i].label);
      co_budget_line_set_amount (line, lines[i].amount);
      co_budget_line_set_currency (line, lines[i].currency);
      co_budget_line_set_nature (line, lines[i].nature);
      co_service_insert_budget_line (service, i, line);
    }
  pdf = print_briefing (documents, service, "budget.pdf");
  tags = probe_get_tags (pdf);
  probe_assert_has (tags, "\"12 345,72 € + −1 $\"");
  probe_assert_has (tags, "\"0 CHF\"");
}

static void
test_empty_briefing (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoService) service = co_service_new ();
  g_autoptr (GBytes) pdf = NULL;
  probe_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  demo_use_locale ("C.UTF-8");
  pdf = print_briefing (documents, service, "briefing-empty.pdf");
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  text = probe_get_all (document);
  probe_assert_has (text, "Briefing sheet");
  g_assert_null (strstr (text, "Budget"));
}

/* Every document of the demo comes out, and is sound. */
static void
test_whole_demo (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  GListModel *services = co_documents_get_list (documents, CO_KIND_SERVICE);
  GListModel *workshops = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  demo_use_locale ("fr_FR.UTF-8");
  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (CoService) service = g_list_model_get_item (services, i);
      g_autofree char *name = g_strdup_printf ("briefing-%u.pdf", i);
      g_autoptr (GBytes) pdf = print_briefing (documents, service, name);
    }
  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (CoWorkshop) workshop = g_list_model_get_item (workshops, i);
      g_autofree char *name = g_strdup_printf ("agenda-of-demo-%u.pdf", i);
      g_autoptr (GBytes) pdf = print_agenda (documents, workshop, name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/agenda/demo", test_agenda);
  g_test_add_func ("/print/agenda/in-english", test_agenda_in_english);
  g_test_add_func ("/print/agenda/200-steps", test_long_agenda);
  g_test_add_func ("/print/agenda/long-address", test_long_address);
  g_test_add_func ("/print/agenda/empty", test_empty_agenda);
  g_test_add_func ("/print/agenda/anchored-step", test_anchored_step);
  g_test_add_func ("/print/agenda/right-to-left", test_right_to_left);
  g_test_add_func ("/print/briefing/demo", test_briefing);
  g_test_add_func ("/print/briefing/budget", test_budget);
  g_test_add_func ("/print/briefing/empty", test_empty_briefing);
  g_test_add_func ("/print/whole-demo", test_whole_demo);

  return g_test_run ();
}
