/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes an experiment of what somebody typed or pasted: a title, a link, or a text. Its links become sources, its
 * first line the title, and the whole of a longer text the description; nothing that was pasted is lost.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-capture.h"

#include <string.h>

/* A longer first line is shortened to make a title, and kept whole in the description. */
#define TITLE_LENGTH 120

static const char *
find_scheme (const char *text)
{
  const char *http = strstr (text, "http://");
  const char *https = strstr (text, "https://");

  if (http == NULL || (https != NULL && https < http))
    return https;

  return http;
}

static gsize
get_url_length (const char *url)
{
  gsize length = strcspn (url, " \t\r\n<>\"");

  /* What closes a sentence around a link is not a part of it. */
  while (length > 0 && strchr (".,;:!?)]'", url[length - 1]) != NULL)
    {
      if (url[length - 1] == ')' && memchr (url, '(', length) != NULL)
        break;
      length--;
    }

  return length;
}

/**
 * co_capture_find_url:
 * @text: any text
 *
 * Returns: (transfer full) (nullable): the first web address in it
 */
char *
co_capture_find_url (const char *text)
{
  for (const char *p = find_scheme (text); p != NULL; p = find_scheme (p + 1))
    {
      g_autofree char *url = g_strndup (p, get_url_length (p));
      g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);

      if (uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
        return g_steal_pointer (&url);
    }

  return NULL;
}

static void
add_sources (CoExperiment *experiment, const char *text, const char *day)
{
  g_autofree char *url = NULL;

  while ((url = co_capture_find_url (text)) != NULL)
    {
      g_autoptr (CoSource) source = co_source_new ();

      co_source_set_url (source, url);
      co_source_set_visited (source, day);
      co_experiment_insert_source (experiment, G_MAXUINT, source);
      text = strstr (text, url) + strlen (url);
      g_clear_pointer (&url, g_free);
    }
}

/* A line without the links that stand in it. */
static char *
strip_urls (const char *line)
{
  g_autoptr (GString) text = g_string_new (line);
  g_autofree char *url = NULL;

  while ((url = co_capture_find_url (text->str)) != NULL)
    {
      g_string_replace (text, url, "", 1);
      g_clear_pointer (&url, g_free);
    }
  g_string_replace (text, "()", "", 0);
  g_string_replace (text, "  ", " ", 0);

  /* What led to a link, or closed the sentence with it, leads nowhere now. */
  if (!g_str_equal (text->str, line))
    {
      while (text->len > 0 && strchr (" .,:;-", text->str[text->len - 1]) != NULL)
        g_string_truncate (text, text->len - 1);
    }

  return g_strstrip (g_strdup (text->str));
}

/* Whether a word is left of a line, beside signs. */
static gboolean
has_word (const char *line)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* The page's address as a title: its last speaking part, else its site. */
static char *
describe_url (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = g_uri_get_host (uri);
  g_auto (GStrv) parts = g_strsplit (g_uri_get_path (uri), "/", -1);
  g_autofree char *name = NULL;
  g_autofree char *first = NULL;
  char *dot;

  for (guint i = g_strv_length (parts); i > 0 && name == NULL; i--)
    {
      if (strpbrk (parts[i - 1], "-_") != NULL && g_utf8_validate (parts[i - 1], -1, NULL))
        name = g_strdup (parts[i - 1]);
    }
  if (name == NULL)
    return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);

  dot = strrchr (name, '.');
  if (dot != NULL)
    *dot = '\0';
  g_strdelimit (name, "-_", ' ');
  g_strstrip (name);
  if (*name == '\0')
    return g_strdup (host);

  first = g_utf8_strup (name, g_utf8_next_char (name) - name);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

static char *
shorten (const char *line)
{
  g_autofree char *head = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_strdup (line);

  head = g_utf8_substring (line, 0, TITLE_LENGTH);
  space = strrchr (head, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (head, "…", NULL);
}

/**
 * co_capture_experiment:
 * @text: what was typed or pasted
 * @day: the present day, as "YYYY-MM-DD"
 *
 * Returns: (transfer full) (nullable): an experiment made of it; %NULL when the text is blank
 */
CoExperiment *
co_capture_experiment (const char *text, const char *day)
{
  g_autofree char *clean = g_strstrip (g_utf8_make_valid (text, -1));
  g_autofree char *url = co_capture_find_url (clean);
  g_autofree char *line = g_strndup (clean, strcspn (clean, "\r\n"));
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *title = NULL;
  CoExperiment *experiment;

  if (*clean == '\0')
    return NULL;

  experiment = co_experiment_new ();
  add_sources (experiment, clean, day);

  words = strip_urls (line);
  title = has_word (words) ? shorten (words) : url != NULL ? describe_url (url) : shorten (line);
  co_experiment_set_title (experiment, title);

  /* What is only the title and its links is kept by these. */
  rest = strip_urls (clean);
  if (has_word (rest) && !g_str_equal (rest, title))
    co_experiment_set_description (experiment, clean);

  return experiment;
}
