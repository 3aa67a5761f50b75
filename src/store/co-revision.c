/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An earlier version of a document, or one that is in the trash: a file, and when what it holds was last edited. The
 * name of a kept version says it all: <time of the last edit>-<first digits of its hash>.<replica that kept it>.json.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-revision.h"

#include "co-files.h"
#include "co-json.h"
#include "co-lineage.h"

#include <glib/gstdio.h>
#include <string.h>

/* 20261124T101500Z */
#define STAMP_LENGTH 16

/* A document says in its first members when it was edited. */
#define HEAD 4096

struct _CoRevision
{
  GObject parent_instance;

  char *folder;
  char *file;
  GDateTime *time;
};

G_DEFINE_FINAL_TYPE (CoRevision, co_revision, G_TYPE_OBJECT)

static void
co_revision_finalize (GObject *object)
{
  CoRevision *self = CO_REVISION (object);

  g_free (self->folder);
  g_free (self->file);
  g_clear_pointer (&self->time, g_date_time_unref);

  G_OBJECT_CLASS (co_revision_parent_class)->finalize (object);
}

static void
co_revision_class_init (CoRevisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_revision_finalize;
}

static void
co_revision_init (CoRevision *self)
{
}

static GDateTime *
parse_stamp (const char *name)
{
  g_autofree char *stamp = g_strndup (name, STAMP_LENGTH);

  if (strlen (stamp) < STAMP_LENGTH || stamp[8] != 'T' || stamp[STAMP_LENGTH - 1] != 'Z')
    return NULL;

  return g_date_time_new_from_iso8601 (stamp, NULL);
}

/**
 * co_revision_new:
 * @folder: path of a project folder
 * @file: path of the version inside it
 *
 * Returns: (transfer full) (nullable): the version, or %NULL when the name is not one of a version
 */
CoRevision *
co_revision_new (const char *folder, const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autoptr (GDateTime) time = g_str_has_suffix (name, ".json") ? parse_stamp (name) : NULL;
  CoRevision *self;

  if (time == NULL)
    return NULL;

  self = g_object_new (CO_TYPE_REVISION, NULL);
  self->folder = g_strdup (folder);
  self->file = g_strdup (file);
  self->time = g_steal_pointer (&time);
  return self;
}

/**
 * co_revision_get_file:
 * @self: a version
 *
 * Returns: (transfer none): its path inside the project folder
 */
const char *
co_revision_get_file (CoRevision *self)
{
  return self->file;
}

/**
 * co_revision_get_name:
 * @self: a version
 *
 * Returns: (transfer none): what it is called on the command line: the name of its file
 */
const char *
co_revision_get_name (CoRevision *self)
{
  return strrchr (self->file, '/') + 1;
}

/**
 * co_revision_get_time:
 * @self: a version
 *
 * Returns: (transfer none): when what it holds was last edited, in UTC
 */
GDateTime *
co_revision_get_time (CoRevision *self)
{
  return self->time;
}

/**
 * co_revision_has_hash:
 * @self: a version
 * @hash: see co_files_hash()
 *
 * Returns: whether, by its name, it holds the bytes of that hash
 */
gboolean
co_revision_has_hash (CoRevision *self, guint64 hash)
{
  g_autofree char *digits = g_strdup_printf ("-%08x.", (guint32) (hash >> 32));

  return g_str_has_prefix (co_revision_get_name (self) + STAMP_LENGTH, digits);
}

/**
 * co_revision_compare:
 * @a: (type CoRevision): a version
 * @b: (type CoRevision): another
 *
 * Returns: for sorting, the newest first
 */
int
co_revision_compare (gconstpointer a, gconstpointer b)
{
  CoRevision *first = (CoRevision *) a;
  CoRevision *second = (CoRevision *) b;
  int order = g_date_time_compare (second->time, first->time);

  return order != 0 ? order : strcmp (first->file, second->file);
}

/**
 * co_revision_dup_text:
 * @self: a version
 * @length: (out): its length in bytes
 * @error: return location for a #GIOErrorEnum or #CoStoreError
 *
 * Reads its file. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
char *
co_revision_dup_text (CoRevision *self, gsize *length, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, self->file, NULL);

  return co_files_read (path, length, error);
}

/**
 * co_revision_read:
 * @self: a version
 * @error: return location for a #GIOErrorEnum, #CoStoreError or #CoModelError
 *
 * Reads the document as it was.
 *
 * Returns: (transfer full) (nullable): a document of its own, in no project
 */
CoDocument *
co_revision_read (CoRevision *self, GError **error)
{
  gsize length;
  g_autofree char *text = co_revision_dup_text (self, &length, error);

  return text != NULL ? co_json_read (text, length, NULL, error) : NULL;
}

/* When a document says that it was edited; now, when it does not say so in its first lines. */
static GDateTime *
find_time (const char *text, gsize length)
{
  static const char member[] = "\"modified\": \"";
  g_autofree char *head = g_strndup (text, MIN (length, HEAD));
  const char *start = strstr (head, member);
  const char *end = start != NULL ? strchr (start + strlen (member), '"') : NULL;
  g_autofree char *stamp =
      end != NULL ? g_strndup (start + strlen (member), (gsize) (end - start) - strlen (member)) : NULL;
  g_autoptr (GDateTime) time = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;

  return time != NULL ? g_date_time_to_utc (time) : g_date_time_new_now_utc ();
}

/**
 * co_revision_make_name:
 * @folder: path of a project folder
 * @text: (array length=length): what a version holds
 * @length: its length in bytes
 *
 * Returns: (transfer full): the name of the file that it is kept in
 */
char *
co_revision_make_name (const char *folder, const char *text, gsize length)
{
  g_autoptr (GDateTime) time = find_time (text, length);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *replica = co_lineage_get_replica (folder);

  return g_strdup_printf ("%s-%08x.%s.json", stamp, (guint32) (co_files_hash (text, length) >> 32), replica);
}
