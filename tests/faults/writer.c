/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program that is killed. “writer create FOLDER” makes a project; “writer run FOLDER [STEPS]” opens it, says what it
 * has found, and goes on with it, telling each step before and after it is on the disk.
 */

#include "story.h"

#include <stdio.h>
#include <stdlib.h>

static void
say (const char *word, Story *story)
{
  printf ("%s %u %u\n", word, story->chapter, story->line);
  fflush (stdout);
}

static void
fail (const char *message)
{
  printf ("broken %s\n", message);
  fflush (stdout);
  exit (1);
}

static void
flush (Story *story)
{
  g_autoptr (GError) error = NULL;

  if (!co_store_flush (story->store, &error))
    fail (error->message);
}

/* One back and forth again: at each moment one of the two chapters is there whole. */
static void
turn_back (Story *story)
{
  story->chapter--;
  say ("begin", story);
  co_store_undo (story->store);
  flush (story);
  say ("done", story);
  story->chapter++;
  say ("begin", story);
  co_store_redo (story->store);
  flush (story);
  say ("done", story);
}

static void
go_on (Story *story, guint step)
{
  gboolean is_line = step % 3 == 2;

  /* Told before it is asked for: the writer may be faster than we. */
  printf ("begin %u %u\n", story->chapter + !is_line, story->line + is_line);
  fflush (stdout);
  if (is_line)
    story_write_line (story);
  else
    story_write_chapter (story);
  flush (story);
  say ("done", story);
  if (step % 6 == 1)
    turn_back (story);
}

int
main (int argc, char *argv[])
{
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  Story story = { 0 };
  guint n_steps = G_MAXUINT;

  if (argc == 3 && g_str_equal (argv[1], "create"))
    {
      if (!story_create (argv[2], &error))
        fail (error->message);
      return 0;
    }
  if (argc < 3 || !g_str_equal (argv[1], "run"))
    {
      fprintf (stderr, "Usage: %s create FOLDER | run FOLDER [STEPS]\n", argv[0]);
      return 2;
    }

  if (argc > 3)
    n_steps = (guint) atoi (argv[3]);
  if (!story_open (&story, argv[2], &complaint))
    fail (complaint);
  say ("opened", &story);
  for (guint step = 0; step < n_steps; step++)
    go_on (&story, step);
  story_close (&story);
  return 0;
}
