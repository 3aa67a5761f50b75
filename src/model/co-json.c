/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the JSON text to a document (co-json-write.c goes back), by yyjson: it is strict, says where an error stands, and can keep
 * numbers as they were written, so that members which this version does not know come back to the letter.
 * The text is read in place: the name of a member points into it, which is how an error finds its line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json.h"

#include "co-json-private.h"
#include "co-migration.h"
#include "co-record-private.h"

#include <string.h>
#include <yyjson.h>

#define READ_FLAGS (YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW)

/* No document needs more; what is nested deeper is somebody's trap. */
#define MAX_DEPTH 256

typedef struct
{
  const char *text; /* as it was given, for counting lines */
  gsize length;
  const char *buffer; /* the same, read in place */
  CoSlab *slab;       /* where that lies; NULL when what is read has been brought to our format */
  gboolean is_newer;  /* by a minor step: what we do not know is kept, also in members that we know */
  CoRecord *into;     /* what is read; NULL: it is to be made */
  CoPlace *place;
  GError **error;
} Reader;

/* Which members of an object have come. */
typedef struct
{
  guint64 known; /* a bit for each field, and one for the kind */
  GHashTable *unknown;
} Members;

static gboolean
refuse (Reader *reader, yyjson_val *key, CoFault fault, const char *what, const char *choices)
{
  if (key != NULL && reader->place != NULL && reader->slab != NULL)
    *reader->place =
        co_json_find_place (reader->text, reader->length, (gsize) (yyjson_get_str (key) - reader->buffer) - 1);
  co_model_error_set (reader->error, fault, what, choices);
  return FALSE;
}

static gboolean
wrong_type (Reader *reader, yyjson_val *key, CoFault fault)
{
  return refuse (reader, key, fault, yyjson_get_str (key), NULL);
}

static gboolean
is_plain_text (yyjson_val *value)
{
  return yyjson_is_str (value) && strlen (yyjson_get_str (value)) == yyjson_get_len (value);
}

/* The number that two digits make, -1 when they are none. */
static int
get_two_digits (const char *text)
{
  return g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : -1;
}

static gboolean
is_date (const char *text, gsize length)
{
  int century, year, month, day;

  if (length != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;

  century = get_two_digits (text);
  year = get_two_digits (text + 2);
  month = get_two_digits (text + 5);
  day = get_two_digits (text + 8);
  return century >= 0 && year >= 0 && month > 0 && day > 0 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) (century * 100 + year));
}

static gboolean
is_time (const char *text, gsize length)
{
  int hour, minute;

  if (length != strlen ("HH:MM") || text[2] != ':')
    return FALSE;

  hour = get_two_digits (text);
  minute = get_two_digits (text + 3);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

static gboolean
read_text (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  const char *text = yyjson_get_str (value);

  if (!is_plain_text (value))
    return wrong_type (reader, key, CO_FAULT_NO_TEXT);
  if (field->type == CO_FIELD_DATE && *text != '\0' && !is_date (text, yyjson_get_len (value)))
    return wrong_type (reader, key, CO_FAULT_NO_DATE);
  if (field->type == CO_FIELD_TIME && *text != '\0' && !is_time (text, yyjson_get_len (value)))
    return wrong_type (reader, key, CO_FAULT_NO_TIME);
  if (index == 0 && *text == '\0')
    return wrong_type (reader, key, CO_FAULT_EMPTY_ID);

  co_record_init_text (record, index, text);
  return TRUE;
}

static gboolean
read_texts (Reader *reader, CoRecord *record, guint index, yyjson_val *key, yyjson_val *value)
{
  g_autofree char **texts = NULL;
  yyjson_val *item;
  size_t i, n;

  if (!yyjson_is_arr (value))
    return wrong_type (reader, key, CO_FAULT_NO_TEXTS);
  yyjson_arr_foreach (value, i, n, item)
  {
    if (!is_plain_text (item))
      return wrong_type (reader, key, CO_FAULT_NO_TEXTS);
  }

  texts = g_new0 (char *, yyjson_arr_size (value) + 1);
  yyjson_arr_foreach (value, i, n, item) texts[i] =
      reader->slab != NULL ? (char *) yyjson_get_str (item) : g_strdup (yyjson_get_str (item));
  co_record_init_texts (record, index, g_steal_pointer (&texts));
  return TRUE;
}

static gboolean
read_number (Reader *reader, CoRecord *record, guint index, yyjson_val *key, yyjson_val *value)
{
  gint64 number;

  if (!yyjson_is_raw (value) ||
      !g_ascii_string_to_signed (yyjson_get_raw (value), 10, G_MININT64, G_MAXINT64, &number, NULL))
    return wrong_type (reader, key, CO_FAULT_NO_WHOLE_NUMBER);

  co_record_init_number (record, index, number);
  return TRUE;
}

static gboolean
read_enum (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());
  GEnumValue *known = is_plain_text (value) ? g_enum_get_value_by_nick (klass, yyjson_get_str (value)) : NULL;

  if (known == NULL)
    {
      g_autoptr (GString) nicks = g_string_new (NULL);

      for (guint i = 0; i < klass->n_values; i++)
        g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
      return refuse (reader, key, CO_FAULT_NO_CHOICE, yyjson_get_str (key), nicks->str);
    }

  co_record_init_number (record, index, known->value);
  return TRUE;
}

static gboolean read_members (Reader *reader, CoRecord *record, yyjson_val *object);

static gboolean
is_list_of_objects (yyjson_val *value)
{
  yyjson_val *object;
  size_t i, n;

  if (!yyjson_is_arr (value))
    return FALSE;
  yyjson_arr_foreach (value, i, n, object)
  {
    if (!yyjson_is_obj (object))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_list (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  yyjson_val *object;
  size_t i, n;

  if (!is_list_of_objects (value))
    return wrong_type (reader, key, CO_FAULT_NO_OBJECTS);
  yyjson_arr_foreach (value, i, n, object)
  {
    CoRecord *item = g_object_new (field->get_type (), NULL);

    g_ptr_array_add (items, item);
    if (!read_members (reader, item, object))
      return FALSE;
  }

  co_record_init_items (record, index, items);
  return TRUE;
}

static gboolean
read_json (CoRecord *record, guint index, yyjson_val *value)
{
  char *json = yyjson_val_write (value, YYJSON_WRITE_NOFLAG, NULL);

  co_record_init_text (record, index, json);
  free (json);
  return TRUE;
}

static gboolean
read_member (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  switch (field->type)
    {
    case CO_FIELD_TEXTS:
    case CO_FIELD_REFERENCES:
      return read_texts (reader, record, index, key, value);
    case CO_FIELD_INTEGER:
      return read_number (reader, record, index, key, value);
    case CO_FIELD_BOOLEAN:
      if (!yyjson_is_bool (value))
        return wrong_type (reader, key, CO_FAULT_NO_BOOLEAN);
      co_record_init_number (record, index, yyjson_get_bool (value));
      return TRUE;
    case CO_FIELD_ENUM:
      return read_enum (reader, record, index, field, key, value);
    case CO_FIELD_LIST:
      return read_list (reader, record, index, field, key, value);
    case CO_FIELD_JSON:
      return read_json (record, index, value);
    default:
      return read_text (reader, record, index, field, key, value);
    }
}

static gboolean
is_too_deep (yyjson_val *value, guint depth)
{
  yyjson_val *key, *item;
  size_t i, n;

  if (depth > MAX_DEPTH)
    return TRUE;
  if (yyjson_is_arr (value))
    {
      yyjson_arr_foreach (value, i, n, item)
      {
        if (yyjson_is_ctn (item) && is_too_deep (item, depth + 1))
          return TRUE;
      }
    }
  else
    {
      yyjson_obj_foreach (value, i, n, key, item)
      {
        if (yyjson_is_ctn (item) && is_too_deep (item, depth + 1))
          return TRUE;
      }
    }

  return FALSE;
}

/* Members mostly come in the order of the table: the search begins behind the one before. */
static int
find_member (const CoField *fields, guint n_fields, const char *member, int last)
{
  for (guint i = 0; i < n_fields; i++)
    {
      guint at = ((guint) (last + 1) + i) % n_fields;

      if (g_str_equal (fields[at].member, member))
        return (int) at;
    }

  return -1;
}

/* The members that are not fields stay with the record as text, behind the field they stood behind. */
static void
keep_unknown (CoRecord *record, yyjson_val *key, yyjson_val *value, int after)
{
  char *json = yyjson_val_write (value, YYJSON_WRITE_NOFLAG, NULL);

  co_record_init_unknown (record, yyjson_get_str (key), g_strdup (json), after);
  free (json);
}

/* A newer version may have a new choice, or write a member otherwise: then it has no value here, and stays. */
static gboolean
is_tolerable (Reader *reader, const CoField *field, int index, yyjson_val *value)
{
  return reader->is_newer && index > 0 && !(field->flags & CO_FIELD_FLAG_ALWAYS) &&
         (field->type != CO_FIELD_LIST || !is_list_of_objects (value));
}

/* Whether a member of an object has not come before. */
static gboolean
is_first (Members *members, const char *member, int index)
{
  guint64 bit = index >= 0 ? G_GUINT64_CONSTANT (1) << index : 0;

  if (index >= 0)
    {
      gboolean first = (members->known & bit) == 0;

      members->known |= bit;
      return first;
    }
  if (members->unknown == NULL)
    members->unknown = g_hash_table_new (g_str_hash, g_str_equal);

  return g_hash_table_add (members->unknown, (gpointer) member);
}

static gboolean
read_object (Reader *reader, CoRecord *record, yyjson_val *object, Members *members)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  gboolean is_document = CO_IS_DOCUMENT (record);
  yyjson_val *key, *value;
  int last = -1;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    const char *member = yyjson_get_str (key);
    int index = find_member (fields, n_fields, member, last);
    gboolean is_kind = index < 0 && is_document && g_str_equal (member, "kind");

    if (!is_plain_text (key))
      return wrong_type (reader, key, CO_FAULT_NULL_NAME);
    if (!is_first (members, member, is_kind ? (int) n_fields : index))
      return refuse (reader, key, CO_FAULT_DUPLICATE, member, NULL);
    if (is_kind)
      continue;

    if (index < 0)
      keep_unknown (record, key, value, last);
    else if (read_member (reader, record, (guint) index, &fields[index], key, value))
      last = index;
    else if (is_tolerable (reader, &fields[index], index, value))
      {
        g_clear_error (reader->error);
        keep_unknown (record, key, value, last);
      }
    else
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_members (Reader *reader, CoRecord *record, yyjson_val *object)
{
  Members members = { 0, NULL };
  gboolean done;

  if (reader->slab != NULL)
    co_record_init_slab (record, reader->slab);
  done = read_object (reader, record, object, &members);
  g_clear_pointer (&members.unknown, g_hash_table_unref);

  return done;
}

/* The whole number that a member holds, -1 when it is none. */
static gint64
get_number (yyjson_val *value)
{
  gint64 number;

  if (!yyjson_is_raw (value) || !g_ascii_string_to_signed (yyjson_get_raw (value), 10, 0, G_MAXINT64, &number, NULL))
    return -1;

  return number;
}

static yyjson_val *
find_key (yyjson_val *object, const char *member)
{
  yyjson_val *key, *value;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    if (yyjson_equals_str (key, member))
      return key;
  }

  return NULL;
}

static gboolean
find_kind (Reader *reader, yyjson_val *root, CoKind *kind)
{
  yyjson_val *key = find_key (root, "kind");
  yyjson_val *value = key != NULL ? unsafe_yyjson_get_next (key) : NULL;

  if (value == NULL || !is_plain_text (value))
    return refuse (reader, key, CO_FAULT_NO_KIND, NULL, NULL);
  if (!co_kind_from_nick (yyjson_get_str (value), kind))
    return refuse (reader, key, CO_FAULT_UNKNOWN_KIND, yyjson_get_str (value), NULL);

  return TRUE;
}

static gboolean
find_format (Reader *reader, yyjson_val *root, CoKind kind, gint64 *format)
{
  yyjson_val *key = find_key (root, "format");
  yyjson_val *value = key != NULL ? unsafe_yyjson_get_next (key) : NULL;

  *format = value != NULL ? get_number (value) : co_kind_get_format (kind);
  if (*format < 0)
    return refuse (reader, key, CO_FAULT_BAD_FORMAT, NULL, NULL);
  if (*format > co_kind_get_format (kind))
    return refuse (reader, key, CO_FAULT_NEWER, yyjson_get_raw (value), NULL);

  reader->is_newer = get_number (yyjson_obj_get (root, "formatMinor")) > CO_DOCUMENT_MINOR;
  return TRUE;
}

static CoDocument *
read_document (Reader *reader, yyjson_doc **json)
{
  g_autoptr (CoDocument) document = NULL;
  yyjson_val *root = yyjson_doc_get_root (*json);
  gint64 format;
  CoKind kind;

  if (!yyjson_is_obj (root))
    {
      refuse (reader, NULL, CO_FAULT_NO_OBJECT, NULL, NULL);
      return NULL;
    }
  if (!find_kind (reader, root, &kind) || !find_format (reader, root, kind, &format))
    return NULL;
  if (!is_plain_text (yyjson_obj_get (root, "id")))
    {
      refuse (reader, NULL, CO_FAULT_NO_ID, NULL, NULL);
      return NULL;
    }
  if (is_too_deep (root, 0))
    {
      refuse (reader, NULL, CO_FAULT_DEEP, G_STRINGIFY (MAX_DEPTH), NULL);
      return NULL;
    }

  if (format < co_kind_get_format (kind))
    {
      co_migration_run (json, kind, format);
      root = yyjson_doc_get_root (*json);
      reader->slab = NULL;
    }
  document =
      reader->into != NULL ? g_object_ref (CO_DOCUMENT (reader->into)) : g_object_new (co_kind_get_class (kind), NULL);
  if (!read_members (reader, CO_RECORD (document), root))
    return NULL;

  return g_steal_pointer (&document);
}

/* Reads into @into, or makes a document when that is %NULL. */
CoDocument *
co_json_read_text (const CoJsonText *text, CoRecord *into, CoPlace *place, GError **error)
{
  Reader reader = { text->text, text->length, text->buffer, text->slab, FALSE, into, place, error };
  yyjson_read_err problem;
  CoDocument *document;
  yyjson_doc *json;

  if (place != NULL)
    *place = (CoPlace) { 1, 1 };
  json = yyjson_read_opts (text->buffer, text->length, READ_FLAGS, text->memory, &problem);
  if (json == NULL)
    {
      co_json_diagnose (text->text, text->length, &problem, place, error);
      return NULL;
    }

  document = read_document (&reader, &json);
  yyjson_doc_free (json);
  return document;
}
