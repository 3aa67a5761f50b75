/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A transaction keeps what each document was and what it became, as JSON text: enough to go back, to go forth, and
 * to see whether somebody else has been there in between.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-transaction.h"

struct _CoTransaction
{
  char *name;
  GPtrArray *changes;
};

static void
change_free (gpointer data)
{
  CoChange *change = data;

  g_object_unref (change->document);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/**
 * co_transaction_new:
 * @name: (nullable): what the user did, in words, or %NULL for typing
 *
 * Returns: (transfer full): an empty transaction
 */
CoTransaction *
co_transaction_new (const char *name)
{
  CoTransaction *self = g_new0 (CoTransaction, 1);

  self->name = g_strdup (name);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  return self;
}

void
co_transaction_free (CoTransaction *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * co_transaction_get_name:
 * @self: a transaction
 *
 * Returns: (transfer none) (nullable): what the user did, %NULL for typing
 */
const char *
co_transaction_get_name (CoTransaction *self)
{
  return self->name;
}

/**
 * co_transaction_get_changes:
 * @self: a transaction
 *
 * Returns: (transfer none) (element-type CoChange): what it did
 */
GPtrArray *
co_transaction_get_changes (CoTransaction *self)
{
  return self->changes;
}

/**
 * co_transaction_find:
 * @self: a transaction
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what it did to that document
 */
CoChange *
co_transaction_find (CoTransaction *self, CoDocument *document)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      CoChange *change = g_ptr_array_index (self->changes, i);

      if (change->document == document)
        return change;
    }

  return NULL;
}

/**
 * co_transaction_add:
 * @self: a transaction
 * @document: a document that is about to change
 * @before: (transfer full) (nullable): what it is now, %NULL when it is new
 *
 * Returns: (transfer none): the change, with what comes after still open
 */
CoChange *
co_transaction_add (CoTransaction *self, CoDocument *document, char *before)
{
  CoChange *change = g_new0 (CoChange, 1);

  change->document = g_object_ref (document);
  change->before = before;
  g_ptr_array_add (self->changes, change);
  return change;
}

/**
 * co_transaction_seal:
 * @self: a transaction
 *
 * Forgets the documents that are as they were.
 */
void
co_transaction_seal (CoTransaction *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      CoChange *change = g_ptr_array_index (self->changes, i - 1);

      if (g_strcmp0 (change->before, change->after) == 0)
        g_ptr_array_remove_index (self->changes, i - 1);
    }
}

/**
 * co_transaction_merge:
 * @self: a sealed transaction
 * @next: the one that came after it
 *
 * Makes one of two when both are typing in the same document.
 *
 * Returns: whether @self now stands for both
 */
gboolean
co_transaction_merge (CoTransaction *self, CoTransaction *next)
{
  CoChange *mine, *theirs;

  if (self->name != NULL || next->name != NULL || self->changes->len != 1 || next->changes->len != 1)
    return FALSE;

  mine = g_ptr_array_index (self->changes, 0);
  theirs = g_ptr_array_index (next->changes, 0);
  if (mine->document != theirs->document || g_strcmp0 (mine->after, theirs->before) != 0)
    return FALSE;

  g_free (mine->after);
  mine->after = g_strdup (theirs->after);
  return TRUE;
}
