/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-headings.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoColumn:
 * @name: its heading, or its number; no two columns of a table have one
 * @heading: what it is for; %CO_HEADING_TITLE at most once
 *
 * A column of a table.
 */
typedef struct
{
  char *name;
  CoHeading heading;
} CoColumn;

/**
 * CoColumns:
 *
 * The columns of a table, and of cells beyond its heading.
 */
typedef struct _CoColumns CoColumns;

CoColumns *co_columns_new  (GPtrArray *heading);
void       co_columns_free (CoColumns *self);

const CoColumn *co_columns_get          (CoColumns *self, guint index);
const CoColumn *co_columns_get_title    (CoColumns *self, guint *index);
guint           co_columns_get_n_headed (CoColumns *self);
const char     *co_columns_get_hash     (CoColumns *self);
char           *co_columns_hash_row     (CoColumns *self, GPtrArray *cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoColumns, co_columns_free)

G_END_DECLS
