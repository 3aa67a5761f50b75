/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of a table are called and for. A spreadsheet adds empty cells and moves columns; a row is known again
 * by what it says under which heading, so that neither makes another row of it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-columns.h"

#include <string.h>

#define HEADING_HASH_LENGTH 8
#define ROW_HASH_LENGTH 16

struct _CoColumns
{
  GPtrArray *columns; /* of CoColumn; grows when a row has more cells than the heading */
  GHashTable *names;
  guint n_headed;
  guint title;
  char *hash;
};

static void
column_free (gpointer data)
{
  CoColumn *column = data;

  g_free (column->name);
  g_free (column);
}

static CoColumn *
add_column (CoColumns *self, const char *cell)
{
  CoColumn *column = g_new0 (CoColumn, 1);
  guint number = self->columns->len + 1;

  column->name = *cell != '\0' ? g_strdup (cell) : g_strdup_printf ("column %u", number);
  while (g_hash_table_contains (self->names, column->name))
    {
      g_autofree char *name = g_steal_pointer (&column->name);

      column->name = g_strdup_printf ("%s (column %u)", name, number);
    }
  g_hash_table_add (self->names, column->name);
  g_ptr_array_add (self->columns, column);

  return column;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
hash_sorted (GPtrArray *texts, guint length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_ptr_array_sort (texts, compare);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
    }

  return g_strndup (g_checksum_get_string (checksum), length);
}

/**
 * co_columns_new:
 * @heading: (element-type utf8): the cells of the heading
 *
 * Returns: (transfer full): the columns of a table with that heading
 */
CoColumns *
co_columns_new (GPtrArray *heading)
{
  CoColumns *self = g_new0 (CoColumns, 1);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  guint best = G_MAXUINT;

  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->title = G_MAXUINT;
  for (guint i = 0; i < heading->len; i++)
    {
      const char *cell = g_ptr_array_index (heading, i);
      CoColumn *column = add_column (self, cell);
      guint rank = 0;

      if (*cell != '\0')
        {
          g_ptr_array_add (named, (gpointer) cell);
          self->n_headed = i + 1;
        }
      column->heading = co_heading_find (cell, &rank);
      if (column->heading == CO_HEADING_TITLE)
        {
          column->heading = CO_HEADING_NONE;
          if (rank < best)
            self->title = i;
          best = MIN (rank, best);
        }
    }
  if (self->title != G_MAXUINT)
    ((CoColumn *) g_ptr_array_index (self->columns, self->title))->heading = CO_HEADING_TITLE;
  self->hash = hash_sorted (named, HEADING_HASH_LENGTH);

  return self;
}

void
co_columns_free (CoColumns *self)
{
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->names);
  g_free (self->hash);
  g_free (self);
}

/**
 * co_columns_get:
 * @self: the columns of a table
 * @index: the number of a cell in its row, from 0
 *
 * Returns: (transfer none): the column in which it stands
 */
const CoColumn *
co_columns_get (CoColumns *self, guint index)
{
  while (index >= self->columns->len)
    add_column (self, "");

  return g_ptr_array_index (self->columns, index);
}

/**
 * co_columns_get_title:
 * @self: the columns of a table
 * @index: (out): its number, from 0
 *
 * Returns: (transfer none) (nullable): the column that says what each row is called
 */
const CoColumn *
co_columns_get_title (CoColumns *self, guint *index)
{
  *index = self->title;
  return self->title != G_MAXUINT ? g_ptr_array_index (self->columns, self->title) : NULL;
}

/**
 * co_columns_get_n_headed:
 * @self: the columns of a table
 *
 * Returns: how many cells the heading has, up to the last that is not empty
 */
guint
co_columns_get_n_headed (CoColumns *self)
{
  return self->n_headed;
}

/**
 * co_columns_get_hash:
 * @self: the columns of a table
 *
 * Returns: (transfer none): what tables with these headings have in common, in whatever order
 */
const char *
co_columns_get_hash (CoColumns *self)
{
  return self->hash;
}

/**
 * co_columns_hash_row:
 * @self: the columns of a table
 * @cells: (element-type utf8): the cells of a row
 *
 * Returns: (transfer full): what rows that say the same have in common
 */
char *
co_columns_hash_row (CoColumns *self, GPtrArray *cells)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (*cell != '\0')
        g_ptr_array_add (said, g_strconcat (co_columns_get (self, i)->name, "\n", cell, NULL));
    }

  return hash_sorted (said, ROW_HASH_LENGTH);
}
