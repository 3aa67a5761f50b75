/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

/* In place of a field: the members that this version does not know. */
#define CO_DIFFERENCE_UNKNOWN G_MAXUINT

/**
 * CoDifferenceType:
 * @CO_DIFFERENCE_CHANGED: a member has another value
 * @CO_DIFFERENCE_ADDED: a record is new in a list
 * @CO_DIFFERENCE_REMOVED: a record is in the list no more
 * @CO_DIFFERENCE_MOVED: the records of a list stand in another order
 */
typedef enum
{
  CO_DIFFERENCE_CHANGED,
  CO_DIFFERENCE_ADDED,
  CO_DIFFERENCE_REMOVED,
  CO_DIFFERENCE_MOVED,
} CoDifferenceType;

/**
 * CoDifference:
 * @type: what it is
 * @before: the record as it was, the one that holds the list when records came, went or moved
 * @after: the same as it became
 * @field: which member, or list; or %CO_DIFFERENCE_UNKNOWN
 * @item: (nullable): the record that came or went
 *
 * One thing in which two versions of a document differ.
 */
typedef struct
{
  CoDifferenceType type;
  CoRecord *before;
  CoRecord *after;
  guint field;
  CoRecord *item;
} CoDifference;

GPtrArray *co_difference_list (CoDocument *before, CoDocument *after);

G_END_DECLS
