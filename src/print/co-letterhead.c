/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all documents of a project have in common: the authority's emblem and name on top, its language, and how
 * its texts become paragraphs and lists.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-letterhead.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "co-logo.h"

/**
 * co_letterhead_new_printout:
 * @documents: of the project
 * @folder: (nullable): of the project, for the logo
 * @title: of the document
 *
 * Returns: (transfer full): a document that begins with the authority's letterhead
 */
CoPrintout *
co_letterhead_new_printout (CoDocuments *documents, const char *folder, const char *title)
{
  CoProject *project = co_documents_get_project (documents);
  CoPrintout *printout = co_printout_new (title);
  const char *authority, *name;
  g_autofree char *logo = NULL, *alt = NULL;

  if (project == NULL)
    return printout;

  authority = co_project_get_authority (project);
  name = co_project_get_title (project);
  logo = co_logo_find (folder, co_project_get_logo (project));
  /* Translators: what a screen reader says of a local authority's logo; %s is its name */
  alt = *authority != '\0' ? g_strdup_printf (_ ("Logo of %s"), authority) : g_strdup (_ ("Logo"));
  co_printout_set_author (printout, authority);
  co_printout_set_head (printout, *authority != '\0' ? authority : name);
  co_printout_set_language (printout, co_project_get_language (project));
  co_printout_add (printout, co_block_new_letterhead (logo, alt, authority, name));

  return printout;
}

static CoBlock *
make_list (char **lines)
{
  CoBlock *list = co_block_new_list (FALSE);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      /* A hand-made dash is the mark of the list already. */
      if (g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "* "))
        line += 2;
      else if (g_str_has_prefix (line, "– ") || g_str_has_prefix (line, "• "))
        line = strchr (line, ' ') + 1;
      if (*line != '\0')
        co_block_add_item (list, CO_STYLE_BODY, line);
    }

  return list;
}

static void
add (CoPrintout *printout, CoBlock *group, CoBlock *block)
{
  if (group != NULL)
    co_block_add_child (group, block);
  else
    co_printout_add (printout, block);
}

/**
 * co_letterhead_add_text:
 * @printout: a document
 * @group: (nullable): where to add; %NULL for the document itself
 * @heading: what it is about
 * @text: (nullable): a text of the project; without one nothing is added
 *
 * Adds a part: paragraphs are parted by empty lines, and one of several lines is a list.
 */
void
co_letterhead_add_text (CoPrintout *printout, CoBlock *group, const char *heading, const char *text)
{
  g_autofree char *whole = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_auto (GStrv) paragraphs = g_strsplit (whole, "\n\n", -1);

  if (*whole == '\0')
    return;

  add (printout, group, co_block_new_heading (2, heading));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      const char *paragraph = g_strstrip (paragraphs[i]);
      g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);

      add (printout, group,
           g_strv_length (lines) > 1 ? make_list (lines) : co_block_new_paragraph (CO_STYLE_BODY, paragraph));
    }
}

/* Returns: (transfer full): what comes before the first empty line */
char *
co_letterhead_first_paragraph (const char *text)
{
  g_autofree char *whole = g_strstrip (g_strdup (text != NULL ? text : ""));
  char *end = strstr (whole, "\n\n");

  return end != NULL ? g_strndup (whole, end - whole) : g_steal_pointer (&whole);
}
