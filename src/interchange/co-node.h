/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-model-error.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoNodeType:
 * @CO_NODE_NULL: nothing
 * @CO_NODE_BOOLEAN: true or false
 * @CO_NODE_NUMBER: a number, kept as it was written
 * @CO_NODE_TEXT: a text
 * @CO_NODE_LIST: values in a row
 * @CO_NODE_OBJECT: values with names
 *
 * What a node is.
 */
typedef enum
{
  CO_NODE_NULL,
  CO_NODE_BOOLEAN,
  CO_NODE_NUMBER,
  CO_NODE_TEXT,
  CO_NODE_LIST,
  CO_NODE_OBJECT,
} CoNodeType;

/**
 * CoNode:
 * @type: what it is
 * @taken: whether an import has found a place for it
 * @place: where it stands in its file
 * @member: (nullable): its name in the object that holds it
 * @text: (nullable): a scalar as it was written
 * @fault: (nullable): why it cannot be used, a string marked for translation
 * @children: (nullable) (element-type CoNode): what a list or an object holds
 *
 * A value of a foreign file, JSON or YAML. An import takes what it understands; what is left can be written as JSON,
 * so that nothing of the file is lost.
 */
typedef struct _CoNode CoNode;

struct _CoNode
{
  CoNodeType type;
  gboolean taken;
  CoPlace place;
  char *member;
  char *text;
  const char *fault;
  GPtrArray *children;
};

/* No value of a foreign file is nested deeper, and no file has more values; beyond, they are refused. */
#define CO_NODE_MAX_DEPTH 64
#define CO_NODE_MAX_COUNT 2000000

CoNode *co_node_new  (CoNodeType type, const char *member, const char *text, CoPlace place);
void    co_node_free (CoNode *self);

CoNode     *co_node_get          (CoNode *self, const char *path);
const char *co_node_get_text     (CoNode *self, const char *path);
gboolean    co_node_has_any      (CoNode *self, const char *const *members);
CoNode     *co_node_find_fault   (CoNode *self);

char *co_node_take_text  (CoNode *self, const char *path);
char *co_node_take_texts (CoNode *self, const char *path, const char *separator);
void  co_node_take       (CoNode *self);

char *co_node_write_rest (CoNode *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoNode, co_node_free)

G_END_DECLS
