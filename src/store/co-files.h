/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/types.h>

#include "co-document.h"
#include "co-json.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_FILES_MAX_SIZE CO_JSON_MAX_SIZE

/**
 * CoBuffer:
 * @text: (nullable): what was read last, with a zero byte behind it
 * @length: its length in bytes
 *
 * Memory that many files are read into, one after the other.
 */
typedef struct
{
  char *text;
  gsize length;

  /*< private >*/
  gsize size;
} CoBuffer;

#define CO_BUFFER_INIT { NULL, 0, 0 }

void co_buffer_clear (CoBuffer *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CoBuffer, co_buffer_clear)

char    *co_files_read      (const char *path, gsize *length, GError **error);
gboolean co_files_read_into (const char *path, CoBuffer *buffer, GError **error);
gboolean co_files_read_at   (int folder_fd, const char *path, CoBuffer *buffer, GError **error);

gboolean co_files_set_error (GError **error, const char *path, int code);

int      co_files_write_beside   (const char *path, const char *text, gsize length, char **temporary, GError **error);
char    *co_files_write_unsynced (const char *path, const char *text, gsize length, GError **error);
gboolean co_files_sync_all       (const char *folder, GError **error);
gboolean co_files_sync_folder    (const char *folder, GError **error);
gboolean co_files_move           (const char *from, const char *to, GError **error);
int      co_files_lock           (const char *folder);

GPtrArray *co_files_list (const char *folder, GError **error);

const char *co_files_get_machine (void);

mode_t  co_files_get_mode      (const char *path);

char   *co_files_dup_stem      (const char *id);
char   *co_files_name          (CoDocument *document, guint try);
char   *co_files_conflict_name (const char *path);
guint64 co_files_hash          (const char *text, gsize length);

G_END_DECLS
