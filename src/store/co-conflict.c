/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How sync programs name the copy that they leave where both sides have changed a file: Syncthing, Nextcloud and
 * ownCloud, Dropbox in several languages; others add the name of a computer, an account or a number. Only names are
 * looked at here; a copy also has the id of its document.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-conflict.h"

#include <string.h>

/* The last is the number that is added when there is such a copy already. */
#define PATTERN                                                                                                        \
  "^(.+?)(?:\\.sync-conflict-\\d{8}-\\d{6}(?:-\\w+)?|_conflict-\\d{8}-\\d{6}|"                                         \
  " \\((?:[^/]*\\W)?(?:conflict|conflit|konflikt)[^/]*\\))(?: \\(\\d+\\))?\\.json$"

/**
 * co_conflict_dup_original:
 * @path: path of a file inside a project folder
 *
 * Returns: (transfer full) (nullable): the path of the file whose copy it is by its name, %NULL for none
 */
char *
co_conflict_dup_original (const char *path)
{
  static GRegex *regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *original = NULL;
  char *first;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new (PATTERN, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  /* Names that are no UTF-8 were not made by any of them. */
  if (!g_utf8_validate (path, -1, NULL) || !g_regex_match (regex, path, 0, &match))
    return NULL;

  /* There are copies of copies. */
  stem = g_match_info_fetch (match, 1);
  original = g_strconcat (stem, ".json", NULL);
  first = co_conflict_dup_original (original);
  return first != NULL ? first : g_steal_pointer (&original);
}

/**
 * co_conflict_is_copy_of:
 * @path: path of a file inside a project folder
 * @original: path of a file that holds a document of the same id
 *
 * Of two files with one id, the one whose name is that of the other with something added is the copy, whichever
 * program added it.
 *
 * Returns: whether @path is named as a copy of @original
 */
gboolean
co_conflict_is_copy_of (const char *path, const char *original)
{
  g_autofree char *known = co_conflict_dup_original (path);
  gsize stem = strlen (original) - strlen (".json");

  if (known != NULL)
    return g_str_equal (known, original);

  return strncmp (path, original, stem) == 0 && g_utf8_validate (path, -1, NULL) && !g_str_equal (path, original) &&
         !g_ascii_isalnum (path[stem]) && strchr (path + stem, '/') == NULL;
}
