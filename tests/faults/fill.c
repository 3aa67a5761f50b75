/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * “fill FOLDER”: on a small disk, writes longer and longer until the disk is full, then makes room. What was written in
 * vain must be told and be on the disk afterwards, and nothing that was there before may be harmed meanwhile.
 */

#include "co-experiment.h"
#include "story.h"

#include <glib/gstdio.h>

#define BALLAST (1024 * 1024)

static void
fail (const char *what)
{
  g_print ("not ok 1 - a disk that fills: %s\n", what);
  exit (1);
}

static CoExperiment *
get_last (Story *story)
{
  GListModel *list = co_documents_get_list (co_store_get_documents (story->store), CO_KIND_EXPERIMENT);

  return g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);
}

static void
lengthen (Story *story, gsize length)
{
  g_autoptr (CoExperiment) experiment = get_last (story);
  g_autofree char *text = g_strnfill (length, 'x');

  co_store_begin (story->store, "Lengthen");
  co_experiment_set_description (experiment, text);
  co_store_end (story->store);
  story_write_line (story);
}

/* What another program would find while the disk is full. */
static void
check_others (const char *folder, guint chapter)
{
  g_autofree char *complaint = NULL;
  Story found = { 0 };

  if (!story_open (&found, folder, &complaint) || found.chapter != chapter)
    fail (complaint != NULL ? complaint : "the project is not as it was");
  story_close (&found);
}

static gsize
fill (Story *story)
{
  for (gsize length = 64 * 1024; length < 4 * BALLAST; length += 64 * 1024)
    {
      g_autoptr (GError) error = NULL;

      lengthen (story, length);
      if (co_store_flush (story->store, &error))
        continue;
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED) || *error->message == '\0')
        fail ("the failure is not told");
      g_print ("# at %zu KiB: %s\n", length / 1024, error->message);
      return length;
    }

  fail ("the disk was not full");
  return 0;
}

static void
wait_until_saved (CoStore *store)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  co_store_retry (store);
  while (co_store_get_state (store) != CO_STORE_SAVED)
    {
      if (g_get_monotonic_time () > end)
        fail ("not written once there was room");
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *ballast = g_build_filename (argv[1], "..", "ballast", NULL);
  g_autofree char *weight = g_strnfill (BALLAST, '-');
  g_autofree char *complaint = NULL;
  g_autoptr (CoExperiment) experiment = NULL;
  Story story = { 0 };
  gsize length;

  if (!story_create (argv[1], NULL) || !story_open (&story, argv[1], &complaint) ||
      !g_file_set_contents (ballast, weight, BALLAST, NULL))
    fail ("there is no room at all");
  story_write_chapter (&story);
  length = fill (&story);
  check_others (argv[1], 1);

  g_remove (ballast);
  wait_until_saved (story.store);
  story_close (&story);
  if (!story_open (&story, argv[1], &complaint))
    fail (complaint);
  experiment = get_last (&story);
  if (strlen (co_experiment_get_description (experiment)) != length)
    fail ("the last edit is missing");
  story_close (&story);
  g_print ("ok 1 - a disk of 2 MB that fills: 0 edits lost\n");
  return 0;
}
