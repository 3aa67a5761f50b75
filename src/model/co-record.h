/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "co-field.h"

G_BEGIN_DECLS

#define CO_TYPE_RECORD (co_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoRecord, co_record, CO, RECORD, GObject)

/* The fields that every record begins with: the id. */
#define CO_RECORD_N_FIELDS 1

/**
 * CoRecordClass:
 * @changing: (nullable): called before the record, or one inside it, changes
 * @changed: (nullable): called after it has changed
 * @edited: (nullable): called after a property has been set by its name; what is read, merged or undone is no edit
 *
 * A subclass calls co_record_class_set_fields() in its class_init and has nothing else to implement.
 */
struct _CoRecordClass
{
  GObjectClass parent_class;

  void (*changing) (CoRecord *self);
  void (*changed) (CoRecord *self);
  void (*edited) (CoRecord *self, guint field);

  /*< private >*/
  CoField *fields;
  GParamSpec **properties;
  guint n_fields;
};

void co_record_class_set_fields (CoRecordClass *klass, const CoField *fields, guint n_fields);

const CoField *co_record_get_fields (CoRecord *self, guint *n_fields);
int            co_record_find_field (CoRecord *self, const char *name);

const char *co_record_get_id    (CoRecord *self);
const char *co_record_get_title (CoRecord *self);
CoRecord   *co_record_get_owner (CoRecord *self);

const char *co_record_get_text (CoRecord *self, guint field);
void        co_record_set_text (CoRecord *self, guint field, const char *text);

gint64 co_record_get_number (CoRecord *self, guint field);
void   co_record_set_number (CoRecord *self, guint field, gint64 number);

const char *const *co_record_get_texts (CoRecord *self, guint field);
void               co_record_set_texts (CoRecord *self, guint field, const char *const *texts);

GListModel *co_record_get_list    (CoRecord *self, guint field);
void        co_record_list_insert (CoRecord *self, guint field, guint position, gpointer item);
void        co_record_list_remove (CoRecord *self, guint field, gpointer item);
void        co_record_list_move   (CoRecord *self, guint field, gpointer item, guint position);

gboolean  co_record_equal  (CoRecord *self, CoRecord *other);
void      co_record_assign (CoRecord *self, CoRecord *other);
CoRecord *co_record_copy   (CoRecord *self);

/**
 * CO_DEFINE_TEXT:
 * @TypeName: the class
 * @type_name: its prefix
 * @name: the property, with underscores
 * @FIELD: its place in the table
 *
 * Defines getter and setter of a text, date, time, reference or JSON field. Its relatives below do the same
 * for the other types.
 */
#define CO_DEFINE_TEXT(TypeName, type_name, name, FIELD)                                                               \
  const char *type_name##_get_##name (TypeName *self) { return co_record_get_text ((CoRecord *) self, FIELD); }       \
  void type_name##_set_##name (TypeName *self, const char *name) { co_record_set_text ((CoRecord *) self, FIELD, name); }

#define CO_DEFINE_TEXTS(TypeName, type_name, name, FIELD)                                                              \
  const char *const *type_name##_get_##name (TypeName *self) { return co_record_get_texts ((CoRecord *) self, FIELD); } \
  void type_name##_set_##name (TypeName *self, const char *const *name)                                                \
  {                                                                                                                    \
    co_record_set_texts ((CoRecord *) self, FIELD, name);                                                              \
  }

#define CO_DEFINE_NUMBER(TypeName, type_name, Type, name, FIELD)                                                       \
  Type type_name##_get_##name (TypeName *self) { return (Type) co_record_get_number ((CoRecord *) self, FIELD); }      \
  void type_name##_set_##name (TypeName *self, Type name) { co_record_set_number ((CoRecord *) self, FIELD, name); }

#define CO_DEFINE_LIST(TypeName, type_name, names, name, ItemType, FIELD)                                              \
  GListModel *type_name##_get_##names (TypeName *self) { return co_record_get_list ((CoRecord *) self, FIELD); }       \
  void type_name##_insert_##name (TypeName *self, guint position, ItemType *name)                                      \
  {                                                                                                                    \
    co_record_list_insert ((CoRecord *) self, FIELD, position, name);                                                  \
  }                                                                                                                    \
  void type_name##_remove_##name (TypeName *self, ItemType *name)                                                      \
  {                                                                                                                    \
    co_record_list_remove ((CoRecord *) self, FIELD, name);                                                            \
  }                                                                                                                    \
  void type_name##_move_##name (TypeName *self, ItemType *name, guint position)                                        \
  {                                                                                                                    \
    co_record_list_move ((CoRecord *) self, FIELD, name, position);                                                    \
  }

G_END_DECLS
