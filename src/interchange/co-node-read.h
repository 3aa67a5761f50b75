/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-node.h"

G_BEGIN_DECLS

/**
 * CoNodeProblem:
 * @place: where it stands
 * @reason: (nullable): what is wrong, a string marked for translation
 * @detail: (nullable): what the reason is about, or what the reader of the format said, to be put into it
 *
 * Why a text could not be read. Without detail the reason holds no format.
 */
typedef struct
{
  CoPlace place;
  const char *reason;
  char *detail;
} CoNodeProblem;

void co_node_problem_clear (CoNodeProblem *self);

CoNode *co_node_read_json (const char *text, gsize length, CoNodeProblem *problem);
CoNode *co_node_read_yaml (const char *text, gsize length, CoNodeProblem *problem);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CoNodeProblem, co_node_problem_clear)

G_END_DECLS
