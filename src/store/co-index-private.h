/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-index.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* To be raised when what lies in the file changes, or when a document that was read is one no more. */
#define CO_INDEX_MAGIC "CoIndex2"

/* What a file or a folder was: when one of these is another one, so may be what it holds. */
typedef struct
{
  guint64 inode;
  guint64 size;
  gint64 modified;
  gint64 changed;
} CoIndexStamp;

/*
 * The file: this header, the texts, the table of entries, their names. A zero byte stands behind each text and name. What
 * opening looks at lies together; a text is not touched before its document wakes.
 */
typedef struct
{
  char magic[8];
  guint64 schema; /* which fields a document has */
  gint64 made;    /* when the files began to be looked at, in nanoseconds since 1970 */
  guint64 table;  /* where the entries stand */
  guint64 n_entries;
  CoIndexStamp folders[CO_N_KINDS]; /* those whose documents are all here; of the others the inode is 0 */
  guint64 checksum;                 /* of the entries, the names and the members above */
} CoIndexHeader;

/* A document. Its path and its id stand one behind the other among the names. */
typedef struct
{
  CoIndexStamp stamp; /* the size is that of the text, too */
  guint64 hash;
  guint64 text;
  guint64 name;
  guint32 path_length;
  guint16 id_length;
  guint16 kind;
} CoIndexEntry;

guint64  co_index_get_schema   (void);
guint64  co_index_get_checksum (const CoIndexHeader *header, const char *table, gsize length);
void     co_index_stamp        (CoIndexStamp *stamp, const struct stat *status);
gboolean co_index_get_stamp    (CoIndex *self, guint position, CoIndexStamp *stamp);
gboolean co_index_stamp_equal  (const CoIndexStamp *a, const CoIndexStamp *b);

G_END_DECLS
