/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version of a document that could not be merged without a question. It lies in .clashes/ with what both sides began
 * with, under a name made of what it says, so that two machines that meet the same question make the same file. What
 * is asked is found out anew each time, from the document as it is now.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-clash.h"

#include "co-files.h"
#include "co-json.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <yyjson.h>

struct _CoClash
{
  GObject parent_instance;

  char *file; /* inside the project folder */
  char *from;
  CoDocument *theirs;
  GPtrArray *bases; /* the last is what both sides began with; each time we insist there is one more */
  GPtrArray *quarrels;
  gboolean saved;
  guint64 hash; /* of the file */
};

G_DEFINE_FINAL_TYPE (CoClash, co_clash, G_TYPE_OBJECT)

static void
co_clash_finalize (GObject *object)
{
  CoClash *self = CO_CLASH (object);

  g_free (self->file);
  g_free (self->from);
  g_clear_object (&self->theirs);
  g_ptr_array_unref (self->bases);
  g_ptr_array_unref (self->quarrels);

  G_OBJECT_CLASS (co_clash_parent_class)->finalize (object);
}

static void
co_clash_class_init (CoClashClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = co_clash_finalize;
}

static void
co_clash_init (CoClash *self)
{
  self->bases = g_ptr_array_new_with_free_func (g_object_unref);
  self->quarrels = g_ptr_array_new_with_free_func ((GDestroyNotify) co_quarrel_free);
}

static CoDocument *
get_base (CoClash *self)
{
  return g_ptr_array_index (self->bases, self->bases->len - 1);
}

/**
 * co_clash_new:
 * @base: (nullable): what both sides began with, if that is known
 * @theirs: the version of the other side
 * @from: the file that it was found in
 *
 * Returns: (transfer full): a clash that has not been looked at yet
 */
CoClash *
co_clash_new (CoDocument *base, CoDocument *theirs, const char *from)
{
  CoClash *self = g_object_new (CO_TYPE_CLASH, NULL);
  gsize length;
  g_autofree char *text = co_json_write (theirs, &length);
  g_autofree char *stem = co_files_dup_stem (co_document_get_id (theirs));

  self->theirs = CO_DOCUMENT (co_record_copy (CO_RECORD (theirs)));
  self->from = g_strdup (from);
  self->file =
      g_strdup_printf (CO_CLASH_FOLDER "/%s-%016" G_GINT64_MODIFIER "x.json", stem, co_files_hash (text, length));
  g_ptr_array_add (self->bases, base != NULL
                                    ? co_record_copy (CO_RECORD (base))
                                    : g_object_new (G_OBJECT_TYPE (theirs), "id", co_document_get_id (theirs), NULL));
  return self;
}

static CoDocument *
read_member (yyjson_val *root, const char *member, GError **error)
{
  yyjson_val *value = yyjson_obj_get (root, member);
  char *text = value != NULL ? yyjson_val_write (value, YYJSON_WRITE_NOFLAG, NULL) : NULL;
  CoDocument *document = text != NULL ? co_json_read (text, strlen (text), NULL, error) : NULL;

  if (text == NULL)
    g_set_error (error, CO_MODEL_ERROR, CO_MODEL_ERROR_MEMBER, _ ("“%s” is missing"), member);
  free (text);
  return document;
}

/**
 * co_clash_read:
 * @folder: path of a project folder
 * @file: path of a file inside it
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the clash that is kept there
 */
CoClash *
co_clash_read (const char *folder, const char *file, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  gsize length;
  g_autofree char *text = co_files_read (path, &length, error);
  yyjson_doc *json = text != NULL ? yyjson_read (text, length, YYJSON_READ_NUMBER_AS_RAW) : NULL;
  yyjson_val *root = yyjson_doc_get_root (json);
  g_autoptr (CoDocument) theirs = NULL;
  g_autoptr (CoDocument) base = NULL;
  CoClash *self = NULL;

  if (text == NULL)
    return NULL;

  theirs = read_member (root, "theirs", error);
  base = theirs != NULL ? read_member (root, "base", error) : NULL;
  if (base != NULL && G_OBJECT_TYPE (base) != G_OBJECT_TYPE (theirs))
    g_set_error_literal (error, CO_MODEL_ERROR, CO_MODEL_ERROR_KIND, _ ("The two versions are of different kinds"));
  else if (base != NULL)
    {
      const char *from = yyjson_get_str (yyjson_obj_get (root, "from"));

      self = co_clash_new (base, theirs, from != NULL ? from : "");
      g_set_str (&self->file, file);
      self->saved = TRUE;
      self->hash = co_files_hash (text, length);
    }
  yyjson_doc_free (json);

  return self;
}

/**
 * co_clash_get_file:
 * @self: a clash
 *
 * Returns: (transfer none): where it is kept inside the project folder
 */
const char *
co_clash_get_file (CoClash *self)
{
  return self->file;
}

/**
 * co_clash_get_hash:
 * @self: a clash
 *
 * Returns: what its file held when it was read or written last, see co_files_hash(); 0 while it is not kept
 */
guint64
co_clash_get_hash (CoClash *self)
{
  return self->saved ? self->hash : 0;
}

/**
 * co_clash_get_id:
 * @self: a clash
 *
 * Returns: (transfer none): the id of the document that it is about
 */
const char *
co_clash_get_id (CoClash *self)
{
  return co_document_get_id (self->theirs);
}

/**
 * co_clash_get_from:
 * @self: a clash
 *
 * Returns: (transfer none): the file that the other version was found in
 */
const char *
co_clash_get_from (CoClash *self)
{
  return self->from;
}

/**
 * co_clash_get_theirs:
 * @self: a clash
 *
 * Returns: (transfer none): the version of the other side
 */
CoDocument *
co_clash_get_theirs (CoClash *self)
{
  return self->theirs;
}

/**
 * co_clash_get_quarrels:
 * @self: a clash
 *
 * Returns: (transfer none) (element-type CoQuarrel): what was found to be settled when it was looked at last
 */
GPtrArray *
co_clash_get_quarrels (CoClash *self)
{
  return self->quarrels;
}

/**
 * co_clash_review:
 * @self: a clash
 * @now: (nullable): the document as it is now, %NULL when there is none
 *
 * Finds out what there is to settle.
 *
 * Returns: how much that is
 */
guint
co_clash_review (CoClash *self, CoDocument *now)
{
  g_ptr_array_unref (self->quarrels);
  self->quarrels = now != NULL && G_OBJECT_TYPE (now) == G_OBJECT_TYPE (self->theirs)
                       ? co_merge_compare (now, get_base (self), self->theirs)
                       : g_ptr_array_new ();

  return self->quarrels->len;
}

/**
 * co_clash_insist:
 * @self: a clash
 * @quarrel: one of what there is to settle
 *
 * Settles it by what the document has.
 */
void
co_clash_insist (CoClash *self, const CoQuarrel *quarrel)
{
  g_autoptr (CoRecord) base = co_record_copy (CO_RECORD (get_base (self)));

  co_merge_insist (CO_DOCUMENT (base), self->theirs, quarrel);
  g_ptr_array_add (self->bases, g_steal_pointer (&base));
  self->saved = FALSE;
}

/**
 * co_clash_relent:
 * @self: a clash
 *
 * Takes back the last co_clash_insist() of this sitting.
 */
void
co_clash_relent (CoClash *self)
{
  if (self->bases->len > 1)
    g_ptr_array_set_size (self->bases, (int) self->bases->len - 1);
  self->saved = FALSE;
}

/* A document as a member of another object; its last newline goes. */
static void
append_document (GString *text, const char *member, CoDocument *document)
{
  gsize length;
  g_autofree char *json = co_json_write (document, &length);

  g_string_append_printf (text, ",\n\"%s\": %.*s", member, (int) length - 1, json);
}

/**
 * co_clash_save:
 * @self: a clash
 * @folder: path of a project folder
 * @error: return location for a #GIOErrorEnum
 *
 * Keeps the clash until it is settled, if it is not kept as it is already.
 *
 * Returns: whether it is on the disk
 */
gboolean
co_clash_save (CoClash *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, self->file, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *temporary = NULL;
  yyjson_mut_doc *json;
  GString *text;
  char *from;

  if (self->saved)
    return TRUE;

  json = yyjson_mut_doc_new (NULL);
  from = yyjson_mut_val_write (yyjson_mut_strcpy (json, self->from), YYJSON_WRITE_NOFLAG, NULL);
  text = g_string_new (NULL);
  g_string_printf (text, "{\"from\": %s", from != NULL ? from : "\"\"");
  append_document (text, "base", get_base (self));
  append_document (text, "theirs", self->theirs);
  g_string_append (text, "\n}\n");
  free (from);
  yyjson_mut_doc_free (json);

  g_mkdir_with_parents (parent, 0777);
  self->saved = co_files_write_beside (path, text->str, text->len, &temporary, error) == 0 &&
                co_files_move (temporary, path, error) && co_files_sync_folder (parent, error);
  self->hash = co_files_hash (text->str, text->len);
  g_string_free (text, TRUE);

  return self->saved;
}

/**
 * co_clash_discard:
 * @self: a clash
 * @folder: path of a project folder
 *
 * Keeps it no longer.
 */
void
co_clash_discard (CoClash *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, self->file, NULL);

  g_unlink (path);
  self->saved = FALSE;
}
