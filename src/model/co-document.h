/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-kind.h"
#include "co-record.h"

G_BEGIN_DECLS

#define CO_TYPE_DOCUMENT (co_document_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoDocument, co_document, CO, DOCUMENT, CoRecord)

/* The fields that every document begins with: id, format, created, modified. */
#define CO_DOCUMENT_N_FIELDS 4

/* What a document has as its “formatMinor” when a newer version may have put values into it that are only kept here. */
#define CO_DOCUMENT_MINOR 0

/**
 * CoDocumentClass:
 * @kind: what the class is the documents of
 *
 * The base of all entities that are stored as one JSON document each.
 */
struct _CoDocumentClass
{
  CoRecordClass parent_class;

  CoKind kind;
};

CoDocument *co_document_new (CoKind kind);

CoKind      co_document_get_kind     (CoDocument *self);
const char *co_document_get_id       (CoDocument *self);
const char *co_document_get_title    (CoDocument *self);
const char *co_document_get_created  (CoDocument *self);
const char *co_document_get_modified (CoDocument *self);
void        co_document_touch        (CoDocument *self);

CoDocument *co_document_duplicate (CoDocument *self);

gboolean co_document_refers_to (CoDocument *self, const char *id);

/**
 * CO_DEFINE_DOCUMENT:
 * @TypeName: the class
 * @type_name: its prefix
 * @KIND: its kind
 * @fields: its table
 *
 * Defines a kind of document by its table, and its constructor.
 */
#define CO_DEFINE_DOCUMENT(TypeName, type_name, KIND, fields)                                                          \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CO_TYPE_DOCUMENT)                                                          \
  static void type_name##_class_init (TypeName##Class *klass)                                                          \
  {                                                                                                                    \
    CO_DOCUMENT_CLASS (klass)->kind = KIND;                                                                            \
    co_record_class_set_fields (CO_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));                               \
  }                                                                                                                    \
  static void type_name##_init (TypeName *self) {}                                                                     \
  TypeName *type_name##_new (void) { return (TypeName *) co_document_new (KIND); }

/**
 * CO_DEFINE_ITEM:
 *
 * The same for a record that stands in a list of a document.
 */
#define CO_DEFINE_ITEM(TypeName, type_name, fields)                                                                    \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CO_TYPE_RECORD)                                                            \
  static void type_name##_class_init (TypeName##Class *klass)                                                          \
  {                                                                                                                    \
    co_record_class_set_fields (CO_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));                               \
  }                                                                                                                    \
  static void type_name##_init (TypeName *self) {}                                                                     \
  TypeName *type_name##_new (void) { return g_object_new (type_name##_get_type (), NULL); }

G_END_DECLS
