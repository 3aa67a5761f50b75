/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a table as an experiment. A column without a place of its own, and a cell that fits its place only in part,
 * stay with the experiment.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-country.h"
#include "co-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yyjson.h>

typedef struct
{
  CoExperiment *experiment;
  GString *summary;
  GString *description;
  char *id;
} Row;

static GStrv
split_list (const char *cell)
{
  return g_strsplit_set (cell, ";|\n", -1);
}

static gboolean
read_tags (CoExperiment *experiment, const char *cell)
{
  g_auto (GStrv) tags = split_list (cell);

  co_draft_add_tags (experiment, (const char *const *) tags);
  return TRUE;
}

static gboolean
read_domains (CoExperiment *experiment, const char *cell)
{
  g_auto (GStrv) domains = split_list (cell);

  co_draft_add_domains (experiment, (const char *const *) domains);
  return TRUE;
}

static gboolean
read_links (CoExperiment *experiment, const char *title, const char *cell)
{
  g_auto (GStrv) urls = co_draft_find_urls (cell);

  for (guint i = 0; urls[i] != NULL; i++)
    co_draft_add_source (experiment, title, urls[i], NULL);

  return urls[0] != NULL && g_str_equal (urls[0], cell);
}

static gboolean
read_year (CoExperiment *experiment, const char *cell)
{
  gint64 year = co_draft_find_year (cell);

  if (co_experiment_get_year (experiment) != 0 || year == 0)
    return FALSE;

  co_experiment_set_year (experiment, year);
  return strlen (cell) == 4;
}

static gboolean
read_status (CoExperiment *experiment, const char *cell)
{
  static const struct
  {
    const char *word;
    CoExperimentStatus status;
  } words[] = {
    { "collected", CO_EXPERIMENT_STATUS_COLLECTED },
    { "collecte", CO_EXPERIMENT_STATUS_COLLECTED },
    { "collectee", CO_EXPERIMENT_STATUS_COLLECTED },
    { "read", CO_EXPERIMENT_STATUS_READ },
    { "lu", CO_EXPERIMENT_STATUS_READ },
    { "lue", CO_EXPERIMENT_STATUS_READ },
    { "retained", CO_EXPERIMENT_STATUS_RETAINED },
    { "retenu", CO_EXPERIMENT_STATUS_RETAINED },
    { "retenue", CO_EXPERIMENT_STATUS_RETAINED },
    { "discarded", CO_EXPERIMENT_STATUS_DISCARDED },
    { "ecarte", CO_EXPERIMENT_STATUS_DISCARDED },
    { "ecartee", CO_EXPERIMENT_STATUS_DISCARDED },
  };
  g_autofree char *slug = co_draft_slug (cell);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (slug, words[i].word))
        continue;
      co_experiment_set_status (experiment, words[i].status);
      return TRUE;
    }

  return FALSE;
}

/* Who has nothing to say of a country writes so in letters that are codes of countries too. */
static gboolean
is_no_answer (const char *cell, const char *heading)
{
  /* n/a, non communiqué, non renseigné, sans objet, à définir */
  static const char *const words[] = { "na", "nc", "nr", "so", "ad" };
  g_autofree char *slug = co_draft_slug (cell);
  g_autofree char *column = co_draft_slug (heading);
  gboolean is_code = strstr (column, "code") != NULL;

  for (guint i = 0; !is_code && i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (slug, words[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_country (CoExperiment *experiment, const char *cell, const char *heading)
{
  const char *code = is_no_answer (cell, heading) ? NULL : co_country_find (cell);

  if (code == NULL)
    return FALSE;

  co_experiment_set_country (experiment, code);
  return TRUE;
}

static gboolean
read_rating (CoExperiment *experiment, const char *cell)
{
  if (strlen (cell) != 1 || *cell < '0' || *cell > '5')
    return FALSE;

  co_experiment_set_rating (experiment, *cell - '0');
  return TRUE;
}

/* An amount alone gets the currency of its heading. */
static gboolean
read_cost (CoExperiment *experiment, const char *cell, const char *heading)
{
  g_autofree char *slug = co_draft_slug (heading);
  gboolean is_euro =
      g_str_has_suffix (slug, "-eur") || g_str_has_suffix (slug, "-euro") || g_str_has_suffix (slug, "-euros");
  gboolean is_bare = cell[strspn (cell, "0123456789., ")] == '\0';
  g_autofree char *cost = g_strconcat (cell, is_euro && is_bare ? " €" : "", NULL);

  co_draft_add_paragraph (experiment, "cost", "\n", cost);
  return TRUE;
}

static gboolean
add_paragraph (CoExperiment *experiment, const char *property, const char *separator, const char *cell)
{
  co_draft_add_paragraph (experiment, property, separator, cell);
  return TRUE;
}

static gboolean
append (GString *text, const char *cell)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", cell);
  return TRUE;
}

/* Returns: whether the experiment now holds all that the cell says */
static gboolean
read_cell (Row *row, const CoColumn *column, const char *cell)
{
  CoExperiment *experiment = row->experiment;

  switch (column->heading)
    {
    case CO_HEADING_TITLE:
      co_draft_set_title (experiment, cell);
      return TRUE;
    case CO_HEADING_ID:
      if (row->id == NULL)
        row->id = g_strdup (cell);
      return FALSE;
    case CO_HEADING_SUMMARY:
      return append (row->summary, cell);
    case CO_HEADING_DESCRIPTION:
      return append (row->description, cell);
    case CO_HEADING_DOMAINS:
      return read_domains (experiment, cell);
    case CO_HEADING_TAGS:
      return read_tags (experiment, cell);
    case CO_HEADING_COUNTRY:
      return read_country (experiment, cell, column->name);
    case CO_HEADING_PLACE:
      return add_paragraph (experiment, "place", ", ", cell);
    case CO_HEADING_BEARER:
      return add_paragraph (experiment, "bearer", ", ", cell);
    case CO_HEADING_YEAR:
      return read_year (experiment, cell);
    case CO_HEADING_STATUS:
      return read_status (experiment, cell);
    case CO_HEADING_RATING:
      return read_rating (experiment, cell);
    case CO_HEADING_COST:
      return read_cost (experiment, cell, column->name);
    case CO_HEADING_RESULTS:
      return add_paragraph (experiment, "results", "\n\n", cell);
    case CO_HEADING_FEARS:
      return add_paragraph (experiment, "fears", "\n\n", cell);
    case CO_HEADING_ACTORS:
      return add_paragraph (experiment, "actors", "\n", cell);
    case CO_HEADING_LESSONS:
      return add_paragraph (experiment, "lessons", "\n\n", cell);
    case CO_HEADING_LINK:
      return read_links (experiment, _ ("Website"), cell);
    case CO_HEADING_CODE:
      return read_links (experiment, _ ("Source code"), cell);
    case CO_HEADING_MANUAL:
      return read_links (experiment, _ ("Documentation"), cell);
    case CO_HEADING_LICENCE:
      return add_paragraph (experiment, "licence", ", ", cell);
    default:
      return FALSE;
    }
}

static void
read_cells (Row *row, CoColumns *columns, GPtrArray *cells)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *rest = yyjson_mut_obj (json);
  char *written;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      const CoColumn *column = co_columns_get (columns, i);

      if (*cell == '\0' || read_cell (row, column, cell))
        continue;
      yyjson_mut_obj_add (rest, yyjson_mut_strcpy (json, column->name), yyjson_mut_strcpy (json, cell));
    }

  if (yyjson_mut_obj_size (rest) > 0)
    {
      written = yyjson_mut_val_write (rest, YYJSON_WRITE_NOFLAG, NULL);
      co_experiment_set_imported (row->experiment, written);
      free (written);
    }
  yyjson_mut_doc_free (json);
}

/* What makes a row the same thing the next time: its id and title, else its first link and title, else all of it. */
static char *
make_key (Row *row, CoColumns *columns, const char *hash)
{
  GListModel *sources = co_experiment_get_sources (row->experiment);
  g_autoptr (CoSource) link = g_list_model_get_item (sources, 0);
  g_autofree char *slug = co_draft_slug (co_experiment_get_title (row->experiment));
  g_autofree char *url = NULL;

  if (row->id != NULL)
    return g_strconcat ("csv:", co_columns_get_hash (columns), ":", row->id, ":", slug, NULL);
  if (link == NULL)
    return g_strconcat ("csv:", hash, NULL);

  url = co_draft_plain_url (co_source_get_url (link));
  return g_strconcat ("csv:", url, "#", slug, NULL);
}

/* Two rows that have one key but do not say the same are two experiments. */
static void
offer (CoImport *self, Row *row, CoColumns *columns, GPtrArray *cells, CoPlace place)
{
  g_autofree char *hash = co_columns_hash_row (columns, cells);
  g_autofree char *key = make_key (row, columns, hash);

  if (co_import_count (self, key, hash) > 1)
    {
      g_free (key);
      key = g_strconcat ("csv:", hash, NULL);
    }
  co_experiment_set_origin (row->experiment, key);
  co_import_offer (self, g_object_ref (row->experiment), key, place, FALSE);
}

void
co_import_read_row (CoImport *self, CoColumns *columns, GPtrArray *cells, CoPlace place)
{
  Row row = { co_experiment_new (), g_string_new (NULL), g_string_new (NULL), NULL };

  read_cells (&row, columns, cells);
  co_draft_set_texts (row.experiment, row.summary->str, row.description->str);
  offer (self, &row, columns, cells, place);

  g_string_free (row.summary, TRUE);
  g_string_free (row.description, TRUE);
  g_object_unref (row.experiment);
  g_free (row.id);
}
