/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-experiment.h"
#include "co-refusal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CoImport:
 *
 * One import of experiments: files and folders go in, new experiments and refusals come out. What is already in the
 * project, or came before in the same import, is skipped.
 *
 * It is made on the main thread, may then be filled on another one (by one thread at a time), and is read when that
 * has finished.
 */
#define CO_TYPE_IMPORT (co_import_get_type ())

G_DECLARE_FINAL_TYPE (CoImport, co_import, CO, IMPORT, GObject)

/* A project is not made for more experiments; the file that brings more is refused. */
#define CO_IMPORT_MAX_CREATED 50000

/**
 * CoImportProgress:
 * @file: the file that is being read
 * @n_created: how many experiments there are so far
 * @user_data: what was given with it
 *
 * Called about ten times a second, on the thread that imports.
 */
typedef void (*CoImportProgress) (const char *file, guint n_created, gpointer user_data);

CoImport *co_import_new (CoDocuments *existing);

void co_import_accept_grants (CoImport *self);
void co_import_set_progress  (CoImport *self, CoImportProgress progress, gpointer user_data);

gboolean co_import_add_file  (CoImport *self, GFile *file, GCancellable *cancellable, GError **error);
gboolean co_import_add_bytes (CoImport *self, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error);

void     co_import_add_files_async  (CoImport *self, GListModel *files, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean co_import_add_files_finish (CoImport *self, GAsyncResult *result, GError **error);

GPtrArray *co_import_get_created   (CoImport *self);
guint      co_import_get_n_skipped (CoImport *self);
GPtrArray *co_import_get_refused   (CoImport *self);

G_END_DECLS
