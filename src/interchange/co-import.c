/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import keeps the accounts: what is new, what was there already, what was refused and why. Files come from
 * co-import-files.c, co-import-recognise.c finds the reader of their format, and that offers what it finds here. No
 * document of the project is touched, so that an import can run on another thread and be thrown away.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-draft.h"
#include "co-json.h"

#include <glib/gi18n-lib.h>

#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 10)

struct _CoImport
{
  GObject parent_instance;

  GHashTable *known; /* keys that the project has: origins, ids, funding aids */
  GHashTable *made;  /* key → document, not owned, of this import */
  GHashTable *ids;   /* id → title of the document that has it, in the project or made */
  GHashTable *said;  /* key → content that came with it → which it is, from 1 */
  GPtrArray *created;
  GPtrArray *keys; /* of the created, in their order; owned by the table above */
  GPtrArray *refused;
  guint n_skipped;
  gboolean accepts_grants;

  CoImportProgress progress;
  gpointer user_data;
  gint64 told;

  /* of the file that is being read */
  const char *file;
  GCancellable *cancellable;
  guint first;
  guint first_skipped;
  gboolean overflowed;
};

G_DEFINE_FINAL_TYPE (CoImport, co_import, G_TYPE_OBJECT)

static void
co_import_finalize (GObject *object)
{
  CoImport *self = CO_IMPORT (object);

  g_hash_table_unref (self->known);
  g_hash_table_unref (self->made);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->said);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->created);
  g_ptr_array_unref (self->refused);

  G_OBJECT_CLASS (co_import_parent_class)->finalize (object);
}

static void
co_import_class_init (CoImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_import_finalize;
}

static void
co_import_init (CoImport *self)
{
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->created = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_ptr_array_new ();
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_ids (CoImport *self, GListModel *documents)
{
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (documents, i);

      g_hash_table_insert (self->ids, g_strdup (co_document_get_id (document)),
                           g_strdup (co_document_get_title (document)));
    }
}

/* As many of one key as the project has are there already. */
static void
add_known_grants (CoImport *self, GListModel *grants)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (grants); i++)
    {
      g_autoptr (CoGrant) grant = g_list_model_get_item (grants, i);
      char *key = co_import_make_grant_key (grant, 1);
      guint rank = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, key)) + 1;

      g_hash_table_add (self->known, co_import_make_grant_key (grant, rank));
      g_hash_table_insert (ranks, key, GUINT_TO_POINTER (rank));
    }
}

/**
 * co_import_new:
 * @existing: the documents of the project; read now and not kept
 *
 * Returns: (transfer full): an import into that project
 */
CoImport *
co_import_new (CoDocuments *existing)
{
  CoImport *self = g_object_new (CO_TYPE_IMPORT, NULL);
  GListModel *experiments = co_documents_get_list (existing, CO_KIND_EXPERIMENT);
  GListModel *grants = co_documents_get_list (existing, CO_KIND_GRANT);

  for (guint i = 0; i < g_list_model_get_n_items (experiments); i++)
    {
      g_autoptr (CoExperiment) experiment = g_list_model_get_item (experiments, i);

      g_hash_table_add (self->known, g_strdup (co_document_get_id (CO_DOCUMENT (experiment))));
      if (*co_experiment_get_origin (experiment) != '\0')
        g_hash_table_add (self->known, g_strdup (co_experiment_get_origin (experiment)));
    }
  add_known_grants (self, grants);
  for (guint kind = 0; kind < CO_N_KINDS; kind++)
    add_ids (self, co_documents_get_list (existing, (CoKind) kind));

  return self;
}

/**
 * co_import_accept_grants:
 * @self: an import
 *
 * Also takes in lists of funding aids, which are refused otherwise; the new documents are then experiments and grants.
 */
void
co_import_accept_grants (CoImport *self)
{
  g_return_if_fail (CO_IS_IMPORT (self));

  self->accepts_grants = TRUE;
}

gboolean
co_import_accepts_grants (CoImport *self)
{
  return self->accepts_grants;
}

/**
 * co_import_set_progress:
 * @self: an import
 * @progress: (nullable) (scope forever): what to call now and then
 * @user_data: what to give it
 *
 * Has someone told how far the import has got.
 */
void
co_import_set_progress (CoImport *self, CoImportProgress progress, gpointer user_data)
{
  g_return_if_fail (CO_IS_IMPORT (self));

  self->progress = progress;
  self->user_data = user_data;
}

gboolean
co_import_has (CoImport *self, const char *origin)
{
  return g_hash_table_contains (self->known, origin);
}

/*
 * co_import_count:
 * @self: an import
 * @key: what makes something the same the next time
 * @content: a hash of all that is said of it
 *
 * Records that have one key but do not say the same are several things.
 *
 * Returns: which of them this is, from 1
 */
guint
co_import_count (CoImport *self, const char *key, const char *content)
{
  GHashTable *contents = g_hash_table_lookup (self->said, key);
  guint rank;

  if (contents == NULL)
    {
      contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->said, g_strdup (key), contents);
    }
  rank = GPOINTER_TO_UINT (g_hash_table_lookup (contents, content));
  if (rank == 0)
    {
      rank = g_hash_table_size (contents) + 1;
      g_hash_table_insert (contents, g_strdup (content), GUINT_TO_POINTER (rank));
    }

  return rank;
}

void
co_import_skip (CoImport *self)
{
  self->n_skipped++;
}

void
co_import_refuse_valist (CoImport *self, CoRefusalCode code, CoPlace place, const char *reason, va_list arguments)
{
  g_ptr_array_add (self->refused, co_refusal_new_valist (code, self->file, place, reason, arguments));
}

void
co_import_refuse (CoImport *self, CoRefusalCode code, CoPlace place, const char *reason, ...)
{
  va_list arguments;

  va_start (arguments, reason);
  co_import_refuse_valist (self, code, place, reason, arguments);
  va_end (arguments);
}

/* The same for a file that was not even opened. */
void
co_import_refuse_file (CoImport *self, const char *file, CoRefusalCode code, const char *reason, ...)
{
  va_list arguments;

  va_start (arguments, reason);
  g_ptr_array_add (self->refused, co_refusal_new_valist (code, file, (CoPlace) { 0 }, reason, arguments));
  va_end (arguments);
}

static gboolean
can_be_stored (CoDocument *document)
{
  gsize length;
  g_autofree char *text = co_json_write (document, &length);

  return length <= CO_JSON_MAX_SIZE;
}

/*
 * co_import_offer:
 * @self: an import
 * @document: (transfer full): what a reader found
 * @key: what makes it the same the next time
 * @place: where it stands
 * @completes: whether it is an experiment that adds to one of the same key that came before in this import
 */
void
co_import_offer (CoImport *self, gpointer document, const char *key, CoPlace place, gboolean completes)
{
  g_autoptr (CoDocument) owned = document;
  CoDocument *earlier = g_hash_table_lookup (self->made, key);
  const char *other;
  char *kept;

  if (earlier != NULL && completes)
    co_draft_complete (CO_EXPERIMENT (earlier), document);
  if (earlier != NULL || co_import_has (self, key))
    {
      co_import_skip (self);
      return;
    }
  if (!can_be_stored (document))
    {
      co_import_refuse (self, CO_REFUSAL_TOO_LARGE, place,
                        N_ ("“%s” is larger than a document may be (%d MB). Shorten it there, and import again."),
                        co_document_get_title (document), CO_JSON_MAX_SIZE / (1024 * 1024));
      return;
    }
  if (self->created->len >= CO_IMPORT_MAX_CREATED)
    {
      self->overflowed = TRUE;
      return;
    }

  other = g_hash_table_lookup (self->ids, co_document_get_id (document));
  if (other != NULL)
    {
      co_import_refuse (
          self, CO_REFUSAL_STRUCTURE, place,
          N_ ("This document has the id of another one, “%s”. Give it an id of its own, and import again."), other);
      return;
    }

  kept = g_strdup (key);
  g_hash_table_insert (self->ids, g_strdup (co_document_get_id (document)),
                       g_strdup (co_document_get_title (document)));
  g_hash_table_insert (self->made, kept, document);
  g_ptr_array_add (self->keys, kept);
  g_ptr_array_add (self->created, g_steal_pointer (&owned));
}

/* Whether a reader that is inside a long file shall go on; tells how far it is. */
gboolean
co_import_go_on (CoImport *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->progress != NULL && now - self->told > PROGRESS_INTERVAL)
    {
      self->told = now;
      self->progress (self->file, self->created->len, self->user_data);
    }

  return !self->overflowed && !g_cancellable_is_cancelled (self->cancellable);
}

static void
begin_file (CoImport *self, const char *file, GCancellable *cancellable)
{
  self->file = file;
  self->cancellable = cancellable;
  self->first = self->created->len;
  self->first_skipped = self->n_skipped;
  self->overflowed = FALSE;
}

/* A file that brings too much brings nothing: a part of it would look like the whole. */
static gboolean
end_file (CoImport *self, GError **error)
{
  if (self->overflowed)
    {
      for (guint i = self->first; i < self->keys->len; i++)
        {
          g_hash_table_remove (self->ids, co_document_get_id (g_ptr_array_index (self->created, i)));
          g_hash_table_remove (self->made, g_ptr_array_index (self->keys, i));
        }
      g_ptr_array_set_size (self->keys, (int) self->first);
      g_ptr_array_set_size (self->created, (int) self->first);
      self->n_skipped = self->first_skipped;
      co_import_refuse (self, CO_REFUSAL_TOO_LARGE, (CoPlace) { 0 },
                        N_ ("This brings the import to more than %d experiments. Import a selection of the rows."),
                        CO_IMPORT_MAX_CREATED);
    }

  self->file = NULL;
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * co_import_add_bytes:
 * @self: an import
 * @name: the name of the file, which is shown in refusals and whose ending helps to recognise it
 * @bytes: what the file holds
 * @cancellable: (nullable): a way to stop
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Reads a file that is in memory.
 *
 * Returns: %FALSE when cancelled; what cannot be read is no error here, see co_import_get_refused()
 */
gboolean
co_import_add_bytes (CoImport *self, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *basename = g_path_get_basename (name);

  g_return_val_if_fail (CO_IS_IMPORT (self), FALSE);

  begin_file (self, name, cancellable);
  if (co_import_go_on (self))
    co_import_read_bytes (self, basename, bytes);
  return end_file (self, error);
}

/**
 * co_import_get_created:
 * @self: an import
 *
 * Returns: (transfer none) (element-type CoDocument): the new documents, which are not in the project yet: experiments,
 *   and grants if they were accepted
 */
GPtrArray *
co_import_get_created (CoImport *self)
{
  g_return_val_if_fail (CO_IS_IMPORT (self), NULL);

  return self->created;
}

/**
 * co_import_get_n_skipped:
 * @self: an import
 *
 * Returns: how many records were there already, in the project or in this import
 */
guint
co_import_get_n_skipped (CoImport *self)
{
  g_return_val_if_fail (CO_IS_IMPORT (self), 0);

  return self->n_skipped;
}

/**
 * co_import_get_refused:
 * @self: an import
 *
 * Returns: (transfer none) (element-type CoRefusal): what could not be read
 */
GPtrArray *
co_import_get_refused (CoImport *self)
{
  g_return_val_if_fail (CO_IS_IMPORT (self), NULL);

  return self->refused;
}
