/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: a row is an experiment, or a funding aid. Delimiter and heading row are those under which most headings are
 * recognised, so that lines above the heading, or lists with semicolons in the cells of a comma file, do not mislead.
 * A sheet may hold several tables below each other; each begins with a heading of its own.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The heading is looked for in this many rows, and not further. */
#define HEAD_ROWS 25
#define HEAD_BYTES (256 * 1024)

/* So many refusals are listed one by one for one file; the others are counted. */
#define MAX_REFUSED_ROWS 50

typedef struct
{
  CoImport *import;
  CoColumns *columns; /* of the table that is being read */
  gboolean is_aids;
  guint n_refused;
} Sheet;

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

/* What the cells of a row say of it as a heading. */
typedef struct
{
  guint n_filled;
  guint n_known;
  gboolean has_title;
} Judgement;

/* A list of names, such as one of towns, is no table of experiments: then something must be said about them too. */
static Judgement
judge_heading (GPtrArray *cells)
{
  Judgement judgement = { 0 };
  gboolean has_name = FALSE;
  guint n_facts = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      guint rank;
      CoHeading heading = co_heading_find (g_ptr_array_index (cells, i), &rank);

      judgement.n_filled += *(char *) g_ptr_array_index (cells, i) != '\0' ? 1 : 0;
      judgement.n_known += heading != CO_HEADING_NONE ? 1 : 0;
      n_facts += co_heading_is_fact (heading) ? 1 : 0;
      judgement.has_title |= heading == CO_HEADING_TITLE && !co_heading_is_name (rank);
      has_name |= heading == CO_HEADING_TITLE;
    }
  judgement.has_title |= has_name && (n_facts > 0 || co_import_is_aids (cells));

  return judgement;
}

/* The heading of another table of the same sheet: it must be hard to take for a row. */
static gboolean
is_heading (GPtrArray *cells)
{
  Judgement judgement = judge_heading (cells);

  return judgement.has_title &&
         (co_import_is_aids (cells) || (judgement.n_known >= 2 && 2 * judgement.n_known >= judgement.n_filled));
}

/* Finds the delimiter, and the number of the row that is the heading. */
static gboolean
find_heading (const CoImportText *text, char *delimiter, guint *heading)
{
  /* With none, a row is one cell: that is tried first, for a heading of one cell that looks the same with all. */
  static const char delimiters[] = { '\0', ',', ';', '\t', '|' };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (CoCsv) csv = co_csv_new (text->text, MIN (text->length, HEAD_BYTES), delimiters[i]);
      GPtrArray *cells;

      for (guint row = 0; row < HEAD_ROWS && (cells = co_csv_next (csv)) != NULL; row++)
        {
          Judgement judgement = judge_heading (cells);
          guint score = judgement.n_known * 1000 + MIN (cells->len, 999);

          if (!judgement.has_title || score <= best)
            continue;
          best = score;
          *delimiter = delimiters[i];
          *heading = row;
        }
    }

  return best > 0;
}

static void
begin_table (Sheet *self, GPtrArray *cells)
{
  g_clear_pointer (&self->columns, co_columns_free);
  self->is_aids = co_import_is_aids (cells);
  if (!self->is_aids || co_import_begin_aids (self->import))
    self->columns = co_columns_new (cells);
}

/* Returns: how many cells there are up to the last that is not empty */
static guint
count_filled (GPtrArray *cells)
{
  guint n = cells->len;

  while (n > 0 && *(char *) g_ptr_array_index (cells, n - 1) == '\0')
    n--;

  return n;
}

G_GNUC_PRINTF (3, 4)
static void
refuse_row (Sheet *self, CoPlace place, const char *reason, ...)
{
  va_list arguments;

  va_start (arguments, reason);
  if (++self->n_refused <= MAX_REFUSED_ROWS)
    co_import_refuse_valist (self->import, CO_REFUSAL_STRUCTURE, place, reason, arguments);
  va_end (arguments);
}

static void
read_row (Sheet *self, CoCsv *csv, GPtrArray *cells)
{
  guint n = count_filled (cells);
  guint index;
  const CoColumn *title = co_columns_get_title (self->columns, &index);
  gboolean is_comment = n == 1 && co_columns_get_n_headed (self->columns) > 1 && *(char *) cells->pdata[0] == '#';

  if (n == 0 || is_comment)
    return;

  if (co_csv_get_odd (csv) && n > co_columns_get_n_headed (self->columns))
    refuse_row (
        self, co_csv_get_place (csv),
        N_ ("This row has more cells than the heading, and text behind a quotation mark that closes. Double the "
            "quotation marks inside its cells, and import again."));
  else if (self->is_aids)
    co_import_read_aid_row (self->import, self->columns, cells, co_csv_get_place (csv));
  else if (index >= n || *(char *) g_ptr_array_index (cells, index) == '\0')
    refuse_row (self, co_csv_get_place (csv),
                N_ ("This row has nothing in the column “%s”. Write a title there, and import again."), title->name);
  else
    co_import_read_row (self->import, self->columns, cells, co_csv_get_place (csv));
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
read_sheet (Sheet *self, CoCsv *csv, guint heading)
{
  CoPlace place;
  GPtrArray *cells;

  for (guint row = 0; (cells = co_csv_next (csv)) != NULL && co_import_go_on (self->import); row++)
    {
      if (row == heading || is_heading (cells))
        begin_table (self, cells);
      else if (self->columns != NULL)
        read_row (self, csv, cells);
    }

  if (co_csv_get_unclosed (csv, &place))
    co_import_refuse (self->import, CO_REFUSAL_SYNTAX, place,
                      N_ ("The quotation mark that opens here is never closed; what follows it was not imported. Close "
                          "it, and import again."));
  if (self->n_refused > MAX_REFUSED_ROWS)
    co_import_refuse (self->import, CO_REFUSAL_STRUCTURE, (CoPlace) { 0 },
                      N_ ("Rows that were refused and are not listed here: %u."), self->n_refused - MAX_REFUSED_ROWS);
}

void
co_import_read_csv (CoImport *self, const CoImportText *text)
{
  Sheet sheet = { .import = self };
  g_autoptr (CoCsv) csv = NULL;
  char delimiter = ',';
  guint heading = 0;

  if (!find_heading (text, &delimiter, &heading))
    {
      refuse_table (self, text);
      return;
    }

  csv = co_csv_new (text->text, text->length, delimiter);
  read_sheet (&sheet, csv, heading);
  g_clear_pointer (&sheet.columns, co_columns_free);
}
