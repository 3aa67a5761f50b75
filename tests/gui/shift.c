/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into the application: lets the clocks that count while a machine sleeps be ahead by the seconds that stand
 * in the file COCREATE_SHIFT, so that sleep and midnight can be had in a test.
 */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long
get_shift (void)
{
  const char *path = getenv ("COCREATE_SHIFT");
  FILE *file = path != NULL ? fopen (path, "r") : NULL;
  long shift = 0;

  if (file == NULL)
    return 0;
  if (fscanf (file, "%ld", &shift) != 1)
    shift = 0;
  fclose (file);

  return shift;
}

int
clock_gettime (clockid_t clock, struct timespec *time)
{
  static int (*real) (clockid_t, struct timespec *);
  int result;

  if (real == NULL)
    *(void **) &real = dlsym (RTLD_NEXT, "clock_gettime");
  result = real (clock, time);
  if (clock == CLOCK_REALTIME || clock == CLOCK_BOOTTIME)
    time->tv_sec += get_shift ();

  return result;
}

int
gettimeofday (struct timeval *time, void *zone)
{
  struct timespec now;
  int result = clock_gettime (CLOCK_REALTIME, &now);

  (void) zone;
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;

  return result;
}

time_t
time (time_t *when)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (when != NULL)
    *when = now.tv_sec;

  return now.tv_sec;
}
