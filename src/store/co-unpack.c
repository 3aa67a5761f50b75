/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A packed project becomes a folder again. The file may come from anybody: only plain files with plain names come
 * out, each once, within bounds, into a new folder beside, which is renamed when all is there. One thing amiss and
 * nothing comes out.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-pack.h"

#include "co-files.h"
#include "co-store-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

/* Documents shrink to a tenth; what grows a hundredfold beyond the first 64 MB was made to fill the disk. */
#define MAX_RATIO 100
#define FREE_SIZE (G_GUINT64_CONSTANT (64) << 20)
#define MAX_SIZE (G_GUINT64_CONSTANT (16) << 30)
#define MAX_FILES 1000000

/* A project needs four. */
#define MAX_DEPTH 8
#define MAX_NAME 255

typedef struct
{
  const char *folder; /* where it is made, beside its place */
  guint64 size;       /* of the packed file */
  guint64 limit;      /* of all that comes out */
  CoPackProgress progress;
  gpointer user_data;
  GCancellable *cancellable;

  struct archive *archive;
  CoPackCount count;
} Unpacking;

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, CO_STORE_ERROR, CO_STORE_ERROR_PACK, message);

  return FALSE;
}

static gboolean
is_plain_part (const char *part, gboolean is_first)
{
  static const char *const hidden[] = { ".history", ".trash", ".clashes", NULL };

  if (*part == '\0' || strlen (part) > MAX_NAME || g_str_equal (part, ".") || g_str_equal (part, ".."))
    return FALSE;
  for (const char *p = part; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        return FALSE;
    }

  /* Hidden folders are those of other programs, and some of those run what they find there. */
  return *part != '.' || (is_first && g_strv_contains (hidden, part));
}

/**
 * co_pack_is_name:
 * @name: path inside a project folder; with a slash at its end it is a folder's
 *
 * Returns: whether a file of that name may be in a packed project
 */
gboolean
co_pack_is_name (const char *name)
{
  g_auto (GStrv) parts = NULL;
  guint n;

  if (name == NULL || !g_utf8_validate (name, -1, NULL))
    return FALSE;
  parts = g_strsplit (name, "/", -1);
  n = g_strv_length (parts);
  if (n > 0 && *parts[n - 1] == '\0')
    n--;
  if (n == 0 || n > MAX_DEPTH)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!is_plain_part (parts[i], i == 0))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_damaged (Unpacking *self, GError **error)
{
  const char *reason = archive_error_string (self->archive);

  return refuse (error, _ ("The packed project is damaged, have it sent again (%s)"), reason != NULL ? reason : "zip");
}

static gboolean
add_bytes (Unpacking *self, const char *name, guint64 n, GError **error)
{
  self->count.bytes += n;
  if (self->count.bytes > self->limit)
    return refuse (
        error,
        _ ("“%s” grows far beyond what it was packed to: it could be malicious. Ask the sender to send it again"),
        name);
  if (self->progress != NULL)
    {
      gint64 read = archive_filter_bytes (self->archive, -1);

      self->progress (MIN ((guint64) MAX (read, 0), self->size), self->size, self->user_data);
    }

  return TRUE;
}

static gboolean
pour (Unpacking *self, int fd, const char *name, GError **error)
{
  g_autofree char *buffer = g_malloc (BLOCK);
  gssize n;

  while ((n = archive_read_data (self->archive, buffer, BLOCK)) != 0)
    {
      gssize done = 0;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (n < 0)
        return set_damaged (self, error);
      if (!add_bytes (self, name, (guint64) n, error))
        return FALSE;
      while (done < n)
        {
          gssize written = write (fd, buffer + done, (size_t) (n - done));

          if (written < 0 && errno == EINTR)
            continue;
          if (written < 0)
            return co_files_set_error (error, name, errno);
          done += written;
        }
    }

  return TRUE;
}

static gboolean
unpack_file (Unpacking *self, const char *name, GError **error)
{
  g_autofree char *full = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  gboolean done;
  int fd;

  if (g_mkdir_with_parents (folder, 0777) < 0)
    return errno == ENOTDIR || errno == EEXIST ? refuse (error, _ ("“%s” is both a file and a folder"), name)
                                               : co_files_set_error (error, name, errno);
  fd = open (full, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0)
    return errno == EEXIST ? refuse (error, _ ("“%s” is packed twice"), name) : co_files_set_error (error, name, errno);

  done = pour (self, fd, name, error);
  if (close (fd) < 0 && done)
    return co_files_set_error (error, name, errno);
  if (done)
    self->count.files++;

  return done;
}

static gboolean
unpack_entry (Unpacking *self, struct archive_entry *entry, GError **error)
{
  const char *name = archive_entry_pathname (entry);
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_strdup ("?");

  if (!co_pack_is_name (name))
    return refuse (error, _ ("“%s” would not stay inside the project, or is no name for a file in it"), shown);
  if (archive_entry_is_encrypted (entry))
    return refuse (error, _ ("“%s” is locked with a password; have the project packed without one"), shown);
  if (archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (archive_entry_filetype (entry) != AE_IFREG || archive_entry_hardlink (entry) != NULL ||
      archive_entry_symlink (entry) != NULL || g_str_has_suffix (name, "/"))
    return refuse (error, _ ("“%s” is a link or a device, which no project contains"), shown);
  if (archive_entry_size_is_set (entry) && (guint64) archive_entry_size (entry) > self->limit)
    return refuse (
        error,
        _ ("“%s” grows far beyond what it was packed to: it could be malicious. Ask the sender to send it again"),
        shown);
  if (g_str_equal (name, "mimetype"))
    return TRUE;

  return unpack_file (self, name, error);
}

static gboolean
unpack_entries (Unpacking *self, GError **error)
{
  struct archive_entry *entry;
  guint n = 0;
  int status;

  while ((status = archive_read_next_header (self->archive, &entry)) != ARCHIVE_EOF)
    {
      if (status != ARCHIVE_OK)
        return set_damaged (self, error);
      if (++n > MAX_FILES)
        return refuse (error,
                       _ ("There are more than %d files in it: it could be malicious. Ask the sender to send it again"),
                       MAX_FILES);
      if (!unpack_entry (self, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
unpack_from (Unpacking *self, const char *file, GError **error)
{
  g_autofree char *project = g_build_filename (self->folder, "project.json", NULL);
  struct stat status;
  gboolean done;

  if (stat (file, &status) < 0)
    return co_files_set_error (error, file, errno);
  if (!S_ISREG (status.st_mode))
    return refuse (error, _ ("“%s” is no packed project"), file);

  self->size = (guint64) status.st_size;
  self->limit = MIN (MAX_SIZE, FREE_SIZE + self->size * MAX_RATIO);
  self->archive = archive_read_new ();
  /* By its table of contents: what only stands between the entries is not part of it. */
  archive_read_support_format_zip_seekable (self->archive);
  if (archive_read_open_filename (self->archive, file, BLOCK) == ARCHIVE_OK)
    done = unpack_entries (self, error);
  else
    done = refuse (error, _ ("“%s” is no packed project (%s)"), file, archive_error_string (self->archive));
  archive_read_free (self->archive);

  if (done && !g_file_test (project, G_FILE_TEST_IS_REGULAR))
    return refuse (error, _ ("“%s” is no packed project: there is no project.json in it"), file);
  return done;
}

static int
remove_one (const char *path, const struct stat *status, int type, struct FTW *place)
{
  /* What cannot be removed stays; it is hidden, and nothing reads it. */
  if (remove (path) < 0)
    g_debug ("%s: %s", path, g_strerror (errno));
  return 0;
}

static gboolean
is_free (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return FALSE;
  if (g_dir_read_name (dir) == NULL)
    return TRUE;

  g_set_error (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS, _ ("“%s” is not empty; choose a new folder"), folder);
  return FALSE;
}

static gboolean
unpack_beside (Unpacking *self, const char *file, const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *base = g_path_get_basename (folder);
  g_autofree char *beside = g_strdup_printf ("%s/.%s.XXXXXX", parent, base);
  gboolean done;

  if (g_mkdir_with_parents (parent, 0777) < 0 || g_mkdtemp_full (beside, 0777) == NULL)
    return co_files_set_error (error, folder, errno);

  self->folder = beside;
  done = unpack_from (self, file, error) && co_files_sync_all (beside, error) &&
         (g_rename (beside, folder) == 0 || co_files_set_error (error, folder, errno));
  if (!done)
    nftw (beside, remove_one, 16, FTW_DEPTH | FTW_PHYS);

  return done && co_files_sync_folder (parent, error);
}

/**
 * co_pack_unpack:
 * @file: path of a packed project
 * @folder: path of a folder that is not there yet, or empty
 * @progress: (nullable) (scope call): hears how far it has got
 * @user_data: for @progress
 * @cancellable: (nullable): to give up
 * @count: (out) (optional): what came out
 * @error: return location for a #CoStoreError or #GIOErrorEnum
 *
 * Makes a project folder of a packed project. When it fails there is nothing new on the disk. Takes its time: not for
 * the main thread.
 *
 * Returns: whether the folder is on the disk
 */
gboolean
co_pack_unpack (const char *file,
                const char *folder,
                CoPackProgress progress,
                gpointer user_data,
                GCancellable *cancellable,
                CoPackCount *count,
                GError **error)
{
  g_autofree char *place = g_canonicalize_filename (folder, NULL);
  Unpacking self = { NULL, 0, 0, progress, user_data, cancellable };
  locale_t utf8, before;
  gboolean done;

  if (!is_free (place, error))
    return FALSE;

  utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", NULL);
  before = uselocale (utf8);
  done = unpack_beside (&self, file, place, error);
  uselocale (before);
  if (utf8 != NULL)
    freelocale (utf8);
  if (count != NULL)
    *count = self.count;

  return done;
}
