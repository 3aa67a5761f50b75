/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From YAML to nodes: one document, plain scalars typed as JSON would. Aliases are followed, but counted, so that a
 * file of a few lines cannot grow into a giant, nor run in a circle.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-node-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yaml.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_parser_t, yaml_parser_delete)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_document_t, yaml_document_delete)

typedef struct
{
  yaml_document_t *document;
  guint count;
  CoNodeProblem *problem;
} Reader;

static const char null_character[] = N_ ("There is a null character in this text. Remove it, and import again.");

static const char too_deep[] =
    N_ ("This file is nested too deeply or has too many values. Import it in smaller parts.");

static CoPlace
get_place (yaml_mark_t mark)
{
  return (CoPlace) { (guint) mark.line + 1, (guint) mark.column + 1 };
}

static void
refuse (CoNodeProblem *problem, yaml_mark_t mark, const char *reason)
{
  problem->place = get_place (mark);
  problem->reason = reason;
}

static const char *
skip_digits (const char *p)
{
  return p + strspn (p, "0123456789");
}

static gboolean
is_json_number (const char *text)
{
  const char *p = *text == '-' ? text + 1 : text;
  const char *end = *p == '0' ? p + 1 : skip_digits (p);

  if (end == p)
    return FALSE;
  if (*end == '.')
    {
      p = end + 1;
      end = skip_digits (p);
      if (end == p)
        return FALSE;
    }
  if (*end == 'e' || *end == 'E')
    {
      p = end + 1 + (end[1] == '+' || end[1] == '-' ? 1 : 0);
      end = skip_digits (p);
      if (end == p)
        return FALSE;
    }

  return *end == '\0';
}

static CoNodeType
get_scalar_type (yaml_node_t *node)
{
  const char *text = (const char *) node->data.scalar.value;

  if (node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
    return CO_NODE_TEXT;
  if (*text == '\0' || g_str_equal (text, "~") || g_ascii_strcasecmp (text, "null") == 0)
    return CO_NODE_NULL;
  if (g_str_equal (text, "true") || g_str_equal (text, "false"))
    return CO_NODE_BOOLEAN;

  return is_json_number (text) ? CO_NODE_NUMBER : CO_NODE_TEXT;
}

static CoNode *read_node (Reader *reader, int index, const char *member, guint depth);

static const char *
read_name (Reader *reader, yaml_node_t *key, GHashTable *seen)
{
  const char *name = (const char *) key->data.scalar.value;

  if (key->type != YAML_SCALAR_NODE)
    refuse (reader->problem, key->start_mark, N_ ("The name of a member must be a text."));
  else if (strlen (name) != key->data.scalar.length)
    refuse (reader->problem, key->start_mark, null_character);
  else if (!g_hash_table_add (seen, (gpointer) name))
    {
      reader->problem->detail = g_strdup (name);
      refuse (reader->problem, key->start_mark, N_ ("“%s” stands here a second time. Keep one of the two."));
    }
  else
    return name;

  return NULL;
}

static gboolean
read_pairs (Reader *reader, CoNode *object, yaml_node_t *node, guint depth)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++)
    {
      yaml_node_t *key = yaml_document_get_node (reader->document, pair->key);
      const char *member = read_name (reader, key, seen);
      CoNode *child = member != NULL ? read_node (reader, pair->value, member, depth) : NULL;

      if (child == NULL)
        return FALSE;
      child->place = get_place (key->start_mark);
      g_ptr_array_add (object->children, child);
    }

  return TRUE;
}

static gboolean
read_items (Reader *reader, CoNode *list, yaml_node_t *node, guint depth)
{
  for (yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++)
    {
      CoNode *child = read_node (reader, *item, NULL, depth);

      if (child == NULL)
        return FALSE;
      g_ptr_array_add (list->children, child);
    }

  return TRUE;
}

static CoNode *
read_scalar (Reader *reader, yaml_node_t *node, const char *member)
{
  const char *text = (const char *) node->data.scalar.value;

  if (strlen (text) != node->data.scalar.length)
    {
      refuse (reader->problem, node->start_mark, null_character);
      return NULL;
    }

  return co_node_new (get_scalar_type (node), member, text, get_place (node->start_mark));
}

static CoNode *
read_node (Reader *reader, int index, const char *member, guint depth)
{
  yaml_node_t *node = yaml_document_get_node (reader->document, index);
  gboolean is_list = node->type == YAML_SEQUENCE_NODE;
  g_autoptr (CoNode) read = NULL;

  if (depth > CO_NODE_MAX_DEPTH || ++reader->count > CO_NODE_MAX_COUNT)
    {
      refuse (reader->problem, node->start_mark, too_deep);
      return NULL;
    }
  if (node->type == YAML_SCALAR_NODE)
    return read_scalar (reader, node, member);

  read = co_node_new (is_list ? CO_NODE_LIST : CO_NODE_OBJECT, member, NULL, get_place (node->start_mark));
  if (is_list ? read_items (reader, read, node, depth + 1) : read_pairs (reader, read, node, depth + 1))
    return g_steal_pointer (&read);

  return NULL;
}

/* An error of bytes has an offset instead of a mark. */
static CoPlace
find_offset (const char *text, gsize offset)
{
  CoPlace place = { 1, 1 };

  for (gsize i = 0; i < offset; i++)
    {
      place.line += text[i] == '\n' ? 1 : 0;
      place.column = text[i] == '\n' ? 1 : place.column + (((guchar) text[i] & 0xC0) != 0x80 ? 1 : 0);
    }

  return place;
}

static void
refuse_syntax (yaml_parser_t *parser, const char *text, gsize length, CoNodeProblem *problem)
{
  problem->detail = g_strdup (parser->problem != NULL ? parser->problem : "");
  refuse (problem, parser->problem_mark, N_ ("This is not YAML: %s. Mend it there, or export the file again."));
  if (parser->error == YAML_READER_ERROR)
    problem->place = find_offset (text, MIN (parser->problem_offset, length));
}

static gboolean
is_alone (yaml_parser_t *parser, const char *text, gsize length, CoNodeProblem *problem)
{
  g_auto (yaml_document_t) next = { 0 };
  yaml_node_t *another;

  if (!yaml_parser_load (parser, &next))
    {
      refuse_syntax (parser, text, length, problem);
      return FALSE;
    }
  another = yaml_document_get_root_node (&next);
  if (another != NULL)
    refuse (problem, another->start_mark, N_ ("A second document begins here. Put each one into a file of its own."));

  return another == NULL;
}

static void
initialize (yaml_parser_t *parser, const char *text, gsize length)
{
  if (!yaml_parser_initialize (parser))
    g_error ("No memory for a YAML reader");
  yaml_parser_set_encoding (parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (parser, (const guchar *) text, length);
}

/* How much deeper an event leads. */
static int
get_way (yaml_event_type_t type)
{
  if (type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT)
    return 1;

  return type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT ? -1 : 0;
}

/* The time that libyaml takes grows with the square of the depth; so the depth is looked at first, event by event. */
static gboolean
is_too_deep (const char *text, gsize length, CoNodeProblem *problem)
{
  g_auto (yaml_parser_t) parser = { 0 };
  yaml_event_t event;
  gboolean is_last = FALSE;
  int depth = 0;

  initialize (&parser, text, length);
  while (!is_last && depth <= CO_NODE_MAX_DEPTH && yaml_parser_parse (&parser, &event))
    {
      depth += get_way (event.type);
      is_last = event.type == YAML_STREAM_END_EVENT;
      if (depth > CO_NODE_MAX_DEPTH)
        refuse (problem, event.start_mark, too_deep);
      yaml_event_delete (&event);
    }

  return depth > CO_NODE_MAX_DEPTH;
}

/**
 * co_node_read_yaml:
 * @text: (array length=length): one YAML document in UTF-8
 * @length: its length in bytes
 * @problem: (out): why it could not be read
 *
 * Returns: (transfer full) (nullable): its value
 */
CoNode *
co_node_read_yaml (const char *text, gsize length, CoNodeProblem *problem)
{
  g_auto (yaml_parser_t) parser = { 0 };
  g_auto (yaml_document_t) document = { 0 };
  Reader reader = { &document, 0, problem };
  g_autoptr (CoNode) root = NULL;

  if (is_too_deep (text, length, problem))
    return NULL;

  initialize (&parser, text, length);

  if (!yaml_parser_load (&parser, &document))
    {
      refuse_syntax (&parser, text, length, problem);
      return NULL;
    }
  if (yaml_document_get_root_node (&document) == NULL)
    {
      refuse (problem, document.start_mark, N_ ("There is nothing but comments in this file."));
      return NULL;
    }

  root = read_node (&reader, 1, NULL, 0);
  if (root == NULL || !is_alone (&parser, text, length, problem))
    return NULL;

  return g_steal_pointer (&root);
}
