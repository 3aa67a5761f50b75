/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-history.h"
#include "co-writer.h"

#include <sys/types.h>

G_BEGIN_DECLS

/**
 * CoWrite:
 * @path: path inside the project folder
 * @text: (nullable): what the file shall hold, %NULL when it goes to the trash
 * @last: (nullable): what goes to the trash, when that is not yet in the file
 * @length: length in bytes of the one or the other
 * @temporary: (nullable): full path of the temporary file beside
 * @before: what lies there, see co_files_hash(); 0 for nothing
 * @after: what shall lie there; 0 for nothing
 * @foreign: whether somebody else has changed the file
 * @done: whether it is in its place
 *
 * What is to become of one file.
 */
typedef struct
{
  char *path;
  char *text;
  char *last;
  gsize length;
  char *temporary;
  guint64 before;
  guint64 after;
  gboolean foreign;
  gboolean done;
} CoWrite;

void     co_write_free         (gpointer write);
void     co_write_discard      (CoWrite *self);
gboolean co_write_look         (CoWrite *self, const char *folder, GError **error);
gboolean co_write_put_in_place (CoWrite *self, const char *folder, GError **error);
gboolean co_write_sync_folders (GPtrArray *writes, const char *folder, GError **error);

/**
 * CoBatch:
 * @writes: (element-type CoWrite): what goes to the disk together
 * @journal: (nullable): once there is one, the batch can only go forward
 *
 * What goes to the disk together.
 */
typedef struct
{
  GPtrArray *writes;
  struct _CoJournal *journal;
} CoBatch;

/**
 * CoBatchResult:
 * @CO_BATCH_DONE: all is on the disk, but the files of it that are foreign
 * @CO_BATCH_FOREIGN: nothing was done, for some files are foreign
 * @CO_BATCH_FAILED: the file system refuses; without a journal nothing was done
 *
 * How a batch has ended.
 */
typedef enum
{
  CO_BATCH_DONE,
  CO_BATCH_FOREIGN,
  CO_BATCH_FAILED,
} CoBatchResult;

CoBatch      *co_batch_new       (void);
void          co_batch_free      (CoBatch *self);
CoBatchResult co_batch_carry_out (CoBatch *self, CoWriter *writer, const char *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoBatch, co_batch_free)

struct _CoWriter
{
  GObject parent_instance;

  char *folder;
  dev_t device; /* which folder it was, for another may come into its place */
  ino_t inode;
  GMainContext *context;
  GWeakRef *myself; /* one for all reports that are on their way: GObject lets an object have 65 535 */
  GThread *thread;

  GMutex mutex;
  GCond wake;          /* there is work, or the end has come */
  GCond quiet;         /* the work is done, or has failed */
  GHashTable *pending; /* path → CoWrite */
  GHashTable *busy;    /* path → itself: in the batch that is being written */
  CoBatch *batch;      /* being written, or begun and to be gone on with */
  guint held;          /* of co_writer_hold() */
  CoCatalogue *catalogue; /* what lay in the folder at opening */
  GHashTable *known;      /* path → hash of what lies there as far as we know, where that is something else */
  CoHistory *history;  /* of this sitting; the thread's own */
  GPtrArray *foreign;  /* paths that somebody else has changed, and that wait for the store to merge */
  CoWriterState state;
  char *failure;
  gint64 pause;
  gboolean retry;
  gboolean ending;
};

typedef enum
{
  CO_WRITER_STATE_CHANGED,
  CO_WRITER_WRITTEN,
  CO_WRITER_FOREIGN,
  CO_WRITER_N_SIGNALS
} CoWriterSignal;

gpointer co_writer_run       (gpointer writer);
gboolean co_writer_is_quiet  (CoWriter *self);
void     co_writer_set_state (CoWriter *self, CoWriterState state, const char *failure);
void     co_writer_report    (CoWriter *self, CoWriterSignal signal, const char *path);

G_END_DECLS
