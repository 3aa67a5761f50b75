/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing: a document says that it is about to change, and the store keeps what it was; a transaction gathers such
 * changes, and sealing it has them written and puts it on the stack of undo. Undo and redo bring the same objects
 * to another text; where somebody else has edited in between, only what the transaction did is taken back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-files.h"
#include "co-json.h"
#include "co-merge.h"
#include "co-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Typing is one step of undo until it pauses for so long, in milliseconds… */
#define PAUSE 700

/* …but what has been typed is written after this time at the latest, in microseconds. */
#define PATIENCE (3 * G_USEC_PER_SEC)

static CoDocument *
parse (const char *text)
{
  return co_json_read (text, strlen (text), NULL, NULL);
}

/* The path of a document inside the folder, NULL while it has none. */
const char *
co_store_get_path (CoStore *self, const char *id)
{
  const char *path = g_hash_table_lookup (self->paths, id);
  const CoCatalogued *found = path == NULL ? co_catalogue_find_id (self->catalogue, id) : NULL;

  return found != NULL ? found->path : path;
}

/* The id of the document that has that path, NULL for none. */
const char *
co_store_find_id (CoStore *self, const char *path)
{
  const CoCatalogued *found = co_catalogue_find_path (self->catalogue, path);
  GHashTableIter iter;
  gpointer id, value;

  if (found != NULL && !g_hash_table_contains (self->paths, found->id))
    return found->id;

  g_hash_table_iter_init (&iter, self->paths);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      if (g_str_equal (value, path))
        return id;
    }

  return NULL;
}

const char *
co_store_ensure_path (CoStore *self, CoDocument *document)
{
  const char *id = co_document_get_id (document);
  const char *path = co_store_get_path (self, id);

  if (path == NULL)
    {
      g_autofree char *name = co_files_name (document, 0);

      for (guint i = 1; co_store_find_id (self, name) != NULL; i++)
        {
          g_free (name);
          name = co_files_name (document, i);
        }
      g_hash_table_insert (self->paths, g_strdup (id), g_steal_pointer (&name));
      path = co_store_get_path (self, id);
    }

  return path;
}

/* Has the document written as it is now. */
void
co_store_put (CoStore *self, CoDocument *document)
{
  gsize length;
  char *text = co_json_write (document, &length);

  self->index_is_old = TRUE;
  co_writer_write (self->writer, co_store_ensure_path (self, document), text, length);
}

static void
put_away (CoStore *self, CoDocument *document)
{
  self->index_is_old = TRUE;
  co_writer_trash (self->writer, co_store_ensure_path (self, document));
}

static gboolean
typing_paused_cb (gpointer user_data)
{
  CoStore *self = user_data;

  self->idle = 0;
  co_store_seal (self);
  self->continued = FALSE;
  return G_SOURCE_REMOVE;
}

void
co_store_document_changing (CoStore *self, CoDocument *document)
{
  g_autofree char *text = NULL;

  if (self->replaying || (self->open != NULL && co_transaction_find (self->open, document) != NULL))
    return;

  text = co_json_write (document, NULL);
  if (!g_hash_table_contains (self->bases, co_document_get_id (document)))
    g_hash_table_insert (self->bases, g_strdup (co_document_get_id (document)), g_strdup (text));
  if (self->open == NULL)
    {
      self->open = co_transaction_new (NULL);
      self->opened = g_get_monotonic_time ();
    }
  co_transaction_add (self->open, document, g_steal_pointer (&text));
}

void
co_store_document_changed (CoStore *self, CoDocument *document)
{
  if (self->replaying || self->depth > 0 || self->open == NULL)
    return;

  if (g_get_monotonic_time () - self->opened > PATIENCE)
    {
      co_store_seal (self);
      self->continued = TRUE;
    }
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = g_timeout_add (PAUSE, typing_paused_cb, self);
  co_store_notify_history (self);
}

void
co_store_adopt (CoStore *self, CoDocument *document)
{
  co_documents_add (self->documents, document);
}

void
co_store_drop (CoStore *self, CoDocument *document)
{
  co_documents_remove (self->documents, document);
}

static void
write_changes (CoStore *self, CoTransaction *transaction)
{
  GPtrArray *changes = co_transaction_get_changes (transaction);

  co_writer_hold (self->writer);
  for (guint i = 0; i < changes->len; i++)
    {
      CoChange *change = g_ptr_array_index (changes, i);

      if (co_documents_lookup (self->documents, co_document_get_id (change->document)) == change->document)
        co_store_put (self, change->document);
      else
        put_away (self, change->document);
    }
  co_writer_release (self->writer);
}

/* Writes down what each document has become. */
static void
close_changes (CoStore *self, CoTransaction *transaction)
{
  GPtrArray *changes = co_transaction_get_changes (transaction);

  for (guint i = 0; i < changes->len; i++)
    {
      CoChange *change = g_ptr_array_index (changes, i);

      if (co_documents_lookup (self->documents, co_document_get_id (change->document)) != change->document)
        continue;
      change->after = co_json_write (change->document, NULL);
      if (g_strcmp0 (change->before, change->after) == 0)
        continue;
      self->replaying = TRUE;
      co_document_touch (change->document);
      self->replaying = FALSE;
      g_free (change->after);
      change->after = co_json_write (change->document, NULL);
    }

  co_transaction_seal (transaction);
}

/* Ends the transaction that is being gathered, if there is one. */
void
co_store_seal (CoStore *self)
{
  g_autoptr (CoTransaction) transaction = g_steal_pointer (&self->open);
  CoTransaction *last = self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (transaction == NULL)
    return;

  close_changes (self, transaction);
  if (co_transaction_get_changes (transaction)->len > 0)
    {
      write_changes (self, transaction);
      g_ptr_array_set_size (self->redo, 0);
      if (!self->continued || last == NULL || !co_transaction_merge (last, transaction))
        g_ptr_array_add (self->undo, g_steal_pointer (&transaction));
    }
  self->continued = FALSE;
  co_store_notify_history (self);
  co_store_review_clashes (self);
}

/**
 * co_store_begin:
 * @self: a store
 * @name: what the user does, in words, for "Undo …"
 *
 * All edits until the matching co_store_end() are one step of undo, and reach the disk together. May be nested: the
 * outermost name counts.
 */
void
co_store_begin (CoStore *self, const char *name)
{
  g_return_if_fail (CO_IS_STORE (self));

  if (self->depth++ == 0)
    {
      co_store_seal (self);
      self->open = co_transaction_new (name);
    }
}

/**
 * co_store_end:
 * @self: a store
 *
 * Ends what co_store_begin() began. Returns at once; writing goes on.
 */
void
co_store_end (CoStore *self)
{
  g_return_if_fail (CO_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth == 0)
    co_store_seal (self);
}

/**
 * co_store_add:
 * @self: a store
 * @document: (type CoDocument): a new document
 *
 * Adds a document to the project. To be called between co_store_begin() and co_store_end().
 */
void
co_store_add (CoStore *self, gpointer document)
{
  g_return_if_fail (CO_IS_STORE (self));
  g_return_if_fail (CO_IS_DOCUMENT (document));
  g_return_if_fail (self->depth > 0);

  co_transaction_add (self->open, document, NULL);
  co_store_adopt (self, document);
}

/**
 * co_store_remove:
 * @self: a store
 * @document: (type CoDocument): one of its documents
 *
 * Takes a document out of the project; its file goes to the trash. To be called between co_store_begin() and
 * co_store_end().
 */
void
co_store_remove (CoStore *self, gpointer document)
{
  g_return_if_fail (CO_IS_STORE (self));
  g_return_if_fail (CO_IS_DOCUMENT (document));
  g_return_if_fail (self->depth > 0);

  if (co_transaction_find (self->open, document) == NULL)
    co_transaction_add (self->open, document, co_json_write (document, NULL));
  co_store_drop (self, document);
}

/* Brings a document that is there from one text to another; whether all of it could be. */
static gboolean
replay_edit (CoStore *self, CoDocument *document, const char *from, CoDocument *wanted)
{
  g_autofree char *now = co_json_write (document, NULL);
  g_autoptr (CoDocument) base = NULL;
  gboolean whole = TRUE;

  if (!g_hash_table_contains (self->bases, co_document_get_id (document)))
    g_hash_table_insert (self->bases, g_strdup (co_document_get_id (document)), g_strdup (now));

  if (g_strcmp0 (now, from) != 0)
    base = from != NULL ? parse (from) : NULL;
  if (base != NULL)
    whole = co_merge (document, base, wanted) == 0;
  else
    co_record_assign (CO_RECORD (document), CO_RECORD (wanted));
  co_store_put (self, document);

  return whole;
}

/* Whether somebody else has edited the document since a transaction left it as @text. */
static gboolean
has_moved_on (CoDocument *document, const char *text)
{
  g_autofree char *now = co_json_write (document, NULL);

  return g_strcmp0 (now, text) != 0;
}

/* Brings one document from one text to another, NULL for none; whether what others did in between let it. */
static gboolean
replay_change (CoStore *self, CoDocument *document, const char *from, const char *to)
{
  gboolean here = co_documents_lookup (self->documents, co_document_get_id (document)) == document;
  g_autoptr (CoDocument) wanted = to != NULL ? parse (to) : NULL;

  /* What cannot be read is not gone. */
  if (to != NULL && wanted == NULL)
    return FALSE;
  if (wanted == NULL && here && has_moved_on (document, from))
    return FALSE;
  if (wanted != NULL && here)
    return replay_edit (self, document, from, wanted);
  if (wanted != NULL && from != NULL)
    return FALSE;

  if (wanted != NULL)
    {
      co_record_assign (CO_RECORD (document), CO_RECORD (wanted));
      co_store_adopt (self, document);
      co_store_put (self, document);
    }
  else
    {
      if (here)
        co_store_drop (self, document);
      put_away (self, document);
    }

  return TRUE;
}

static void
replay (CoStore *self, GPtrArray *from, GPtrArray *to, gboolean backwards)
{
  CoTransaction *transaction;
  GPtrArray *changes;
  gboolean whole = TRUE;

  co_store_seal (self);
  if (from->len == 0)
    return;

  transaction = g_ptr_array_steal_index (from, from->len - 1);
  changes = co_transaction_get_changes (transaction);
  self->replaying = TRUE;
  co_writer_hold (self->writer);
  for (guint i = 0; i < changes->len; i++)
    {
      CoChange *change = g_ptr_array_index (changes, backwards ? changes->len - 1 - i : i);

      if (backwards)
        whole &= replay_change (self, change->document, change->after, change->before);
      else
        whole &= replay_change (self, change->document, change->before, change->after);
    }
  co_writer_release (self->writer);
  self->replaying = FALSE;
  g_ptr_array_add (to, transaction);
  co_store_notify_history (self);
  co_store_review_clashes (self);
  if (!whole)
    co_store_notice (self, _ ("What somebody else has changed meanwhile stays as it is"));
}

/**
 * co_store_can_undo:
 * @self: a store
 *
 * Returns: whether there is a step to undo
 */
gboolean
co_store_can_undo (CoStore *self)
{
  return self->undo->len > 0 || self->open != NULL;
}

/**
 * co_store_can_redo:
 * @self: a store
 *
 * Returns: whether there is a step to redo
 */
gboolean
co_store_can_redo (CoStore *self)
{
  return self->redo->len > 0 && self->open == NULL;
}

/* What the last step of a history is called; what has no name was typed. */
static const char *
get_last_name (GPtrArray *steps)
{
  const char *name;

  if (steps->len == 0)
    return NULL;

  name = co_transaction_get_name (g_ptr_array_index (steps, steps->len - 1));
  return name != NULL ? name : _ ("Typing");
}

/**
 * co_store_get_undo_name:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what undo would take back, %NULL when there is nothing
 */
const char *
co_store_get_undo_name (CoStore *self)
{
  const char *name = self->open != NULL ? co_transaction_get_name (self->open) : NULL;

  if (self->open != NULL)
    return name != NULL ? name : _ ("Typing");

  return get_last_name (self->undo);
}

/**
 * co_store_get_redo_name:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what redo would do again, %NULL when there is nothing
 */
const char *
co_store_get_redo_name (CoStore *self)
{
  return co_store_can_redo (self) ? get_last_name (self->redo) : NULL;
}

/**
 * co_store_undo:
 * @self: a store
 *
 * Takes the last step back.
 */
void
co_store_undo (CoStore *self)
{
  g_return_if_fail (CO_IS_STORE (self));
  g_return_if_fail (self->depth == 0);

  replay (self, self->undo, self->redo, TRUE);
}

/**
 * co_store_redo:
 * @self: a store
 *
 * Does again what was taken back last.
 */
void
co_store_redo (CoStore *self)
{
  g_return_if_fail (CO_IS_STORE (self));
  g_return_if_fail (self->depth == 0);

  replay (self, self->redo, self->undo, FALSE);
}
