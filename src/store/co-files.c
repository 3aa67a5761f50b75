/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The few things that the store asks of a file system, each with an error that names the file.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-files.h"

#include "co-search.h"
#include "co-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <dirent.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (co - store - error - quark, co_store_error)

/* Another program of ours writes for so long at most, in tries of ten milliseconds; then we go on without the lock. */
#define LOCK_TRIES 500

/* What went wrong with a file, in plain words and with the remedy. */
static const char *
describe (int code)
{
  switch (code)
    {
    case ENOSPC:
      return _ ("The disk is full; make room on it (%s)");
    case EDQUOT:
      return _ ("Your share of the disk is used up; delete something else of yours (%s)");
    case EROFS:
      return _ ("The disk can only be read; make it writable (%s)");
    case EACCES:
    case EPERM:
      return _ ("You have no right to this file; ask its owner for it (%s)");
    case EIO:
      return _ ("The disk is faulty or was unplugged; check it (%s)");
    case ELOOP:
      return _ ("This is a link, which is not followed (%s)");
    case ENOENT:
      return _ ("This is not there any more; bring it back to its place (%s)");
    case ESTALE:
    case ENOTCONN:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ETIMEDOUT:
      return _ ("The network share does not answer; check the connection (%s)");
    default:
      return NULL;
    }
}

/**
 * co_files_set_error:
 * @error: return location for a #GIOErrorEnum
 * @path: path of a file
 * @code: what errno says of it
 *
 * Says in plain words what is wrong with a file and what to do about it.
 *
 * Returns: %FALSE
 */
gboolean
co_files_set_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *words = describe (code);

  if (words != NULL)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), words, name);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s (%s)", g_strerror (code), name);

  return FALSE;
}

static gboolean
set_error (GError **error, const char *path)
{
  return co_files_set_error (error, path, errno);
}

static gboolean
check (const struct stat *status, GError **error)
{
  if (!S_ISREG (status->st_mode))
    g_set_error_literal (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_FILE, _ ("This is not a regular file"));
  else if (status->st_size > CO_FILES_MAX_SIZE)
    g_set_error_literal (error, CO_STORE_ERROR, CO_STORE_ERROR_TOO_LARGE, _ ("The file is larger than 32 MB"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_all (int fd, const char *path, gsize length, CoBuffer *buffer, GError **error)
{
  if (buffer->size < length + 1)
    {
      g_free (buffer->text);
      buffer->size = MAX (length + 1, 4096);
      buffer->text = g_malloc (buffer->size);
    }

  buffer->length = 0;
  while (buffer->length < length)
    {
      gssize n = read (fd, buffer->text + buffer->length, length - buffer->length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_error (error, path);
      if (n == 0)
        break;
      buffer->length += (gsize) n;
    }
  buffer->text[buffer->length] = '\0';

  return TRUE;
}

/**
 * co_buffer_clear:
 * @self: a buffer
 *
 * Frees what it holds.
 */
void
co_buffer_clear (CoBuffer *self)
{
  g_free (self->text);
}

/**
 * co_files_read_into:
 * @path: path of a file
 * @buffer: gets its bytes
 * @error: return location for a #GIOErrorEnum or #CoStoreError
 *
 * Reads a regular file (never a link, a pipe or a device) that is not larger than %CO_FILES_MAX_SIZE.
 *
 * Returns: whether it has been read
 */
gboolean
co_files_read_into (const char *path, CoBuffer *buffer, GError **error)
{
  return co_files_read_at (AT_FDCWD, path, buffer, error);
}

/**
 * co_files_read_at:
 * @folder_fd: a folder, open
 * @path: path of a file inside it
 * @buffer: gets its bytes
 * @error: return location for a #GIOErrorEnum or #CoStoreError
 *
 * Does the same as co_files_read_into().
 *
 * Returns: whether it has been read
 */
gboolean
co_files_read_at (int folder_fd, const char *path, CoBuffer *buffer, GError **error)
{
  struct stat status;
  gboolean done;
  int fd = openat (folder_fd, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0)
    return set_error (error, path);

  if (fstat (fd, &status) < 0)
    done = set_error (error, path);
  else
    done = check (&status, error) && read_all (fd, path, (gsize) status.st_size, buffer, error);
  close (fd);

  return done;
}

/**
 * co_files_read:
 * @path: path of a file
 * @length: (out): its length in bytes
 * @error: return location for a #GIOErrorEnum or #CoStoreError
 *
 * Does the same as co_files_read_into().
 *
 * Returns: (transfer full) (nullable): the bytes, with a zero byte behind them
 */
char *
co_files_read (const char *path, gsize *length, GError **error)
{
  g_auto (CoBuffer) buffer = CO_BUFFER_INIT;

  if (!co_files_read_into (path, &buffer, error))
    return NULL;

  *length = buffer.length;
  return g_steal_pointer (&buffer.text);
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = write (fd, text + done, length - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      done += (gsize) n;
    }

  return TRUE;
}

/**
 * co_files_get_mode:
 * @path: where a file is to be written
 *
 * Documents hold names and addresses: a file keeps the mode that it had, and a new one gets what the user wants.
 *
 * Returns: its permissions
 */
mode_t
co_files_get_mode (const char *path)
{
  static gsize known = 0;
  struct stat status;

  if (lstat (path, &status) == 0 && S_ISREG (status.st_mode))
    return status.st_mode & 0777;

  if (g_once_init_enter (&known))
    {
      mode_t mask = umask (0);

      umask (mask);
      g_once_init_leave (&known, (gsize) mask + 1);
    }
  return 0666 & ~(mode_t) (known - 1);
}

static char *
write_beside (const char *path, const char *text, gsize length, gboolean sync, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  /* A name may be as long as names can be. */
  g_autofree char *beside = g_strdup_printf ("%s/.%.80s.XXXXXX.tmp", folder, base);
  int fd = mkostemps (beside, 4, O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    {
      set_error (error, path);
      return NULL;
    }

  done = write_all (fd, text, length) && fchmod (fd, co_files_get_mode (path)) == 0 && (!sync || fsync (fd) == 0);
  if (!done)
    set_error (error, path);
  /* Some network file systems only say now that the disk was full. */
  if (close (fd) < 0 && done)
    {
      done = FALSE;
      set_error (error, path);
    }
  if (!done)
    {
      g_unlink (beside);
      return NULL;
    }

  return g_steal_pointer (&beside);
}

/**
 * co_files_write_beside:
 * @path: path of a file
 * @text: (array length=length): what it shall hold
 * @length: length in bytes
 * @temporary: (out): path of the temporary file
 * @error: return location for a #GIOErrorEnum
 *
 * Writes a temporary file beside @path, on the disk when this returns, ready to be renamed to it. Nothing is left
 * behind when it fails.
 *
 * Returns: 0, or -1 with @error set
 */
int
co_files_write_beside (const char *path, const char *text, gsize length, char **temporary, GError **error)
{
  char *beside = write_beside (path, text, length, TRUE, error);

  if (beside == NULL)
    return -1;

  *temporary = beside;
  return 0;
}

/**
 * co_files_write_unsynced:
 * @path: path of a file
 * @text: (array length=length): what it shall hold
 * @length: length in bytes
 * @error: return location for a #GIOErrorEnum
 *
 * Like co_files_write_beside(), but the disk may still be busy with it: see co_files_sync_all().
 *
 * Returns: (transfer full) (nullable): path of the temporary file
 */
char *
co_files_write_unsynced (const char *path, const char *text, gsize length, GError **error)
{
  return write_beside (path, text, length, FALSE, error);
}

/**
 * co_files_sync_all:
 * @folder: path of a folder
 * @error: return location for a #GIOErrorEnum
 *
 * Makes sure that all that was written to the file system of @folder is on the disk: for many files this takes less
 * time than to sync each.
 *
 * Returns: whether it is
 */
gboolean
co_files_sync_all (const char *folder, GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return set_error (error, folder);

  done = syncfs (fd) == 0;
  if (!done)
    set_error (error, folder);
  close (fd);

  return done;
}

/**
 * co_files_lock:
 * @folder: path of a project folder
 *
 * Keeps other programs of ours from writing to the folder, until the descriptor is closed. Where the file system knows
 * no locks, or somebody hangs with theirs, things go on without: each file is compared before it is replaced anyway.
 *
 * Returns: a file descriptor, or -1
 */
int
co_files_lock (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  for (guint i = 0; fd >= 0 && i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        break;
      g_usleep (10 * 1000);
    }

  return fd;
}

/**
 * co_files_get_machine:
 *
 * Returns: (transfer none): eight digits that tell this machine from others
 */
const char *
co_files_get_machine (void)
{
  static char machine[9];
  static gsize known = 0;

  if (g_once_init_enter (&known))
    {
      g_autofree char *id = NULL;

      if (!g_file_get_contents ("/etc/machine-id", &id, NULL, NULL) || *id == '\0')
        g_set_str (&id, g_get_host_name ());
      g_snprintf (machine, sizeof machine, "%08x", (guint32) co_files_hash (id, strlen (id)));
      g_once_init_leave (&known, 1);
    }

  return machine;
}

/**
 * co_files_sync_folder:
 * @folder: path of a folder
 * @error: return location for a #GIOErrorEnum
 *
 * Makes sure that the names in a folder are on the disk.
 *
 * Returns: whether they are
 */
gboolean
co_files_sync_folder (const char *folder, GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int status;

  if (fd < 0)
    return set_error (error, folder);

  /* Some network file systems cannot sync a folder, and say so: their renames are as durable as they get. */
  status = fsync (fd);
  if (status < 0 && errno != EINVAL && errno != ENOTSUP)
    {
      set_error (error, folder);
      close (fd);
      return FALSE;
    }
  close (fd);

  return TRUE;
}

/**
 * co_files_move:
 * @from: path of a file
 * @to: where it goes; replaced if it is there
 * @error: return location for a #GIOErrorEnum
 *
 * Renames a file within one file system, making the folder that it goes to.
 *
 * Returns: whether it has moved
 */
gboolean
co_files_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_mkdir_with_parents (folder, 0777) < 0)
    return set_error (error, folder);
  if (g_rename (from, to) < 0)
    return set_error (error, to);

  return TRUE;
}

/**
 * co_files_list:
 * @folder: path of a folder
 * @error: (out) (optional): why it could not be listed
 *
 * What cannot be listed is not empty: who removes something because of what is not there asks this.
 *
 * Returns: (transfer full) (nullable) (element-type filename): the names of what is in it, sorted; none when there is no
 *   such folder, %NULL when nobody knows
 */
GPtrArray *
co_files_list (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DIR *dir = opendir (folder);
  struct dirent *entry;

  if (dir == NULL && errno == ENOENT)
    return g_steal_pointer (&names);
  if (dir == NULL)
    {
      set_error (error, folder);
      return NULL;
    }

  while (errno = 0, (entry = readdir (dir)) != NULL)
    {
      if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
        g_ptr_array_add (names, g_strdup (entry->d_name));
    }
  if (errno != 0)
    {
      set_error (error, folder);
      closedir (dir);
      return NULL;
    }

  closedir (dir);
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  return g_steal_pointer (&names);
}

static guint64
get_word (const char *text, gsize length)
{
  guint64 word = 0;

  memcpy (&word, text, length);
  return GUINT64_FROM_LE (word);
}

static guint64
stir (guint64 hash, guint64 word)
{
  hash += word * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  hash = (hash << 29) | (hash >> 35);

  return hash * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93);
}

/**
 * co_files_hash:
 * @text: (array length=length): bytes
 * @length: how many
 *
 * Two words at a time, for at opening a project this runs over all that it holds.
 *
 * Returns: a number by which the store knows again what it has read or written, on any machine; never 0
 */
guint64
co_files_hash (const char *text, gsize length)
{
  guint64 even = G_GUINT64_CONSTANT (0x243F6A8885A308D3) ^ length;
  guint64 odd = G_GUINT64_CONSTANT (0x13198A2E03707344);
  guint64 hash;
  gsize i = 0;

  for (; length - i >= 16; i += 16)
    {
      even = stir (even, get_word (text + i, 8));
      odd = stir (odd, get_word (text + i + 8, 8));
    }
  for (; i < length; i += MIN (length - i, 8))
    even = stir (even, get_word (text + i, MIN (length - i, 8)));

  hash = stir (even, odd);
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xD6E8FEB86659FD93);
  hash ^= hash >> 29;

  return hash != 0 ? hash : 1;
}
