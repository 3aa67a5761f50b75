/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All documents of one project: a list a kind, and an index by id. It knows no files; the store fills it, and
 * procedure, print and views read it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-documents-private.h"

#include "co-document-list.h"
#include "co-search.h"

#include <string.h>

struct _CoDocuments
{
  GObject parent_instance;

  CoDocumentList *lists[CO_N_KINDS];
  GHashTable *by_id; /* the document's own id → document, owned by its list; NULL until somebody asks */
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

/* Eight bytes at a time: at opening a project this runs over the ids of all documents. */
static guint
hash_id (gconstpointer id)
{
  const char *text = id;
  gsize length = strlen (text);
  guint64 hash = length;

  for (; length >= sizeof (guint64); text += sizeof (guint64), length -= sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
      hash ^= hash >> 32;
    }
  for (; length > 0; text++, length--)
    hash = (hash ^ (guchar) *text) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  return (guint) (hash >> 32);
}

/* An id is the document's own: it stays where it is as long as the document does. */
static GHashTable *
get_by_id (CoDocuments *self)
{
  if (self->by_id != NULL)
    return self->by_id;

  self->by_id = g_hash_table_new (hash_id, g_str_equal);
  for (guint i = 0; i < CO_N_KINDS; i++)
    {
      GPtrArray *documents = co_document_list_get_documents (self->lists[i]);

      for (guint j = 0; j < documents->len; j++)
        {
          CoDocument *document = g_ptr_array_index (documents, j);

          g_hash_table_insert (self->by_id, (gpointer) co_document_get_id (document), document);
        }
    }

  return self->by_id;
}

/* Whether there was none of that id. */
static gboolean
take_in (CoDocuments *self, CoDocument *document)
{
  const char *id = co_document_get_id (document);

  if (g_hash_table_contains (get_by_id (self), id))
    return FALSE;

  g_hash_table_insert (self->by_id, (gpointer) id, document);
  co_document_set_keeper (document, self);
  return TRUE;
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

  for (guint i = 0; i < CO_N_KINDS; i++)
    {
      GPtrArray *documents = co_document_list_get_documents (self->lists[i]);

      for (guint j = 0; j < documents->len; j++)
        co_document_set_keeper (g_ptr_array_index (documents, j), NULL);
    }
  g_clear_pointer (&self->by_id, g_hash_table_unref);
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
    self->lists[i] = co_document_list_new (i);
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

  return id != NULL ? g_hash_table_lookup (get_by_id (self), id) : NULL;
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
  g_return_if_fail (!g_hash_table_contains (get_by_id (self), co_document_get_id (document)));

  take_in (self, document);
  g_object_ref (document);
  co_document_list_append (self->lists[co_document_get_kind (document)], &document, 1);
  emit_changed (self);
}

/* Takes over the arrays, and the references to what is in them. */
static void
append_lists (CoDocuments *self, GPtrArray **lists)
{
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (lists[kind] == NULL)
        continue;
      co_document_list_append (self->lists[kind], (CoDocument *const *) lists[kind]->pdata, lists[kind]->len);
      g_ptr_array_unref (lists[kind]);
    }
  emit_changed (self);
}

/**
 * co_documents_splice:
 * @self: the documents
 * @documents: (element-type CoDocument): documents
 *
 * Adds many documents with one signal for each kind, but those whose ids are there already.
 */
void
co_documents_splice (CoDocuments *self, GPtrArray *documents)
{
  GPtrArray *lists[CO_N_KINDS] = { NULL };

  g_return_if_fail (CO_IS_DOCUMENTS (self));

  for (guint i = 0; i < documents->len; i++)
    {
      CoDocument *document = g_ptr_array_index (documents, i);
      CoKind kind = co_document_get_kind (document);

      if (!take_in (self, document))
        continue;
      if (lists[kind] == NULL)
        lists[kind] = g_ptr_array_new ();
      g_ptr_array_add (lists[kind], g_object_ref (document));
    }
  append_lists (self, lists);
}

/**
 * co_documents_fill:
 * @self: documents of which there is none yet
 * @documents: (transfer full) (element-type CoDocument): documents of which no two have the same id
 *
 * Does the same as co_documents_splice(), without a look at each: opening a large project is quicker than that.
 */
void
co_documents_fill (CoDocuments *self, GPtrArray *documents)
{
  GPtrArray *lists[CO_N_KINDS] = { NULL };

  g_return_if_fail (CO_IS_DOCUMENTS (self));

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (guint i = 0; i < documents->len; i++)
    {
      CoDocument *document = g_ptr_array_index (documents, i);
      CoKind kind = co_document_get_kind (document);

      co_document_set_keeper (document, self);
      if (lists[kind] == NULL)
        lists[kind] = g_ptr_array_new ();
      g_ptr_array_add (lists[kind], document);
    }
  g_ptr_array_set_free_func (documents, NULL);
  g_ptr_array_unref (documents);
  append_lists (self, lists);
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
  g_return_val_if_fail (CO_IS_DOCUMENTS (self), FALSE);
  g_return_val_if_fail (CO_IS_DOCUMENT (document), FALSE);

  if (co_document_get_keeper (document) != self)
    return FALSE;

  /* Whoever hears of it finds it neither in the list nor by its id. */
  co_document_set_keeper (document, NULL);
  g_hash_table_remove (get_by_id (self), co_document_get_id (document));
  co_document_list_remove (self->lists[co_document_get_kind (document)], document);
  emit_changed (self);
  return TRUE;
}
