/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Imports from memory: what each format becomes, what is refused and where, what counts as the same.
 */

#include "co-json.h"
#include "imports.h"

#include <string.h>

#define TEN_TIMES(text) text text text text text text text text text text
#define HUNDRED_TIMES(text) TEN_TIMES (TEN_TIMES (text))

/* More brackets than lists may lie inside each other. */
#define OPEN HUNDRED_TIMES ("[")
#define DEEP OPEN HUNDRED_TIMES ("]")
#define SEEMS_CLOSED HUNDRED_TIMES (" [ #]\n")
#define BRACKETS "name: X\ndescription:\n  fr:\n    longDescription: |\n      " TEN_TIMES (HUNDRED_TIMES ("[ ")) "\n"

static char *
get_text (CoRecord *record, const char *property)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  int field = co_record_find_field (record, property);
  GString *texts;

  g_assert_cmpint (field, >=, 0);
  switch (fields[field].type)
    {
    case CO_FIELD_TEXTS:
      return g_strjoinv ("|", (char **) co_record_get_texts (record, (guint) field));
    case CO_FIELD_INTEGER:
    case CO_FIELD_ENUM:
      return g_strdup_printf ("%" G_GINT64_FORMAT, co_record_get_number (record, (guint) field));
    case CO_FIELD_LIST:
      texts = g_string_new (NULL);
      for (guint i = 0; i < g_list_model_get_n_items (co_record_get_list (record, (guint) field)); i++)
        {
          g_autoptr (CoSource) source = g_list_model_get_item (co_record_get_list (record, (guint) field), i);

          g_string_append_printf (texts, "%s%s=%s", i > 0 ? "|" : "", co_source_get_title (source),
                                  co_source_get_url (source));
        }
      return g_string_free_and_steal (texts);
    default:
      return g_strdup (co_record_get_text (record, (guint) field));
    }
}

typedef struct
{
  const char *name;
  const char *file;
  const char *text;
  const char *property;
  const char *value;
} Mapping;

static const Mapping mappings[] = {
  { "csv/title", "a.csv", "Titre,Autre\nCo\n", "title", "Co" },
  { "csv/title-on-one-line", "a.csv", "Titre\n\"Vélos\n en  ville\"\n", "title", "Vélos en ville" },
  { "csv/rest", "a.csv", "Titre,Autre,Vide\nCo,x,\n", "imported", "{\"Autre\":\"x\"}" },
  { "csv/no-rest", "a.csv", "Titre,Vide\nCo,\n", "imported", "" },
  { "csv/cell-too-many", "a.csv", "Titre,Pays\nCo,FR,x\n", "imported", "{\"column 3\":\"x\"}" },
  { "csv/heading-twice", "a.csv", "Titre,Zut,Zut\nCo,1,2\n", "imported", "{\"Zut\":\"1\",\"Zut (column 3)\":\"2\"}" },
  { "csv/domains", "a.csv", "Titre;Thématiques\nCo;\"Eau; Déchets ;Eau\"\n", "domains", "Eau|Déchets" },
  { "csv/commas-stay", "a.csv", "Titre;Domaine\nCo;Culture, sport\n", "domains", "Culture, sport" },
  { "csv/country", "a.csv", "Titre\tPays\nCo\tBelgique\n", "country", "BE" },
  { "csv/country-unknown", "a.csv", "Titre,Pays\nCo,Atlantide\n", "imported", "{\"Pays\":\"Atlantide\"}" },
  { "csv/year", "a.csv", "Titre,Date\nCo,12/03/2021\n", "year", "2021" },
  { "csv/date-is-kept", "a.csv", "Titre,Date\nCo,12/03/2021\n", "imported", "{\"Date\":\"12/03/2021\"}" },
  { "csv/year-alone", "a.csv", "Titre,Année\nCo,2021\n", "imported", "" },
  { "csv/status", "a.csv", "Titre,Statut\nCo,Retenue\n", "status", "2" },
  { "csv/status-unknown", "a.csv", "Titre,Statut\nCo,R\n", "imported", "{\"Statut\":\"R\"}" },
  { "csv/rating", "a.csv", "Titre,Évaluation\nCo,4\n", "rating", "4" },
  { "csv/cost", "a.csv", "Titre,budget_indique_eur\nCo,250000\n", "cost", "250000 €" },
  { "csv/cost-with-words", "a.csv", "Titre,Coût\nCo,environ 3 k€ par an\n", "cost", "environ 3 k€ par an" },
  { "csv/links", "a.csv", "Titre,Lien,Dépôt\nCo,https://a.fr,https://b.fr/x\n", "sources",
    "Website=https://a.fr|Source code=https://b.fr/x" },
  { "csv/lines-above", "a.csv", "\n\nListe des projets,,\n,,\nTitre,Pays,Lieu\nCo,FR,Lyon\n", "place", "Lyon" },
  { "csv/excel-separator", "a.csv", "sep=;\nTitre;Pays\nCo;FR\n", "country", "FR" },
  { "csv/pipes", "a.psv", "Title|Country\nCo|Italy\n", "country", "IT" },
  { "csv/bom", "a.csv", "\xEF\xBB\xBFTitre,Pays\nCo,FR\n", "country", "FR" },
  { "csv/windows", "a.csv",
    "Titre;Ann\xE9"
    "e\nV\xE9los;2020\n",
    "title", "Vélos" },
  { "csv/no-ending", "export", "Titre,Pays\nCo,FR\n", "title", "Co" },
  { "csv/crlf-in-cell", "a.csv", "Titre,Description\r\nCo,\"a\r\nb\"\r\n", "description", "a\nb" },
  { "csv/first-link-and-title", "a.csv", "Nom,Lien\nÀ pied,https://www.A.fr/\n", "origin", "csv:a.fr#a-pied" },

  { "dpg/title", "a.json", "{\"name\": \"Altinn\", \"stage\": \"nominee\"}", "title", "Altinn" },
  { "dpg/origin", "a.json", "{\"name\": \"Open CRVS!\", \"stage\": \"DPG\"}", "origin", "dpg:open-crvs" },
  { "dpg/id", "a.json", "{\"id\": \"GID0009\", \"name\": \"X\", \"stage\": \"DPG\"}", "origin", "dpg:gid0009" },
  { "dpg/in-a-list", "a.json", "[{\"name\": \"X\", \"stage\": \"DPG\"}]", "title", "X" },
  { "dpg/rest", "a.json", "{\"name\": \"X\", \"stage\": \"DPG\", \"n\": 1.50}", "imported",
    "{\"stage\":\"DPG\",\"n\":1.50}" },
  { "dpg/licence", "a.json",
    "{\"name\": \"X\", \"SDGs\": [], \"license\": [{\"spdx\": \"MIT\"}, {\"spdx\": \"EUPL-1.2\"}]}", "licence",
    "MIT, EUPL-1.2" },
  { "dpg/tags", "a.json",
    "{\"name\": \"X\", \"SDGs\": [{\"SDGNumber\": 3}], \"sectors\": [\"Health\"], \"type\": [\"software\"]}", "tags",
    "Health|software|SDG 3" },
  { "dpg/text-or-list", "a.json",
    "{\"name\": \"X\", \"doNoHarm\": {}, \"privacy\": {\"privacyComplianceList\": \"GDPR\"}}", "fears", "GDPR" },
  { "dpg/country", "a.json",
    "{\"name\": \"X\", \"doNoHarm\": 0, \"locations\": {\"developmentCountries\": [\"Norway\"]}}", "country", "NO" },
  { "dpg/countries", "a.json",
    "{\"name\": \"X\", \"NonPII\": 0, \"locations\": {\"developmentCountries\": [\"Chad\", \"Mali\"]}}", "country",
    "" },
  { "dpg/countries-are-kept", "a.json",
    "{\"name\": \"X\", \"NonPII\": 0, \"locations\": {\"developmentCountries\": [\"Chad\", \"Mali\"]}}", "imported",
    "{\"NonPII\":0,\"locations\":{\"developmentCountries\":[\"Chad\",\"Mali\"]}}" },
  { "dpg/bearer", "a.json",
    "{\"name\": \"X\", \"organizations\": [{\"name\": \"A\", \"org_type\": \"owner\"}, {\"name\": \"B\", \"org_type\": "
    "\"funder\"}]}",
    "bearer", "A" },
  { "dpg/address-in-words", "a.json",
    "{\"name\": \"X\", \"doNoHarm\": 0, \"documentation\": {\"documentationURL\": [\"Guide: https://a.org/b\"]}}",
    "sources", "Documentation=https://a.org/b" },
  { "dpg/same-address-once", "a.json",
    "{\"name\": \"X\", \"website\": \"https://a.org/\", \"repositories\": [{\"url\": \"http://www.a.org\"}]}",
    "sources", "Website=https://a.org/" },

  { "publiccode/title", "publiccode.yml", "publiccodeYmlVersion: '0.4'\nname: X\n", "title", "X" },
  { "publiccode/without-ending", "export", "publiccodeYmlVersion: '0.4'\nname: X\n", "title", "X" },
  { "publiccode/origin", "a.yml", "name: X\nurl: https://GitHub.com/a/b.git\n", "origin", "publiccode:github.com/a/b" },
  { "publiccode/origin-by-name", "a.yml", "name: À B\n", "origin", "publiccode:a-b" },
  { "publiccode/french-first", "a.yml",
    "name: X\ndescription:\n  en:\n    shortDescription: yes\n  fr-FR:\n    shortDescription: oui\n", "summary",
    "oui" },
  { "publiccode/english-then", "a.yml",
    "name: X\ndescription:\n  it:\n    shortDescription: si\n  en:\n    shortDescription: indeed\n", "summary",
    "indeed" },
  { "publiccode/others-are-kept", "a.yml",
    "name: X\ndescription:\n  it:\n    shortDescription: si\n  fr:\n    shortDescription: oui\n", "imported",
    "{\"description\":{\"it\":{\"shortDescription\":\"si\"}}}" },
  { "publiccode/features", "a.yml",
    "name: X\ndescription:\n  it:\n    shortDescription: si\n    longDescription: a\n    features:\n      - b\n      - "
    "c\n",
    "description", "a\n\n• b\n• c" },
  { "publiccode/version-number", "a.yml", "name: X\nsoftwareVersion: 1.0\n", "imported", "{\"softwareVersion\":1.0}" },
  { "publiccode/country", "a.yml", "name: X\nintendedAudience:\n  countries: [it]\n", "country", "IT" },
  { "publiccode/country-extension", "a.yml", "name: X\nIT:\n  conforme: {}\n", "country", "IT" },
  { "publiccode/bearer", "a.yml", "name: X\nlegal:\n  repoOwner: Ville\n  mainCopyrightOwner: Autre\n", "bearer",
    "Ville" },
  { "publiccode/licence", "a.yml", "name: X\nlegal:\n  license: EUPL-1.2\n", "licence", "EUPL-1.2" },
  { "publiccode/used-by", "a.yml", "name: X\nusedBy:\n  - Lyon\n  - Nice\n", "place", "Lyon, Nice" },
  { "publiccode/year", "a.yml", "name: X\nreleaseDate: 2019-04-15\n", "year", "2019" },
  { "csv/mac-roman", "a.csv", "Titre;Pays\rR\x8Eseau partag\x8E;FR\r", "title", "Réseau partagé" },
  { "csv/backslashes", "a.csv", "Titre,Résumé,Commune\n\"Le \\\"Fil\\\", un bus\",\"texte, avec virgule\",Nîmes\n",
    "summary", "texte, avec virgule" },
  { "csv/backslashes-title", "a.csv", "Titre,Résumé\n\"Le \\\"Fil\\\", un bus\",x\n", "title", "Le \"Fil\", un bus" },
  { "csv/path-of-windows", "a.csv", "Titre,Résumé\n\"C:\\dossier\\\",x\n", "title", "C:\\dossier\\" },
  { "csv/one-column", "a.csv", "Titre\r\nVélo, bus et tram\r\n", "title", "Vélo, bus et tram" },
  { "csv/one-column-of-more", "a.csv", "Titre\nVélo; bus\n", "imported", "" },
  { "csv/no-country", "a.csv", "Titre;Pays\nA;NA\n", "country", "" },
  { "csv/no-country-kept", "a.csv", "Titre;Pays\nA;N.C.\n", "imported", "{\"Pays\":\"N.C.\"}" },
  { "csv/country-code", "a.csv", "Titre;Code pays\nA;NA\n", "country", "NA" },
  { "csv/address-with-semicolon", "a.csv", "Titre,Lien\nA,https://x.fr/page;jsessionid=12\n", "sources",
    "Website=https://x.fr/page;jsessionid=12" },
  { "csv/addresses", "a.csv", "Titre,Lien\nA,\"https://x.fr/a;https://x.fr/b, www.y.fr\"\n", "sources",
    "Website=https://x.fr/a|Website=https://x.fr/b|Website=https://www.y.fr" },
  { "csv/vertical-tab", "a.csv", "Titre;Description\nA\vB;x\vy\x1b[31mz\n", "description", "x\ny[31mz" },
  { "csv/vertical-tab-title", "a.csv", "Titre;Pays\nA\vB\x07;FR\n", "title", "A B" },
  { "dpg/control-characters", "a.json", "{\"name\": \"X\\u001b[2J\\u000bY\", \"stage\": \"DPG\"}", "title", "X[2J Y" },
  { "publiccode/address-with-semicolon", "a.yml", "name: X\nurl: \"https://git.x.org/?p=x.git;a=summary\"\n", "sources",
    "Source code=https://git.x.org/?p=x.git;a=summary" },
  { "publiccode/brackets-in-text", "a.yml", BRACKETS, "title", "X" },
  { "publiccode/null-list", "a.yml", "name: X\ncategories: ~\n", "tags", "" },
};

static void
test_mapping (gconstpointer data)
{
  const Mapping *test = data;
  g_autoptr (CoImport) import = new_import ();
  g_autofree char *value = NULL;
  g_autofree char *json = NULL;
  g_autoptr (CoDocument) again = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *created = co_import_get_created (import);
  gsize length;

  add_text (import, test->file, test->text);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 0);
  g_assert_cmpuint (created->len, ==, 1);
  value = get_text (created->pdata[0], test->property);
  g_assert_cmpstr (value, ==, test->value);

  /* Whatever was imported can be stored and read again. */
  json = co_json_write (created->pdata[0], &length);
  again = co_json_read (json, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (co_record_equal (created->pdata[0], CO_RECORD (again)));
}

typedef struct
{
  const char *name;
  const char *file;
  const char *text;
  CoRefusalCode code;
  guint line;
  guint column;
  guint created;
} Refused;

static const Refused refused[] = {
  { "csv/odd-quotes", "a.csv", "Titre,Résumé\nA,b\n\"Le \"Fil\", un bus\",c\n", CO_REFUSAL_STRUCTURE, 3, 1, 1 },
  { "json/nothing", "a.json", "[]", CO_REFUSAL_EMPTY },
  { "json/page-of-nothing", "a.json", "{\"count\": 0, \"next\": null, \"results\": []}", CO_REFUSAL_EMPTY },
  { "json/page-of-many", "a.json",
    "{\"count\": 120, \"next\": \"https://x.fr/?page=2\",\n \"results\": [{\"name\": \"A\", \"stage\": \"DPG\"}]}",
    CO_REFUSAL_STRUCTURE, 1, 24, 1 },
  { "json/one-bad-record", "a.json",
    "[{\"name\": \"X\", \"stage\": \"DPG\",\n\"description\": \"a\\u0000b\"}, {\"name\": \"Y\", \"stage\": \"DPG\"}]",
    CO_REFUSAL_STRUCTURE, 2, 16, 1 },
  { "json/one-deep-record", "a.json",
    "[{\"name\": \"X\", \"stage\": \"DPG\",\n\"a\":" DEEP "}, {\"name\": \"Y\", \"stage\": \"DPG\"}]",
    CO_REFUSAL_STRUCTURE, 2, 1, 1 },
  { "yaml/deep", "a.yml", "name: X\na: " OPEN "\n", CO_REFUSAL_SYNTAX, 2, 67 },
  { "yaml/deep-behind-comments", "a.yml", "name: X\na:\n" SEEMS_CLOSED "\n", CO_REFUSAL_SYNTAX, 66, 2 },
  { "empty", "a.csv", "", CO_REFUSAL_EMPTY },
  { "blank", "a.csv", " \n\t\r\n", CO_REFUSAL_EMPTY },
  { "pdf", "a.csv", "%PDF-1.7\n", CO_REFUSAL_UNKNOWN },
  { "spreadsheet", "a.xlsx", "PK\3\4....", CO_REFUSAL_UNKNOWN },
  { "contacts", "a.vcf", "BEGIN:VCARD\nEND:VCARD\n", CO_REFUSAL_UNKNOWN },
  { "page", "a.html", "<!DOCTYPE html>\n<p>x</p>\n", CO_REFUSAL_UNKNOWN },
  { "prose", "LISEZMOI", "Il était une fois, un projet.\n", CO_REFUSAL_UNKNOWN },
  { "csv/no-title", "a.csv", "prenoms;nombre\nAaron;55\n", CO_REFUSAL_STRUCTURE, 1, 1 },
  { "csv/names-alone", "a.csv", "id,nom,region\n1,Lyon,Rhône\n", CO_REFUSAL_STRUCTURE, 1, 1 },
  { "csv/funding-aids", "a.csv", "Nom,Financeurs,Types d'aides\nX,Y,Z\n", CO_REFUSAL_UNKNOWN },
  { "csv/row-without-title", "a.csv", "Titre,Pays\nCo,FR\n,BE\n", CO_REFUSAL_STRUCTURE, 3, 1, 1 },
  { "csv/unclosed", "a.csv", "Titre,Pays\nCo,FR\nX,\"FR\nY,BE\n", CO_REFUSAL_SYNTAX, 3, 3, 1 },
  { "json/syntax", "a.json", "{\n  \"name\": \"X\",\n}\n", CO_REFUSAL_SYNTAX, 2, 14 },
  { "json/words", "a.json", "name: X\n", CO_REFUSAL_SYNTAX, 1, 1 },
  { "json/other", "a.json", "{\"type\": \"book\"}\n", CO_REFUSAL_UNKNOWN, 1, 1 },
  { "json/scalar", "a.json", "42\n", CO_REFUSAL_UNKNOWN, 1, 1 },
  { "json/latin-1", "a.json", "{\"name\": \"X\",\n\"stage\": \"\xE9\"}", CO_REFUSAL_ENCODING, 2, 11 },
  { "dpg/name-empty", "a.json", "{\n\"name\": \" \", \"stage\": \"DPG\"}", CO_REFUSAL_STRUCTURE, 2, 9 },
  { "dpg/name-list", "a.json", "{\"stage\": \"DPG\",\n \"name\": [\"X\"]}", CO_REFUSAL_STRUCTURE, 2, 2 },
  { "yaml/syntax", "a.yml", "name: X\n  url: y\n", CO_REFUSAL_SYNTAX, 2, 6 },
  { "yaml/other", "a.yml", "version: 3\n", CO_REFUSAL_UNKNOWN, 1, 1 },
  { "yaml/list", "a.yml", "- a\n", CO_REFUSAL_UNKNOWN, 1, 1 },
  { "publiccode/no-name", "a.yml", "publiccodeYmlVersion: 0.4\n", CO_REFUSAL_STRUCTURE, 1, 1 },
  { "publiccode/list-for-text", "a.yml", "name: X\nurl:\n  - y\n", CO_REFUSAL_STRUCTURE, 2, 1 },
  { "publiccode/text-for-list", "a.yml", "name: X\nusedBy: Lyon\n", CO_REFUSAL_STRUCTURE, 2, 1 },
  { "publiccode/text-for-members", "a.yml", "name: X\nlegal: MIT\n", CO_REFUSAL_STRUCTURE, 2, 1 },
  { "document/damaged", "a.json", "{\n\"kind\": \"experiment\", \"format\": 1, \"id\": \"x\",\n \"title\": 3}",
    CO_REFUSAL_STRUCTURE, 3, 2 },
  { "document/workshop", "a.json", "{\"kind\": \"workshop\", \"format\": 1, \"id\": \"x\"}", CO_REFUSAL_UNKNOWN },
};

static void
test_refused (gconstpointer data)
{
  const Refused *test = data;
  g_autoptr (CoImport) import = new_import ();
  CoRefusal *refusal;

  add_text (import, test->file, test->text);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, test->created);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 1);

  refusal = co_import_get_refused (import)->pdata[0];
  g_assert_cmpstr (co_refusal_get_file (refusal), ==, test->file);
  g_assert_cmpint (co_refusal_get_code (refusal), ==, test->code);
  g_assert_cmpuint (co_refusal_get_place (refusal).line, ==, test->line);
  g_assert_cmpuint (co_refusal_get_place (refusal).column, ==, test->column);
  g_assert_cmpuint (strlen (co_refusal_get_reason (refusal)), >, 20);
  g_assert_cmpstr (co_refusal_get_message (refusal), ==, co_refusal_get_reason (refusal));
}

static void
test_same_twice (void)
{
  static const char table[] = "ID,Titre,Lieu\n1,Vélos,Lyon\n2,Vélos,Nice\n,Vélos,Lyon\n,Vélos,Lyon\n";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) first = co_import_new (documents);
  g_autoptr (CoImport) second = NULL;

  add_text (first, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (first)->len, ==, 3);
  g_assert_cmpuint (co_import_get_n_skipped (first), ==, 1);

  co_documents_splice (documents, co_import_get_created (first));
  second = co_import_new (documents);
  add_text (second, "other.csv", table);
  g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
  g_assert_cmpuint (co_import_get_n_skipped (second), ==, 4);
}

/* One key, two contents: nothing is lost the first time, and nothing doubles the second. */
static void
test_same_key (void)
{
  static const char table[] = "ID,Titre,Lieu\n1,Vélos,Lyon\n1,Vélos,Nice\n";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoImport) first = co_import_new (documents);
  g_autoptr (CoImport) second = NULL;

  add_text (first, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (first)->len, ==, 2);

  co_documents_splice (documents, co_import_get_created (first));
  second = co_import_new (documents);
  add_text (second, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);
}

static void
test_two_records_of_one_good (void)
{
  static const char nominee[] = "{\"name\": \"X\", \"description\": \"What it is.\", \"stage\": \"nominee\"}";
  static const char record[] =
      "{\"name\": \"X\", \"locations\": {\"developmentCountries\": [\"Norway\"]}, \"NonPII\": {\"a\": 1}}";

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CoImport) import = new_import ();
      CoExperiment *experiment;

      add_text (import, "1.json", i == 0 ? nominee : record);
      add_text (import, "2.json", i == 0 ? record : nominee);
      g_assert_cmpuint (co_import_get_created (import)->len, ==, 1);
      g_assert_cmpuint (co_import_get_n_skipped (import), ==, 1);

      experiment = co_import_get_created (import)->pdata[0];
      g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "What it is.");
      g_assert_cmpstr (co_experiment_get_country (experiment), ==, "NO");
      g_assert_nonnull (strstr (co_experiment_get_imported (experiment), "\"stage\":\"nominee\""));
      g_assert_nonnull (strstr (co_experiment_get_imported (experiment), "\"NonPII\":{\"a\":1}"));
    }
}

static void
test_document (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  g_autofree char *json = NULL;
  g_autoptr (CoImport) import = new_import ();
  g_autoptr (CoImport) again = NULL;

  co_experiment_set_title (experiment, "Own");
  json = co_json_write (CO_DOCUMENT (experiment), NULL);
  add_text (import, "own.json", json);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 1);
  g_assert_true (co_record_equal (CO_RECORD (experiment), co_import_get_created (import)->pdata[0]));

  co_documents_splice (documents, co_import_get_created (import));
  again = co_import_new (documents);
  add_text (again, "own.json", json);
  g_assert_cmpuint (co_import_get_created (again)->len, ==, 0);
  g_assert_cmpuint (co_import_get_n_skipped (again), ==, 1);
}

static void
test_many_refusals (void)
{
  g_autoptr (GString) table = g_string_new ("Titre,Pays\n");
  g_autoptr (CoImport) import = new_import ();

  for (guint i = 0; i < 1000; i++)
    g_string_append (table, ",FR\n");
  add_text (import, "a.csv", table->str);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 51);
}

/* A table that is too long is refused as a whole; what came before it stays. */
static void
test_too_many (void)
{
  g_autoptr (GString) table = g_string_new ("Titre\n");
  g_autoptr (CoImport) import = new_import ();
  CoRefusal *refusal;

  add_text (import, "1.csv", "Titre\nCo\n");
  for (guint i = 0; i < CO_IMPORT_MAX_CREATED + 10; i++)
    g_string_append_printf (table, "n° %u\n", i);
  add_text (import, "2.csv", table->str);
  add_text (import, "3.csv", "Titre\nn° 1\n");

  g_assert_cmpuint (co_import_get_created (import)->len, ==, 2);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 1);
  refusal = co_import_get_refused (import)->pdata[0];
  g_assert_cmpint (co_refusal_get_code (refusal), ==, CO_REFUSAL_TOO_LARGE);
}

/* An id is taken by whatever has it, of whatever kind. */
static void
test_taken_id (void)
{
  static const char experiment[] = "{\"id\": \"61b772c0-a197-42f6-976a-52d1463ba7e8\", \"kind\": \"experiment\", "
                                   "\"format\": 1, \"title\": \"Intrus\"%s}";
  static const char board[] = "{\"id\": \"61b772c0-a197-42f6-976a-52d1463ba7e8\", \"kind\": \"board\", \"format\": 1}";
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoDocument) there = co_json_read (board, strlen (board), NULL, NULL);
  g_autoptr (CoImport) import = NULL;
  g_autoptr (CoImport) twice = new_import ();
  g_autofree char *one = g_strdup_printf (experiment, "");
  g_autofree char *other = g_strdup_printf (experiment, ", \"origin\": \"x\"");

  co_documents_add (documents, there);
  import = co_import_new (documents);
  add_text (import, "a.json", one);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 0);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 1);

  add_text (twice, "a.json", one);
  add_text (twice, "b.json", other);
  g_assert_cmpuint (co_import_get_created (twice)->len, ==, 1);
  g_assert_cmpuint (co_import_get_refused (twice)->len, ==, 1);
}

/* What could be written and never read again is refused instead. */
static void
test_too_large (void)
{
  g_autoptr (CoImport) import = new_import ();
  g_autofree char *long_text = g_strnfill (CO_JSON_MAX_SIZE, 'x');
  g_autofree char *table = g_strconcat ("Titre,Description\nA,b\nC,", long_text, "\n", NULL);

  add_text (import, "a.csv", table);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 1);
  g_assert_cmpuint (co_import_get_refused (import)->len, ==, 1);
  g_assert_cmpint (co_refusal_get_code (co_import_get_refused (import)->pdata[0]), ==, CO_REFUSAL_TOO_LARGE);
  g_assert_cmpuint (co_refusal_get_place (co_import_get_refused (import)->pdata[0]).line, ==, 3);
}

static void
test_cancelled (void)
{
  g_autoptr (CoImport) import = new_import ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Titre\nCo\n", 9);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (co_import_add_bytes (import, "a.csv", bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (co_import_get_created (import)->len, ==, 0);
}

static void
test_freed (void)
{
  CoImport *import = new_import ();

  add_text (import, "a.csv", "Titre,Lien\nCo,https://a.fr\n,x\n");
  g_assert_finalize_object (import);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      g_autofree char *path = g_strconcat ("/interchange/import/maps/", mappings[i].name, NULL);

      g_test_add_data_func (path, &mappings[i], test_mapping);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/interchange/import/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  g_test_add_func ("/interchange/import/same-twice", test_same_twice);
  g_test_add_func ("/interchange/import/same-key", test_same_key);
  g_test_add_func ("/interchange/import/two-records-of-one-good", test_two_records_of_one_good);
  g_test_add_func ("/interchange/import/document", test_document);
  g_test_add_func ("/interchange/import/many-refusals", test_many_refusals);
  g_test_add_func ("/interchange/import/too-many", test_too_many);
  g_test_add_func ("/interchange/import/taken-id", test_taken_id);
  g_test_add_func ("/interchange/import/too-large", test_too_large);
  g_test_add_func ("/interchange/import/cancelled", test_cancelled);
  g_test_add_func ("/interchange/import/freed", test_freed);

  return g_test_run ();
}
