/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the disk holds comes in: at opening, and later when other programs have been there. A document that has no
 * edits of ours takes the new text; one that has is merged; a file that cannot be read is listed and never touched.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-conflict.h"
#include "co-files.h"
#include "co-json.h"
#include "co-store-error.h"
#include "co-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

void
co_store_forget_damage (CoStore *self, const char *path)
{
  g_hash_table_remove (self->refused, path);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->damages)); i > 0; i--)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (G_LIST_MODEL (self->damages), i - 1);

      if (g_str_equal (co_damage_get_file (damage), path))
        g_list_store_remove (self->damages, i - 1);
    }
}

static void
add_damage (CoStore *self, CoLoaded *loaded, CoDamage *damage)
{
  g_hash_table_insert (self->refused, g_strdup (loaded->path), g_memdup2 (&loaded->hash, sizeof loaded->hash));
  g_list_store_append (self->damages, damage);
}

/* The file is not ours to replace: a document that lived there goes on in a file beside it. */
static void
leave_file (CoStore *self, const char *path)
{
  const char *id = co_store_find_id (self, path);
  CoDocument *document = co_documents_lookup (self->documents, id);
  gsize stem = strlen (path) - strlen (".json");
  g_autofree char *digits = NULL;

  if (document == NULL)
    return;

  digits = g_uuid_string_random ();
  g_hash_table_insert (self->paths, g_strdup (id),
                       g_str_equal (path, "project.json")
                           ? g_strdup (CO_LOADER_RECOVERED)
                           : g_strdup_printf ("%.*s-%.4s.json", (int) stem, path, digits));
  if (g_hash_table_contains (self->bases, id))
    co_store_put (self, document);
}

static void
take_damage (CoStore *self, CoLoaded *loaded)
{
  add_damage (self, loaded, loaded->damage);
  co_writer_forget (self->writer, loaded->path);
  leave_file (self, loaded->path);
}

static void
take_missing (CoStore *self, CoLoaded *loaded)
{
  const char *id = co_store_find_id (self, loaded->path);
  CoDocument *document = co_documents_lookup (self->documents, id);

  co_writer_set_known (self->writer, loaded->path, 0);
  if (document == NULL || !co_writer_has_folder (self->writer))
    return;

  /* Somebody deleted what we are editing: the edit wins, nothing is lost. */
  if (g_hash_table_contains (self->bases, id) || co_document_get_kind (document) == CO_KIND_PROJECT)
    co_store_put (self, document);
  else
    {
      g_hash_table_insert (self->away, g_strdup (id), g_object_ref (document));
      co_store_drop (self, document);
    }
}

static void
take_edit (CoStore *self, CoDocument *document, CoLoaded *loaded)
{
  const char *base_text = g_hash_table_lookup (self->bases, co_document_get_id (document));
  g_autoptr (CoDocument) base = NULL;

  self->replaying = TRUE;
  if (base_text == NULL)
    co_record_assign (CO_RECORD (document), CO_RECORD (loaded->document));
  else
    {
      base = co_json_read (base_text, strlen (base_text), NULL, NULL);
      co_store_merge_version (self, document, base, loaded->document, "");
      g_hash_table_insert (self->bases, g_strdup (co_document_get_id (document)),
                           co_json_write (loaded->document, NULL));
      co_store_put (self, document);
    }
  self->replaying = FALSE;
}

/* One of two documents that cannot both be had. */
static void
take_double (CoStore *self, CoLoaded *loaded, const char *other)
{
  g_autofree char *reason = other != NULL ? g_strdup_printf (_ ("The document has the same id as %s"), other)
                                          : g_strdup (_ ("The project has another document of its own"));
  g_autoptr (CoDamage) damage =
      co_damage_new_full (loaded->path, (CoPlace) { 1, 1 }, reason,
                          _ ("Compare the two, take one out of the project, and open the project again."));

  add_damage (self, loaded, damage);
}

/* The document was read from a copy that a sync program had left, before the file that it is a copy of was seen. */
static void
take_original (CoStore *self, CoDocument *document, CoLoaded *loaded, const char *path)
{
  g_autoptr (CoLoaded) copy = g_new0 (CoLoaded, 1);

  copy->path = g_strdup (path);
  copy->document = CO_DOCUMENT (co_record_copy (CO_RECORD (document)));
  copy->hash = co_writer_get_known (self->writer, path);
  co_writer_forget (self->writer, path);
  g_hash_table_remove (self->bases, co_document_get_id (document));
  g_hash_table_insert (self->paths, g_strdup (co_document_get_id (document)), g_strdup (loaded->path));
  co_writer_set_known (self->writer, loaded->path, loaded->hash);
  take_edit (self, document, loaded);
  co_store_take_copy (self, copy, loaded->path);
}

/* Sync programs remove a file and put it back: it is the same document then, for all that hold on to it. */
static void
come_back (CoStore *self, CoDocument *loaded)
{
  CoDocument *away = g_hash_table_lookup (self->away, co_document_get_id (loaded));

  if (away == NULL || co_document_get_kind (away) != co_document_get_kind (loaded))
    {
      co_store_adopt (self, loaded);
      return;
    }

  self->replaying = TRUE;
  co_record_assign (CO_RECORD (away), CO_RECORD (loaded));
  self->replaying = FALSE;
  co_store_adopt (self, away);
  g_hash_table_remove (self->away, co_document_get_id (loaded));
}

static void
take_document (CoStore *self, CoLoaded *loaded)
{
  const char *id = co_document_get_id (loaded->document);
  CoDocument *document = co_documents_lookup (self->documents, id);
  const char *path = co_store_get_path (self, id);
  g_autofree char *full = path != NULL ? g_build_filename (self->folder, path, NULL) : NULL;

  if (document != NULL && !g_str_equal (path, loaded->path) && g_file_test (full, G_FILE_TEST_EXISTS))
    {
      if (co_conflict_is_copy_of (path, loaded->path))
        take_original (self, document, loaded, path);
      else if (!co_store_take_copy (self, loaded, path))
        take_double (self, loaded, path);
      return;
    }
  if (document == NULL && co_document_get_kind (loaded->document) == CO_KIND_PROJECT &&
      co_documents_get_project (self->documents) != NULL)
    {
      take_double (self, loaded, NULL);
      return;
    }

  g_hash_table_insert (self->paths, g_strdup (id), g_strdup (loaded->path));
  co_writer_set_known (self->writer, loaded->path, loaded->hash);
  if (document == NULL)
    {
      /* Also one that we threw away and somebody else has edited: it lives on. */
      co_writer_forget (self->writer, loaded->path);
      come_back (self, loaded->document);
    }
  else
    take_edit (self, document, loaded);
}

/* Whether the file is as we last read or wrote it. */
gboolean
co_store_is_known (CoStore *self, CoLoaded *loaded)
{
  return !loaded->missing && loaded->hash != 0 && loaded->hash == co_writer_get_known (self->writer, loaded->path);
}

/* Takes in what lies on the disk. */
void
co_store_apply_loaded (CoStore *self, GPtrArray *files)
{
  co_writer_hold (self->writer);
  for (guint i = 0; i < files->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (files, i);

      if (co_store_is_known (self, loaded))
        continue;
      self->index_is_old = TRUE;
      /* What was typed so far is a step of its own, so that undoing it leaves alone what comes from outside. */
      if (self->depth == 0)
        co_store_seal (self);
      co_store_forget_damage (self, loaded->path);
      if (loaded->damage != NULL)
        take_damage (self, loaded);
      else if (loaded->missing)
        take_missing (self, loaded);
      else
        take_document (self, loaded);
    }
  co_writer_release (self->writer);
  co_store_file_copies (self);
  co_store_review_clashes (self);
  co_store_update_state (self);
}

/* Whether a file is a document that may go in with all the others. */
static gboolean
is_plain (CoLoaded *loaded, gboolean is_project)
{
  return loaded->document != NULL && loaded->damage == NULL && !loaded->missing &&
         (co_document_get_kind (loaded->document) == CO_KIND_PROJECT) == is_project;
}

/* Gathers what may go in at once: one project, and all the rest. Returns: (transfer container) */
static GPtrArray *
gather (CoFound *found)
{
  GPtrArray *documents = g_ptr_array_sized_new (found->files->len + (found->asleep != NULL ? found->asleep->len : 0));

  for (guint i = 0; i < found->files->len && documents->len == 0; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (found->files, i);

      if (is_plain (loaded, TRUE))
        g_ptr_array_add (documents, loaded->document);
    }
  for (guint i = 0; found->asleep != NULL && i < found->asleep->len; i++)
    {
      if (g_ptr_array_index (found->asleep, i) != NULL)
        g_ptr_array_add (documents, g_ptr_array_index (found->asleep, i));
    }
  for (guint i = 0; i < found->files->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (found->files, i);

      if (is_plain (loaded, FALSE))
        g_ptr_array_add (documents, loaded->document);
    }

  return documents;
}

/* Whether all that was found is in the index, where no two have the same id, but the project's own document. */
static gboolean
are_distinct (CoFound *found, GPtrArray *documents)
{
  CoDocument *first = documents->len > 0 ? g_ptr_array_index (documents, 0) : NULL;
  guint n = 0;

  if (found->index == NULL || first == NULL)
    return FALSE;

  for (guint i = 0; i < found->files->len; i++)
    n += !((CoLoaded *) g_ptr_array_index (found->files, i))->missing;
  return n == 1 && co_document_get_kind (first) == CO_KIND_PROJECT &&
         !co_index_has_id (found->index, co_document_get_id (first));
}

/* Whether a document has gone in, and not another one with its id. */
static gboolean
is_taken (CoStore *self, CoDocument *document)
{
  return document != NULL && co_documents_lookup (self->documents, co_document_get_id (document)) == document;
}

/*
 * Remembers where the documents lie; @all says that every one goes in.
 * Returns: (transfer container): the files that have not gone in
 */
static GPtrArray *
note_places (CoStore *self, CoFound *found, gboolean all)
{
  const gboolean has_index = found->index != NULL;
  GPtrArray *others = g_ptr_array_new ();

  self->catalogue = co_catalogue_new (has_index ? found->asleep->len : found->files->len);
  if (has_index)
    co_catalogue_keep (self->catalogue, co_index_ref (found->index), (GDestroyNotify) co_index_unref);
  for (guint i = 0; has_index && i < found->asleep->len; i++)
    {
      CoDocument *document = g_ptr_array_index (found->asleep, i);

      if (document != NULL && (all || is_taken (self, document)))
        co_catalogue_add (self->catalogue, co_index_get_path (found->index, i), co_index_get_id (found->index, i),
                          co_index_get_hash (found->index, i));
      else if (document != NULL)
        g_ptr_array_add (found->files, co_loaded_new (co_index_get_path (found->index, i), document,
                                                      co_index_get_hash (found->index, i)));
    }
  for (guint i = 0; i < found->files->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (found->files, i);
      gboolean taken = all ? loaded->document != NULL : is_taken (self, loaded->document);
      const char *id = taken ? co_document_get_id (loaded->document) : NULL;

      if (!taken && !loaded->missing)
        g_ptr_array_add (others, loaded);
      else if (taken && !has_index && strchr (loaded->path, '/') != NULL)
        co_catalogue_copy (self->catalogue, loaded->path, id, loaded->hash);
      else if (taken)
        {
          g_hash_table_insert (self->paths, g_strdup (id), g_strdup (loaded->path));
          co_writer_set_known (self->writer, loaded->path, loaded->hash);
        }
    }
  co_writer_set_catalogue (self->writer, self->catalogue);

  return others;
}

/* Takes in a whole project folder: what is in order goes in at once, the rest one by one. */
void
co_store_take_found (CoStore *self, CoFound *found)
{
  GPtrArray *documents = gather (found);
  g_autoptr (GPtrArray) others = NULL;

  if (!found->checked)
    self->unchecked = co_index_ref (found->index);
  if (are_distinct (found, documents))
    {
      others = note_places (self, found, TRUE);
      /* To let go of each after it is in the list takes as long as to make it. */
      g_ptr_array_set_free_func (found->asleep, NULL);
      g_object_ref (g_ptr_array_index (documents, 0));
      co_documents_fill (self->documents, documents);
    }
  else
    {
      co_documents_splice (self->documents, documents);
      g_ptr_array_unref (documents);
      others = note_places (self, found, FALSE);
    }
  co_store_apply_loaded (self, others);
}

static gboolean
copy_attachments (CoStore *self, const char *folder, GError **error)
{
  g_autofree char *from = g_build_filename (self->folder, "attachments", NULL);
  g_autofree char *to = g_build_filename (folder, "attachments", NULL);
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  if (dir == NULL)
    return TRUE;

  g_mkdir_with_parents (to, 0777);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) source = g_file_new_build_filename (from, name, NULL);
      g_autoptr (GFile) target = g_file_new_build_filename (to, name, NULL);

      if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * co_store_save_copy:
 * @self: a store
 * @folder: path of a folder that holds no project
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Writes the whole project as it is in memory to another folder: the way out when its own folder refuses.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
co_store_save_copy (CoStore *self, const char *folder, GError **error)
{
  g_autoptr (CoRecord) project = NULL;
  g_autoptr (CoStore) copy = NULL;

  co_store_seal (self);
  project = co_record_copy (CO_RECORD (co_documents_get_project (self->documents)));
  copy = co_store_create (folder, CO_PROJECT (project), error);
  if (copy == NULL || !copy_attachments (self, folder, error))
    return FALSE;

  for (CoKind kind = CO_KIND_PROJECT + 1; kind < CO_N_KINDS; kind++)
    {
      GListModel *list = co_documents_get_list (self->documents, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

          g_hash_table_insert (copy->paths, g_strdup (co_document_get_id (document)),
                               g_strdup (co_store_ensure_path (self, document)));
          co_store_put (copy, document);
        }
    }

  return co_store_flush (copy, error);
}

/* The name of a file may be any bytes; what becomes part of a path is plain. */
static gboolean
is_plain_extension (const char *dot)
{
  gsize length = dot != NULL ? strlen (dot + 1) : 0;

  if (length == 0 || length > 8)
    return FALSE;

  for (gsize i = 1; i <= length; i++)
    {
      if (!g_ascii_isalnum (dot[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * co_store_attach:
 * @self: a store
 * @file: path of a file anywhere
 * @error: return location for a #GIOErrorEnum
 *
 * Copies a file into the project's attachments, under a name made of its contents: attaching it twice makes one.
 *
 * Returns: (transfer full) (nullable): its path inside the project folder
 */
char *
co_store_attach (CoStore *self, const char *file, GError **error)
{
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  g_autofree char *temporary = NULL;
  const char *dot = strrchr (file, '.');
  gsize length;
  g_autofree char *bytes = co_files_read (file, &length, error);

  if (bytes == NULL)
    return NULL;

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  path = g_strdup_printf ("attachments/%s%s", digest, is_plain_extension (dot) ? dot : "");
  full = g_build_filename (self->folder, path, NULL);
  if (g_file_test (full, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  g_autofree char *folder = g_path_get_dirname (full);

  g_mkdir_with_parents (folder, 0777);
  if (co_files_write_beside (full, bytes, length, &temporary, error) < 0 || !co_files_move (temporary, full, error) ||
      !co_files_sync_folder (folder, error))
    return NULL;

  return g_steal_pointer (&path);
}
