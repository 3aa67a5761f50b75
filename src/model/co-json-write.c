/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a document: members in the order of the table, and what this version does not know where it stood.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json.h"

#include <string.h>
#include <yyjson.h>

#include "co-record-private.h"

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

/* A value of a newer version stays until its field has one that this version knows. */
static gboolean
is_outdated (CoRecord *record, const char *member)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].member, member))
        return (fields[i].flags & CO_FIELD_FLAG_ALWAYS) || !co_record_is_default (record, i);
    }

  return FALSE;
}

static void
write_unknown (CoRecord *record, yyjson_mut_doc *json, yyjson_mut_val *object, int after)
{
  GPtrArray *unknown = co_record_get_unknown (record);

  for (guint i = 0; unknown != NULL && i < unknown->len; i++)
    {
      CoUnknown *member = g_ptr_array_index (unknown, i);

      if (member->after == after && !is_outdated (record, member->member))
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

      /* The setters let no text in that could not be written. */
      g_assert (leaf != NULL);
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
