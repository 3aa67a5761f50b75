/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo project and the languages, for tests of printed documents.
 */

#include "config.h"

#include "demo.h"

#include <libintl.h>
#include <locale.h>

#include "co-json.h"

char *
demo_get_folder (void)
{
  return g_build_filename (g_getenv ("CO_TEST_SOURCE"), "data", "demo", NULL);
}

static void
load_file (CoDocuments *documents, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CoDocument) document = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  document = co_json_read (text, length, NULL, &error);
  g_assert_no_error (error);
  co_documents_add (documents, document);
}

CoDocuments *
demo_load (void)
{
  CoDocuments *documents = co_documents_new ();
  g_autofree char *folder = demo_get_folder ();
  g_autofree char *project = g_build_filename (folder, "project.json", NULL);

  load_file (documents, project);
  for (guint kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    {
      g_autofree char *of_kind = g_build_filename (folder, co_kind_get_folder (kind), NULL);
      g_autoptr (GDir) dir = g_dir_open (of_kind, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (of_kind, name, NULL);

          load_file (documents, path);
        }
    }

  return documents;
}

/* "C.UTF-8" or "fr_FR.UTF-8", from the translation that was just built. */
void
demo_use_locale (const char *locale)
{
  if (setlocale (LC_ALL, locale) == NULL)
    g_error ("There is no locale %s", locale);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CO_TEST_LOCALES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
