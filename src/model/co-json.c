/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the JSON text to a document (co-json-write.c goes back), by yyjson: it is strict, says where an error stands, and can keep
 * numbers as they were written, so that members which this version does not know come back to the letter.
 * The text is read in place: the name of a member points into it, which is how an error finds its line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json.h"

#include <string.h>
#include <yyjson.h>

#include "co-migration.h"
#include "co-record-private.h"

#define READ_FLAGS (YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW)

/* No document needs more; what is nested deeper is somebody's trap. */
#define MAX_DEPTH 256

typedef struct
{
  const char *text; /* as it was given, for counting lines */
  gsize length;
  const char *buffer; /* the same, read in place; NULL when what is read has been brought to our format */
  gboolean is_newer;  /* by a minor step: what we do not know is kept, also in members that we know */
  CoPlace *place;
  GError **error;
} Reader;

/* Line and column of an offset, both from 1; a column is a character, not a byte. */
static CoPlace
find_place (const char *text, gsize length, gsize offset)
{
  CoPlace place = { 1, 1 };

  for (gsize i = 0; i < MIN (offset, length); i++)
    {
      if (text[i] == '\n')
        {
          place.line++;
          place.column = 1;
        }
      else if (((guchar) text[i] & 0xC0) != 0x80)
        place.column++;
    }

  return place;
}

static gboolean
refuse (Reader *reader, yyjson_val *key, CoFault fault, const char *what, const char *choices)
{
  if (key != NULL && reader->place != NULL && reader->buffer != NULL)
    *reader->place = find_place (reader->text, reader->length, (gsize) (yyjson_get_str (key) - reader->buffer) - 1);
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

static gboolean
is_date (const char *text)
{
  int year, month, day, n = 0;

  return sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 && n == 10 && text[n] == '\0' && year > 0 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static gboolean
is_time (const char *text)
{
  int hour, minute, n = 0;

  return sscanf (text, "%2d:%2d%n", &hour, &minute, &n) == 2 && n == 5 && text[n] == '\0' && hour >= 0 && hour < 24 &&
         minute >= 0 && minute < 60;
}

static gboolean
read_text (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  const char *text = yyjson_get_str (value);

  if (!is_plain_text (value))
    return wrong_type (reader, key, CO_FAULT_NO_TEXT);
  if (field->type == CO_FIELD_DATE && *text != '\0' && !is_date (text))
    return wrong_type (reader, key, CO_FAULT_NO_DATE);
  if (field->type == CO_FIELD_TIME && *text != '\0' && !is_time (text))
    return wrong_type (reader, key, CO_FAULT_NO_TIME);
  if (index == 0 && *text == '\0')
    return wrong_type (reader, key, CO_FAULT_EMPTY_ID);

  co_record_init_text (record, index, text);
  return TRUE;
}

static gboolean
read_texts (Reader *reader, CoRecord *record, guint index, yyjson_val *key, yyjson_val *value)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  yyjson_val *item;
  size_t i, n;

  if (!yyjson_is_arr (value))
    return wrong_type (reader, key, CO_FAULT_NO_TEXTS);
  yyjson_arr_foreach (value, i, n, item)
  {
    if (!is_plain_text (item))
      return wrong_type (reader, key, CO_FAULT_NO_TEXTS);
    g_strv_builder_add (texts, yyjson_get_str (item));
  }

  co_record_init_texts (record, index, g_strv_builder_end (texts));
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
  yyjson_val *object;
  size_t i, n;

  if (!is_list_of_objects (value))
    return wrong_type (reader, key, CO_FAULT_NO_OBJECTS);
  yyjson_arr_foreach (value, i, n, object)
  {
    g_autoptr (CoRecord) item = g_object_new (field->get_type (), NULL);

    if (!read_members (reader, item, object))
      return FALSE;
    co_record_init_item (record, index, item);
  }

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

static int
find_member (const CoField *fields, guint n_fields, const char *member)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].member, member))
        return (int) i;
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

static gboolean
read_members (Reader *reader, CoRecord *record, yyjson_val *object)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  yyjson_val *key, *value;
  int last = -1;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    const char *member = yyjson_get_str (key);
    int index;

    if (!is_plain_text (key))
      return wrong_type (reader, key, CO_FAULT_NULL_NAME);
    if (!g_hash_table_add (seen, (gpointer) member))
      return refuse (reader, key, CO_FAULT_DUPLICATE, member, NULL);
    if (CO_IS_DOCUMENT (record) && g_str_equal (member, "kind"))
      continue;

    index = find_member (fields, n_fields, member);
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
      reader->buffer = NULL;
    }
  document = g_object_new (co_kind_get_class (kind), NULL);
  if (!read_members (reader, CO_RECORD (document), root))
    return NULL;

  return g_steal_pointer (&document);
}

/* What makes a text no JSON, told as people make such files. */
static void
diagnose (Reader *reader, const yyjson_read_err *problem)
{
  const guchar *text = (const guchar *) reader->text;
  gsize length = reader->length;
  gsize pos = problem->pos;
  const char *end;
  CoFault fault = CO_FAULT_SYNTAX;

  if (length >= 2 && ((text[0] == 0xFE && text[1] == 0xFF) || (text[0] == 0xFF && text[1] == 0xFE) ||
                      (text[0] == 0) != (text[1] == 0)))
    fault = CO_FAULT_UTF16;
  else if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    fault = CO_FAULT_MARK;
  else if (length > 0 && memchr (text, '\0', length) != NULL)
    fault = CO_FAULT_BINARY;
  else if (!g_utf8_validate_len (reader->text, length, &end) && (gsize) (end - reader->text) <= pos + 3)
    {
      fault = CO_FAULT_ENCODING;
      pos = (gsize) (end - reader->text);
    }
  else if (length == 0 || problem->code == YYJSON_READ_ERROR_EMPTY_CONTENT)
    fault = CO_FAULT_EMPTY;
  else if (problem->code == YYJSON_READ_ERROR_UNEXPECTED_END)
    fault = CO_FAULT_TRUNCATED;
  else if (problem->code == YYJSON_READ_ERROR_UNEXPECTED_CONTENT)
    fault = CO_FAULT_REST;
  else if (problem->code == YYJSON_READ_ERROR_INVALID_NUMBER)
    fault = CO_FAULT_NUMBER;
  else if (problem->code == YYJSON_READ_ERROR_INVALID_STRING)
    fault = CO_FAULT_TEXT;

  if (reader->place != NULL)
    *reader->place = fault == CO_FAULT_UTF16 || fault == CO_FAULT_EMPTY || fault == CO_FAULT_MARK
                         ? (CoPlace) { 1, 1 }
                         : find_place (reader->text, length, pos);
  co_model_error_set (reader->error, fault, fault == CO_FAULT_SYNTAX ? problem->msg : NULL, NULL);
}

/**
 * co_json_read:
 * @text: (array length=length): the text of one document
 * @length: its length in bytes
 * @place: (out) (optional): where the error stands
 * @error: return location for a #CoModelError
 *
 * Reads a document. Strict JSON only. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
CoDocument *
co_json_read (const char *text, gsize length, CoPlace *place, GError **error)
{
  g_autofree char *buffer = g_malloc (length + YYJSON_PADDING_SIZE);
  Reader reader = { text, length, buffer, FALSE, place, error };
  yyjson_read_err problem;
  CoDocument *document;
  yyjson_doc *json;

  if (place != NULL)
    *place = (CoPlace) { 1, 1 };
  memcpy (buffer, text, length);
  memset (buffer + length, 0, YYJSON_PADDING_SIZE);
  json = yyjson_read_opts (buffer, length, READ_FLAGS, NULL, &problem);
  if (json == NULL)
    {
      diagnose (&reader, &problem);
      return NULL;
    }

  document = read_document (&reader, &json);
  yyjson_doc_free (json);
  return document;
}
