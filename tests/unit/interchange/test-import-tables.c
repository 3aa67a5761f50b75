/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sheet holds as a whole: its tables, its rows that are known already, its funding aids.
 */

#include "co-grant.h"
#include "imports.h"

/* What is made of a file, in its order. */
static char *
join_titles (CoImport *import)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < co_import_get_created (import)->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                            co_document_get_title (co_import_get_created (import)->pdata[i]));

  return g_string_free_and_steal (titles);
}

/* A spreadsheet that is saved once more adds empty cells, moves columns, quotes everything. */
static void
test_saved_again (void)
{
  static const char *const again[] = {
    "Titre;Résumé;\nA;b;\nB;c;\n",
    "Titre;Résumé;;\n\nA;b\nB;c;;\n;;;\n",
    "Résumé,Titre\n\"b\",\"A\"\n\"c\",\"B\"\n",
    "\xEF\xBB\xBFTitre\tRésumé\r\nA\tb\r\nB\tc\r\n",
  };
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) first = co_import_new (documents);

  add_text (first, "1.csv", "Titre;Résumé\nA;b\nB;c\n");
  g_assert_cmpuint (co_import_get_created (first)->len, ==, 2);
  co_documents_splice (documents, co_import_get_created (first));

  for (guint i = 0; i < G_N_ELEMENTS (again); i++)
    {
      g_autoptr (CoImport) second = co_import_new (documents);

      add_text (second, "2.csv", again[i]);
      g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
      g_assert_cmpuint (co_import_get_n_skipped (second), ==, 2);
    }
}

static void
test_tables_of_one_sheet (void)
{
  static const struct
  {
    const char *text;
    const char *titles;
  } sheets[] = {
    { "Titre;Résumé\nA;a\nB;b\n\nTitre;Résumé;Commune;Lien\nD;d;Nîmes;https://d.fr\n", "A|B|D" },
    { "Titre;Résumé;Commune;Lien\nA;a;;\n\nTitre;Résumé;;\nB;b;;\nTitre;Résumé;;\nC;c;;\n", "A|B|C" },
    { "Recensement;\nProjet;Mobilité\n\nTitre;Résumé;Commune\nA;a;Nîmes\nProjet;de loi;\n", "A|Projet" },
    { "Titre;Résumé;Lien\nA;a;\nNom;Financeurs;Types d'aides\nB;R;S\n", "A|B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (CoImport) import = new_import ();
      g_autofree char *titles = NULL;

      co_import_accept_grants (import);
      add_text (import, "a.csv", sheets[i].text);
      titles = join_titles (import);
      g_assert_cmpstr (titles, ==, sheets[i].titles);
      g_assert_cmpuint (co_import_get_refused (import)->len, ==, 0);
    }
}

static void
test_aid_markup (void)
{
  static const char record[] =
      "[{\"name\": \"A\", \"financers\": [\"R\"], \"url\": \"https://x.fr/p;id=3\", \"description\": \"<div>Première "
      "ligne</div><div>Deuxième <b>lig</b>ne</div><table><tr><td>Taux</td><td>30%</td></tr></table><ul><li>a<li>b</ul>"
      "<p>L&rsquo;&eacute;tude co&ucirc;te 5&nbsp;000&nbsp;&euro; &#8211; &#x20AC; "
      "&amp;lt;b&amp;gt;<script>no</script>\","
      "\"eligibility\": \"<p>De 3&nbsp;500 hab.<br>R&amp;D</p>\", \"contact\": \"a < b & c\","
      "\"is_call\": true, \"instructors\": [{\"name\": \"DREAL\"}], \"who\": {\"name\": \"Jean\", \"mail\": "
      "\"j@x.fr\"}}]";
  g_autoptr (CoImport) import = new_import ();
  CoGrant *grant;

  co_import_accept_grants (import);
  add_text (import, "a.json", record);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 1);
  grant = co_import_get_created (import)->pdata[0];
  g_assert_cmpstr (co_grant_get_url (grant), ==, "https://x.fr/p;id=3");
  g_assert_cmpstr (co_grant_get_notes (grant), ==,
                   "eligibility: De 3\u00A0500 hab.\nR&D\ncontact: a < b & c\nis_call: true\ninstructors: DREAL\n"
                   "who: name: Jean, mail: j@x.fr\n\nPremière ligne\nDeuxième ligne\nTaux 30%\n• a\n• b\n"
                   "L’étude coûte 5\u00A0000\u00A0€ – € &lt;b&gt;");
}

static void
test_aid_deadlines (void)
{
  static const struct
  {
    const char *written;
    const char *deadline;
    const char *notes;
  } cases[] = {
    { "15/03/2026", "2026-03-15", "" },
    { "2026-03-15T23:59:00Z", "2026-03-15", "" },
    { "15/03/2026 puis 15/09/2026", "2026-03-15", "Date de clôture: 15/03/2026 puis 15/09/2026" },
    { "31/02/2026", "", "Date de clôture: 31/02/2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CoImport) import = new_import ();
      g_autofree char *table =
          g_strconcat ("Nom;Financeurs;Types d’aide;Date de clôture\nA;R;;", cases[i].written, "\n", NULL);
      CoGrant *grant;

      co_import_accept_grants (import);
      add_text (import, "a.csv", table);
      grant = co_import_get_created (import)->pdata[0];
      g_assert_cmpstr (co_grant_get_deadline (grant), ==, cases[i].deadline);
      g_assert_cmpstr (co_grant_get_notes (grant), ==, cases[i].notes);
    }
}

/* Rows that differ are two, though they have one page; and both are known the next time. */
static void
test_aids_of_one_page (void)
{
  static const char table[] = "Nom;Nom de l’aide;Financeurs;Types d’aide;Date de clôture;URL d’origine\n"
                              "Court;Aide;R;S;10/05/2026;https://x.fr/1\n"
                              ";Aide;R;S;11/05/2026;https://x.fr/1\n"
                              ";Aide;R;S;11/05/2026;https://x.fr/1\n";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) first = co_import_new (documents);
  g_autoptr (CoImport) second = NULL;

  co_import_accept_grants (first);
  add_text (first, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (first)->len, ==, 2);
  g_assert_cmpuint (co_import_get_n_skipped (first), ==, 1);
  g_assert_cmpstr (co_grant_get_notes (co_import_get_created (first)->pdata[0]), ==,
                   "Other name: Court\nTypes d’aide: S");

  co_documents_splice (documents, co_import_get_created (first));
  second = co_import_new (documents);
  co_import_accept_grants (second);
  add_text (second, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
}

static void
test_funding_aids (void)
{
  static const char table[] = "Nom,Lien,Financeurs,Types d'aides,Date Clôture\n"
                              "Vélos,https://a.fr/1,Région;État,Subvention,31/12/2026\n"
                              "Trains,,Région,,Permanente\n"
                              "Trains,,Département,,\n";
  static const char page[] =
      "{\"count\": 1, \"results\": [{\"name\": \"Vélos\", \"financers\": [\"Région\"],"
      " \"url\": \"/aides/x/\", \"description\": \"<p>Pour&nbsp;tous</p>\", \"subvention_rate_upper_bound\": 80,"
      " \"submission_deadline\": \"2027-01-31\"}]}";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) first = co_import_new (documents);
  g_autoptr (CoImport) second = NULL;
  CoGrant *grant;

  co_import_accept_grants (first);
  add_text (first, "a.csv", table);
  add_text (first, "a.json", page);
  g_assert_cmpuint (co_import_get_refused (first)->len, ==, 0);
  g_assert_cmpuint (co_import_get_created (first)->len, ==, 4);

  grant = co_import_get_created (first)->pdata[0];
  g_assert_cmpstr (co_grant_get_title (grant), ==, "Vélos");
  g_assert_cmpstr (co_grant_get_funder (grant), ==, "Région; État");
  g_assert_cmpstr (co_grant_get_url (grant), ==, "https://a.fr/1");
  g_assert_cmpstr (co_grant_get_deadline (grant), ==, "2026-12-31");
  g_assert_cmpstr (co_grant_get_notes (grant), ==, "Types d'aides: Subvention");
  grant = co_import_get_created (first)->pdata[1];
  g_assert_cmpstr (co_grant_get_deadline (grant), ==, "");
  g_assert_cmpstr (co_grant_get_notes (grant), ==, "Date Clôture: Permanente");
  grant = co_import_get_created (first)->pdata[3];
  g_assert_cmpint (co_grant_get_rate (grant), ==, 80);
  g_assert_cmpstr (co_grant_get_deadline (grant), ==, "2027-01-31");
  g_assert_true (g_str_has_suffix (co_grant_get_url (grant), "/aides/x/"));
  g_assert_cmpstr (co_grant_get_notes (grant), ==, "Pour\u00A0tous");

  co_documents_splice (documents, co_import_get_created (first));
  second = co_import_new (documents);
  co_import_accept_grants (second);
  add_text (second, "a.csv", table);
  add_text (second, "a.json", page);
  g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
  g_assert_cmpuint (co_import_get_n_skipped (second), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/import-tables/saved-again", test_saved_again);
  g_test_add_func ("/interchange/import-tables/tables-of-one-sheet", test_tables_of_one_sheet);
  g_test_add_func ("/interchange/import-tables/aid-markup", test_aid_markup);
  g_test_add_func ("/interchange/import-tables/aid-deadlines", test_aid_deadlines);
  g_test_add_func ("/interchange/import-tables/aids-of-one-page", test_aids_of_one_page);
  g_test_add_func ("/interchange/import-tables/funding-aids", test_funding_aids);

  return g_test_run ();
}
