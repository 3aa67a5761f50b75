/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-flow.h"

G_BEGIN_DECLS

/**
 * CoBlock:
 *
 * A piece of a printed document: what it says and what it is, never where it stands. Texts are plain, may be
 * empty (then nothing is printed for them) and as long as they like.
 */
typedef struct _CoBlock CoBlock;

typedef enum
{
  CO_BLOCK_TEXT,
  CO_BLOCK_LIST,
  CO_BLOCK_TABLE,
  CO_BLOCK_FACTS,
  CO_BLOCK_FIGURE,
  CO_BLOCK_LETTERHEAD,
  CO_BLOCK_GROUP,
  CO_BLOCK_COLUMNS,
  CO_BLOCK_SPACER,
  CO_BLOCK_PAGE_BREAK,
} CoBlockKind;

/**
 * CoColumnFlags:
 * @CO_COLUMN_AT_END: its texts end at the side, as numbers do
 * @CO_COLUMN_HEADS_ROW: it names its row
 * @CO_COLUMN_FIT: as wide as what it holds
 */
typedef enum
{
  CO_COLUMN_PLAIN = 0,
  CO_COLUMN_AT_END = 1 << 0,
  CO_COLUMN_HEADS_ROW = 1 << 1,
  CO_COLUMN_FIT = 1 << 2,
} CoColumnFlags;

/**
 * CoRowFlags:
 * @CO_ROW_TINTED: set apart by its background, as a break is
 * @CO_ROW_SECTION: one cell over all columns that names the rows below
 * @CO_ROW_TOTAL: a sum of what is above
 * @CO_ROW_KEEP: stays on the page of the next row
 */
typedef enum
{
  CO_ROW_PLAIN = 0,
  CO_ROW_TINTED = 1 << 0,
  CO_ROW_SECTION = 1 << 1,
  CO_ROW_TOTAL = 1 << 2,
  CO_ROW_KEEP = 1 << 3,
} CoRowFlags;

CoBlock *co_block_new_heading (guint level, const char *text);
CoBlock *co_block_new_paragraph (CoStyle style, const char *text);
CoBlock *co_block_new_callout (const char *label, const char *title, const char *text);
CoBlock *co_block_new_list (gboolean is_numbered);
CoBlock *co_block_new_table (void);
CoBlock *co_block_new_facts (guint n_columns);
CoBlock *co_block_new_figure (double width,
                              double height,
                              const char *alt,
                              CoFigureFunc draw,
                              gpointer user_data,
                              GDestroyNotify destroy);
CoBlock *co_block_new_letterhead (const char *logo_path, const char *logo_alt, const char *name, const char *detail);
CoBlock *co_block_new_group (void);
CoBlock *co_block_new_columns (void);
CoBlock *co_block_new_spacer (double height);
CoBlock *co_block_new_page_break (void);
void co_block_free (CoBlock *self);

void co_block_add_item (CoBlock *self, CoStyle style, const char *text);
void co_block_add_fact (CoBlock *self, CoStyle style, const char *label, const char *value);
void co_block_add_column (CoBlock *self, const char *title, double weight, CoColumnFlags flags);
void co_block_add_row (CoBlock *self, CoRowFlags flags);
void co_block_add_cell (CoBlock *self, CoStyle style, const char *text);
void co_block_add_text (CoBlock *self, CoStyle style, const char *text);
void co_block_add_link (CoBlock *self, CoStyle style, const char *text, const char *uri);
void co_block_add_child (CoBlock *self, CoBlock *child);
gboolean co_block_is_empty (CoBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoBlock, co_block_free)

G_END_DECLS
