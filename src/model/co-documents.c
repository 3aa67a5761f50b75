/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All documents of one project: a list a kind, and an index by id. It knows no files; the store fills it, and
 * procedure, print and views read it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-documents-private.h"

#include "co-search.h"

struct _CoDocuments
{
  GObject parent_instance;

  GListStore *lists[CO_N_KINDS];
  GHashTable *by_id; /* id → document, owned by its list */
};

G_DEFINE_FINAL_TYPE (CoDocuments, co_documents, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DOCUMENT_CHANGING,
  DOCUMENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (CoDocuments *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_in (CoDocuments *self, CoDocument *document)
{
  g_hash_table_insert (self->by_id, g_strdup (co_document_get_id (document)), document);
  co_document_set_keeper (document, self);
}

void
co_documents_document_changing (CoDocuments *self, CoDocument *document)
{
  g_signal_emit (self, signals[DOCUMENT_CHANGING], 0, document);
}

void
co_documents_document_changed (CoDocuments *self, CoDocument *document)
{
  emit_changed (self);
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0, document);
}

static void
co_documents_finalize (GObject *object)
{
  CoDocuments *self = CO_DOCUMENTS (object);

  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    co_document_set_keeper (document, NULL);
  g_hash_table_unref (self->by_id);
  for (guint i = 0; i < CO_N_KINDS; i++)
    g_object_unref (self->lists[i]);

  G_OBJECT_CLASS (co_documents_parent_class)->finalize (object);
}

static void
co_documents_class_init (CoDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_documents_finalize;

  /**
   * CoDocuments::changed:
   *
   * Emitted after any document has come, gone or changed.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CO_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoDocuments::document-changing:
   * @document: one of the documents
   *
   * Emitted before the document changes; and likewise #CoDocuments::document-changed after it has.
   */
  signals[DOCUMENT_CHANGING] = g_signal_new ("document-changing", CO_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 1, CO_TYPE_DOCUMENT);
  signals[DOCUMENT_CHANGED] = g_signal_new ("document-changed", CO_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, CO_TYPE_DOCUMENT);
}

static void
co_documents_init (CoDocuments *self)
{
  for (guint i = 0; i < CO_N_KINDS; i++)
    self->lists[i] = g_list_store_new (co_kind_get_class (i));
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * co_documents_new:
 *
 * Returns: (transfer full): an empty set of documents
 */
CoDocuments *
co_documents_new (void)
{
  return g_object_new (CO_TYPE_DOCUMENTS, NULL);
}

/**
 * co_documents_get_list:
 * @self: the documents
 * @kind: a kind
 *
 * Returns: (transfer none): the documents of that kind, in no order that means anything
 */
GListModel *
co_documents_get_list (CoDocuments *self, CoKind kind)
{
  g_return_val_if_fail (CO_IS_DOCUMENTS (self), NULL);
  g_return_val_if_fail (kind < CO_N_KINDS, NULL);

  return G_LIST_MODEL (self->lists[kind]);
}

/**
 * co_documents_get_project:
 * @self: the documents
 *
 * Returns: (transfer none) (nullable): the project's own document
 */
CoProject *
co_documents_get_project (CoDocuments *self)
{
  g_autoptr (CoProject) project = g_list_model_get_item (co_documents_get_list (self, CO_KIND_PROJECT), 0);

  return project; /* the list keeps it */
}

/**
 * co_documents_lookup:
 * @self: the documents
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable) (type CoDocument): the document with that id
 */
gpointer
co_documents_lookup (CoDocuments *self, const char *id)
{
  g_return_val_if_fail (CO_IS_DOCUMENTS (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * co_documents_find:
 * @self: the documents
 * @kind: a kind
 * @id_or_words: (nullable): an id or words to search for
 *
 * Returns: (transfer none) (nullable) (type CoDocument): the document with that id, else the best match of the words,
 *   else (without words) the first document of the kind
 */
gpointer
co_documents_find (CoDocuments *self, CoKind kind, const char *id_or_words)
{
  CoDocument *best = co_documents_lookup (self, id_or_words);
  GListModel *list = co_documents_get_list (self, kind);
  g_autoptr (CoSearch) search = co_search_new (id_or_words);
  guint best_rank = 0;

  if (best != NULL && co_document_get_kind (best) == kind)
    return best;

  best = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);
      guint rank = co_search_rank (search, CO_RECORD (document));

      if (rank > best_rank)
        {
          best = document;
          best_rank = rank;
        }
    }

  return best;
}

/**
 * co_documents_add:
 * @self: the documents
 * @document: a document whose id is not there yet
 *
 * Adds a document.
 */
void
co_documents_add (CoDocuments *self, CoDocument *document)
{
  g_return_if_fail (CO_IS_DOCUMENTS (self));
  g_return_if_fail (CO_IS_DOCUMENT (document));
  g_return_if_fail (!g_hash_table_contains (self->by_id, co_document_get_id (document)));

  take_in (self, document);
  g_list_store_append (self->lists[co_document_get_kind (document)], document);
  emit_changed (self);
}

/**
 * co_documents_splice:
 * @self: the documents
 * @documents: (element-type CoDocument): documents whose ids are not there yet
 *
 * Adds many documents with one signal for each kind.
 */
void
co_documents_splice (CoDocuments *self, GPtrArray *documents)
{
  g_return_if_fail (CO_IS_DOCUMENTS (self));

  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint i = 0; i < documents->len; i++)
        {
          CoDocument *document = g_ptr_array_index (documents, i);

          if (co_document_get_kind (document) != kind)
            continue;
          take_in (self, document);
          g_ptr_array_add (some, document);
        }
      if (some->len > 0)
        g_list_store_splice (self->lists[kind], g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind])), 0,
                             some->pdata, some->len);
    }
  emit_changed (self);
}

/**
 * co_documents_remove:
 * @self: the documents
 * @document: a document
 *
 * Returns: whether it was there
 */
gboolean
co_documents_remove (CoDocuments *self, CoDocument *document)
{
  guint position;

  g_return_val_if_fail (CO_IS_DOCUMENTS (self), FALSE);
  g_return_val_if_fail (CO_IS_DOCUMENT (document), FALSE);

  if (!g_list_store_find (self->lists[co_document_get_kind (document)], document, &position))
    return FALSE;

  co_document_set_keeper (document, NULL);
  g_hash_table_remove (self->by_id, co_document_get_id (document));
  g_list_store_remove (self->lists[co_document_get_kind (document)], position);
  emit_changed (self);
  return TRUE;
}
