/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Funding aids, as the French portal Aides-territoires exports them: tables, and records of its interface. A grant has
 * fewer members than an aid has columns; what has no member of its own is written into the notes, under its name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-draft.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define PORTAL "https://aides-territoires.beta.gouv.fr"

typedef enum
{
  FIELD_NOTES,
  FIELD_TITLE,
  FIELD_FUNDER,
  FIELD_URL,
  FIELD_RATE,
  FIELD_DEADLINE,
} Field;

/* Headings of tables and members of records, folded; a star stands for any ending. */
static const struct
{
  const char *name;
  Field field;
  gboolean is_typical; /* of funding aids, and of nothing else */
} names[] = {
  { "nom", FIELD_TITLE },
  { "name", FIELD_TITLE },
  { "nom-de-l-aide", FIELD_TITLE, TRUE },
  { "financeur*", FIELD_FUNDER, TRUE },
  { "financers", FIELD_FUNDER, TRUE },
  { "porteurs-d-aides", FIELD_FUNDER, TRUE },
  { "lien", FIELD_URL },
  { "url", FIELD_URL },
  { "url-d-origine", FIELD_URL },
  { "taux-de-subvention-min*", FIELD_RATE, TRUE },
  { "subvention-rate-upper-bound", FIELD_RATE, TRUE },
  { "date-cloture", FIELD_DEADLINE },
  { "date-de-cloture", FIELD_DEADLINE },
  { "submission-deadline", FIELD_DEADLINE },
  { "types-d-aide*", FIELD_NOTES, TRUE },
  { "beneficiaire*", FIELD_NOTES, TRUE },
  { "aap-ami", FIELD_NOTES, TRUE },
  { "appel-a-projet-manifestation-d-interet", FIELD_NOTES, TRUE },
};

static Field
find_field (const char *name, gboolean *is_typical)
{
  g_autofree char *slug = co_draft_slug (name);

  *is_typical = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize n = strlen (names[i].name);

      if (names[i].name[n - 1] == '*' ? strncmp (slug, names[i].name, n - 1) != 0 : !g_str_equal (slug, names[i].name))
        continue;
      *is_typical = names[i].is_typical;
      return names[i].field;
    }

  return FIELD_NOTES;
}

gboolean
co_import_is_aids (GPtrArray *heading)
{
  guint n = 0;

  for (guint i = 0; i < heading->len; i++)
    {
      gboolean is_typical;

      find_field (g_ptr_array_index (heading, i), &is_typical);
      n += is_typical ? 1 : 0;
    }

  return n >= 2;
}

gboolean
co_import_is_aid (CoNode *record)
{
  return record->type == CO_NODE_OBJECT && co_node_get (record, "name") != NULL &&
         co_node_get (record, "financers") != NULL;
}

/* Its page and name make an aid the same; without a page, its name and who gives it. */
char *
co_import_make_grant_key (CoGrant *grant)
{
  g_autofree char *url = co_draft_plain_url (co_grant_get_url (grant));
  g_autofree char *title = co_draft_slug (co_grant_get_title (grant));
  g_autofree char *funder = co_draft_slug (co_grant_get_funder (grant));

  return g_strconcat ("aid:", *url != '\0' ? url : funder, "#", title, NULL);
}

static void
add_note (CoGrant *grant, const char *note, const char *separator)
{
  const char *before = co_grant_get_notes (grant);
  g_autofree char *after = g_strconcat (before, *before != '\0' ? separator : "", note, NULL);

  co_grant_set_notes (grant, after);
}

static gboolean
set_deadline (CoGrant *grant, const char *value)
{
  int day, month, year;
  g_autofree char *date = NULL;

  if (sscanf (value, "%4d-%2d-%2d", &year, &month, &day) != 3 &&
      sscanf (value, "%2d/%2d/%4d", &day, &month, &year) != 3)
    return FALSE;
  if (year < 1900 || year > 9999 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  co_grant_set_deadline (grant, date);
  return TRUE;
}

/* A single number is the rate; “20 à 80” is a matter for the notes. */
static gboolean
set_rate (CoGrant *grant, const char *value)
{
  gsize n = strspn (value, "0123456789");
  gint64 rate = g_ascii_strtoll (value, NULL, 10);

  if (n == 0 || n > 3 || rate > 100 || value[n + strspn (value + n, " %")] != '\0')
    return FALSE;

  co_grant_set_rate (grant, rate);
  return TRUE;
}

static gboolean
set_url (CoGrant *grant, const char *value)
{
  g_autofree char *url = *value == '/' ? g_strconcat (PORTAL, value, NULL) : g_strdup (value);

  if (*co_grant_get_url (grant) != '\0' || !g_uri_is_valid (url, G_URI_FLAGS_NONE, NULL))
    return FALSE;

  co_grant_set_url (grant, url);
  return TRUE;
}

/* Lists in a cell come without blanks, which makes them one long word on paper. */
static char *
space_out (const char *value)
{
  GString *spaced = g_string_new (value);

  g_string_replace (spaced, ";", "; ", 0);
  g_string_replace (spaced, ";  ", "; ", 0);
  return g_string_free_and_steal (spaced);
}

static void
set_value (CoGrant *grant, const char *name, const char *text)
{
  g_autofree char *value = space_out (text);
  gboolean is_typical;
  gboolean is_set = FALSE;
  g_autofree char *line = NULL;

  switch (find_field (name, &is_typical))
    {
    case FIELD_TITLE:
      line = g_strdelimit (g_strdup (value), "\r\n\t", ' ');
      co_grant_set_title (grant, line);
      return;
    case FIELD_FUNDER:
      is_set = *co_grant_get_funder (grant) == '\0';
      if (is_set)
        co_grant_set_funder (grant, value);
      break;
    case FIELD_URL:
      is_set = set_url (grant, value);
      break;
    case FIELD_RATE:
      is_set = set_rate (grant, value);
      break;
    case FIELD_DEADLINE:
      is_set = set_deadline (grant, value);
      break;
    default:
      break;
    }

  if (is_set)
    return;
  /* Translators: a line of notes: the name of a column, and what stands in it */
  line = g_strdup_printf (_ ("%s: %s"), name, value);
  add_note (grant, line, "\n");
}

static void
offer (CoImport *self, CoGrant *grant, CoPlace place)
{
  g_autofree char *key = co_import_make_grant_key (grant);

  if (*co_grant_get_title (grant) == '\0')
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, place,
                      N_ ("This funding aid has no name. Write one, and import again."));
  else
    co_import_offer (self, g_object_ref (grant), key, FALSE);
}

static gboolean
is_accepted (CoImport *self)
{
  if (co_import_accepts_grants (self))
    return TRUE;

  co_import_refuse (self, CO_REFUSAL_UNKNOWN, (CoPlace) { 0 },
                    N_ ("These are funding aids, not experiments. Import this file with “cocreate-cli import”, or "
                        "write the aid down on the page of a service."));
  return FALSE;
}

static gboolean
is_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

void
co_import_read_aids (CoImport *self, CoCsv *csv, guint heading)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *cells;
  CoPlace place;

  if (!is_accepted (self))
    return;

  for (guint row = 0; (cells = co_csv_next (csv)) != NULL && co_import_go_on (self); row++)
    {
      g_autoptr (CoGrant) grant = co_grant_new ();

      for (guint i = 0; row == heading && i < cells->len; i++)
        g_ptr_array_add (columns, g_strdup (g_ptr_array_index (cells, i)));
      if (row <= heading || is_empty (cells))
        continue;

      for (guint i = 0; i < cells->len; i++)
        {
          if (*(char *) g_ptr_array_index (cells, i) != '\0')
            set_value (grant, i < columns->len ? g_ptr_array_index (columns, i) : "+", g_ptr_array_index (cells, i));
        }
      offer (self, grant, co_csv_get_place (csv));
    }

  if (co_csv_get_unclosed (csv, &place))
    co_import_refuse (self, CO_REFUSAL_SYNTAX, place,
                      N_ ("The quotation mark that opens here is never closed; what follows it was not imported. Close "
                          "it, and import again."));
}

/* The text of a description that was written in a web page. */
static char *
strip_markup (const char *html)
{
  static const struct
  {
    const char *entity;
    const char *text;
  } entities[] = { { "&nbsp;", " " }, { "&amp;", "&" },   { "&lt;", "<" },
                   { "&gt;", ">" },   { "&quot;", "\"" }, { "&#39;", "'" } };
  GString *text = g_string_new (NULL);

  for (const char *p = html; *p != '\0'; p++)
    {
      const char *end = *p == '<' ? strchr (p, '>') : NULL;

      if (end != NULL)
        {
          gboolean is_block = g_ascii_strncasecmp (p, "</p", 3) == 0 || g_ascii_strncasecmp (p, "<br", 3) == 0 ||
                              g_ascii_strncasecmp (p, "</li", 4) == 0 || g_ascii_strncasecmp (p, "</h", 3) == 0;

          if (is_block)
            g_string_append_c (text, '\n');
          p = end;
        }
      else if (!g_ascii_isspace (*p))
        g_string_append_c (text, *p);
      else if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
    }
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i].entity, entities[i].text, 0);

  return g_strstrip (g_string_free_and_steal (text));
}

void
co_import_read_aid (CoImport *self, CoNode *record)
{
  g_autoptr (CoGrant) grant = co_grant_new ();
  g_autofree char *html = co_node_take_texts (record, "description", "\n");
  g_autofree char *description = strip_markup (html);

  if (!is_accepted (self))
    return;

  for (guint i = 0; i < record->children->len; i++)
    {
      CoNode *child = g_ptr_array_index (record->children, i);
      g_autofree char *value = child->taken ? NULL : co_node_take_texts (child, "", "; ");

      if (value != NULL && *value != '\0')
        set_value (grant, child->member, value);
    }
  if (*description != '\0')
    add_note (grant, description, "\n\n");
  offer (self, grant, record->place);
}
