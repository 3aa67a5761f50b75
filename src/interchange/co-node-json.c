/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From JSON to nodes. The text is read in place and numbers stay as they are written: so names, texts and numbers
 * point into it, which gives their line (they stand behind a quotation mark), and a number comes back to the letter.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-node-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yyjson.h>

typedef struct
{
  const char *text;   /* as it was given, for counting lines */
  const char *buffer; /* the same, read in place */
  gsize length;
  gsize offset; /* how far lines are counted */
  CoPlace place;
  guint count;
  CoNodeProblem *problem;
} Reader;

static const char null_character[] = N_ ("There is a null character in this text. Remove it, and import again.");

static const char too_deep[] = N_ ("This is nested too deeply. Import it in smaller parts.");

void
co_node_problem_clear (CoNodeProblem *self)
{
  g_clear_pointer (&self->detail, g_free);
}

/* Values come in the order of the text, so that lines are counted once. */
static void
advance (Reader *reader, gsize offset)
{
  for (; reader->offset < MIN (offset, reader->length); reader->offset++)
    {
      char c = reader->text[reader->offset];

      if (c == '\n')
        {
          reader->place.line++;
          reader->place.column = 1;
        }
      else if (((guchar) c & 0xC0) != 0x80)
        reader->place.column++;
    }
}

static void
refuse (Reader *reader, const char *reason)
{
  reader->problem->place = reader->place;
  reader->problem->reason = reason;
}

static gboolean
is_plain (yyjson_val *value)
{
  return strlen (unsafe_yyjson_get_str (value)) == unsafe_yyjson_get_len (value);
}

static CoNode *read_value (Reader *reader, yyjson_val *value, const char *member, guint depth);

static gboolean
read_children (Reader *reader, CoNode *node, yyjson_val *value, guint depth)
{
  yyjson_val *key, *child;
  size_t i, n;

  if (node->type == CO_NODE_LIST)
    {
      yyjson_arr_foreach (value, i, n, child)
      {
        CoNode *read = read_value (reader, child, NULL, depth);

        if (read == NULL)
          return FALSE;
        g_ptr_array_add (node->children, read);
      }
      return TRUE;
    }

  yyjson_obj_foreach (value, i, n, key, child)
  {
    CoNode *read;

    advance (reader, (gsize) (unsafe_yyjson_get_str (key) - reader->buffer) - 1);
    read = read_value (reader, child, unsafe_yyjson_get_str (key), depth);
    if (read == NULL)
      return FALSE;
    if (!is_plain (key))
      read->fault = null_character;
    g_ptr_array_add (node->children, read);
  }

  return TRUE;
}

static CoNodeType
get_type (yyjson_val *value)
{
  switch (yyjson_get_type (value))
    {
    case YYJSON_TYPE_BOOL:
      return CO_NODE_BOOLEAN;
    case YYJSON_TYPE_RAW:
      return CO_NODE_NUMBER;
    case YYJSON_TYPE_STR:
      return CO_NODE_TEXT;
    case YYJSON_TYPE_ARR:
      return CO_NODE_LIST;
    case YYJSON_TYPE_OBJ:
      return CO_NODE_OBJECT;
    default:
      return CO_NODE_NULL;
    }
}

static CoNode *
read_value (Reader *reader, yyjson_val *value, const char *member, guint depth)
{
  CoNodeType type = get_type (value);
  g_autoptr (CoNode) node = NULL;

  if (type == CO_NODE_TEXT || type == CO_NODE_NUMBER)
    advance (reader, (gsize) (unsafe_yyjson_get_str (value) - reader->buffer) - (type == CO_NODE_TEXT ? 1 : 0));
  if (++reader->count > CO_NODE_MAX_COUNT)
    {
      refuse (reader, N_ ("This file has too many values. Import it in smaller parts."));
      return NULL;
    }

  /* What cannot be used is told of its record only; the others of the file are read. */
  node = co_node_new (type, member, type == CO_NODE_TEXT ? unsafe_yyjson_get_str (value) : NULL, reader->place);
  if (type == CO_NODE_TEXT && !is_plain (value))
    node->fault = null_character;
  else if (type == CO_NODE_NUMBER)
    node->text = g_strndup (unsafe_yyjson_get_raw (value), unsafe_yyjson_get_len (value));
  else if (type == CO_NODE_BOOLEAN)
    node->text = g_strdup (yyjson_get_bool (value) ? "true" : "false");
  else if (type >= CO_NODE_LIST && depth >= CO_NODE_MAX_DEPTH)
    node->fault = too_deep;
  else if (type >= CO_NODE_LIST && !read_children (reader, node, value, depth + 1))
    return NULL;

  return g_steal_pointer (&node);
}

/**
 * co_node_read_json:
 * @text: (array length=length): strict JSON in UTF-8
 * @length: its length in bytes
 * @problem: (out): why it could not be read
 *
 * Returns: (transfer full) (nullable): its value
 */
CoNode *
co_node_read_json (const char *text, gsize length, CoNodeProblem *problem)
{
  g_autofree char *buffer = g_malloc (length + YYJSON_PADDING_SIZE);
  Reader reader = { text, buffer, length, 0, { 1, 1 }, 0, problem };
  yyjson_read_err error;
  yyjson_doc *json;
  CoNode *root;

  memcpy (buffer, text, length);
  memset (buffer + length, 0, YYJSON_PADDING_SIZE);
  json = yyjson_read_opts (buffer, length, YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, NULL, &error);
  if (json == NULL)
    {
      advance (&reader, error.pos);
      problem->detail = g_strdup (error.msg);
      refuse (&reader, N_ ("This is not JSON: %s. Mend it there, or export the file again."));
      return NULL;
    }

  root = read_value (&reader, yyjson_doc_get_root (json), NULL, 0);
  yyjson_doc_free (json);
  return root;
}
