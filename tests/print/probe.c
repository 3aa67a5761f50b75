/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks into a PDF as its readers do: a viewer (poppler), a screen reader (pdfinfo's structure), and a strict
 * checker (qpdf). With CO_KEEP_PDF set to a folder, each PDF is kept there to be looked at.
 */

#include "probe.h"

#include <string.h>

PopplerDocument *
probe_open (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);

  return document;
}

char *
probe_get_text (PopplerDocument *document, int page)
{
  probe_auto PopplerPage *loaded = poppler_document_get_page (document, page);

  g_assert_nonnull (loaded);

  return poppler_page_get_text (loaded);
}

char *
probe_get_all (PopplerDocument *document)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autofree char *text = probe_get_text (document, i);

      g_string_append_printf (all, "%s\f", text);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
walk_outline (GString *outline, PopplerIndexIter *iter, guint depth)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      g_string_append_printf (outline, "%*s%s %d\n", 2 * depth, "", action->any.title,
                              action->goto_dest.dest->page_num);
      if (child != NULL)
        {
          walk_outline (outline, child, depth + 1);
          poppler_index_iter_free (child);
        }
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
}

/* The outline, a title and its page a line. */
char *
probe_get_outline (PopplerDocument *document)
{
  g_autoptr (GString) outline = g_string_new (NULL);
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  if (iter != NULL)
    {
      walk_outline (outline, iter, 0);
      poppler_index_iter_free (iter);
    }

  return g_string_free (g_steal_pointer (&outline), FALSE);
}

static char *
run (const char *program, const char *option, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("cocreate-XXXXXX.pdf", &stream, &error);
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  g_assert_no_error (error);
  g_file_replace_contents (file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL, FALSE, 0, NULL, NULL,
                           &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error, program, option,
                              g_file_peek_path (file), NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_exit_status (process) != 0)
    g_error ("%s %s: %s", program, option, output);
  g_file_delete (file, NULL, NULL);

  return output;
}

/* The structure, an element or a text a line; lines of one text are joined. */
char *
probe_get_tags (GBytes *pdf)
{
  g_autofree char *output = run ("pdfinfo", "-struct-text", pdf);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *start = lines[i] + strspn (lines[i], " ");
      char *end = *start == '"' ? strrchr (start, '"') : start + strcspn (start, " :");
      guint depth = start - lines[i];

      if (*start == '\0' || *start == '/' || g_str_has_prefix (start, "Object "))
        continue;
      if (*start == '"' && g_str_has_suffix (tags->str, "\"\n"))
        {
          g_string_truncate (tags, tags->len - 2);
          g_string_append_printf (tags, " %.*s\"\n", (int) (end - start - 1), start + 1);
          continue;
        }
      g_string_append_printf (tags, "%*s%.*s%s\n", depth, "", (int) (end - start), start, *start == '"' ? "\"" : "");
    }

  return g_string_free (g_steal_pointer (&tags), FALSE);
}

/* All objects, as JSON. */
char *
probe_get_json (GBytes *pdf)
{
  return run ("qpdf", "--json", pdf);
}

/* The file is sound. */
void
probe_check (GBytes *pdf)
{
  g_autofree char *output = run ("qpdf", "--check", pdf);

  probe_assert_has (output, "No syntax or stream encoding errors found");
}

/* Whether the file claims to keep the rules of PDF/UA. */
gboolean
probe_claims (GBytes *pdf)
{
  g_autofree char *output = run ("pdfinfo", "-meta", pdf);

  probe_assert_has (output, "<dc:language><rdf:Bag><rdf:li>");

  return strstr (output, "<pdfuaid:part>1</pdfuaid:part>") != NULL;
}

guint
probe_count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + strlen (what), what))
    n++;

  return n;
}

void
probe_keep (GBytes *pdf, const char *name)
{
  const char *folder = g_getenv ("CO_KEEP_PDF");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
}
