/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small steps of filling an experiment that all foreign formats need: a title of one line, a source once only, a year
 * out of a date in any writing, a key out of a name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-draft.h"

#include "co-search.h"

#include <stdlib.h>
#include <string.h>
#include <yyjson.h>

/* A text of this many characters is a summary; a longer one is a description. */
#define SUMMARY_LENGTH 300

static char *
make_one_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }

  return g_string_free_and_steal (line);
}

/**
 * co_draft_set_title:
 * @experiment: an experiment
 * @title: a title in any writing
 *
 * Sets the title, on one line.
 */
void
co_draft_set_title (CoExperiment *experiment, const char *title)
{
  g_autofree char *line = make_one_line (title);

  co_experiment_set_title (experiment, line);
}

static char *
get_first_sentence (const char *text)
{
  const char *end = text;

  for (end = text; *end != '\0'; end++)
    {
      if (*end == '\n' && end[1] == '\n')
        break;
      if (strchr (".!?", *end) != NULL && (end[1] == '\0' || g_ascii_isspace (end[1])))
        {
          end++;
          break;
        }
    }

  return g_strndup (text, (gsize) (end - text));
}

/**
 * co_draft_set_texts:
 * @experiment: an experiment
 * @summary: (nullable): a short text, when there is one
 * @description: (nullable): the text that describes it
 *
 * Sets summary and description. A description alone that is short becomes the summary; of a long one the first
 * sentence does, if it is short.
 */
void
co_draft_set_texts (CoExperiment *experiment, const char *summary, const char *description)
{
  g_autofree char *line = make_one_line (summary != NULL ? summary : "");
  g_autofree char *sentence = NULL;

  if (description == NULL)
    description = "";
  if (*line == '\0' && g_utf8_strlen (description, -1) <= SUMMARY_LENGTH && strchr (description, '\n') == NULL)
    {
      co_experiment_set_summary (experiment, description);
      return;
    }

  co_experiment_set_description (experiment, description);
  if (*line == '\0')
    {
      sentence = get_first_sentence (description);
      g_free (line);
      line = make_one_line (sentence);
      if (g_utf8_strlen (line, -1) > SUMMARY_LENGTH)
        return;
    }
  co_experiment_set_summary (experiment, line);
}

/**
 * co_draft_add_source:
 * @experiment: an experiment
 * @title: what the source is called
 * @url: (nullable): its address; nothing is added without one, or when it is there already
 * @note: (nullable): a remark
 *
 * Adds a source.
 */
void
co_draft_add_source (CoExperiment *experiment, const char *title, const char *url, const char *note)
{
  GListModel *sources = co_experiment_get_sources (experiment);
  guint n = g_list_model_get_n_items (sources);
  g_autoptr (CoSource) source = NULL;
  g_autofree char *wanted = NULL;

  if (url == NULL || *url == '\0')
    return;

  wanted = co_draft_plain_url (url);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoSource) other = g_list_model_get_item (sources, i);
      g_autofree char *plain = co_draft_plain_url (co_source_get_url (other));

      if (g_str_equal (plain, wanted))
        return;
    }

  source = co_source_new ();
  co_source_set_title (source, title);
  co_source_set_url (source, url);
  if (note != NULL)
    co_source_set_note (source, note);
  co_experiment_insert_source (experiment, n, source);
}

/* Both lists, without what is empty or there already. */
static GStrv
add_texts (const char *const *texts, const char *const *added)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_strv_builder_addv (builder, (const char **) texts);
  for (guint i = 0; texts[i] != NULL; i++)
    g_hash_table_add (seen, g_strdup (texts[i]));
  for (guint i = 0; added[i] != NULL; i++)
    {
      char *line = make_one_line (added[i]);

      if (*line != '\0' && !g_hash_table_contains (seen, line))
        g_strv_builder_add (builder, line);
      g_hash_table_add (seen, line);
    }

  return g_strv_builder_end (builder);
}

/**
 * co_draft_add_tags:
 * @experiment: an experiment
 * @tags: tags; those that are there already, and empty ones, change nothing
 *
 * Adds tags, as many as there may be.
 */
void
co_draft_add_tags (CoExperiment *experiment, const char *const *tags)
{
  g_auto (GStrv) all = add_texts (co_experiment_get_tags (experiment), tags);

  co_experiment_set_tags (experiment, (const char *const *) all);
}

/**
 * co_draft_add_tag:
 * @experiment: an experiment
 * @tag: a tag; one that is there already, or an empty one, changes nothing
 *
 * Adds a tag.
 */
void
co_draft_add_tag (CoExperiment *experiment, const char *tag)
{
  const char *const tags[] = { tag, NULL };

  co_draft_add_tags (experiment, tags);
}

/**
 * co_draft_add_domains:
 * @experiment: an experiment
 * @domains: fields of competence
 *
 * Adds fields of competence in the same way.
 */
void
co_draft_add_domains (CoExperiment *experiment, const char *const *domains)
{
  g_auto (GStrv) all = add_texts (co_experiment_get_domains (experiment), domains);

  co_experiment_set_domains (experiment, (const char *const *) all);
}

/**
 * co_draft_add_paragraph:
 * @experiment: an experiment
 * @property: name of a property that holds text
 * @separator: what stands between two texts
 * @text: (nullable): a text; an empty one changes nothing
 *
 * Puts a text behind what the property holds.
 */
void
co_draft_add_paragraph (CoExperiment *experiment, const char *property, const char *separator, const char *text)
{
  guint field = (guint) co_record_find_field (CO_RECORD (experiment), property);
  const char *before = co_record_get_text (CO_RECORD (experiment), field);
  g_autofree char *after = NULL;

  if (text == NULL || *text == '\0')
    return;

  after = g_strconcat (before, *before != '\0' ? separator : "", text, NULL);
  co_record_set_text (CO_RECORD (experiment), field, after);
}

static char *
merge_json (const char *json, const char *other)
{
  yyjson_doc *a = yyjson_read (json, strlen (json), YYJSON_READ_NUMBER_AS_RAW);
  yyjson_doc *b = yyjson_read (other, strlen (other), YYJSON_READ_NUMBER_AS_RAW);
  yyjson_mut_doc *merged = yyjson_doc_mut_copy (a, NULL);
  yyjson_mut_val *root = yyjson_mut_doc_get_root (merged);
  yyjson_val *key, *value;
  char *text, *copy;
  size_t i, n;

  yyjson_obj_foreach (yyjson_doc_get_root (b), i, n, key, value)
  {
    yyjson_mut_val *mine = yyjson_mut_obj_get (root, yyjson_get_str (key));
    yyjson_mut_val *theirs = yyjson_val_mut_copy (merged, value);
    g_autofree char *second = g_strconcat (yyjson_get_str (key), " 2", NULL);

    if (mine == NULL)
      yyjson_mut_obj_add (root, yyjson_val_mut_copy (merged, key), theirs);
    else if (!yyjson_mut_equals (mine, theirs))
      yyjson_mut_obj_put (root, yyjson_mut_strcpy (merged, second), theirs);
  }

  text = yyjson_mut_write (merged, YYJSON_WRITE_NOFLAG, NULL);
  copy = g_strdup (text);
  free (text);
  yyjson_mut_doc_free (merged);
  yyjson_doc_free (a);
  yyjson_doc_free (b);
  return copy;
}

/**
 * co_draft_complete:
 * @experiment: an experiment
 * @other: what another file says about the same
 *
 * Adds what @experiment does not know: texts where it has none, tags, sources and what could not be mapped.
 */
void
co_draft_complete (CoExperiment *experiment, CoExperiment *other)
{
  const char *const *tags = co_experiment_get_tags (other);
  const char *const *domains = co_experiment_get_domains (other);
  const char *imported = co_experiment_get_imported (experiment);
  GListModel *sources = co_experiment_get_sources (other);
  guint n_fields;
  const CoField *fields = co_record_get_fields (CO_RECORD (experiment), &n_fields);

  if (*imported != '\0' && *co_experiment_get_imported (other) != '\0')
    {
      g_autofree char *merged = merge_json (imported, co_experiment_get_imported (other));

      co_experiment_set_imported (experiment, merged);
    }
  for (guint i = CO_DOCUMENT_N_FIELDS; i < n_fields; i++)
    {
      gboolean is_text = fields[i].type == CO_FIELD_TEXT || fields[i].type == CO_FIELD_JSON;

      if (is_text && *co_record_get_text (CO_RECORD (experiment), i) == '\0')
        co_record_set_text (CO_RECORD (experiment), i, co_record_get_text (CO_RECORD (other), i));
    }
  if (co_experiment_get_year (experiment) == 0)
    co_experiment_set_year (experiment, co_experiment_get_year (other));

  co_draft_add_tags (experiment, tags);
  co_draft_add_domains (experiment, domains);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (CoSource) source = g_list_model_get_item (sources, i);

      co_draft_add_source (experiment, co_source_get_title (source), co_source_get_url (source),
                           co_source_get_note (source));
    }
}

/**
 * co_draft_slug:
 * @text: a name
 *
 * Returns: (transfer full): the name in small letters and figures without accents, with hyphens between the words
 */
char *
co_draft_slug (const char *text)
{
  g_autofree char *folded = co_search_fold (text);
  GString *slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free_and_steal (slug);
}

/**
 * co_draft_plain_url:
 * @url: an address
 *
 * Returns: (transfer full): what two ways of writing one address have in common: no scheme, no “www.”, host in small
 *   letters, no “.git”, “/” or “#” at the end
 */
char *
co_draft_plain_url (const char *url)
{
  const char *host = strstr (url, "://");
  g_autofree char *plain = NULL;
  char *path;

  plain = g_strdup (host != NULL ? host + 3 : url);
  g_strstrip (plain);
  path = plain + strcspn (plain, "/");
  for (char *p = plain; p < path; p++)
    *p = g_ascii_tolower (*p);

  for (gsize n = strlen (plain); n > 0 && strchr ("/#", plain[n - 1]) != NULL; n--)
    plain[n - 1] = '\0';
  if (g_str_has_suffix (plain, ".git"))
    plain[strlen (plain) - 4] = '\0';

  return g_strdup (g_str_has_prefix (plain, "www.") ? plain + 4 : plain);
}

static gboolean
begins_address (const char *text)
{
  return g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "www.");
}

/* A semicolon or a comma is part of an address, unless another address begins behind it. */
static gsize
measure_address (const char *text)
{
  gsize n = 0;

  while (text[n] != '\0' && strchr (" \t\r\n|<>\"", text[n]) == NULL &&
         (strchr (";,", text[n]) == NULL || !begins_address (text + n + 1)))
    n++;
  while (n > 0 && (strchr (".,:;!?", text[n - 1]) != NULL || (text[n - 1] == ')' && memchr (text, '(', n) == NULL)))
    n--;

  return n;
}

/**
 * co_draft_find_urls:
 * @text: any text
 *
 * Returns: (transfer full): the web addresses in it
 */
GStrv
co_draft_find_urls (const char *text)
{
  g_autoptr (GStrvBuilder) urls = g_strv_builder_new ();

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_host = g_str_has_prefix (p, "www.") && (p == text || strchr (" \t\r\n;,|<>\"(", p[-1]) != NULL);
      gsize n = is_host || begins_address (p) ? measure_address (p) : 0;

      if (is_host)
        g_strv_builder_take (urls, g_strdup_printf ("https://%.*s", (int) n, p));
      else if (n > strlen ("https://") && !g_str_has_prefix (p, "www."))
        g_strv_builder_take (urls, g_strndup (p, n));
      p += n > 0 ? n - 1 : 0;
    }

  return g_strv_builder_end (urls);
}

/**
 * co_draft_find_year:
 * @text: a date in any writing
 *
 * Returns: the first year of four figures from 1900 to 2100 in it, 0 when there is none
 */
gint64
co_draft_find_year (const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      gsize n = strspn (p, "0123456789");
      g_autofree char *figures = g_strndup (p, MIN (n, 4));
      int year = n == 4 || n == 8 ? atoi (figures) : 0; /* 2026, and 20261124 */

      if (year >= 1900 && year <= 2100)
        return year;
      p += n > 0 ? n : 1;
    }

  return 0;
}
