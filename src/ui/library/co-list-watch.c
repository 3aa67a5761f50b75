/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells when any document of some lists has changed, come or gone: at once for each document, and once more when a
 * burst of changes is over, so that what is computed from all of them is computed once.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-list-watch.h"

struct _CoListWatch
{
  GObject parent_instance;

  guint idle;
};

G_DEFINE_FINAL_TYPE (CoListWatch, co_list_watch, G_TYPE_OBJECT)

enum
{
  DOCUMENT_CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
settled_cb (gpointer user_data)
{
  CoListWatch *self = CO_LIST_WATCH (user_data);

  self->idle = 0;
  g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}


static void
document_changed_cb (CoListWatch *self, CoDocument *document)
{
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0, document);
  co_list_watch_queue (self);
}

static void
items_changed_cb (CoListWatch *self, guint position, guint removed, guint added, GListModel *list)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

      /* A deletion that was undone brings back the same object. */
      g_signal_handlers_disconnect_by_data (document, self);
      g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
    }
  co_list_watch_queue (self);
}

static void
co_list_watch_dispose (GObject *object)
{
  g_clear_handle_id (&CO_LIST_WATCH (object)->idle, g_source_remove);

  G_OBJECT_CLASS (co_list_watch_parent_class)->dispose (object);
}

static void
co_list_watch_class_init (CoListWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_list_watch_dispose;

  /**
   * CoListWatch::document-changed:
   * @self: the watch
   * @document: a document
   *
   * A document has changed.
   */
  signals[DOCUMENT_CHANGED] = g_signal_new ("document-changed", CO_TYPE_LIST_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, CO_TYPE_DOCUMENT);

  /**
   * CoListWatch::settled:
   * @self: the watch
   *
   * Documents have changed, come or gone, and the burst is over.
   */
  signals[SETTLED] =
      g_signal_new ("settled", CO_TYPE_LIST_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_list_watch_init (CoListWatch *self)
{
}

/**
 * co_list_watch_new:
 *
 * Returns: (transfer full): a watch over no list yet
 */
CoListWatch *
co_list_watch_new (void)
{
  return g_object_new (CO_TYPE_LIST_WATCH, NULL);
}

/**
 * co_list_watch_add:
 * @self: a watch
 * @documents: a list of documents
 *
 * Watches a list, as long as it lives.
 */
void
co_list_watch_add (CoListWatch *self, GListModel *documents)
{
  g_signal_connect_object (documents, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (documents), documents);
}

/**
 * co_list_watch_queue:
 * @self: a watch
 *
 * Has it settle soon, though nothing has changed in the documents themselves.
 */
void
co_list_watch_queue (CoListWatch *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}
