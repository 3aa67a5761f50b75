/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A project in one file: a zip of the documents as they lie on the disk, byte for byte and also those that cannot be
 * read, with what belongs to them. Made beside and renamed, so that no half of it is ever taken for the whole.
 * The first entry says what the file is, as OpenDocument does it. See also co-unpack.c.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-pack.h"

#include "co-files.h"
#include "co-kind.h"
#include "co-loader.h"
#include "co-output.h"
#include "co-recovery.h"
#include "co-store-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

typedef struct
{
  char *path; /* inside the project folder */
  guint64 size;
  gint64 modified;
} Item;

typedef struct
{
  const char *folder;
  CoPackFlags flags;
  CoPackProgress progress;
  gpointer user_data;
  GCancellable *cancellable;

  GPtrArray *items;
  guint64 total;
  guint n_documents; /* the items that are packed together; what follows belongs to them and is never rewritten */
  CoPackCount count;
  struct archive *archive;
  int lock;
} Packing;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->path);
  g_free (item);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Item *const *) a)->path, (*(Item *const *) b)->path);
}

static gboolean
is_wanted (const char *path, const char *name, gboolean is_deep)
{
  /* In the folders of documents there may be anything; what lies deeper is all ours, but for what is being written. */
  return is_deep ? !g_str_has_suffix (name, ".tmp") : co_loader_is_document (path);
}

static gboolean gather (Packing *self, const char *subfolder, gboolean is_deep, GError **error);

static gboolean
take (Packing *self, const char *path, const char *name, gboolean is_deep, GError **error)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);
  struct stat status;
  Item *item;

  /* Gone meanwhile: then it is not part of the project. */
  if (lstat (full, &status) < 0)
    return errno == ENOENT || co_files_set_error (error, full, errno);
  if (S_ISDIR (status.st_mode))
    return !is_deep || gather (self, path, TRUE, error);
  if (!is_wanted (path, name, is_deep))
    return TRUE;
  /* What the project shows is not left out in silence. */
  if (S_ISREG (status.st_mode) && !is_deep && !co_pack_is_name (path))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("The name of “%s” cannot be packed: give the file another one first"), shown);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode) || !co_pack_is_name (path))
    {
      self->count.left_out++;
      return TRUE;
    }

  item = g_new0 (Item, 1);
  item->path = g_strdup (path);
  item->size = (guint64) status.st_size;
  item->modified = status.st_mtime;
  self->total += item->size;
  g_ptr_array_add (self->items, item);
  return TRUE;
}

static gboolean
gather (Packing *self, const char *subfolder, gboolean is_deep, GError **error)
{
  g_autofree char *full = g_build_filename (self->folder, subfolder, NULL);
  g_autoptr (GDir) dir = NULL;
  struct stat status;
  const char *name;

  if (lstat (full, &status) < 0)
    return errno == ENOENT || co_files_set_error (error, full, errno);
  if (S_ISLNK (status.st_mode) && !is_deep)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY,
                   _ ("“%s” is a link: put the folder itself in its place first"), subfolder);
      return FALSE;
    }
  if (!S_ISDIR (status.st_mode))
    {
      self->count.left_out++;
      return TRUE;
    }
  dir = g_dir_open (full, 0, error);
  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_str_equal (subfolder, ".") ? g_strdup (name) : g_build_filename (subfolder, name, NULL);

      if (!take (self, path, name, is_deep, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_archive_error (Packing *self, GError **error)
{
  int code = archive_errno (self->archive);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("The packed project cannot be written: %s"),
               code > 0 ? g_strerror (code) : archive_error_string (self->archive));
  return FALSE;
}

static gboolean
begin_entry (Packing *self, const char *path, guint64 size, gint64 modified, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean done;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, modified, 0);
  /* The type is to be read by who knows no zip. Pictures and the like are small already; and what shrinks without end
   * would be taken for a trap when it comes out. */
  if (g_str_equal (path, "mimetype") || g_str_has_prefix (path, "attachments/"))
    archive_write_zip_set_compression_store (self->archive);
  else
    archive_write_zip_set_compression_deflate (self->archive);
  done = archive_write_header (self->archive, entry) == ARCHIVE_OK || set_archive_error (self, error);
  archive_entry_free (entry);

  return done;
}

/* Packs what can be read from @fd; a file that grows or shrinks at this moment is no file to keep. */
static gboolean
pour (Packing *self, int fd, const Item *item, GError **error)
{
  g_autofree char *buffer = g_malloc (BLOCK);
  guint64 done = 0;
  gssize n;

  while ((n = read (fd, buffer, BLOCK)) != 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return co_files_set_error (error, item->path, errno);
      done += (guint64) n;
      if (done > item->size)
        break;
      if (archive_write_data (self->archive, buffer, (size_t) n) != n)
        return set_archive_error (self, error);
      self->count.bytes += (guint64) n;
      if (self->progress != NULL)
        self->progress (self->count.bytes, self->total, self->user_data);
    }

  if (done != item->size)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s was changed by somebody while it was packed; try again"),
                   item->path);
      return FALSE;
    }
  self->count.files++;
  return TRUE;
}

static gboolean
pack_item (Packing *self, Item *item, GError **error)
{
  g_autofree char *full = g_build_filename (self->folder, item->path, NULL);
  int fd = open (full, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat status;
  gboolean done;

  if (fd < 0)
    return errno == ENOENT || co_files_set_error (error, full, errno);

  /* A document may have been replaced since it was listed: what it is now counts. */
  if (fstat (fd, &status) == 0)
    {
      self->total += (guint64) status.st_size - item->size;
      item->size = (guint64) status.st_size;
    }
  done = begin_entry (self, item->path, item->size, item->modified, error) && pour (self, fd, item, error);
  close (fd);

  return done;
}

static void
unlock (Packing *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

static gboolean
pack_items (Packing *self, GError **error)
{
  if (!begin_entry (self, "mimetype", strlen (CO_PACK_TYPE), 0, error))
    return FALSE;
  if (archive_write_data (self->archive, CO_PACK_TYPE, strlen (CO_PACK_TYPE)) < 0)
    return set_archive_error (self, error);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (i == self->n_documents)
        unlock (self);
      if (!pack_item (self, g_ptr_array_index (self->items, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
list_documents (Packing *self, GError **error)
{
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    {
      if (!gather (self, co_kind_get_folder (kind), FALSE, error))
        return FALSE;
    }
  g_ptr_array_sort (self->items, compare_items);
  self->n_documents = self->items->len;

  return TRUE;
}

static gboolean
list_belongings (Packing *self, GError **error)
{
  guint first = self->items->len;

  if (!gather (self, ".clashes", TRUE, error) ||
      (!(self->flags & CO_PACK_NO_ATTACHMENTS) && !gather (self, "attachments", TRUE, error)) ||
      (!(self->flags & CO_PACK_NO_HISTORY) &&
       (!gather (self, ".history", TRUE, error) || !gather (self, ".trash", TRUE, error))))
    return FALSE;
  qsort (self->items->pdata + first, self->items->len - first, sizeof (gpointer), compare_items);

  return TRUE;
}

static gboolean
pack_to (Packing *self, int fd, GError **error)
{
  gboolean done;

  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_options (self->archive, "zip:hdrcharset=UTF-8");
  /* No padding: it would stand behind the end of the zip. */
  archive_write_set_bytes_in_last_block (self->archive, 1);
  done = archive_write_open_fd (self->archive, fd) == ARCHIVE_OK || set_archive_error (self, error);
  done = done && pack_items (self, error);
  done = done && (archive_write_close (self->archive) == ARCHIVE_OK || set_archive_error (self, error));
  archive_write_free (self->archive);

  return done && (fsync (fd) == 0 || co_files_set_error (error, self->folder, errno));
}

static gboolean
pack_beside (Packing *self, const char *file, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *base = g_path_get_basename (file);
  g_autofree char *beside = g_strdup_printf ("%s/.%.80s.XXXXXX.tmp", folder, base);
  int fd = mkostemps (beside, 4, O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return co_files_set_error (error, file, errno);

  fchmod (fd, co_files_get_mode (file));
  done = pack_to (self, fd, error);
  close (fd);
  if (!done || !co_files_move (beside, file, error))
    {
      g_unlink (beside);
      return FALSE;
    }

  return co_files_sync_folder (folder, error);
}

static gboolean
pack_locked (Packing *self, const char *file, GError **error)
{
  gboolean done;

  self->lock = co_files_lock (self->folder);
  done = list_documents (self, error) && list_belongings (self, error) && pack_beside (self, file, error);
  unlock (self);

  return done;
}

/**
 * co_pack_write:
 * @folder: path of a project folder
 * @file: path of the file to make; replaced if it is there
 * @flags: what to leave out
 * @progress: (nullable) (scope call): hears how far it has got
 * @user_data: for @progress
 * @cancellable: (nullable): to give up
 * @count: (out) (optional): what was packed
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Makes one file of a project. No program of ours writes while the documents are read, so that what was edited
 * together is packed together. Takes its time: not for the main thread.
 *
 * Returns: whether the file is on the disk
 */
gboolean
co_pack_write (const char *folder,
               const char *file,
               CoPackFlags flags,
               CoPackProgress progress,
               gpointer user_data,
               GCancellable *cancellable,
               CoPackCount *count,
               GError **error)
{
  Packing self = { folder, flags, progress, user_data, cancellable };
  g_autofree char *project = g_build_filename (folder, "project.json", NULL);
  g_autofree char *meant = NULL;
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func ((GDestroyNotify) co_loaded_free);
  locale_t utf8, before;
  gboolean done;

  if (!g_file_test (project, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_PROJECT, _ ("There is no project in “%s”."), folder);
      return FALSE;
    }

  meant = co_output_resolve (file, error);
  if (meant == NULL)
    return FALSE;
  if (g_file_test (meant, G_FILE_TEST_EXISTS) && !g_file_test (meant, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_FILE, _ ("“%s” is no file. Choose another name."), file);
      return FALSE;
    }

  co_recovery_run (folder, unfinished);
  self.items = g_ptr_array_new_with_free_func (item_free);
  /* The names in the file are UTF-8 whatever the user's locale. */
  utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", NULL);
  before = uselocale (utf8);
  done = pack_locked (&self, meant, error);
  uselocale (before);
  if (utf8 != NULL)
    freelocale (utf8);
  g_ptr_array_unref (self.items);
  if (count != NULL)
    *count = self.count;

  return done;
}
