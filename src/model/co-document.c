/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CoDocument is a record that is stored as one JSON document of its own. It says beforehand that it is about to
 * change (the store then keeps what it was, for undo) and afterwards that it has changed (the store then writes).
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-document.h"

#include "co-documents-private.h"

enum
{
  ID,
  FORMAT,
  CREATED,
  MODIFIED,
};

typedef struct
{
  CoDocuments *keeper; /* not owned: it clears this */
} CoDocumentPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoDocument, co_document, CO_TYPE_RECORD)

enum
{
  CHANGING,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

CoDocuments *
co_document_get_keeper (CoDocument *self)
{
  CoDocumentPrivate *priv = co_document_get_instance_private (self);

  return priv->keeper;
}

void
co_document_set_keeper (CoDocument *self, CoDocuments *keeper)
{
  CoDocumentPrivate *priv = co_document_get_instance_private (self);

  g_return_if_fail (keeper == NULL || priv->keeper == NULL);

  priv->keeper = keeper;
}

static char *
format_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
co_document_changing (CoRecord *record)
{
  CoDocument *self = CO_DOCUMENT (record);
  CoDocuments *keeper = co_document_get_keeper (self);

  if (keeper != NULL)
    co_documents_document_changing (keeper, self);
  g_signal_emit (record, signals[CHANGING], 0);
}

static void
co_document_changed (CoRecord *record)
{
  CoDocument *self = CO_DOCUMENT (record);
  CoDocuments *keeper = co_document_get_keeper (self);

  if (keeper != NULL)
    co_documents_document_changed (keeper, self);
  g_signal_emit (record, signals[CHANGED], 0);
}

static void
co_document_class_init (CoDocumentClass *klass)
{
  static const CoField fields[] = {
    { "format", "format", CO_FIELD_INTEGER, NULL, CO_FIELD_FLAG_ALWAYS, NULL, 1 },
    { "created", "created", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_ALWAYS },
    { "modified", "modified", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_ALWAYS },
  };
  CoRecordClass *record_class = CO_RECORD_CLASS (klass);

  record_class->changing = co_document_changing;
  record_class->changed = co_document_changed;
  co_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));

  /**
   * CoDocument::changing:
   *
   * Emitted before the document, or a record inside it, changes.
   */
  signals[CHANGING] =
      g_signal_new ("changing", CO_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoDocument::changed:
   *
   * Emitted after the document, or a record inside it, has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", CO_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_document_init (CoDocument *self)
{
}

/**
 * co_document_new:
 * @kind: a kind
 *
 * Returns: (transfer full): a new document of that kind, with an id and its times, created now
 */
CoDocument *
co_document_new (CoKind kind)
{
  CoDocument *self = g_object_new (co_kind_get_class (kind), NULL);
  g_autofree char *now = format_now ();

  co_record_set_number (CO_RECORD (self), FORMAT, co_kind_get_format (kind));
  co_record_set_text (CO_RECORD (self), CREATED, now);
  co_record_set_text (CO_RECORD (self), MODIFIED, now);
  return self;
}

/**
 * co_document_get_kind:
 * @self: a document
 *
 * Returns: its kind
 */
CoKind
co_document_get_kind (CoDocument *self)
{
  g_return_val_if_fail (CO_IS_DOCUMENT (self), CO_KIND_PROJECT);

  return CO_DOCUMENT_GET_CLASS (self)->kind;
}

/**
 * co_document_get_id:
 * @self: a document
 *
 * Returns: (transfer none): its stable id, a UUID
 */
const char *
co_document_get_id (CoDocument *self)
{
  return co_record_get_id (CO_RECORD (self));
}

/**
 * co_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what it is called, "" when it has no name yet
 */
const char *
co_document_get_title (CoDocument *self)
{
  return co_record_get_title (CO_RECORD (self));
}

/**
 * co_document_get_created:
 * @self: a document
 *
 * Returns: (transfer none): when it was made, RFC 3339 in UTC
 */
const char *
co_document_get_created (CoDocument *self)
{
  return co_record_get_text (CO_RECORD (self), CREATED);
}

/**
 * co_document_get_modified:
 * @self: a document
 *
 * Returns: (transfer none): when it was last edited, RFC 3339 in UTC
 */
const char *
co_document_get_modified (CoDocument *self)
{
  return co_record_get_text (CO_RECORD (self), MODIFIED);
}

/**
 * co_document_touch:
 * @self: a document
 *
 * Notes that it is edited now.
 */
void
co_document_touch (CoDocument *self)
{
  g_autofree char *now = format_now ();

  co_record_set_text (CO_RECORD (self), MODIFIED, now);
}

/* The items of a copy are other items. */
static void
renew_items (CoRecord *record, GHashTable *renewed)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      GListModel *list = fields[i].type == CO_FIELD_LIST ? co_record_get_list (record, i) : NULL;

      for (guint j = 0; list != NULL && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (list, j);
          g_autofree char *id = g_uuid_string_random ();

          g_hash_table_insert (renewed, g_strdup (co_record_get_id (item)), g_strdup (id));
          g_object_set (item, "id", id, NULL);
          renew_items (item, renewed);
        }
    }
}

static void
point_texts (CoRecord *record, guint field, GHashTable *renewed)
{
  g_auto (GStrv) texts = g_strdupv ((char **) co_record_get_texts (record, field));

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (renewed, texts[i]);

      if (id != NULL)
        g_set_str (&texts[i], id);
    }
  if (texts != NULL)
    co_record_set_texts (record, field, (const char *const *) texts);
}

/* Where an item names others of its document by their ids, that of a copy names those of the copy. */
static void
point_items (CoRecord *record, GHashTable *renewed)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      GListModel *list = fields[i].type == CO_FIELD_LIST ? co_record_get_list (record, i) : NULL;

      if (fields[i].type == CO_FIELD_TEXTS)
        point_texts (record, i, renewed);
      for (guint j = 0; list != NULL && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (list, j);

          point_items (item, renewed);
        }
    }
}

/**
 * co_document_duplicate:
 * @self: a document
 *
 * Returns: (transfer full): an equal one that is another document, made now, and whose items are other items
 */
CoDocument *
co_document_duplicate (CoDocument *self)
{
  CoDocument *copy = CO_DOCUMENT (co_record_copy (CO_RECORD (self)));
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *now = format_now ();
  g_autoptr (GHashTable) renewed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_object_set (copy, "id", id, "created", now, "modified", now, NULL);
  renew_items (CO_RECORD (copy), renewed);
  point_items (CO_RECORD (copy), renewed);
  return copy;
}

static gboolean
record_refers_to (CoRecord *record, const char *id)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      if (fields[i].type == CO_FIELD_REFERENCE && g_str_equal (co_record_get_text (record, i), id))
        return TRUE;
      if (fields[i].type == CO_FIELD_REFERENCES && g_strv_contains (co_record_get_texts (record, i), id))
        return TRUE;
      if (fields[i].type == CO_FIELD_LIST)
        {
          GListModel *list = co_record_get_list (record, i);

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr (CoRecord) item = g_list_model_get_item (list, j);

              if (record_refers_to (item, id))
                return TRUE;
            }
        }
    }

  return FALSE;
}

/**
 * co_document_refers_to:
 * @self: a document
 * @id: the id of another document
 *
 * Returns: whether any reference of @self, at any depth, is @id
 */
gboolean
co_document_refers_to (CoDocument *self, const char *id)
{
  g_return_val_if_fail (CO_IS_DOCUMENT (self), FALSE);

  return record_refers_to (CO_RECORD (self), id);
}
