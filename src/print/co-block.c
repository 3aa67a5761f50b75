/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What printed documents are made of. A document is a list of blocks, which knows nothing of pages; the layout
 * knows nothing of workshops or services. Lists, tables and facts are all rows of cells, and a cell holds
 * texts one below the other.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-block-private.h"
#include "co-text.h"

static void
piece_clear (gpointer data)
{
  CoPiece *piece = data;

  g_free (piece->text);
  g_free (piece->uri);
}

static void
column_clear (gpointer data)
{
  g_free (((CoColumn *) data)->title);
}

static void
row_clear (gpointer data)
{
  g_ptr_array_unref (((CoRow *) data)->cells);
}

static CoCell *
cell_new (void)
{
  CoCell *cell = g_array_new (FALSE, FALSE, sizeof (CoPiece));

  g_array_set_clear_func (cell, piece_clear);

  return cell;
}

/* Texts come from files that anybody may have written. */
static char *
clean_text (const char *text)
{
  return g_strstrip (co_text_clean (text != NULL ? text : "", -1));
}

/* An address that may be followed from a PDF, in the characters that addresses have, or %NULL. */
static char *
clean_uri (const char *text)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *clean = NULL;

  if (text == NULL)
    return NULL;

  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL ||
      !g_strv_contains ((const char *const[]) { "http", "https", "mailto", NULL }, g_uri_get_scheme (uri)))
    return NULL;

  clean = g_uri_to_string (uri);

  return g_uri_escape_string (clean, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS "!$&()*+,;=%", FALSE);
}

static void
cell_add (CoCell *cell, CoStyle style, const char *text, const char *uri)
{
  CoPiece piece = { style, clean_text (text), clean_uri (uri) };

  if (*piece.text != '\0')
    g_array_append_val (cell, piece);
  else
    piece_clear (&piece);
}

static CoBlock *
block_new (CoBlockKind kind)
{
  CoBlock *self = g_new0 (CoBlock, 1);

  self->kind = kind;
  self->content = cell_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (CoColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CoRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) co_block_free);

  return self;
}

void
co_block_free (CoBlock *self)
{
  g_array_unref (self->content);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->children);
  g_free (self->alt);
  g_free (self->logo_path);
  g_clear_object (&self->logo);
  if (self->draw_destroy != NULL)
    self->draw_destroy (self->draw_data);
  g_free (self);
}

/**
 * co_block_new_heading:
 * @level: 1 for the title of the document, 2 for its parts, 3 for their parts
 * @text: the heading
 *
 * Returns: (transfer full): a heading, which stays with what follows and is in the outline
 */
CoBlock *
co_block_new_heading (guint level, const char *text)
{
  CoBlock *self = block_new (CO_BLOCK_TEXT);
  const CoStyle styles[] = { CO_STYLE_TITLE, CO_STYLE_HEADING, CO_STYLE_SUBHEADING };

  self->level = CLAMP (level, 1, G_N_ELEMENTS (styles));
  cell_add (self->content, styles[self->level - 1], text, NULL);

  return self;
}

/**
 * co_block_new_paragraph:
 * @style: how it looks
 * @text: (nullable): the text; its line breaks are kept
 *
 * Returns: (transfer full): a paragraph
 */
CoBlock *
co_block_new_paragraph (CoStyle style, const char *text)
{
  CoBlock *self = block_new (CO_BLOCK_TEXT);

  cell_add (self->content, style, text, NULL);

  return self;
}

/**
 * co_block_new_callout:
 * @label: (nullable): small words above
 * @title: (nullable): what it is about
 * @text: (nullable): the text
 *
 * Returns: (transfer full): a text that is set apart from what surrounds it
 */
CoBlock *
co_block_new_callout (const char *label, const char *title, const char *text)
{
  CoBlock *self = block_new (CO_BLOCK_TEXT);

  self->is_callout = TRUE;
  cell_add (self->content, CO_STYLE_LABEL, label, NULL);
  cell_add (self->content, CO_STYLE_STRONG, title, NULL);
  cell_add (self->content, CO_STYLE_BODY, text, NULL);

  return self;
}

CoBlock *
co_block_new_list (gboolean is_numbered)
{
  CoBlock *self = block_new (CO_BLOCK_LIST);

  self->is_numbered = is_numbered;

  return self;
}

/* A table: add its columns, then row by row its cells. */
CoBlock *
co_block_new_table (void)
{
  return block_new (CO_BLOCK_TABLE);
}

/**
 * co_block_new_facts:
 * @n_columns: facts side by side
 *
 * Returns: (transfer full): a panel of labels and values
 */
CoBlock *
co_block_new_facts (guint n_columns)
{
  CoBlock *self = block_new (CO_BLOCK_FACTS);

  self->n_columns = MAX (n_columns, 1);

  return self;
}

/**
 * co_block_new_figure:
 * @width: in points; a figure that is wider than the page is scaled down
 * @height: in points
 * @alt: words for those who do not see it
 * @draw: (scope notified): draws it
 * @user_data: for @draw
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): a figure
 */
CoBlock *
co_block_new_figure (double width,
                     double height,
                     const char *alt,
                     CoFigureFunc draw,
                     gpointer user_data,
                     GDestroyNotify destroy)
{
  CoBlock *self = block_new (CO_BLOCK_FIGURE);

  self->width = width;
  self->height = height;
  self->alt = clean_text (alt);
  self->draw = draw;
  self->draw_data = user_data;
  self->draw_destroy = destroy;

  return self;
}

/**
 * co_block_new_letterhead:
 * @logo_path: (nullable): file of a picture, read when laid out; one that can't be read is left out
 * @logo_alt: words for those who do not see it
 * @name: who writes
 * @detail: (nullable): and in what matter
 *
 * Returns: (transfer full): the top of a first page
 */
CoBlock *
co_block_new_letterhead (const char *logo_path, const char *logo_alt, const char *name, const char *detail)
{
  CoBlock *self = block_new (CO_BLOCK_LETTERHEAD);

  self->alt = clean_text (logo_alt);
  self->logo_path = g_strdup (logo_path);
  cell_add (self->content, CO_STYLE_STRONG, name, NULL);
  cell_add (self->content, CO_STYLE_CELL_SMALL, detail, NULL);

  return self;
}

/* Blocks that stay on one page, if they fit on one. */
CoBlock *
co_block_new_group (void)
{
  return block_new (CO_BLOCK_GROUP);
}

/* Blocks side by side, mostly groups; each gets the same part of the width, read from the first on. */
CoBlock *
co_block_new_columns (void)
{
  return block_new (CO_BLOCK_COLUMNS);
}

CoBlock *
co_block_new_spacer (double height)
{
  CoBlock *self = block_new (CO_BLOCK_SPACER);

  self->height = height;

  return self;
}

CoBlock *
co_block_new_page_break (void)
{
  return block_new (CO_BLOCK_PAGE_BREAK);
}

void
co_block_add_row (CoBlock *self, CoRowFlags flags)
{
  CoRow row = { flags, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };

  g_array_append_val (self->rows, row);
}

/**
 * co_block_add_item:
 * @self: a list
 * @style: of the item's first text
 * @text: (nullable): its first text
 *
 * Begins an item.
 */
void
co_block_add_item (CoBlock *self, CoStyle style, const char *text)
{
  g_return_if_fail (self->kind == CO_BLOCK_LIST);

  co_block_add_row (self, CO_ROW_PLAIN);
  co_block_add_cell (self, style, text);
}

/**
 * co_block_add_fact:
 * @self: a panel of facts
 * @style: of the value
 * @label: what it is
 * @value: (nullable): a fact without a value is left out
 *
 * Adds a fact.
 */
void
co_block_add_fact (CoBlock *self, CoStyle style, const char *label, const char *value)
{
  CoRow *row;

  g_return_if_fail (self->kind == CO_BLOCK_FACTS);

  if (value == NULL || *value == '\0')
    return;

  row = self->rows->len > 0 ? &g_array_index (self->rows, CoRow, self->rows->len - 1) : NULL;
  if (row == NULL || row->cells->len >= self->n_columns)
    co_block_add_row (self, CO_ROW_PLAIN);
  /* Numbers stand in a row, however long the words below them. */
  co_block_add_cell (self, style == CO_STYLE_COUNT ? style : CO_STYLE_LABEL, style == CO_STYLE_COUNT ? value : label);
  co_block_add_text (self, style == CO_STYLE_COUNT ? CO_STYLE_LABEL : style, style == CO_STYLE_COUNT ? label : value);
}

/**
 * co_block_add_column:
 * @self: a table
 * @title: of the column
 * @weight: its part of the width that the fitted columns leave
 * @flags: more about it
 *
 * Adds a column.
 */
void
co_block_add_column (CoBlock *self, const char *title, double weight, CoColumnFlags flags)
{
  CoColumn column = { clean_text (title), weight, flags };

  g_array_append_val (self->columns, column);
}

/* Begins the next cell of the last row. */
void
co_block_add_cell (CoBlock *self, CoStyle style, const char *text)
{
  CoRow *row;

  g_return_if_fail (self->rows->len > 0);

  row = &g_array_index (self->rows, CoRow, self->rows->len - 1);
  g_ptr_array_add (row->cells, cell_new ());
  co_block_add_text (self, style, text);
}

/* Adds a text below those of the last cell. */
void
co_block_add_text (CoBlock *self, CoStyle style, const char *text)
{
  co_block_add_link (self, style, text, NULL);
}

/* The same, leading to @uri. Whatever is not an address of the web or of mail leads nowhere. */
void
co_block_add_link (CoBlock *self, CoStyle style, const char *text, const char *uri)
{
  CoCell *cell = self->content;

  if (self->rows->len > 0)
    {
      CoRow *row = &g_array_index (self->rows, CoRow, self->rows->len - 1);

      g_return_if_fail (row->cells->len > 0);
      cell = g_ptr_array_index (row->cells, row->cells->len - 1);
    }

  cell_add (cell, style, text, uri);
}

/**
 * co_block_add_child:
 * @self: a group or columns
 * @child: (transfer full): a block
 *
 * Adds a block to a group, or a column.
 */
void
co_block_add_child (CoBlock *self, CoBlock *child)
{
  g_return_if_fail (self->kind == CO_BLOCK_GROUP || self->kind == CO_BLOCK_COLUMNS);

  g_ptr_array_add (self->children, child);
}

static gboolean
has_text (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CoRow *row = &g_array_index (rows, CoRow, i);

      for (guint j = 0; j < row->cells->len; j++)
        if (((CoCell *) g_ptr_array_index (row->cells, j))->len > 0)
          return TRUE;
    }

  return FALSE;
}

/* Whether nothing would be seen of it. */
gboolean
co_block_is_empty (CoBlock *self)
{
  switch (self->kind)
    {
    case CO_BLOCK_TEXT:
      return self->content->len == 0;

    case CO_BLOCK_LETTERHEAD:
      return self->content->len == 0 && self->logo_path == NULL;

    case CO_BLOCK_TABLE:
      return self->columns->len == 0 || self->rows->len == 0;

    case CO_BLOCK_LIST:
    case CO_BLOCK_FACTS:
      return !has_text (self->rows);

    case CO_BLOCK_GROUP:
    case CO_BLOCK_COLUMNS:
      for (guint i = 0; i < self->children->len; i++)
        if (!co_block_is_empty (g_ptr_array_index (self->children, i)))
          return FALSE;
      return TRUE;

    case CO_BLOCK_FIGURE:
    case CO_BLOCK_SPACER:
    case CO_BLOCK_PAGE_BREAK:
    default:
      return FALSE;
    }
}
