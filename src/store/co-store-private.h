/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-catalogue.h"
#include "co-clash.h"
#include "co-loader.h"
#include "co-store.h"
#include "co-transaction.h"
#include "co-upkeep.h"
#include "co-watcher.h"
#include "co-writer.h"

G_BEGIN_DECLS

struct _CoStore
{
  GObject parent_instance;

  char *folder;
  CoDocuments *documents;
  GListStore *damages;
  GHashTable *refused; /* path → hash of the file that is one */
  GHashTable *away;    /* id → document whose file somebody else removed: it may come back */
  CoWriter *writer;
  CoWatcher *watcher;

  CoCatalogue *catalogue;    /* what was found at opening; what is in the table goes before it */
  GHashTable *paths;         /* id → path inside the folder */
  CoIndex *unchecked;        /* where the documents come from, until that has been compared with the folder */
  GCancellable *cancellable; /* of comparing */
  gboolean keeps_index;      /* for the next time */
  gboolean index_is_old;     /* something has changed since it was written */
  gboolean looking;          /* at all files */
  GHashTable *touched;       /* paths of files that others may have changed in this sitting */

  GHashTable *bases; /* id → what the disk holds, while the document has edits that are not there yet */

  CoTransaction *open; /* being gathered */
  guint depth;         /* of co_store_begin() */
  guint idle;          /* closes typing after a pause */
  gint64 opened;       /* when typing began to be gathered */
  gboolean continued;  /* typing went on when the last piece of it was written */
  gboolean replaying;  /* changes that come from undo or from outside are not gathered */

  GPtrArray *undo;
  GPtrArray *redo;

  CoLimits *limits;    /* of the past, once they are set */
  gint64 looked_after; /* when the past was pruned last */

  gboolean merging;     /* copies are merged as they are found */
  GPtrArray *copies;    /* CoLoaded: what sync programs have left, until it is put away */
  GPtrArray *merged;    /* their paths, once they are merged */
  GPtrArray *questions; /* all clashes of this sitting, settled ones too */
  GListStore *clashes;  /* those that are open */

  CoStoreState state;
  char *failure;
};

void        co_store_seal           (CoStore *self);
void        co_store_adopt          (CoStore *self, CoDocument *document);
void        co_store_drop           (CoStore *self, CoDocument *document);
void        co_store_put            (CoStore *self, CoDocument *document);
const char *co_store_get_path       (CoStore *self, const char *id);
const char *co_store_find_id        (CoStore *self, const char *path);
const char *co_store_ensure_path    (CoStore *self, CoDocument *document);
gboolean    co_store_make_folders   (const char *folder, GError **error);
void        co_store_set_folder     (CoStore *self, const char *folder);
void        co_store_keep_index     (CoStore *self);
void        co_store_set_checked    (CoStore *self);
void        co_store_apply_loaded   (CoStore *self, GPtrArray *loaded);
gboolean    co_store_is_known       (CoStore *self, CoLoaded *loaded);
void        co_store_forget_damage  (CoStore *self, const char *path);
void        co_store_take_found     (CoStore *self, CoFound *found);
void co_store_document_changing (CoStore *self, CoDocument *document);
void co_store_document_changed  (CoStore *self, CoDocument *document);

void        co_store_notify_history (CoStore *self);
void        co_store_update_state   (CoStore *self);
void        co_store_look_after     (CoStore *self);

void     co_store_conflict_init  (CoStore *self);
void     co_store_conflict_clear (CoStore *self);
void     co_store_read_clashes   (CoStore *self);
void     co_store_review_clashes (CoStore *self);
void     co_store_merge_version  (CoStore *self, CoDocument *document, CoDocument *base, CoDocument *theirs,
                                  const char *from);
gboolean co_store_take_copy      (CoStore *self, CoLoaded *loaded, const char *path);
void     co_store_file_copies    (CoStore *self);
void     co_store_notice         (CoStore *self, const char *message);

G_END_DECLS
