/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "co-country.h"
#include "co-draft.h"
#include "co-headings.h"

static void
test_year (void)
{
  static const struct
  {
    const char *text;
    gint64 year;
  } cases[] = {
    { "2019", 2019 },
    { "2019-03-13", 2019 },
    { "13/03/2019", 2019 },
    { "<2020-02-10 lun.>", 2020 },
    { "2018 ; 2019", 2018 },
    { "20261124", 2026 },
    { "2026-11-24T08:00Z", 2026 },
    { "mars 2021", 2021 },
    { "12345", 0 },
    { "1515", 0 },
    { "", 0 },
    { "v1.2.3", 0 },
    { "99999999", 0 },
    { "3000", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (co_draft_find_year (cases[i].text), ==, cases[i].year);
}

static void
test_urls (void)
{
  static const struct
  {
    const char *text;
    const char *urls;
  } cases[] = {
    { "https://example.org/a", "https://example.org/a" },
    { "See: https://example.org/a.", "https://example.org/a" },
    { "(https://example.org/a)", "https://example.org/a" },
    { "https://example.org/a_(b)", "https://example.org/a_(b)" },
    { "http://a.fr \nhttp://b.fr/, \nhttp://c.fr", "http://a.fr http://b.fr/ http://c.fr" },
    { "www.example.org", "https://www.example.org" },
    { "https://", "" },
    { "none", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) urls = co_draft_find_urls (cases[i].text);
      g_autofree char *joined = g_strjoinv (" ", urls);

      g_assert_cmpstr (joined, ==, cases[i].urls);
    }
}

static void
test_plain_url (void)
{
  static const char *const same[] = { "https://GitHub.com/italia/x.git", "http://github.com/italia/x",
                                      "https://www.github.com/italia/x/", "git://github.com/italia/x.git" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *plain = co_draft_plain_url (same[i]);

      g_assert_cmpstr (plain, ==, "github.com/italia/x");
    }
}

static void
test_slug (void)
{
  g_autofree char *slug = co_draft_slug ("  FAO Digital Services: l’Été — n° 2 !");

  g_assert_cmpstr (slug, ==, "fao-digital-services-l-ete-n-2");
}

static void
test_countries (void)
{
  static const struct
  {
    const char *name;
    const char *code;
  } cases[] = {
    { "France", "FR" },
    { "italie", "IT" },
    { "it", "IT" },
    { "Czechia (Czech Republic)", "CZ" },
    { "Côte d'Ivoire", "CI" },
    { "Cote d’Ivoire", "CI" },
    { "Congo (Congo-Brazzaville)", "CG" },
    { "Democratic Republic of the Congo", "CD" },
    { "Eswatini (fmr. 'Swaziland')", "SZ" },
    { "VietNam", "VN" },
    { "États-Unis", "US" },
    { "Palestine State", "PS" },
    { "Atlantis", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (co_country_find (cases[i].name), ==, cases[i].code);
}

static void
test_headings (void)
{
  static const struct
  {
    const char *heading;
    CoHeading meaning;
  } cases[] = {
    { "Titre", CO_HEADING_TITLE },
    { "LOGICIEL", CO_HEADING_TITLE },
    { "LOGICIELPARENT", CO_HEADING_NONE },
    { "FONCTIONNALITÉ", CO_HEADING_SUMMARY },
    { "CAS D’USAGE", CO_HEADING_DESCRIPTION },
    { "SECTEUR", CO_HEADING_DOMAINS },
    { "thematiques", CO_HEADING_DOMAINS },
    { "Mots-clés", CO_HEADING_TAGS },
    { "Pays", CO_HEADING_COUNTRY },
    { "Porteur du projet", CO_HEADING_BEARER },
    { "annees", CO_HEADING_YEAR },
    { "budget_indique_eur", CO_HEADING_COST },
    { "Licence", CO_HEADING_LICENCE },
    { "Lien vers le site", CO_HEADING_LINK },
    { "dépôt", CO_HEADING_CODE },
    { "ID", CO_HEADING_ID },
    { "", CO_HEADING_NONE },
    { "prenoms", CO_HEADING_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (co_heading_find (cases[i].heading, NULL), ==, cases[i].meaning);
}

static void
test_texts (void)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  g_autofree char *wall = g_strnfill (400, 'x');

  co_draft_set_texts (experiment, NULL, "A short one.");
  g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "A short one.");
  g_assert_cmpstr (co_experiment_get_description (experiment), ==, "");

  co_draft_set_texts (experiment, NULL, "First sentence.\n\nSecond.");
  g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "First sentence.");
  g_assert_cmpstr (co_experiment_get_description (experiment), ==, "First sentence.\n\nSecond.");

  co_experiment_set_summary (experiment, "");
  co_draft_set_texts (experiment, NULL, wall);
  g_assert_cmpstr (co_experiment_get_summary (experiment), ==, "");
  g_assert_cmpstr (co_experiment_get_description (experiment), ==, wall);
}

/* A stray quotation mark makes one cell of half a table: no square of its tags is taken. */
static void
test_many_tags (void)
{
  g_autoptr (CoExperiment) experiment = co_experiment_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  for (guint i = 0; i < 100000; i++)
    g_strv_builder_take (builder, g_strdup_printf ("mot %u", i));
  g_strv_builder_add (builder, " mot 7 ");
  g_strv_builder_add (builder, "");
  tags = g_strv_builder_end (builder);
  co_draft_add_tags (experiment, (const char *const *) tags);
  co_draft_add_tag (experiment, "mot 99999");
  g_assert_cmpuint (g_strv_length ((GStrv) co_experiment_get_tags (experiment)), ==, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/many-tags", test_many_tags);
  g_test_add_func ("/interchange/draft/year", test_year);
  g_test_add_func ("/interchange/draft/urls", test_urls);
  g_test_add_func ("/interchange/draft/plain-url", test_plain_url);
  g_test_add_func ("/interchange/draft/slug", test_slug);
  g_test_add_func ("/interchange/draft/countries", test_countries);
  g_test_add_func ("/interchange/draft/headings", test_headings);
  g_test_add_func ("/interchange/draft/texts", test_texts);

  return g_test_run ();
}
