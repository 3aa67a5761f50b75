/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-index.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* To be raised when what lies in the file changes, or when a document that was read is one no more. */
#define CO_INDEX_MAGIC "CoIndex1"

/* At the head of the file. The table of entries stands at its end. */
typedef struct
{
  char magic[8];
  guint64 schema; /* which fields a document has */
  gint64 made;    /* when the files began to be looked at, in nanoseconds since 1970 */
  guint64 table;  /* where the entries stand */
  guint64 n_entries;
  guint64 checksum; /* of the entries and the members above */
} CoIndexHeader;

/* A document: path, id and text stand one behind the other, each with a zero byte behind it. */
typedef struct
{
  guint64 inode;
  guint64 size; /* of the file, and so of the text */
  gint64 modified;
  gint64 changed;
  guint64 hash;
  guint64 offset;
  guint32 path_length;
  guint32 id_length;
  guint64 kind;
} CoIndexEntry;

guint64 co_index_get_schema   (void);
guint64 co_index_get_checksum (const CoIndexHeader *header, const CoIndexEntry *entries);
void    co_index_entry_note   (CoIndexEntry *entry, const struct stat *status);

G_END_DECLS
