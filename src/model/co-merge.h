/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

/**
 * CoQuarrelType:
 * @CO_QUARREL_VALUE: both sides gave a member different values
 * @CO_QUARREL_REMOVED: one side removed a record that the other side edited
 * @CO_QUARREL_ORDER: both sides put the records of a list in orders that cannot be joined
 */
typedef enum
{
  CO_QUARREL_VALUE,
  CO_QUARREL_REMOVED,
  CO_QUARREL_ORDER,
} CoQuarrelType;

/**
 * CoQuarrel:
 * @type: what it is about
 * @path: (array zero-terminated=1): where: members and ids from the document down, such as "cards", an id, "text"; of
 *   a removed record the last is its id, of an order the last is the list
 *
 * One thing that both sides of a merge changed in ways that do not go together.
 */
typedef struct
{
  CoQuarrelType type;
  GStrv path;
} CoQuarrel;

guint      co_merge         (CoDocument *ours, CoDocument *base, CoDocument *theirs);
GPtrArray *co_merge_full    (CoDocument *ours, CoDocument *base, CoDocument *theirs);
GPtrArray *co_merge_compare (CoDocument *ours, CoDocument *base, CoDocument *theirs);
gboolean   co_merge_yield   (CoDocument *ours, CoDocument *theirs, const CoQuarrel *quarrel);
gboolean   co_merge_insist  (CoDocument *base, CoDocument *theirs, const CoQuarrel *quarrel);

CoDocument *co_merge_dup_opponent (CoDocument *theirs, GPtrArray *quarrels);

CoRecord *co_merge_find_record (CoDocument *document, const CoQuarrel *quarrel);

CoQuarrel *co_quarrel_copy  (const CoQuarrel *self);
void       co_quarrel_free  (CoQuarrel *self);
gboolean   co_quarrel_equal (const CoQuarrel *self, const CoQuarrel *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoQuarrel, co_quarrel_free)

G_END_DECLS
