/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of other documents, referred to by their ids: chosen from a list, and opened by a press.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-references-row.h"

#include "co-view.h"

#include <glib/gi18n.h>

struct _CoReferencesRow
{
  CoPillsRow parent_instance;

  CoDocuments *documents;
  CoKind kind;
};

G_DEFINE_FINAL_TYPE (CoReferencesRow, co_references_row, CO_TYPE_PILLS_ROW)

enum
{
  PROP_0,
  PROP_IDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GStrv
co_references_row_dup_choices (CoPillsRow *row)
{
  CoReferencesRow *self = CO_REFERENCES_ROW (row);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *list = self->documents != NULL ? co_documents_get_list (self->documents, self->kind) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

      g_strv_builder_add (ids, co_document_get_id (document));
    }

  return g_strv_builder_end (ids);
}

static char *
co_references_row_get_label (CoPillsRow *row, const char *value)
{
  CoReferencesRow *self = CO_REFERENCES_ROW (row);
  CoDocument *document = self->documents != NULL ? co_documents_lookup (self->documents, value) : NULL;

  /* A reference to something that is gone is shown as such, never dropped. */
  if (document == NULL)
    return g_strdup (_ ("No longer there"));

  return g_strdup (*co_document_get_title (document) != '\0' ? co_document_get_title (document) : _ ("Untitled"));
}

static void
co_references_row_activate (CoPillsRow *row, const char *value)
{
  CoReferencesRow *self = CO_REFERENCES_ROW (row);
  CoDocument *document = self->documents != NULL ? co_documents_lookup (self->documents, value) : NULL;

  if (document != NULL)
    co_view_open (GTK_WIDGET (self), document);
}

static void
co_references_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IDS)
    g_value_set_boxed (value, co_pills_row_get_values (CO_PILLS_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_references_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IDS)
    co_pills_row_set_values (CO_PILLS_ROW (object), g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_references_row_finalize (GObject *object)
{
  g_clear_object (&CO_REFERENCES_ROW (object)->documents);

  G_OBJECT_CLASS (co_references_row_parent_class)->finalize (object);
}

static void
co_references_row_class_init (CoReferencesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CoPillsRowClass *pills_class = CO_PILLS_ROW_CLASS (klass);

  object_class->get_property = co_references_row_get_property;
  object_class->set_property = co_references_row_set_property;
  object_class->finalize = co_references_row_finalize;
  pills_class->dup_choices = co_references_row_dup_choices;
  pills_class->get_label = co_references_row_get_label;
  pills_class->activate = co_references_row_activate;

  /**
   * CoReferencesRow:ids:
   *
   * The ids of the documents.
   */
  properties[PROP_IDS] = g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  pills_class->property = properties[PROP_IDS];
}

static void
co_references_row_init (CoReferencesRow *self)
{
}

/**
 * co_references_row_set_documents:
 * @self: a row
 * @documents: the documents of the project
 * @kind: the kind of documents that can be referred to
 *
 * Sets what there is to choose from.
 */
void
co_references_row_set_documents (CoReferencesRow *self, CoDocuments *documents, CoKind kind)
{
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_func (co_documents_get_list (self->documents, self->kind), co_pills_row_update,
                                          self);
  g_set_object (&self->documents, documents);
  self->kind = kind;
  g_signal_connect_object (co_documents_get_list (documents, kind), "items-changed", G_CALLBACK (co_pills_row_update),
                           self, G_CONNECT_SWAPPED);
  co_pills_row_update (CO_PILLS_ROW (self));
}
