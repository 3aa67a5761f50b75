/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

typedef struct _CoIndex CoIndex;

/**
 * CoIndexed:
 * @path: path inside the project folder
 * @id: its id
 * @kind: its kind
 * @hash: what it holds, see co_files_hash()
 * @indexed: whether nothing was heard of its file since it was put into the index that there is
 *
 * A document to be put into an index.
 */
typedef struct
{
  char *path;
  char *id;
  CoKind kind;
  guint64 hash;
  gboolean indexed;
} CoIndexed;

GPtrArray *co_indexed_new_list (void);
void       co_indexed_add      (GPtrArray *list, CoDocument *document, const char *path, guint64 hash, gboolean indexed);

char *co_index_get_file (const char *folder);

CoIndex *co_index_open  (const char *file, const char *folder);
CoIndex *co_index_ref   (CoIndex *self);
void     co_index_unref (CoIndex *self);

guint       co_index_get_n_entries (CoIndex *self);
const char *co_index_get_path      (CoIndex *self, guint position);
const char *co_index_get_id        (CoIndex *self, guint position);
guint64     co_index_get_hash      (CoIndex *self, guint position);
const char *co_index_get_text      (CoIndex *self, guint position, gsize *length);
gboolean    co_index_find          (CoIndex *self, const char *path, guint *position);
gboolean    co_index_has_id        (CoIndex *self, const char *id);
gboolean    co_index_is_fresh      (CoIndex *self, guint position, int folder_fd);
gboolean    co_index_is_whole      (CoIndex *self, CoKind kind, int folder_fd);
CoDocument *co_index_create        (CoIndex *self, guint position);

gboolean co_index_write (const char *file, const char *folder, GPtrArray *documents, gint64 made, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoIndex, co_index_unref)

G_END_DECLS
