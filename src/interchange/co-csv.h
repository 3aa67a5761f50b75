/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-model-error.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoCsv:
 *
 * Reads the rows of a table one after the other, so that a large one is never in memory as cells.
 */
typedef struct _CoCsv CoCsv;

CoCsv *co_csv_new  (const char *text, gsize length, char delimiter);
void   co_csv_free (CoCsv *self);

GPtrArray *co_csv_next         (CoCsv *self);
CoPlace    co_csv_get_place    (CoCsv *self);
gboolean   co_csv_get_odd      (CoCsv *self);
gboolean   co_csv_get_unclosed (CoCsv *self, CoPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoCsv, co_csv_free)

G_END_DECLS
