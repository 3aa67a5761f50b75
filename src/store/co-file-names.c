/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of documents are called. Titles and ids may come from anywhere: a name is made of what is safe, and
 * stays in its folder.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-files.h"

#include "co-search.h"

#include <string.h>

#define SLUG_LENGTH 48

static char *
make_slug (const char *title)
{
  g_autofree char *folded = co_search_fold (title);
  GString *slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && slug->len < SLUG_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, *p);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free_and_steal (slug);
}

/**
 * co_files_dup_stem:
 * @id: an id, which may come from anywhere
 *
 * Returns: (transfer full): eight letters or digits that stand for it in the names of files: its first ones, or of what
 *   is no plain id the hash
 */
char *
co_files_dup_stem (const char *id)
{
  for (guint i = 0; i < 8; i++)
    {
      if (!g_ascii_isalnum (id[i]))
        return g_strdup_printf ("%08x", (guint) co_files_hash (id, strlen (id)));
    }

  return g_strndup (id, 8);
}

/**
 * co_files_name:
 * @document: a document
 * @try: how many such names were taken already by documents of other ids
 *
 * Returns: (transfer full): the path that a new document gets inside the project folder: its folder, a slug of its
 *   title, and eight digits of its id
 */
char *
co_files_name (CoDocument *document, guint try)
{
  CoKind kind = co_document_get_kind (document);
  const char *id = co_document_get_id (document);
  g_autofree char *slug = make_slug (co_document_get_title (document));
  g_autofree char *stem = co_files_dup_stem (id);

  if (kind == CO_KIND_PROJECT)
    return g_strdup ("project.json");
  /* As a sync program names no copy, so that it is not taken for one. */
  if (try > 0)
    {
      g_autofree char *more = g_strdup_printf ("%s %u", id, try);

      g_free (stem);
      stem = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", co_files_hash (more, strlen (more)));
    }

  return g_strdup_printf ("%s/%s-%s.json", co_kind_get_folder (kind), *slug != '\0' ? slug : co_kind_get_nick (kind),
                          stem);
}

/**
 * co_files_conflict_name:
 * @path: path of a document inside the project folder
 *
 * Returns: (transfer full): a path beside it that is free, of the kind that Syncthing gives to the copy of a conflict
 */
char *
co_files_conflict_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  const char *end = g_str_has_suffix (path, ".json") ? path + strlen (path) - strlen (".json") : path + strlen (path);
  char device[8] = { 0 };

  for (guint i = 0; i < 7; i++)
    device[i] = (char) g_random_int_range ('A', 'Z' + 1);

  return g_strdup_printf ("%.*s.sync-conflict-%s-%s%s", (int) (end - path), path, stamp, device, end);
}
