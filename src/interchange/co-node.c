/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values of a foreign file as one plain tree, whatever its format. Each remembers where it stood, for messages,
 * and whether an import has taken it: the rest is written to the experiment's “imported” member.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-node.h"

#include "co-text.h"

#include <string.h>
#include <yyjson.h>

/**
 * co_node_new:
 * @type: what it is
 * @member: (nullable): its name in the object that holds it
 * @text: (nullable): a scalar as it was written
 * @place: where it stands
 *
 * Name and text are made clean, see co_text_clean().
 *
 * Returns: (transfer full): a node
 */
CoNode *
co_node_new (CoNodeType type, const char *member, const char *text, CoPlace place)
{
  CoNode *self = g_new0 (CoNode, 1);

  self->type = type;
  self->member = member != NULL ? co_text_clean (member, -1) : NULL;
  self->text = text != NULL ? co_text_clean (text, -1) : NULL;
  self->place = place;
  if (type >= CO_NODE_LIST)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) co_node_free);

  return self;
}

void
co_node_free (CoNode *self)
{
  g_free (self->member);
  g_free (self->text);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static CoNode *
get_member (CoNode *self, const char *member, gsize length)
{
  for (guint i = 0; self->type == CO_NODE_OBJECT && i < self->children->len; i++)
    {
      CoNode *child = g_ptr_array_index (self->children, i);

      if (strlen (child->member) == length && strncmp (child->member, member, length) == 0)
        return child;
    }

  return NULL;
}

/**
 * co_node_get:
 * @self: (nullable): a node
 * @path: names of members, with slashes between them
 *
 * Returns: (transfer none) (nullable): what is there
 */
CoNode *
co_node_get (CoNode *self, const char *path)
{
  while (self != NULL && *path != '\0')
    {
      gsize length = strcspn (path, "/");

      self = get_member (self, path, length);
      path += length + (path[length] == '/' ? 1 : 0);
    }

  return self;
}

static gboolean
is_scalar (CoNode *node)
{
  return node != NULL && (node->type == CO_NODE_TEXT || node->type == CO_NODE_NUMBER);
}

/**
 * co_node_get_text:
 * @self: (nullable): a node
 * @path: see co_node_get()
 *
 * Returns: (transfer none) (nullable): the text or number that is there
 */
const char *
co_node_get_text (CoNode *self, const char *path)
{
  CoNode *node = co_node_get (self, path);

  return is_scalar (node) ? node->text : NULL;
}

/**
 * co_node_has_any:
 * @self: a node
 * @members: names
 *
 * Returns: whether it has a member of one of those names
 */
gboolean
co_node_has_any (CoNode *self, const char *const *members)
{
  for (guint i = 0; members[i] != NULL; i++)
    {
      if (co_node_get (self, members[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * co_node_find_fault:
 * @self: a node
 *
 * Returns: (transfer none) (nullable): the first value in it that cannot be used
 */
CoNode *
co_node_find_fault (CoNode *self)
{
  if (self->fault != NULL)
    return self;

  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    {
      CoNode *fault = co_node_find_fault (g_ptr_array_index (self->children, i));

      if (fault != NULL)
        return fault;
    }

  return NULL;
}

/**
 * co_node_take:
 * @self: (nullable): a node
 *
 * Notes that a place was found for it and for all that it holds.
 */
void
co_node_take (CoNode *self)
{
  if (self != NULL)
    self->taken = TRUE;
}

/**
 * co_node_take_text:
 * @self: (nullable): a node
 * @path: see co_node_get()
 *
 * Returns: (transfer full) (nullable): the text or number that is there, without blanks around it; it counts as
 *   taken
 */
char *
co_node_take_text (CoNode *self, const char *path)
{
  CoNode *node = co_node_get (self, path);

  if (!is_scalar (node))
    return NULL;

  co_node_take (node);
  return g_strstrip (g_strdup (node->text));
}

static void
gather_texts (CoNode *node, const char *separator, GString *texts)
{
  g_autofree char *text = NULL;

  for (guint i = 0; node->type == CO_NODE_LIST && i < node->children->len; i++)
    gather_texts (g_ptr_array_index (node->children, i), separator, texts);

  text = co_node_take_text (node, "");
  if (text == NULL || *text == '\0')
    return;
  if (texts->len > 0)
    g_string_append (texts, separator);
  g_string_append (texts, text);
}

/**
 * co_node_take_texts:
 * @self: (nullable): a node
 * @path: see co_node_get()
 * @separator: what stands between two texts
 *
 * Takes a text or a list of texts: some files have one where others have the other.
 *
 * Returns: (transfer full): those that are not empty, joined
 */
char *
co_node_take_texts (CoNode *self, const char *path, const char *separator)
{
  CoNode *node = co_node_get (self, path);
  GString *texts = g_string_new (NULL);

  if (node != NULL)
    gather_texts (node, separator, texts);

  return g_string_free_and_steal (texts);
}

static yyjson_mut_val *
write_node (CoNode *node, yyjson_mut_doc *json)
{
  yyjson_mut_val *value;

  if (node->taken)
    return NULL;

  switch (node->type)
    {
    case CO_NODE_NULL:
      return yyjson_mut_null (json);
    case CO_NODE_BOOLEAN:
      return yyjson_mut_bool (json, g_str_equal (node->text, "true"));
    case CO_NODE_NUMBER:
      return yyjson_mut_raw (json, node->text);
    case CO_NODE_TEXT:
      return yyjson_mut_str (json, node->text);
    default:
      break;
    }

  value = node->type == CO_NODE_LIST ? yyjson_mut_arr (json) : yyjson_mut_obj (json);
  for (guint i = 0; i < node->children->len; i++)
    {
      CoNode *child = g_ptr_array_index (node->children, i);
      yyjson_mut_val *written = write_node (child, json);

      if (written == NULL)
        continue;
      if (node->type == CO_NODE_LIST)
        yyjson_mut_arr_append (value, written);
      else
        yyjson_mut_obj_add (value, yyjson_mut_str (json, child->member), written);
    }

  /* An object of which everything was taken is not left over; one that was empty from the start is. */
  return node->children->len > 0 && yyjson_mut_get_len (value) == 0 ? NULL : value;
}

/**
 * co_node_write_rest:
 * @self: a node
 *
 * Returns: (transfer full) (nullable): what nobody took, as JSON; %NULL when all was taken
 */
char *
co_node_write_rest (CoNode *self)
{
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = write_node (self, json);
  char *text = root != NULL ? yyjson_mut_val_write (root, YYJSON_WRITE_NOFLAG, NULL) : NULL;
  char *copy = g_strdup (text);

  free (text);
  yyjson_mut_doc_free (json);
  return copy;
}
