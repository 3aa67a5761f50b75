/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Funding aids, as the French portal Aides-territoires exports them: tables, and records of its interface. A grant has
 * fewer members than an aid has columns; what has no member of its own is written into the notes, under its name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-draft.h"
#include "co-markup.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define PORTAL "https://aides-territoires.beta.gouv.fr"

typedef enum
{
  FIELD_NOTES,
  FIELD_TITLE,
  FIELD_WHOLE_TITLE, /* beside which the other is the short one */
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
  { "nom-de-l-aide", FIELD_WHOLE_TITLE, TRUE },
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

/* Its page and name make an aid the same, and which it is of several; without a page, its name and who gives it. */
char *
co_import_make_grant_key (CoGrant *grant, guint rank)
{
  g_autofree char *url = co_draft_plain_url (co_grant_get_url (grant));
  g_autofree char *title = co_draft_slug (co_grant_get_title (grant));
  g_autofree char *funder = co_draft_slug (co_grant_get_funder (grant));

  return g_strdup_printf ("aid:%s#%s#%u", *url != '\0' ? url : funder, title, rank);
}

static void
add_note (CoGrant *grant, const char *note, const char *separator)
{
  const char *before = co_grant_get_notes (grant);
  g_autofree char *after = g_strconcat (before, *before != '\0' ? separator : "", note, NULL);

  co_grant_set_notes (grant, after);
}

static void
add_named_note (CoGrant *grant, const char *name, const char *value)
{
  /* Translators: a line of notes: the name of a column, and what stands in it */
  g_autofree char *line = g_strdup_printf (_ ("%s: %s"), name, value);

  add_note (grant, line, "\n");
}

/* Returns: whether the value is a date and nothing else; of several dates the first closes the aid */
static gboolean
set_deadline (CoGrant *grant, const char *value)
{
  int day, month, year;
  int end = 0;
  g_autofree char *date = NULL;

  if (sscanf (value, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 &&
      sscanf (value, "%2d/%2d/%4d%n", &day, &month, &year, &end) != 3)
    return FALSE;
  if (year < 1900 || year > 9999 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  co_grant_set_deadline (grant, date);
  return value[end + (int) strspn (value + end, "T0123456789:.+-Z ")] == '\0';
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

/* Lists in a cell come without blanks, which makes them one long word on paper; an address is one. */
static char *
space_out (const char *value)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (words[i], "://") == NULL)
        {
          g_autofree char *word = words[i];
          g_auto (GStrv) items = g_strsplit (word, ";", -1);

          words[i] = g_strjoinv ("; ", items);
          g_strchomp (words[i]);
        }
    }

  return g_strjoinv (" ", words);
}

static gboolean
set_title (CoGrant *grant, const char *value, gboolean is_whole)
{
  g_autofree char *before = g_strdup (co_grant_get_title (grant));
  g_autofree char *line = g_strdelimit (g_strdup (value), "\r\n\t", ' ');

  if (*before != '\0' && !is_whole)
    return FALSE;

  co_grant_set_title (grant, line);
  if (*before != '\0')
    add_named_note (grant, _ ("Other name"), before);
  return TRUE;
}

static gboolean
set_funder (CoGrant *grant, const char *value)
{
  if (*co_grant_get_funder (grant) != '\0')
    return FALSE;

  co_grant_set_funder (grant, value);
  return TRUE;
}

/* Returns: whether the grant now says it in a member of its own */
static gboolean
set_member (CoGrant *grant, const char *name, const char *value)
{
  gboolean is_typical;

  switch (find_field (name, &is_typical))
    {
    case FIELD_TITLE:
      return set_title (grant, value, FALSE);
    case FIELD_WHOLE_TITLE:
      return set_title (grant, value, TRUE);
    case FIELD_FUNDER:
      return set_funder (grant, value);
    case FIELD_URL:
      return set_url (grant, value);
    case FIELD_RATE:
      return set_rate (grant, value);
    case FIELD_DEADLINE:
      return set_deadline (grant, value);
    default:
      return FALSE;
    }
}

static void
set_value (CoGrant *grant, const char *name, const char *written)
{
  g_autofree char *text = co_markup_to_text (written);
  g_autofree char *value = space_out (text);

  if (*value != '\0' && !set_member (grant, name, value))
    add_named_note (grant, name, value);
}

static void
offer (CoImport *self, CoGrant *grant, const char *content, CoPlace place)
{
  g_autofree char *key = co_import_make_grant_key (grant, 1);
  guint rank = co_import_count (self, key, content);
  g_autofree char *ranked = co_import_make_grant_key (grant, rank);

  if (*co_grant_get_title (grant) == '\0')
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, place,
                      N_ ("This funding aid has no name. Write one, and import again."));
  else
    co_import_offer (self, g_object_ref (grant), ranked, place, FALSE);
}

/* Whether a list of aids may be read; otherwise it is refused. */
gboolean
co_import_begin_aids (CoImport *self)
{
  if (co_import_accepts_grants (self))
    return TRUE;

  co_import_refuse (self, CO_REFUSAL_UNKNOWN, (CoPlace) { 0 },
                    N_ ("These are funding aids, not experiments. Import this file with “cocreate-cli import”, or "
                        "write the aid down on the page of a service."));
  return FALSE;
}

void
co_import_read_aid_row (CoImport *self, CoColumns *columns, GPtrArray *cells, CoPlace place)
{
  g_autoptr (CoGrant) grant = co_grant_new ();
  g_autofree char *content = co_columns_hash_row (columns, cells);

  for (guint i = 0; i < cells->len; i++)
    set_value (grant, co_columns_get (columns, i)->name, g_ptr_array_index (cells, i));
  offer (self, grant, content, place);
}

/* All that a value holds, as one text: “DREAL; Jean, name: x”. */
static char *
write_value (CoNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (node->type < CO_NODE_LIST)
    return g_strdup (node->text != NULL ? node->text : "");

  for (guint i = 0; i < node->children->len; i++)
    {
      CoNode *child = g_ptr_array_index (node->children, i);
      g_autofree char *value = write_value (child);
      gboolean is_only = node->children->len == 1;

      if (*value == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, node->type == CO_NODE_LIST ? "; " : ", ");
      if (node->type == CO_NODE_OBJECT && !is_only)
        g_string_append_printf (text, _ ("%s: %s"), child->member, value);
      else
        g_string_append (text, value);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
co_import_read_aid (CoImport *self, CoNode *record)
{
  g_autoptr (CoGrant) grant = co_grant_new ();
  g_autofree char *content = co_node_write_rest (record);
  g_autofree char *html = co_node_take_texts (record, "description", "\n");
  g_autofree char *description = co_markup_to_text (html);

  if (!co_import_begin_aids (self))
    return;

  for (guint i = 0; i < record->children->len; i++)
    {
      CoNode *child = g_ptr_array_index (record->children, i);
      g_autofree char *value = child->taken ? NULL : write_value (child);

      if (value != NULL)
        set_value (grant, child->member, value);
    }
  if (*description != '\0')
    add_note (grant, description, "\n\n");
  offer (self, grant, content, record->place);
}
