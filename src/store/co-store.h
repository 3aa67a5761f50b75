/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-clash.h"
#include "co-damage.h"
#include "co-documents.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_STORE (co_store_get_type ())

G_DECLARE_FINAL_TYPE (CoStore, co_store, CO, STORE, GObject)

/**
 * CoStoreState:
 * @CO_STORE_SAVED: everything is on the disk
 * @CO_STORE_SAVING: edits are on their way
 * @CO_STORE_FAILED: the disk refuses; the edits wait in memory and are tried again
 */
typedef enum
{
  CO_STORE_SAVED,
  CO_STORE_SAVING,
  CO_STORE_FAILED,
} CoStoreState;

#define CO_TYPE_STORE_STATE (co_store_state_get_type ())

GType co_store_state_get_type (void);

CoStore *co_store_create (const char *folder, CoProject *project, GError **error);
CoStore *co_store_open   (const char *folder, GCancellable *cancellable, GError **error);

void     co_store_open_async  (const char *folder, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
CoStore *co_store_open_finish (GAsyncResult *result, GError **error);

const char  *co_store_get_folder    (CoStore *self);
CoDocuments *co_store_get_documents (CoStore *self);
GListModel  *co_store_get_damages   (CoStore *self);
char        *co_store_dup_path      (CoStore *self, CoDocument *document);

void     co_store_watch      (CoStore *self);
void     co_store_look       (CoStore *self);
gboolean co_store_is_checked (CoStore *self);

void        co_store_merge_copies (CoStore *self);
GPtrArray  *co_store_get_copies   (CoStore *self);
GPtrArray  *co_store_get_merged   (CoStore *self);
GListModel *co_store_get_clashes  (CoStore *self);
void        co_store_keep_mine    (CoStore *self, CoClash *clash, const CoQuarrel *quarrel);
void        co_store_ask_again    (CoStore *self, CoClash *clash);
void        co_store_take_theirs  (CoStore *self, CoClash *clash, const CoQuarrel *quarrel);

void co_store_begin  (CoStore *self, const char *name);
void co_store_end    (CoStore *self);
void co_store_add    (CoStore *self, gpointer document);
void co_store_remove (CoStore *self, gpointer document);

gboolean    co_store_can_undo      (CoStore *self);
gboolean    co_store_can_redo      (CoStore *self);
const char *co_store_get_undo_name (CoStore *self);
const char *co_store_get_redo_name (CoStore *self);
void        co_store_undo          (CoStore *self);
void        co_store_redo          (CoStore *self);

CoStoreState co_store_get_state   (CoStore *self);
const char  *co_store_get_failure (CoStore *self);
void         co_store_retry       (CoStore *self);

gboolean co_store_flush        (CoStore *self, GError **error);
void     co_store_flush_async  (CoStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean co_store_flush_finish (CoStore *self, GAsyncResult *result, GError **error);

gboolean co_store_save_copy (CoStore *self, const char *folder, GError **error);
char    *co_store_attach    (CoStore *self, const char *file, GError **error);

G_END_DECLS
