/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

/**
 * CoChange:
 * @document: the document as an object; kept so that undo brings back the same one
 * @before: (nullable): its JSON before, %NULL when it was not there
 * @after: (nullable): its JSON after, %NULL when it is there no more
 *
 * What one transaction did to one document.
 */
typedef struct
{
  CoDocument *document;
  char *before;
  char *after;
} CoChange;

/**
 * CoTransaction:
 *
 * One step of undo: a name, and what it did to each document.
 */
typedef struct _CoTransaction CoTransaction;

CoTransaction *co_transaction_new  (const char *name);
void           co_transaction_free (CoTransaction *self);

const char *co_transaction_get_name    (CoTransaction *self);
GPtrArray  *co_transaction_get_changes (CoTransaction *self);

CoChange *co_transaction_find  (CoTransaction *self, CoDocument *document);
CoChange *co_transaction_add   (CoTransaction *self, CoDocument *document, char *before);
void      co_transaction_seal  (CoTransaction *self);
gboolean  co_transaction_merge (CoTransaction *self, CoTransaction *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoTransaction, co_transaction_free)

G_END_DECLS
