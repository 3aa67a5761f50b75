/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-import.h"

#include "co-columns.h"
#include "co-encoding.h"
#include "co-grant.h"
#include "co-node.h"

G_BEGIN_DECLS

/**
 * CoImportText:
 * @name: the file's own name
 * @text: what it holds, in UTF-8
 * @length: its length in bytes
 *
 * A text file that is being imported.
 */
typedef struct
{
  const char *name;
  const char *text;
  gsize length;
} CoImportText;

/* One of these a foreign format: each offers what it finds and refuses what it cannot read. */
void co_import_read_csv        (CoImport *self, const CoImportText *text);
void co_import_read_dpg        (CoImport *self, CoNode *record);
void co_import_read_publiccode (CoImport *self, CoNode *record);
void co_import_read_document   (CoImport *self, const CoImportText *text);
void co_import_read_aid        (CoImport *self, CoNode *record);
void co_import_read_row        (CoImport *self, CoColumns *columns, GPtrArray *cells, CoPlace place);
void co_import_read_aid_row    (CoImport *self, CoColumns *columns, GPtrArray *cells, CoPlace place);

gboolean co_import_is_dpg      (CoNode *record);
gboolean co_import_is_table    (const char *name);
gboolean co_import_is_aid      (CoNode *record);
gboolean co_import_is_aids     (GPtrArray *heading);
char    *co_import_make_grant_key (CoGrant *grant, guint rank);
gboolean co_import_begin_aids  (CoImport *self);
gboolean co_import_accepts_grants (CoImport *self);

gboolean co_import_has        (CoImport *self, const char *origin);
guint    co_import_count      (CoImport *self, const char *key, const char *content);
void     co_import_offer      (CoImport *self, gpointer document, const char *key, CoPlace place, gboolean completes);
void     co_import_skip       (CoImport *self);
void     co_import_refuse     (CoImport *self, CoRefusalCode code, CoPlace place, const char *reason, ...)
  G_GNUC_PRINTF (4, 5);
void     co_import_refuse_valist (CoImport *self, CoRefusalCode code, CoPlace place, const char *reason,
                                  va_list arguments) G_GNUC_PRINTF (4, 0);
void     co_import_refuse_file (CoImport *self, const char *file, CoRefusalCode code, const char *reason, ...)
  G_GNUC_PRINTF (4, 5);
gboolean co_import_go_on      (CoImport *self);

void co_import_read_bytes (CoImport *self, const char *name, GBytes *bytes);

G_END_DECLS
