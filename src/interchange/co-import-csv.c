/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: a row is an experiment. Delimiter and heading row are those under which most headings are recognised, so
 * that lines above the heading, or lists with semicolons in the cells of a comma file, do not mislead. A column
 * without a place of its own, and a cell that fits its place only in part, stay with the experiment.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-country.h"
#include "co-csv.h"
#include "co-draft.h"
#include "co-headings.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yyjson.h>

/* The heading is looked for in this many rows, and not further. */
#define HEAD_ROWS 25
#define HEAD_BYTES (256 * 1024)

/* So many refusals are listed one by one for one table; the others are counted. */
#define MAX_REFUSED_ROWS 50

typedef struct
{
  char *name;
  CoHeading heading;
} Column;

typedef struct
{
  CoImport *import;
  GArray *columns;
  int title;
  char *prefix;     /* of the keys of rows that have an id: the same for all tables with these columns */
  GHashTable *rows; /* key → hash of the row that has it */
  guint n_refused;
} Table;

typedef struct
{
  CoExperiment *experiment;
  GString *summary;
  GString *description;
  char *id;
} Row;

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->name);
}

gboolean
co_import_is_table (const char *name)
{
  static const char *const endings[] = { ".csv", ".tsv", ".psv", ".tab" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/* A list of names, such as one of towns, is no table of experiments: then something must be said about them too. */
static guint
count_headings (GPtrArray *cells, gboolean *has_title)
{
  gboolean has_name = FALSE;
  guint n_facts = 0;
  guint n = 0;

  *has_title = FALSE;
  for (guint i = 0; i < cells->len; i++)
    {
      guint rank;
      CoHeading heading = co_heading_find (g_ptr_array_index (cells, i), &rank);

      n += heading != CO_HEADING_NONE ? 1 : 0;
      n_facts += co_heading_is_fact (heading) ? 1 : 0;
      *has_title |= heading == CO_HEADING_TITLE && !co_heading_is_name (rank);
      has_name |= heading == CO_HEADING_TITLE;
    }
  *has_title |= has_name && (n_facts > 0 || co_import_is_aids (cells));

  return n;
}

/* Finds the delimiter, and the number of the row that is the heading. */
static gboolean
find_heading (const CoImportText *text, char *delimiter, guint *heading)
{
  static const char delimiters[] = { ',', ';', '\t', '|' };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (CoCsv) csv = co_csv_new (text->text, MIN (text->length, HEAD_BYTES), delimiters[i]);
      GPtrArray *cells;

      for (guint row = 0; row < HEAD_ROWS && (cells = co_csv_next (csv)) != NULL; row++)
        {
          gboolean has_title;
          guint score = count_headings (cells, &has_title) * 1000 + MIN (cells->len, 999);

          if (!has_title || score <= best)
            continue;
          best = score;
          *delimiter = delimiters[i];
          *heading = row;
        }
    }

  return best > 0;
}

static char *
hash_cells (GPtrArray *cells, guint length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      g_checksum_update (checksum, (const guchar *) cell, (gssize) strlen (cell) + 1);
    }

  return g_strndup (g_checksum_get_string (checksum), length);
}

static char *
name_column (GArray *columns, const char *cell)
{
  g_autofree char *name = *cell != '\0' ? g_strdup (cell) : g_strdup_printf ("column %u", columns->len + 1);

  for (guint i = 0; i < columns->len; i++)
    {
      if (g_str_equal (g_array_index (columns, Column, i).name, name))
        return g_strdup_printf ("%s (column %u)", name, columns->len + 1);
    }

  return g_steal_pointer (&name);
}

static void
read_heading (Table *self, GPtrArray *cells)
{
  g_autofree char *hash = hash_cells (cells, 8);
  guint best = G_MAXUINT;

  self->prefix = g_strconcat ("csv:", hash, ":", NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      guint rank = 0;
      Column column = { name_column (self->columns, g_ptr_array_index (cells, i)), CO_HEADING_NONE };

      column.heading = co_heading_find (g_ptr_array_index (cells, i), &rank);
      if (column.heading == CO_HEADING_TITLE)
        {
          column.heading = CO_HEADING_NONE;
          if (rank < best)
            {
              best = rank;
              self->title = (int) i;
            }
        }
      g_array_append_val (self->columns, column);
    }
  if (self->title >= 0)
    g_array_index (self->columns, Column, self->title).heading = CO_HEADING_TITLE;
}

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

static gboolean
read_country (CoExperiment *experiment, const char *cell)
{
  const char *code = co_country_find (cell);

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
read_cell (Row *row, const Column *column, const char *cell)
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
      return read_country (experiment, cell);
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
read_cells (Table *self, Row *row, GPtrArray *cells)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *rest = yyjson_mut_obj (json);
  char *written;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      g_autofree char *extra = g_strdup_printf ("column %u", i + 1);
      const Column *column = i < self->columns->len ? &g_array_index (self->columns, Column, i) : NULL;

      if (*cell == '\0' || (column != NULL && read_cell (row, column, cell)))
        continue;
      yyjson_mut_obj_add (rest, yyjson_mut_strcpy (json, column != NULL ? column->name : extra),
                          yyjson_mut_strcpy (json, cell));
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
make_key (Table *self, Row *row, const char *hash)
{
  GListModel *sources = co_experiment_get_sources (row->experiment);
  g_autoptr (CoSource) link = g_list_model_get_item (sources, 0);
  g_autofree char *slug = co_draft_slug (co_experiment_get_title (row->experiment));
  g_autofree char *url = NULL;

  if (row->id != NULL)
    return g_strconcat (self->prefix, row->id, ":", slug, NULL);
  if (link == NULL)
    return g_strconcat ("csv:", hash, NULL);

  url = co_draft_plain_url (co_source_get_url (link));
  return g_strconcat ("csv:", url, "#", slug, NULL);
}

/* Two rows of one table that have one key but are not equal are two experiments. */
static void
offer_row (Table *self, Row *row, const char *hash)
{
  g_autofree char *key = make_key (self, row, hash);
  const char *other = g_hash_table_lookup (self->rows, key);

  if (other != NULL && !g_str_equal (other, hash) && co_import_is_made (self->import, key))
    {
      g_free (key);
      key = g_strconcat ("csv:", hash, NULL);
    }
  g_hash_table_insert (self->rows, g_strdup (key), g_strdup (hash));
  co_experiment_set_origin (row->experiment, key);
  co_import_offer (self->import, g_object_ref (row->experiment), key, FALSE);
}

static void
normalise (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      char *to = g_ptr_array_index (cells, i);

      for (const char *from = to; *from != '\0'; from++)
        {
          if (*from == '\r' && from[1] == '\n')
            continue;
          *to++ = *from == '\r' ? '\n' : *from;
        }
      *to = '\0';
    }
}

/* An empty row, the heading once more, or a comment. */
static gboolean
is_no_row (Table *self, GPtrArray *cells)
{
  gboolean is_empty = TRUE;
  gboolean is_heading = cells->len == self->columns->len;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      is_empty &= *cell == '\0';
      is_heading = is_heading && g_str_equal (cell, g_array_index (self->columns, Column, i).name);
    }

  return is_empty || is_heading || (cells->len == 1 && self->columns->len > 1 && *(char *) cells->pdata[0] == '#');
}

static void
read_row (Table *self, GPtrArray *cells, CoPlace place)
{
  const char *title;
  g_autofree char *hash = NULL;
  Row row = { 0 };

  normalise (cells);
  if (is_no_row (self, cells))
    return;

  title = self->title < (int) cells->len ? g_ptr_array_index (cells, self->title) : "";
  if (*title == '\0')
    {
      if (++self->n_refused <= MAX_REFUSED_ROWS)
        co_import_refuse (self->import, CO_REFUSAL_STRUCTURE, place,
                          N_ ("This row has nothing in the column “%s”. Write a title there, and import again."),
                          g_array_index (self->columns, Column, self->title).name);
      return;
    }

  row.experiment = co_experiment_new ();
  row.summary = g_string_new (NULL);
  row.description = g_string_new (NULL);
  read_cells (self, &row, cells);
  co_draft_set_texts (row.experiment, row.summary->str, row.description->str);
  hash = hash_cells (cells, 16);
  offer_row (self, &row, hash);

  g_string_free (row.summary, TRUE);
  g_string_free (row.description, TRUE);
  g_object_unref (row.experiment);
  g_free (row.id);
}

static void
refuse_table (CoImport *self, const CoImportText *text)
{
  if (co_import_is_table (text->name))
    co_import_refuse (
        self, CO_REFUSAL_STRUCTURE, (CoPlace) { 1, 1 },
        N_ ("No column says what each experiment is called. Name it “Title” or “Titre”, and import again."));
  else
    co_import_refuse (self, CO_REFUSAL_UNKNOWN, (CoPlace) { 0 },
                      N_ ("This kind of file is not known. Import tables (CSV), publiccode.yml files and records of "
                          "digital public goods (JSON)."));
}

static void
read_table (Table *self, CoCsv *csv, guint heading)
{
  CoPlace place;
  GPtrArray *cells;

  for (guint row = 0; (cells = co_csv_next (csv)) != NULL && co_import_go_on (self->import); row++)
    {
      if (row == heading)
        read_heading (self, cells);
      else if (row > heading && self->title >= 0)
        read_row (self, cells, co_csv_get_place (csv));
    }

  if (co_csv_get_unclosed (csv, &place))
    co_import_refuse (self->import, CO_REFUSAL_SYNTAX, place,
                      N_ ("The quotation mark that opens here is never closed; what follows it was not imported. Close "
                          "it, and import again."));
  if (self->n_refused > MAX_REFUSED_ROWS)
    co_import_refuse (self->import, CO_REFUSAL_STRUCTURE, (CoPlace) { 0 },
                      N_ ("Rows without a title that are not listed here: %u."), self->n_refused - MAX_REFUSED_ROWS);
}

static gboolean
is_list_of_aids (const CoImportText *text, char delimiter, guint heading)
{
  g_autoptr (CoCsv) csv = co_csv_new (text->text, text->length, delimiter);
  GPtrArray *cells = NULL;

  for (guint row = 0; row <= heading; row++)
    cells = co_csv_next (csv);

  return cells != NULL && co_import_is_aids (cells);
}

void
co_import_read_csv (CoImport *self, const CoImportText *text)
{
  Table table = { .import = self, .title = -1 };
  g_autoptr (CoCsv) csv = NULL;
  char delimiter = ',';
  guint heading = 0;

  if (!find_heading (text, &delimiter, &heading))
    {
      refuse_table (self, text);
      return;
    }

  csv = co_csv_new (text->text, text->length, delimiter);
  if (is_list_of_aids (text, delimiter, heading))
    {
      co_import_read_aids (self, csv, heading);
      return;
    }

  table.columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table.columns, clear_column);
  table.rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_table (&table, csv, heading);

  g_array_unref (table.columns);
  g_hash_table_unref (table.rows);
  g_free (table.prefix);
}
