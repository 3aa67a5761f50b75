/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents of one kind. A GListStore keeps its items in a tree, which takes longer to make than the documents of a
 * large project themselves; this is an array.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-document-list.h"

struct _CoDocumentList
{
  GObject parent_instance;

  CoKind kind;
  GPtrArray *documents;
};

static GType
co_document_list_get_item_type (GListModel *model)
{
  return co_kind_get_class (CO_DOCUMENT_LIST (model)->kind);
}

static guint
co_document_list_get_n_items (GListModel *model)
{
  return CO_DOCUMENT_LIST (model)->documents->len;
}

static gpointer
co_document_list_get_item (GListModel *model, guint position)
{
  GPtrArray *documents = CO_DOCUMENT_LIST (model)->documents;

  return position < documents->len ? g_object_ref (g_ptr_array_index (documents, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = co_document_list_get_item_type;
  interface->get_n_items = co_document_list_get_n_items;
  interface->get_item = co_document_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CoDocumentList,
                               co_document_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
co_document_list_finalize (GObject *object)
{
  g_ptr_array_unref (CO_DOCUMENT_LIST (object)->documents);

  G_OBJECT_CLASS (co_document_list_parent_class)->finalize (object);
}

static void
co_document_list_class_init (CoDocumentListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_document_list_finalize;
}

static void
co_document_list_init (CoDocumentList *self)
{
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * co_document_list_new:
 * @kind: a kind
 *
 * Returns: (transfer full): an empty list of its documents
 */
CoDocumentList *
co_document_list_new (CoKind kind)
{
  CoDocumentList *self = g_object_new (CO_TYPE_DOCUMENT_LIST, NULL);

  self->kind = kind;
  return self;
}

/**
 * co_document_list_append:
 * @self: a list
 * @documents: (array length=n) (transfer full): documents of its kind
 * @n: how many
 *
 * Adds documents with one signal.
 */
void
co_document_list_append (CoDocumentList *self, CoDocument *const *documents, guint n)
{
  guint position = self->documents->len;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->documents, documents[i]);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n);
}

/**
 * co_document_list_remove:
 * @self: a list
 * @document: a document
 *
 * Returns: whether it was there
 */
gboolean
co_document_list_remove (CoDocumentList *self, CoDocument *document)
{
  guint position;

  if (!g_ptr_array_find (self->documents, document, &position))
    return FALSE;

  g_ptr_array_remove_index (self->documents, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return TRUE;
}

/**
 * co_document_list_get_documents:
 * @self: a list
 *
 * Returns: (transfer none) (element-type CoDocument): what is in it
 */
GPtrArray *
co_document_list_get_documents (CoDocumentList *self)
{
  return self->documents;
}
