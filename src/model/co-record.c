/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CoRecord is what documents, and the things listed inside them, have in common: a table of fields. From that
 * table it installs the properties, gets, sets, compares, copies, notifies and frees, so that a class states its
 * members and its rules and nothing else. A change climbs to the outermost record, which tells the store.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-record.h"

#include "co-record-private.h"

typedef union
{
  char *text;
  GStrv texts;
  gint64 number;
  GListStore *list;
} Value;

typedef struct
{
  Value *values;
  GPtrArray *unknown;
  CoRecord *owner; /* not owned: the owner clears it */
} CoRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoRecord, co_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((CoRecordPrivate *) co_record_get_instance_private (self))
#define CLASS(self) CO_RECORD_GET_CLASS (self)

static const char *const no_texts[] = { NULL };

static gboolean
is_text (CoFieldType type)
{
  switch (type)
    {
    case CO_FIELD_TEXT:
    case CO_FIELD_DATE:
    case CO_FIELD_TIME:
    case CO_FIELD_REFERENCE:
    case CO_FIELD_JSON:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_texts (CoFieldType type)
{
  return type == CO_FIELD_TEXTS || type == CO_FIELD_REFERENCES;
}

static void
co_unknown_free (gpointer data)
{
  CoUnknown *unknown = data;

  g_free (unknown->member);
  g_free (unknown->json);
  g_free (unknown);
}

static CoUnknown *
copy_unknown (CoUnknown *unknown)
{
  CoUnknown *copy = g_new (CoUnknown, 1);

  *copy = (CoUnknown){ g_strdup (unknown->member), g_strdup (unknown->json), unknown->after };
  return copy;
}

static GListStore *
ensure_list (CoRecord *self, guint field)
{
  Value *value = &PRIVATE (self)->values[field];

  if (value->list == NULL)
    value->list = g_list_store_new (CLASS (self)->fields[field].get_type ());

  return value->list;
}

static void
notify (CoRecord *self, guint field)
{
  g_object_notify_by_pspec (G_OBJECT (self), CLASS (self)->properties[field]);
  co_record_emit_changed (self);
}

static guint
find_by_id (GListModel *list, const char *id, guint from)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = from; i < n; i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

      if (g_str_equal (co_record_get_id (item), id))
        return i;
    }

  return G_MAXUINT;
}

static void
assign_list (CoRecord *self, CoRecord *other, guint field)
{
  GListModel *mine = G_LIST_MODEL (ensure_list (self, field));
  GListModel *theirs = co_record_get_list (other, field);
  guint n = g_list_model_get_n_items (theirs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) wanted = g_list_model_get_item (theirs, i);
      guint at = find_by_id (mine, co_record_get_id (wanted), i);

      if (at == G_MAXUINT)
        {
          g_autoptr (CoRecord) copy = co_record_copy (wanted);

          co_record_list_insert (self, field, i, copy);
        }
      else
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (mine, at);

          co_record_list_move (self, field, item, i);
          co_record_assign (item, wanted);
        }
    }

  while (g_list_model_get_n_items (mine) > n)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (mine, n);

      co_record_list_remove (self, field, item);
    }
}

static gboolean
lists_equal (GListModel *a, GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) x = g_list_model_get_item (a, i);
      g_autoptr (CoRecord) y = g_list_model_get_item (b, i);

      if (!co_record_equal (x, y))
        return FALSE;
    }

  return TRUE;
}

static gboolean
unknown_equal (GPtrArray *a, GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      CoUnknown *x = g_ptr_array_index (a, i);
      CoUnknown *y = g_ptr_array_index (b, i);

      if (!g_str_equal (x->member, y->member) || !g_str_equal (x->json, y->json))
        return FALSE;
    }

  return TRUE;
}

static void
co_record_constructed (GObject *object)
{
  CoRecord *self = CO_RECORD (object);
  CoRecordPrivate *priv = PRIVATE (self);
  CoRecordClass *klass = CLASS (self);

  G_OBJECT_CLASS (co_record_parent_class)->constructed (object);

  priv->values = g_new0 (Value, klass->n_fields);
  priv->values[0].text = g_uuid_string_random ();
  for (guint i = 1; i < klass->n_fields; i++)
    {
      if (!is_text (klass->fields[i].type) && !is_texts (klass->fields[i].type) && klass->fields[i].type != CO_FIELD_LIST)
        priv->values[i].number = klass->fields[i].number;
    }
}

static void
co_record_finalize (GObject *object)
{
  CoRecord *self = CO_RECORD (object);
  CoRecordPrivate *priv = PRIVATE (self);
  CoRecordClass *klass = CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      Value *value = &priv->values[i];

      if (is_text (klass->fields[i].type))
        g_free (value->text);
      else if (is_texts (klass->fields[i].type))
        g_strfreev (value->texts);
      else if (klass->fields[i].type == CO_FIELD_LIST && value->list != NULL)
        {
          guint n = g_list_model_get_n_items (G_LIST_MODEL (value->list));

          for (guint j = 0; j < n; j++)
            {
              g_autoptr (CoRecord) item = g_list_model_get_item (G_LIST_MODEL (value->list), j);

              PRIVATE (item)->owner = NULL;
            }
          g_object_unref (value->list);
        }
    }
  g_free (priv->values);
  g_clear_pointer (&priv->unknown, g_ptr_array_unref);

  G_OBJECT_CLASS (co_record_parent_class)->finalize (object);
}

static void
co_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoRecord *self = CO_RECORD (object);
  guint field = id - 1;

  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, co_record_get_text (self, field));
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, co_record_get_number (self, field));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, co_record_get_number (self, field) != 0);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, (int) co_record_get_number (self, field));
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    g_value_set_boxed (value, co_record_get_texts (self, field));
  else
    g_value_set_object (value, co_record_get_list (self, field));
}

static void
co_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoRecord *self = CO_RECORD (object);
  guint field = id - 1;

  if (G_IS_PARAM_SPEC_STRING (pspec))
    co_record_set_text (self, field, g_value_get_string (value));
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    co_record_set_number (self, field, g_value_get_int64 (value));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    co_record_set_number (self, field, g_value_get_boolean (value));
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    co_record_set_number (self, field, g_value_get_enum (value));
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    co_record_set_texts (self, field, g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static GParamSpec *
create_property (const CoField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case CO_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, field->number, flags);
    case CO_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, field->number != 0, flags);
    case CO_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->get_type (), (int) field->number, flags);
    case CO_FIELD_TEXTS:
    case CO_FIELD_REFERENCES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case CO_FIELD_LIST:
      return g_param_spec_object (field->name, NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    default:
      return g_param_spec_string (field->name, NULL, NULL, field->text != NULL ? field->text : "", flags);
    }
}

static void
co_record_class_init (CoRecordClass *klass)
{
  static const CoField fields[CO_RECORD_N_FIELDS] = {
    { "id", "id", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_ALWAYS },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = co_record_constructed;
  object_class->finalize = co_record_finalize;

  co_record_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
co_record_init (CoRecord *self)
{
}

/**
 * co_record_class_set_fields:
 * @klass: the class of a record
 * @fields: (array length=n_fields): its table, without the fields of its parent classes
 * @n_fields: how many there are
 *
 * Gives a class its fields, behind those of its parent. Called once, in class_init.
 */
void
co_record_class_set_fields (CoRecordClass *klass, const CoField *fields, guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  guint n_inherited = klass->n_fields;
  CoField *all = g_new (CoField, n_inherited + n_fields);
  GParamSpec **properties = g_new (GParamSpec *, n_inherited + n_fields);

  /* GObject takes these two away from every derived class. */
  object_class->get_property = co_record_get_property;
  object_class->set_property = co_record_set_property;

  for (guint i = 0; i < n_inherited; i++)
    {
      all[i] = klass->fields[i];
      properties[i] = klass->properties[i];
    }
  for (guint i = 0; i < n_fields; i++)
    {
      all[n_inherited + i] = fields[i];
      properties[n_inherited + i] = create_property (&fields[i]);
      g_object_class_install_property (object_class, n_inherited + i + 1, properties[n_inherited + i]);
    }

  /* The tables live as long as their class: for ever. */
  klass->fields = all;
  klass->properties = properties;
  klass->n_fields = n_inherited + n_fields;
}

/**
 * co_record_get_fields:
 * @self: a record
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): the table of the record's fields, inherited ones first
 */
const CoField *
co_record_get_fields (CoRecord *self, guint *n_fields)
{
  g_return_val_if_fail (CO_IS_RECORD (self), NULL);

  *n_fields = CLASS (self)->n_fields;
  return CLASS (self)->fields;
}

/**
 * co_record_find_field:
 * @self: a record
 * @name: the name of a property
 *
 * Returns: its place in the table, -1 when there is none
 */
int
co_record_find_field (CoRecord *self, const char *name)
{
  CoRecordClass *klass = CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        return (int) i;
    }

  return -1;
}

/**
 * co_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): its stable id
 */
const char *
co_record_get_id (CoRecord *self)
{
  return co_record_get_text (self, 0);
}

/**
 * co_record_get_title:
 * @self: a record
 *
 * Returns: (transfer none): what the record is called, "" when it has no name yet
 */
const char *
co_record_get_title (CoRecord *self)
{
  CoRecordClass *klass;

  g_return_val_if_fail (CO_IS_RECORD (self), "");

  klass = CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].flags & CO_FIELD_FLAG_TITLE)
        return co_record_get_text (self, i);
    }

  return "";
}

/**
 * co_record_get_owner:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record in whose list it stands
 */
CoRecord *
co_record_get_owner (CoRecord *self)
{
  return PRIVATE (self)->owner;
}

/**
 * co_record_get_text:
 * @self: a record
 * @field: place of a text, date, time, reference or JSON in the table
 *
 * Returns: (transfer none): the value, never %NULL
 */
const char *
co_record_get_text (CoRecord *self, guint field)
{
  const char *text;

  g_return_val_if_fail (CO_IS_RECORD (self), "");

  text = PRIVATE (self)->values[field].text;
  if (text != NULL)
    return text;

  return CLASS (self)->fields[field].text != NULL ? CLASS (self)->fields[field].text : "";
}

/**
 * co_record_set_text:
 * @self: a record
 * @field: place of a text, date, time, reference or JSON in the table
 * @text: (nullable): the new value, %NULL for the default
 */
void
co_record_set_text (CoRecord *self, guint field, const char *text)
{
  const char *fallback;
  Value *value;

  g_return_if_fail (CO_IS_RECORD (self));

  fallback = CLASS (self)->fields[field].text != NULL ? CLASS (self)->fields[field].text : "";
  if (g_str_equal (co_record_get_text (self, field), text != NULL ? text : fallback))
    return;

  co_record_emit_changing (self);
  value = &PRIVATE (self)->values[field];
  g_free (value->text);
  value->text = g_strdup (text);
  notify (self, field);
}

/**
 * co_record_get_number:
 * @self: a record
 * @field: place of an integer, boolean or enumeration in the table
 *
 * Returns: the value
 */
gint64
co_record_get_number (CoRecord *self, guint field)
{
  g_return_val_if_fail (CO_IS_RECORD (self), 0);

  return PRIVATE (self)->values[field].number;
}

/**
 * co_record_set_number:
 * @self: a record
 * @field: place of an integer, boolean or enumeration in the table
 * @number: the new value
 */
void
co_record_set_number (CoRecord *self, guint field, gint64 number)
{
  g_return_if_fail (CO_IS_RECORD (self));

  if (PRIVATE (self)->values[field].number == number)
    return;

  co_record_emit_changing (self);
  PRIVATE (self)->values[field].number = number;
  notify (self, field);
}

/**
 * co_record_get_texts:
 * @self: a record
 * @field: place of a list of texts in the table
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts, never %NULL
 */
const char *const *
co_record_get_texts (CoRecord *self, guint field)
{
  g_return_val_if_fail (CO_IS_RECORD (self), no_texts);

  return PRIVATE (self)->values[field].texts != NULL ? (const char *const *) PRIVATE (self)->values[field].texts : no_texts;
}

/**
 * co_record_set_texts:
 * @self: a record
 * @field: place of a list of texts in the table
 * @texts: (nullable) (array zero-terminated=1): the new texts
 */
void
co_record_set_texts (CoRecord *self, guint field, const char *const *texts)
{
  GStrv copy;

  g_return_if_fail (CO_IS_RECORD (self));

  if (g_strv_equal (co_record_get_texts (self, field), texts != NULL ? texts : no_texts))
    return;

  co_record_emit_changing (self);
  copy = g_strdupv ((char **) texts);
  g_strfreev (PRIVATE (self)->values[field].texts);
  PRIVATE (self)->values[field].texts = copy;
  notify (self, field);
}

/**
 * co_record_get_list:
 * @self: a record
 * @field: place of a list in the table
 *
 * The list is for reading: change it by co_record_list_insert(), _remove() and _move().
 *
 * Returns: (transfer none): the records of the list
 */
GListModel *
co_record_get_list (CoRecord *self, guint field)
{
  g_return_val_if_fail (CO_IS_RECORD (self), NULL);
  g_return_val_if_fail (CLASS (self)->fields[field].type == CO_FIELD_LIST, NULL);

  return G_LIST_MODEL (ensure_list (self, field));
}

/**
 * co_record_list_insert:
 * @self: a record
 * @field: place of a list in the table
 * @position: where; past the end means at the end
 * @item: (type CoRecord): a record that stands in no list yet
 */
void
co_record_list_insert (CoRecord *self, guint field, guint position, gpointer item)
{
  GListStore *list;

  g_return_if_fail (CO_IS_RECORD (self));
  g_return_if_fail (CO_IS_RECORD (item) && PRIVATE (item)->owner == NULL);

  list = ensure_list (self, field);
  co_record_emit_changing (self);
  PRIVATE (item)->owner = self;
  g_list_store_insert (list, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (list))), item);
  notify (self, field);
}

/**
 * co_record_list_remove:
 * @self: a record
 * @field: place of a list in the table
 * @item: (type CoRecord): a record of the list; any other is ignored
 */
void
co_record_list_remove (CoRecord *self, guint field, gpointer item)
{
  GListStore *list;
  guint position;

  g_return_if_fail (CO_IS_RECORD (self));

  list = ensure_list (self, field);
  if (!g_list_store_find (list, item, &position))
    return;

  co_record_emit_changing (self);
  PRIVATE (item)->owner = NULL;
  g_list_store_remove (list, position);
  notify (self, field);
}

/**
 * co_record_list_move:
 * @self: a record
 * @field: place of a list in the table
 * @item: (type CoRecord): a record of the list
 * @position: the place it has afterwards; past the end means the last
 */
void
co_record_list_move (CoRecord *self, guint field, gpointer item, guint position)
{
  GListStore *list;
  guint from;

  g_return_if_fail (CO_IS_RECORD (self));

  list = ensure_list (self, field);
  if (!g_list_store_find (list, item, &from))
    return;

  position = MIN (position, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
  if (from == position)
    return;

  g_object_ref (item);
  co_record_emit_changing (self);
  g_list_store_remove (list, from);
  g_list_store_insert (list, position, item);
  g_object_unref (item);
  notify (self, field);
}

/**
 * co_record_equal:
 * @self: a record
 * @other: a record
 *
 * Returns: whether both are of one class and all their members are equal, unknown ones and ids included
 */
gboolean
co_record_equal (CoRecord *self, CoRecord *other)
{
  if (self == other)
    return TRUE;
  if (G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other))
    return FALSE;

  for (guint i = 0; i < CLASS (self)->n_fields; i++)
    {
      if (!co_record_field_equal (self, other, i))
        return FALSE;
    }

  return unknown_equal (PRIVATE (self)->unknown, PRIVATE (other)->unknown);
}

/**
 * co_record_assign:
 * @self: a record
 * @other: a record of the same class
 *
 * Makes @self equal to @other, touching only what differs: the records of a list are matched by id and stay the
 * same objects, so that a view keeps its rows, its focus and its caret.
 */
void
co_record_assign (CoRecord *self, CoRecord *other)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  for (guint i = 0; i < CLASS (self)->n_fields; i++)
    co_record_field_assign (self, other, i);

  co_record_set_unknown (self, PRIVATE (other)->unknown);
}

/**
 * co_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): an equal record, with the same ids
 */
CoRecord *
co_record_copy (CoRecord *self)
{
  CoRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  co_record_assign (copy, self);
  return copy;
}

void
co_record_init_text (CoRecord *self, guint field, const char *text)
{
  Value *value = &PRIVATE (self)->values[field];

  g_free (value->text);
  value->text = g_strdup (text);
}

void
co_record_init_number (CoRecord *self, guint field, gint64 number)
{
  PRIVATE (self)->values[field].number = number;
}

void
co_record_init_texts (CoRecord *self, guint field, GStrv texts)
{
  g_strfreev (PRIVATE (self)->values[field].texts);
  PRIVATE (self)->values[field].texts = texts;
}

void
co_record_init_item (CoRecord *self, guint field, CoRecord *item)
{
  PRIVATE (item)->owner = self;
  g_list_store_append (ensure_list (self, field), item);
}

void
co_record_init_unknown (CoRecord *self, const char *member, char *json, int after)
{
  CoRecordPrivate *priv = PRIVATE (self);
  CoUnknown *unknown = g_new (CoUnknown, 1);

  if (priv->unknown == NULL)
    priv->unknown = g_ptr_array_new_with_free_func (co_unknown_free);
  *unknown = (CoUnknown){ g_strdup (member), json, after };
  g_ptr_array_add (priv->unknown, unknown);
}

gboolean
co_record_is_default (CoRecord *self, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];
  Value *value = &PRIVATE (self)->values[field];

  if (is_text (spec->type))
    return g_str_equal (co_record_get_text (self, field), spec->text != NULL ? spec->text : "");
  if (is_texts (spec->type))
    return value->texts == NULL || value->texts[0] == NULL;
  if (spec->type == CO_FIELD_LIST)
    return value->list == NULL || g_list_model_get_n_items (G_LIST_MODEL (value->list)) == 0;

  return value->number == spec->number;
}

GPtrArray *
co_record_get_unknown (CoRecord *self)
{
  return PRIVATE (self)->unknown;
}

/* An array of CoUnknown never changes once a record has it, so that two records may share it. */
void
co_record_set_unknown (CoRecord *self, GPtrArray *unknown)
{
  CoRecordPrivate *priv = PRIVATE (self);

  if (unknown_equal (priv->unknown, unknown))
    return;

  co_record_emit_changing (self);
  g_clear_pointer (&priv->unknown, g_ptr_array_unref);
  priv->unknown = unknown != NULL ? g_ptr_array_ref (unknown) : NULL;
  co_record_emit_changed (self);
}

static CoUnknown *
find_unknown (CoRecord *self, const char *member)
{
  GPtrArray *unknown = PRIVATE (self)->unknown;

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    {
      if (g_str_equal (((CoUnknown *) g_ptr_array_index (unknown, i))->member, member))
        return g_ptr_array_index (unknown, i);
    }

  return NULL;
}

static gboolean
same_unknown (CoUnknown *a, CoUnknown *b)
{
  return g_strcmp0 (a != NULL ? a->json : NULL, b != NULL ? b->json : NULL) == 0;
}

/* Takes over the unknown members that they changed and we did not. */
void
co_record_merge_unknown (CoRecord *self, CoRecord *base, CoRecord *theirs)
{
  GPtrArray *mine = PRIVATE (self)->unknown;
  GPtrArray *other = PRIVATE (theirs)->unknown;
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (co_unknown_free);

  for (guint i = 0; mine != NULL && i < mine->len; i++)
    {
      CoUnknown *ours = g_ptr_array_index (mine, i);
      CoUnknown *old = find_unknown (base, ours->member);
      CoUnknown *wanted = same_unknown (ours, old) ? find_unknown (theirs, ours->member) : ours;

      if (wanted != NULL)
        g_ptr_array_add (merged, copy_unknown (wanted));
    }
  for (guint i = 0; other != NULL && i < other->len; i++)
    {
      CoUnknown *their = g_ptr_array_index (other, i);

      if (find_unknown (self, their->member) == NULL && !same_unknown (their, find_unknown (base, their->member)))
        g_ptr_array_add (merged, copy_unknown (their));
    }

  co_record_set_unknown (self, merged->len > 0 ? merged : NULL);
}

gboolean
co_record_field_equal (CoRecord *self, CoRecord *other, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];

  if (is_text (spec->type))
    return g_str_equal (co_record_get_text (self, field), co_record_get_text (other, field));
  if (is_texts (spec->type))
    return g_strv_equal (co_record_get_texts (self, field), co_record_get_texts (other, field));
  if (spec->type == CO_FIELD_LIST)
    {
      if (co_record_is_default (self, field) || co_record_is_default (other, field))
        return co_record_is_default (self, field) == co_record_is_default (other, field);
      return lists_equal (co_record_get_list (self, field), co_record_get_list (other, field));
    }

  return co_record_get_number (self, field) == co_record_get_number (other, field);
}

void
co_record_field_assign (CoRecord *self, CoRecord *other, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];

  if (is_text (spec->type))
    co_record_set_text (self, field, co_record_get_text (other, field));
  else if (is_texts (spec->type))
    co_record_set_texts (self, field, co_record_get_texts (other, field));
  else if (spec->type != CO_FIELD_LIST)
    co_record_set_number (self, field, co_record_get_number (other, field));
  else if (!co_record_field_equal (self, other, field))
    assign_list (self, other, field);
}

static CoRecord *
get_outermost (CoRecord *self)
{
  while (PRIVATE (self)->owner != NULL)
    self = PRIVATE (self)->owner;

  return self;
}

void
co_record_emit_changing (CoRecord *self)
{
  CoRecord *outermost = get_outermost (self);

  if (CLASS (outermost)->changing != NULL)
    CLASS (outermost)->changing (outermost);
}

void
co_record_emit_changed (CoRecord *self)
{
  CoRecord *outermost = get_outermost (self);

  if (CLASS (outermost)->changed != NULL)
    CLASS (outermost)->changed (outermost);
}
