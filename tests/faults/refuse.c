/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lets each call that touches the disk fail in turn, with each reason that a disk has: the edit must stay in memory, the
 * failure be told, and once the cause is gone everything be on the disk. Also when the program ends before that.
 */

#include "shim.h"
#include "story.h"

#include <dlfcn.h>
#include <errno.h>
#include <glib/gstdio.h>

static const struct
{
  int code;
  const char *name;
} reasons[] = {
  { ENOSPC, "ENOSPC" }, { EIO, "EIO" }, { EROFS, "EROFS" }, { EDQUOT, "EDQUOT" }, { EACCES, "EACCES" },
};

typedef enum
{
  ONCE,    /* one call fails */
  LASTING, /* all calls fail from then on, until the cause is gone */
  QUIT,    /* likewise, but the program ends first */
  N_MODES
} Mode;

typedef struct
{
  const char *folder;
  FaultsArm arm;
  FaultsCount count;
  guint n_calls;
  guint n_reported;
  guint n_unharmed;
  guint n_bad;
} Trial;

static void
complain (Trial *self, guint reason, guint mode, int n, const char *what)
{
  self->n_bad++;
  g_print ("# %s, mode %u, call %d: %s\n", reasons[reason].name, mode, n, what);
}

static gboolean
is_saved (CoStore *store)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (co_store_get_state (store) != CO_STORE_SAVED && g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }

  return co_store_get_state (store) == CO_STORE_SAVED;
}

/* Lets the store hear what its writer has told. */
static void
listen (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A journal that is left, or a project that is not as @expected, or @earlier when that may be. */
static char *
find_fault (Trial *self, guint expected, guint earlier)
{
  g_autofree char *journals = g_build_filename (self->folder, ".journal", NULL);
  g_autofree char *complaint = NULL;
  g_autoptr (GDir) dir = NULL;
  Story found = { 0 };
  const char *name;

  if (!story_open (&found, self->folder, &complaint))
    {
      story_close (&found);
      return g_steal_pointer (&complaint);
    }
  story_close (&found);
  if (found.chapter != expected && found.chapter != earlier)
    return g_strdup_printf ("chapter %u on the disk, not %u", found.chapter, expected);

  dir = g_dir_open (journals, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        return g_strdup_printf ("%s is left", name);
    }

  return NULL;
}

/* Returns: whether the call was reached */
static gboolean
try_call (Trial *self, guint reason, Mode mode, int n)
{
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  Story story = { 0 };
  gboolean saved, reached;
  guint before;

  if (!story_open (&story, self->folder, &complaint))
    {
      complain (self, reason, mode, n, complaint);
      return FALSE;
    }
  before = story.chapter;
  self->arm (n, reasons[reason].code, mode != ONCE);
  story_write_chapter (&story);
  saved = co_store_flush (story.store, &error);
  listen ();
  reached = self->count () >= n;
  if (!saved && (co_store_get_state (story.store) != CO_STORE_FAILED || co_store_get_failure (story.store) == NULL))
    complain (self, reason, mode, n, "the failure is not told");
  self->n_reported += !saved;
  self->n_unharmed += saved && reached;

  if (mode == QUIT)
    story_close (&story);
  self->arm (0, 0, 0);
  if (mode != QUIT)
    {
      co_store_retry (story.store);
      if (!is_saved (story.store))
        complain (self, reason, mode, n, "not written once the cause was gone");
      story_close (&story);
    }

  g_clear_pointer (&complaint, g_free);
  complaint = find_fault (self, before + 1, mode == QUIT && !saved ? before : before + 1);
  if (complaint != NULL)
    complain (self, reason, mode, n, complaint);

  return reached;
}

static void
try_reason (Trial *self, guint reason)
{
  self->n_calls = self->n_reported = self->n_unharmed = self->n_bad = 0;
  for (Mode mode = ONCE; mode < N_MODES; mode++)
    {
      /* What is left behind does not depend on the reason. */
      if (mode == QUIT && reasons[reason].code != EIO)
        continue;
      for (int n = 1; try_call (self, reason, mode, n); n++)
        self->n_calls++;
    }
  g_print ("%sok %u - %s at each of %u calls: %u failures told, %u of no harm: %u edits lost or not whole\n",
           self->n_bad > 0 ? "not " : "", reason + 1, reasons[reason].name, self->n_calls, self->n_reported,
           self->n_unharmed, self->n_bad);
}

int
main (int argc, char *argv[])
{
  const char *folder = g_getenv ("COCREATE_FAULTS_ROOT");
  Trial trial = { .folder = folder };
  g_autoptr (GError) error = NULL;
  gboolean failed = FALSE;

  trial.arm = (FaultsArm) dlsym (RTLD_DEFAULT, "faults_arm");
  trial.count = (FaultsCount) dlsym (RTLD_DEFAULT, "faults_count");
  if (folder == NULL || trial.arm == NULL || trial.count == NULL || !story_create (folder, &error))
    {
      g_print ("Bail out! %s\n", error != NULL ? error->message : "run me by refuse.py");
      return 1;
    }

  g_print ("TAP version 14\n1..%zu\n", G_N_ELEMENTS (reasons));
  for (guint reason = 0; reason < G_N_ELEMENTS (reasons); reason++)
    {
      try_reason (&trial, reason);
      failed |= trial.n_bad > 0;
    }

  return failed;
}
