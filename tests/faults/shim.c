/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands between a program and the C library (LD_PRELOAD), counts the calls that read, write, sync, rename, link or
 * remove a file below the folder that COCREATE_FAULTS_ROOT names, and lets one of them fail, or kills the program
 * there. Armed by COCREATE_FAULTS="number code", or by faults_arm() from inside.
 */

/* Else the C library calls one name by the other. */
#undef _FILE_OFFSET_BITS

#include "shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void faults_arm (int n, int code, int from_then_on);
int faults_count (void);

static atomic_int count;
static atomic_int armed;
static atomic_int what;
static atomic_int lasting;
static const char *root;

void
faults_arm (int n, int code, int from_then_on)
{
  armed = 0;
  count = 0;
  what = code;
  lasting = from_then_on;
  armed = n;
}

int
faults_count (void)
{
  return count;
}

__attribute__ ((constructor)) static void
set_up (void)
{
  const char *order = getenv ("COCREATE_FAULTS");
  int n, code;

  root = getenv ("COCREATE_FAULTS_ROOT");
  if (order != NULL && sscanf (order, "%d %d", &n, &code) == 2)
    faults_arm (n, code, 0);
}

static int
is_below (const char *path)
{
  return root != NULL && strncmp (path, root, strlen (root)) == 0;
}

/* Returns: 0 when the call may go on, FAULTS_TEAR for a write, or -1 with errno set */
static int
meet (const char *path, int writes)
{
  int n;

  if (!is_below (path) || (what == FAULTS_TEAR && !writes))
    return 0;
  n = ++count;
  if (armed == 0 || !(lasting ? n >= armed : n == armed))
    return 0;
  if (what == FAULTS_KILL)
    kill (getpid (), SIGKILL);
  if (what == FAULTS_TEAR)
    return FAULTS_TEAR;
  errno = what;
  return -1;
}

static int
meet_path (const char *path)
{
  return meet (path, 0);
}

static int
meet_fd (int fd, int writes)
{
  char link[64];
  char path[4096];
  ssize_t n;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink (link, path, sizeof path - 1);
  if (n < 0)
    return 0;
  path[n] = '\0';
  return meet (path, writes);
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

#define REFUSE(met)                                                                                                    \
  do                                                                                                                   \
    {                                                                                                                  \
      if ((met) < 0)                                                                                                   \
        return -1;                                                                                                     \
    }                                                                                                                  \
  while (0)

ssize_t
write (int fd, const void *bytes, size_t length)
{
  int met = meet_fd (fd, 1);

  if (met == FAULTS_TEAR)
    {
      NEXT (write) (fd, bytes, length / 2);
      kill (getpid (), SIGKILL);
    }
  return met < 0 ? -1 : NEXT (write) (fd, bytes, length);
}

static int
open_as (const char *name, const char *path, int flags, mode_t mode)
{
  int (*next) (const char *, int, ...) = (int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, name);

  REFUSE (meet_path (path));
  return next (path, flags, mode);
}

static mode_t
get_mode (int flags, va_list arguments)
{
  return (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = get_mode (flags, arguments);
  va_end (arguments);
  return open_as ("open", path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = get_mode (flags, arguments);
  va_end (arguments);
  return open_as ("open64", path, flags, mode);
}

int
mkostemps (char *path, int suffix, int flags)
{
  REFUSE (meet_path (path));
  return NEXT (mkostemps) (path, suffix, flags);
}

int
mkostemps64 (char *path, int suffix, int flags)
{
  REFUSE (meet_path (path));
  return NEXT (mkostemps64) (path, suffix, flags);
}

int
fsync (int fd)
{
  REFUSE (meet_fd (fd, 0));
  return NEXT (fsync) (fd);
}

int
syncfs (int fd)
{
  REFUSE (meet_fd (fd, 0));
  return NEXT (syncfs) (fd);
}

int
fchmod (int fd, mode_t mode)
{
  REFUSE (meet_fd (fd, 0));
  return NEXT (fchmod) (fd, mode);
}

int
rename (const char *from, const char *to)
{
  REFUSE (meet_path (to));
  return NEXT (rename) (from, to);
}

int
link (const char *from, const char *to)
{
  REFUSE (meet_path (to));
  return NEXT (link) (from, to);
}

int
unlink (const char *path)
{
  REFUSE (meet_path (path));
  return NEXT (unlink) (path);
}

int
mkdir (const char *path, mode_t mode)
{
  REFUSE (meet_path (path));
  return NEXT (mkdir) (path, mode);
}
