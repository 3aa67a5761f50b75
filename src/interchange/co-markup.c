/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of what was written for a web page. Words that stood in two blocks or two cells are not glued together,
 * entities are the characters that they mean.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-markup.h"

#include "co-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Larger texts are not parsed: they stay as they are. */
#define MAX_SIZE (4 * 1024 * 1024)

static const char *const line_elements[] = {
  "address", "article", "aside", "blockquote", "br",  "dd",      "div",   "dl", "dt",     "fieldset", "figure",
  "footer",  "form",    "h1",    "h2",         "h3",  "h4",      "h5",    "h6", "header", "hr",       "li",
  "main",    "nav",     "ol",    "p",          "pre", "section", "table", "tr", "ul",     NULL,
};

static const char *const silent_elements[] = { "head", "script", "style", "template", NULL };

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

/* Some blank or line break is due before the next word; a line break outweighs a blank. */
static void
be_due (GString *text, char separator)
{
  gsize end = text->len - 1;

  if (text->len == 0 || text->str[end] == '\n')
    return;
  if (text->str[end] == ' ' && separator == '\n')
    text->str[end] = '\n';
  else if (text->str[end] != ' ')
    g_string_append_c (text, separator);
}

static void
add_words (GString *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p))
        be_due (text, ' ');
      else
        g_string_append_c (text, *p);
    }
}

static void
enter (GString *text, const xmlNode *node)
{
  if (is_one_of (node, line_elements))
    be_due (text, '\n');
  else if (node->type == XML_ELEMENT_NODE &&
           (strcmp ((const char *) node->name, "td") == 0 || strcmp ((const char *) node->name, "th") == 0))
    be_due (text, ' ');
  if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, "li") == 0)
    g_string_append (text, "• ");
  if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL)
    add_words (text, (const char *) node->content);
}

/* Without recursion: markup from outside may be nested as deep as it likes. */
static char *
gather (const xmlNode *root)
{
  GString *text = g_string_new (NULL);
  const xmlNode *node = root;

  while (node != NULL)
    {
      enter (text, node);
      if (node->children != NULL && !is_one_of (node, silent_elements))
        {
          node = node->children;
          continue;
        }
      while (node != NULL && node->next == NULL)
        {
          node = node->parent;
          if (node != NULL && is_one_of (node, line_elements))
            be_due (text, '\n');
        }
      node = node != NULL ? node->next : NULL;
    }

  return g_strstrip (g_string_free_and_steal (text));
}

/**
 * co_markup_is_in:
 * @text: any text
 *
 * Returns: whether it has tags or entities as a web page has
 */
gboolean
co_markup_is_in (const char *text)
{
  for (const char *p = strpbrk (text, "<&"); p != NULL; p = strpbrk (p + 1, "<&"))
    {
      const char *name = p + 1 + (p[1] == (*p == '<' ? '/' : '#') ? 1 : 0);
      gsize n = 0;

      while (g_ascii_isalnum (name[n]))
        n++;
      if (n > 0 && (*p == '&' ? name[n] == ';' : g_ascii_isalpha (*name) && strchr (name + n, '>') != NULL))
        return TRUE;
    }

  return FALSE;
}

/**
 * co_markup_to_text:
 * @html: a piece of a web page, in UTF-8
 *
 * Returns: (transfer full): its text, with a line for each block
 */
char *
co_markup_to_text (const char *html)
{
  gsize length = strlen (html);
  g_autofree char *text = NULL;
  htmlDocPtr document;

  if (length > MAX_SIZE || !co_markup_is_in (html))
    return g_strdup (html);

  document = htmlReadMemory (html, (int) length, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  if (document == NULL)
    return g_strdup (html);
  text = gather (xmlDocGetRootElement (document));
  xmlFreeDoc (document);

  return co_text_clean (text, -1);
}
