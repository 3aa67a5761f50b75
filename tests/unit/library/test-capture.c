/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed or pasted becomes an experiment, and nothing of it is lost.
 */

#include "library/co-capture.h"

#define DAY "2027-03-04"

static void
test_capture (void)
{
  static const struct
  {
    const char *text;
    const char *title;
    const char *description;
    const char *urls[3];
  } cases[] = {
    { "Covoit’Ici", "Covoit’Ici", "" },
    { "  Covoit’Ici \n", "Covoit’Ici", "" },
    { "https://decidim.org/", "decidim.org", "", { "https://decidim.org/" } },
    { "https://www.example.org", "example.org", "", { "https://www.example.org" } },
    { "https://example.org/projets/bus-a-la-demande.html",
      "Bus a la demande",
      "",
      { "https://example.org/projets/bus-a-la-demande.html" } },
    { "Decidim : https://decidim.org.", "Decidim", "", { "https://decidim.org" } },
    { "Decidim (https://decidim.org)", "Decidim", "", { "https://decidim.org" } },
    { "https://en.wikipedia.org/wiki/Bus_(transport)",
      "Bus (transport)",
      "",
      { "https://en.wikipedia.org/wiki/Bus_(transport)" } },
    { "Navette\nDes bus sur appel.", "Navette", "Navette\nDes bus sur appel." },
    { "Navette\nhttps://a.example/x et http://b.example/y",
      "Navette",
      "Navette\nhttps://a.example/x et http://b.example/y",
      { "https://a.example/x", "http://b.example/y" } },
    { "javascript:alert(1)", "javascript:alert(1)", "" },
    { "http:///nowhere", "http:///nowhere", "" },
    { "日本の事例", "日本の事例", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CoExperiment) experiment = co_capture_experiment (cases[i].text, DAY);
      GListModel *sources = co_experiment_get_sources (experiment);
      guint n = 0;

      g_assert_cmpstr (co_experiment_get_title (experiment), ==, cases[i].title);
      g_assert_cmpstr (co_experiment_get_description (experiment), ==, cases[i].description);
      for (; n < G_N_ELEMENTS (cases[i].urls) && cases[i].urls[n] != NULL; n++)
        {
          g_autoptr (CoSource) source = g_list_model_get_item (sources, n);

          g_assert_cmpstr (co_source_get_url (source), ==, cases[i].urls[n]);
          g_assert_cmpstr (co_source_get_visited (source), ==, DAY);
        }
      g_assert_cmpuint (g_list_model_get_n_items (sources), ==, n);
    }
}

static void
test_blank (void)
{
  g_assert_null (co_capture_experiment ("", DAY));
  g_assert_null (co_capture_experiment (" \n\t ", DAY));
}

/* A title of a page is short; what was pasted stays whole below it. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CoExperiment) experiment = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "écoute ");
  g_string_truncate (text, text->len - 1);
  experiment = co_capture_experiment (text->str, DAY);

  g_assert_cmpint (g_utf8_strlen (co_experiment_get_title (experiment), -1), <=, 121);
  g_assert_true (g_str_has_suffix (co_experiment_get_title (experiment), "écoute…"));
  g_assert_cmpstr (co_experiment_get_description (experiment), ==, text->str);
}

/* The clipboard may hold what is no text at all. */
static void
test_invalid (void)
{
  g_autoptr (CoExperiment) experiment = co_capture_experiment ("Caf\xe9 \xff", DAY);

  g_assert_true (g_utf8_validate (co_experiment_get_title (experiment), -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/capture/texts", test_capture);
  g_test_add_func ("/library/capture/blank", test_blank);
  g_test_add_func ("/library/capture/long", test_long);
  g_test_add_func ("/library/capture/invalid", test_invalid);

  return g_test_run ();
}
