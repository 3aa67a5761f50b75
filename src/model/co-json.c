/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between a document and its JSON text, by yyjson both ways: it is strict, says where an error stands, and can keep
 * numbers as they were written, so that members which this version does not know come back to the letter.
 * The text is read in place: the name of a member points into it, which is how an error finds its line.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json.h"

#include <string.h>
#include <yyjson.h>

#include "co-record-private.h"

G_DEFINE_QUARK (co - model - error - quark, co_model_error)

#define READ_FLAGS (YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW)

/* No document needs more; what is nested deeper is somebody's trap. */
#define MAX_DEPTH 256

typedef struct
{
  const char *text; /* as it was given, for counting lines */
  gsize length;
  const char *buffer; /* the same, read in place */
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

static gboolean G_GNUC_PRINTF (4, 5)
    refuse (Reader *reader, yyjson_val *key, CoModelError code, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (key != NULL && reader->place != NULL)
    *reader->place = find_place (reader->text, reader->length, (gsize) (yyjson_get_str (key) - reader->buffer) - 1);
  g_set_error_literal (reader->error, CO_MODEL_ERROR, code, message);
  return FALSE;
}

static gboolean
wrong_type (Reader *reader, yyjson_val *key, const char *expected)
{
  return refuse (reader, key, CO_MODEL_ERROR_MEMBER, "“%s” must be %s", yyjson_get_str (key), expected);
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
    return wrong_type (reader, key, "a text without null characters");
  if (field->type == CO_FIELD_DATE && *text != '\0' && !is_date (text))
    return wrong_type (reader, key, "a date such as 2027-03-04");
  if (field->type == CO_FIELD_TIME && *text != '\0' && !is_time (text))
    return wrong_type (reader, key, "a time such as 14:30");
  if (index == 0 && *text == '\0')
    return wrong_type (reader, key, "a text that is not empty");

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
    return wrong_type (reader, key, "a list of texts");
  yyjson_arr_foreach (value, i, n, item)
  {
    if (!is_plain_text (item))
      return wrong_type (reader, key, "a list of texts");
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
    return wrong_type (reader, key, "a whole number");

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
      g_autoptr (GString) nicks = g_string_new ("one of");

      for (guint i = 0; i < klass->n_values; i++)
        g_string_append_printf (nicks, "%s %s", i > 0 ? "," : "", klass->values[i].value_nick);
      return wrong_type (reader, key, nicks->str);
    }

  co_record_init_number (record, index, known->value);
  return TRUE;
}

static gboolean read_members (Reader *reader, CoRecord *record, yyjson_val *object);

static gboolean
read_list (Reader *reader, CoRecord *record, guint index, const CoField *field, yyjson_val *key, yyjson_val *value)
{
  yyjson_val *object;
  size_t i, n;

  if (!yyjson_is_arr (value))
    return wrong_type (reader, key, "a list of objects");
  yyjson_arr_foreach (value, i, n, object)
  {
    g_autoptr (CoRecord) item = NULL;

    if (!yyjson_is_obj (object))
      return wrong_type (reader, key, "a list of objects");
    item = g_object_new (field->get_type (), NULL);
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
        return wrong_type (reader, key, "true or false");
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
      return wrong_type (reader, key, "named without null characters");
    if (!g_hash_table_add (seen, (gpointer) member))
      return refuse (reader, key, CO_MODEL_ERROR_DUPLICATE, "“%s” stands twice in one object", member);
    if (CO_IS_DOCUMENT (record) && g_str_equal (member, "kind"))
      continue;

    index = find_member (fields, n_fields, member);
    if (index < 0)
      keep_unknown (record, key, value, last);
    else if (!read_member (reader, record, (guint) index, &fields[index], key, value))
      return FALSE;
    else
      last = index;
  }

  return TRUE;
}

static CoDocument *
read_document (Reader *reader, yyjson_val *root)
{
  g_autoptr (CoDocument) document = NULL;
  yyjson_val *key, *value;
  yyjson_val *kind_key = NULL;
  yyjson_val *format_key = NULL;
  yyjson_val *id = yyjson_obj_get (root, "id");
  gint64 format = 0;
  size_t i, n;
  CoKind kind;

  if (!yyjson_is_obj (root))
    {
      refuse (reader, NULL, CO_MODEL_ERROR_KIND, "A document must be an object in braces");
      return NULL;
    }
  yyjson_obj_foreach (root, i, n, key, value)
  {
    if (yyjson_equals_str (key, "kind"))
      kind_key = key;
    else if (yyjson_equals_str (key, "format"))
      format_key = key;
  }

  value = kind_key != NULL ? unsafe_yyjson_get_next (kind_key) : NULL;
  if (value == NULL || !is_plain_text (value) || !co_kind_from_nick (yyjson_get_str (value), &kind))
    {
      refuse (reader, kind_key, CO_MODEL_ERROR_KIND, "“kind” must name a kind of document that Cocreate knows");
      return NULL;
    }
  value = format_key != NULL ? unsafe_yyjson_get_next (format_key) : NULL;
  if (value != NULL && yyjson_is_raw (value) &&
      g_ascii_string_to_signed (yyjson_get_raw (value), 10, 1, G_MAXINT64, &format, NULL) &&
      format > CO_DOCUMENT_FORMAT)
    {
      refuse (reader, format_key, CO_MODEL_ERROR_FORMAT, "Written by a newer Cocreate (format %" G_GINT64_FORMAT ")",
              format);
      return NULL;
    }
  if (!is_plain_text (id))
    {
      refuse (reader, NULL, CO_MODEL_ERROR_MEMBER, "A document must have an “id”");
      return NULL;
    }

  if (is_too_deep (root, 0))
    {
      refuse (reader, NULL, CO_MODEL_ERROR_SYNTAX, "The document is nested more than %d levels deep", MAX_DEPTH);
      return NULL;
    }

  document = g_object_new (co_kind_get_class (kind), NULL);
  if (!read_members (reader, CO_RECORD (document), root))
    return NULL;

  return g_steal_pointer (&document);
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
  Reader reader = { text, length, buffer, place, error };
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
      if (place != NULL)
        *place = find_place (text, length, problem.pos);
      g_set_error (error, CO_MODEL_ERROR, CO_MODEL_ERROR_SYNTAX, "This is not JSON: %s", problem.msg);
      return NULL;
    }

  document = read_document (&reader, yyjson_doc_get_root (json));
  yyjson_doc_free (json);
  return document;
}

static yyjson_mut_val *
copy_json (yyjson_mut_doc *json, const char *text)
{
  yyjson_doc *doc = yyjson_read (text, strlen (text), YYJSON_READ_NUMBER_AS_RAW);
  yyjson_mut_val *value;

  if (doc == NULL)
    return yyjson_mut_strcpy (json, text);

  value = yyjson_val_mut_copy (json, yyjson_doc_get_root (doc));
  yyjson_doc_free (doc);
  return value;
}

static void
write_unknown (CoRecord *record, yyjson_mut_doc *json, yyjson_mut_val *object, int after)
{
  GPtrArray *unknown = co_record_get_unknown (record);

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    {
      CoUnknown *member = g_ptr_array_index (unknown, i);

      if (member->after == after)
        yyjson_mut_obj_add (object, yyjson_mut_strcpy (json, member->member), copy_json (json, member->json));
    }
}

static yyjson_mut_val *write_record (CoRecord *record, yyjson_mut_doc *json);

static yyjson_mut_val *
write_value (CoRecord *record, guint index, const CoField *field, yyjson_mut_doc *json)
{
  yyjson_mut_val *value = NULL;

  switch (field->type)
    {
    case CO_FIELD_TEXTS:
    case CO_FIELD_REFERENCES:
      {
        const char *const *texts = co_record_get_texts (record, index);

        value = yyjson_mut_arr (json);
        for (guint i = 0; texts[i] != NULL; i++)
          yyjson_mut_arr_add_strcpy (json, value, texts[i]);
        return value;
      }
    case CO_FIELD_INTEGER:
      return yyjson_mut_sint (json, co_record_get_number (record, index));
    case CO_FIELD_BOOLEAN:
      return yyjson_mut_bool (json, co_record_get_number (record, index) != 0);
    case CO_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());
        GEnumValue *known = g_enum_get_value (klass, (int) co_record_get_number (record, index));

        return yyjson_mut_str (json, known != NULL ? known->value_nick : "");
      }
    case CO_FIELD_LIST:
      {
        GListModel *list = co_record_get_list (record, index);

        value = yyjson_mut_arr (json);
        for (guint i = 0; i < g_list_model_get_n_items (list); i++)
          {
            g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

            yyjson_mut_arr_append (value, write_record (item, json));
          }
        return value;
      }
    case CO_FIELD_JSON:
      return copy_json (json, co_record_get_text (record, index));
    default:
      return yyjson_mut_strcpy (json, co_record_get_text (record, index));
    }
}

static yyjson_mut_val *
write_record (CoRecord *record, yyjson_mut_doc *json)
{
  yyjson_mut_val *object = yyjson_mut_obj (json);
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  write_unknown (record, json, object, -1);
  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].flags & CO_FIELD_FLAG_ALWAYS) || !co_record_is_default (record, i))
        yyjson_mut_obj_add (object, yyjson_mut_str (json, fields[i].member), write_value (record, i, &fields[i], json));
      if (i == 0 && CO_IS_DOCUMENT (record))
        yyjson_mut_obj_add_str (json, object, "kind", co_kind_get_nick (co_document_get_kind (CO_DOCUMENT (record))));
      write_unknown (record, json, object, (int) i);
    }

  return object;
}

static void
print_indent (GString *text, guint indent)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < indent; i++)
    g_string_append (text, "  ");
}

/* yyjson's own pretty writer forgets to indent numbers that were kept as text, so the white space is set here. */
static void
print_value (GString *text, yyjson_mut_val *value, guint indent)
{
  gboolean is_object = yyjson_mut_is_obj (value);
  yyjson_mut_val *key, *item;
  size_t i, n;

  if (!yyjson_mut_is_ctn (value) || unsafe_yyjson_get_len (value) == 0)
    {
      char *leaf = yyjson_mut_val_write (value, YYJSON_WRITE_NOFLAG, NULL);

      g_string_append (text, leaf);
      free (leaf);
      return;
    }

  g_string_append_c (text, is_object ? '{' : '[');
  if (is_object)
    {
      yyjson_mut_obj_foreach (value, i, n, key, item)
      {
        print_indent (text, indent + 1);
        print_value (text, key, 0);
        g_string_append (text, ": ");
        print_value (text, item, indent + 1);
        g_string_append (text, i + 1 < n ? "," : "");
      }
    }
  else
    {
      yyjson_mut_arr_foreach (value, i, n, item)
      {
        print_indent (text, indent + 1);
        print_value (text, item, indent + 1);
        g_string_append (text, i + 1 < n ? "," : "");
      }
    }
  print_indent (text, indent);
  g_string_append_c (text, is_object ? '}' : ']');
}

/**
 * co_json_write:
 * @document: a document
 * @length: (out) (optional): length of the text in bytes
 *
 * Writes a document: UTF-8, two spaces of indentation, members in the order of the table, those that have their
 * default left out, those that this version does not know at their place, a newline at the end.
 *
 * Returns: (transfer full): the text
 */
char *
co_json_write (CoDocument *document, gsize *length)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  GString *text = g_string_sized_new (2048);

  print_value (text, write_record (CO_RECORD (document), json), 0);
  g_string_append_c (text, '\n');
  yyjson_mut_doc_free (json);
  if (length != NULL)
    *length = text->len;

  return g_string_free_and_steal (text);
}
