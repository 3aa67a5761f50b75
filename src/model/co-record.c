/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CoRecord is what documents, and the things listed inside them, have in common: a table of fields. From that
 * table it installs the properties, gets, sets, compares, copies, notifies and frees, so that a class states its
 * members and its rules and nothing else. A change climbs to the outermost record, which tells the store.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-record.h"

#include "co-json-private.h"
#include "co-record-private.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoRecord, co_record, G_TYPE_OBJECT)

#define PRIVATE(self) co_record_get_private (self)
#define CLASS(self) CO_RECORD_GET_CLASS (self)

static const char *const no_texts[] = { NULL };

/* Reads what the record holds, now that it is needed. */
static void
wake (CoRecord *self, CoRecordPrivate *priv)
{
  const char *text = priv->text;
  gsize length = priv->length;
  g_autofree char *mended = co_slab_mend (priv->bed, text, &length);

  priv->id = priv->text = NULL;
  co_json_read_now (self, mended != NULL ? mended : text, length);
}

CoRecordPrivate *
co_record_get_private (CoRecord *self)
{
  CoRecordPrivate *priv = co_record_get_instance_private (self);

  if (G_UNLIKELY (priv->text != NULL))
    wake (self, priv);

  return priv;
}

gboolean
co_field_is_text (const CoField *field)
{
  switch (field->type)
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

gboolean
co_field_is_texts (const CoField *field)
{
  return field->type == CO_FIELD_TEXTS || field->type == CO_FIELD_REFERENCES;
}

GListStore *
co_record_ensure_list (CoRecord *self, guint field)
{
  CoValue *value = &co_record_get_values (self)[field];

  if (value->list == NULL)
    value->list = g_list_store_new (CLASS (self)->fields[field].get_type ());

  return value->list;
}

void
co_record_notify (CoRecord *self, guint field)
{
  g_object_notify_by_pspec (G_OBJECT (self), CLASS (self)->properties[field]);
  co_record_emit_changed (self);
}

void
co_unknown_free (gpointer data)
{
  CoUnknown *unknown = data;

  g_free (unknown->member);
  g_free (unknown->json);
  g_free (unknown);
}

static gboolean
is_number (const CoField *field)
{
  return !co_field_is_text (field) && !co_field_is_texts (field) && field->type != CO_FIELD_LIST;
}

/* The values are made when somebody asks for one: at opening a project, most are not asked for. */
CoValue *
co_record_get_values (CoRecord *self)
{
  CoRecordPrivate *priv = PRIVATE (self);
  CoRecordClass *klass = CLASS (self);

  if (G_LIKELY (priv->values != NULL))
    return priv->values;

  priv->values = g_new0 (CoValue, klass->n_fields);
  for (guint i = 1; i < klass->n_fields; i++)
    {
      if (klass->fields[i].number != 0 && is_number (&klass->fields[i]))
        priv->values[i].number = klass->fields[i].number;
    }

  return priv->values;
}

static void
free_text (CoRecordPrivate *priv, char *text)
{
  if (!co_slab_holds (priv->slab, text))
    g_free (text);
}

/* All the texts of a list lie in the slab, or none. */
static void
free_texts (CoRecordPrivate *priv, GStrv texts)
{
  if (texts != NULL && co_slab_holds (priv->slab, texts[0]))
    g_free (texts);
  else
    g_strfreev (texts);
}

static void
free_list (GListStore *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      PRIVATE (item)->owner = NULL;
    }
  g_object_unref (list);
}

static void
co_record_finalize (GObject *object)
{
  CoRecord *self = CO_RECORD (object);
  CoRecordPrivate *priv = co_record_get_instance_private (self);
  CoRecordClass *klass = CLASS (self);

  for (guint i = 0; priv->values != NULL && i < klass->n_fields; i++)
    {
      CoValue *value = &priv->values[i];

      if (co_field_is_text (&klass->fields[i]))
        free_text (priv, value->text);
      else if (co_field_is_texts (&klass->fields[i]))
        free_texts (priv, value->texts);
      else if (klass->fields[i].type == CO_FIELD_LIST && value->list != NULL)
        free_list (value->list);
    }
  g_free (priv->values);
  g_clear_pointer (&priv->unknown, g_ptr_array_unref);
  g_clear_pointer (&priv->slab, co_slab_unref);
  g_clear_pointer (&priv->bed, co_slab_unref);

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

  if (CLASS (self)->edited != NULL)
    CLASS (self)->edited (self, field);
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
      return g_param_spec_object (field->name, NULL, NULL, G_TYPE_LIST_MODEL,
                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
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

  /* The reader keeps a bit for each, and one besides. */
  g_assert (n_inherited + n_fields < 64);

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
  CoRecordPrivate *priv;

  g_return_val_if_fail (CO_IS_RECORD (self), "");

  priv = co_record_get_instance_private (self);
  if (priv->id != NULL)
    return priv->id;

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
  CoValue *value;

  g_return_val_if_fail (CO_IS_RECORD (self), "");

  value = &co_record_get_values (self)[field];
  /* Most records get theirs by reading. */
  if (value->text == NULL && field == 0)
    value->text = g_uuid_string_random ();
  if (value->text != NULL)
    return value->text;

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
  CoValue *value;
  char *copy;

  g_return_if_fail (CO_IS_RECORD (self));
  /* Nobody could read the document any more. */
  g_return_if_fail (text == NULL || g_utf8_validate (text, -1, NULL));

  fallback = CLASS (self)->fields[field].text != NULL ? CLASS (self)->fields[field].text : "";
  if (g_str_equal (co_record_get_text (self, field), text != NULL ? text : fallback))
    return;

  co_record_emit_changing (self);
  /* It may be a part of what is replaced. */
  copy = g_strdup (text);
  value = &co_record_get_values (self)[field];
  free_text (PRIVATE (self), value->text);
  value->text = copy;
  co_record_notify (self, field);
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

  return co_record_get_values (self)[field].number;
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

  if (co_record_get_values (self)[field].number == number)
    return;

  co_record_emit_changing (self);
  co_record_get_values (self)[field].number = number;
  co_record_notify (self, field);
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
  GStrv texts;

  g_return_val_if_fail (CO_IS_RECORD (self), no_texts);

  texts = co_record_get_values (self)[field].texts;
  return texts != NULL ? (const char *const *) texts : no_texts;
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
  CoValue *value;
  GStrv copy;

  g_return_if_fail (CO_IS_RECORD (self));
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_return_if_fail (g_utf8_validate (texts[i], -1, NULL));

  if (g_strv_equal (co_record_get_texts (self, field), texts != NULL ? texts : no_texts))
    return;

  co_record_emit_changing (self);
  copy = g_strdupv ((char **) texts);
  value = &co_record_get_values (self)[field];
  free_texts (PRIVATE (self), value->texts);
  value->texts = copy;
  co_record_notify (self, field);
}

/* @id and @text lie in @slab. */
void
co_record_init_asleep (CoRecord *self, CoSlab *slab, const char *id, const char *text, gsize length)
{
  CoRecordPrivate *priv = co_record_get_instance_private (self);

  priv->bed = co_slab_ref (slab);
  priv->id = id;
  priv->text = text;
  priv->length = length;
}

gboolean
co_record_is_default (CoRecord *self, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];
  CoValue *value = &co_record_get_values (self)[field];

  if (co_field_is_text (spec))
    return g_str_equal (co_record_get_text (self, field), spec->text != NULL ? spec->text : "");
  if (co_field_is_texts (spec))
    return value->texts == NULL || value->texts[0] == NULL;
  if (spec->type == CO_FIELD_LIST)
    return value->list == NULL || g_list_model_get_n_items (G_LIST_MODEL (value->list)) == 0;

  return value->number == spec->number;
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
