/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-catalogue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_WRITER (co_writer_get_type ())

G_DECLARE_FINAL_TYPE (CoWriter, co_writer, CO, WRITER, GObject)

/**
 * CoWriterState:
 * @CO_WRITER_SAVED: everything is on the disk
 * @CO_WRITER_SAVING: something is on its way
 * @CO_WRITER_FAILED: the disk refuses; what was edited waits in memory and is tried again
 */
typedef enum
{
  CO_WRITER_SAVED,
  CO_WRITER_SAVING,
  CO_WRITER_FAILED,
} CoWriterState;

CoWriter *co_writer_new (const char *folder);

void co_writer_hold    (CoWriter *self);
void co_writer_release (CoWriter *self);
void co_writer_write   (CoWriter *self, const char *path, char *text, gsize length);
void co_writer_trash   (CoWriter *self, const char *path);
void co_writer_forget  (CoWriter *self, const char *path);
void co_writer_retry   (CoWriter *self);

gboolean co_writer_flush (CoWriter *self, GError **error);

GPtrArray *co_writer_take_foreign (CoWriter *self);

gboolean co_writer_has_folder (CoWriter *self);

void     co_writer_set_catalogue (CoWriter *self, CoCatalogue *catalogue);
void     co_writer_set_known     (CoWriter *self, const char *path, guint64 hash);
guint64  co_writer_get_known     (CoWriter *self, const char *path);
gboolean co_writer_is_pending    (CoWriter *self, const char *path);

CoWriterState co_writer_get_state   (CoWriter *self);
char         *co_writer_dup_failure (CoWriter *self);

G_END_DECLS
