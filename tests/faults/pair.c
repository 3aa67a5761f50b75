/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * “pair create FOLDER” makes a project of four boards. “pair hammer FOLDER NAME SECONDS” edits them all the time while
 * it looks at what others do; “pair edit FOLDER NAME COUNT” makes so many edits and is gone; “pair title FOLDER TITLE
 * BOARD” sets the title of the board of that id and is gone. Each edit is told on the standard output as “card BOARD
 * TEXT”, “note BOARD TEXT”, or “title BOARD OLD NEW”: NAME owns its cards and, by its first letter, one member of each
 * board; for the title all are rivals.
 */

#include "co-board.h"
#include "co-store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_BOARDS 4

typedef struct
{
  CoStore *store;
  GRand *rand;
  const char *name;
  guint number;
  GMainLoop *loop;
} Writer;

static void
fail (const char *message)
{
  fprintf (stderr, "%s\n", message);
  exit (1);
}

static void
create (const char *folder)
{
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoStore) store = NULL;
  g_autoptr (GError) error = NULL;

  co_project_set_title (project, "Pair");
  store = co_store_create (folder, project, &error);
  if (store == NULL)
    fail (error->message);

  co_store_begin (store, "Begin");
  for (guint i = 0; i < N_BOARDS; i++)
    {
      g_autoptr (CoBoard) board = co_board_new ();
      g_autofree char *title = g_strdup_printf ("board%u", i);

      co_board_set_title (board, title);
      co_store_add (store, board);
    }
  co_store_end (store);
  if (!co_store_flush (store, &error))
    fail (error->message);
}

static void
add_card (Writer *self, CoBoard *board, const char *text)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, text);
  co_board_insert_card (board, (guint) g_rand_int_range (self->rand, 0, 3), card);
  printf ("card %s %s\n", co_document_get_id (CO_DOCUMENT (board)), text);
}

static void
set_title (CoBoard *board, const char *title)
{
  printf ("title %s %s %s\n", co_document_get_id (CO_DOCUMENT (board)), co_board_get_title (board), title);
  co_board_set_title (board, title);
}

static void
edit_title (Writer *self, const char *id)
{
  CoDocument *board = co_documents_lookup (co_store_get_documents (self->store), id);

  if (!CO_IS_BOARD (board))
    fail ("there is no such board");

  co_store_begin (self->store, "Edit");
  set_title (CO_BOARD (board), self->name);
  co_store_end (self->store);
}

static void
edit (Writer *self)
{
  CoDocuments *documents = co_store_get_documents (self->store);
  GListModel *boards = co_documents_get_list (documents, CO_KIND_BOARD);
  g_autofree char *text = g_strdup_printf ("%s-%u", self->name, ++self->number);
  g_autoptr (CoBoard) board = g_list_model_get_item (boards, (guint) g_rand_int_range (self->rand, 0, N_BOARDS));
  const char *id;

  if (board == NULL)
    fail ("a board has gone");

  id = co_document_get_id (CO_DOCUMENT (board));
  co_store_begin (self->store, "Edit");
  if (self->number % 20 == 0)
    set_title (board, text);
  else if (self->number % 3 == 0)
    add_card (self, board, text);
  else
    {
      printf ("note %s %s\n", id, text);
      if (*self->name == 'a')
        co_board_set_notes (board, text);
      else
        co_board_set_question (board, text);
    }
  co_store_end (self->store);
  fflush (stdout);
}

static gboolean
edit_cb (gpointer data)
{
  Writer *self = data;

  edit (self);
  g_timeout_add ((guint) g_rand_int_range (self->rand, 5, 60), edit_cb, self);
  return G_SOURCE_REMOVE;
}

static gboolean
end_cb (gpointer data)
{
  g_main_loop_quit (((Writer *) data)->loop);
  return G_SOURCE_REMOVE;
}

static void
hammer (Writer *self, guint seconds)
{
  self->loop = g_main_loop_new (NULL, FALSE);
  co_store_watch (self->store);
  g_timeout_add (5, edit_cb, self);
  g_timeout_add_seconds (seconds, end_cb, self);
  g_main_loop_run (self->loop);
  g_main_loop_unref (self->loop);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  Writer self = { 0 };
  guint amount;

  if (argc == 3 && g_str_equal (argv[1], "create"))
    {
      create (argv[2]);
      return 0;
    }
  if (argc != 5)
    fail ("Usage: pair create FOLDER | hammer FOLDER NAME SECONDS | edit FOLDER NAME COUNT | "
          "title FOLDER TITLE BOARD");

  self.store = co_store_open (argv[2], NULL, &error);
  if (self.store == NULL)
    fail (error->message);
  self.name = argv[3];
  self.rand = g_rand_new ();
  amount = (guint) atoi (argv[4]);
  if (g_str_equal (argv[1], "hammer"))
    hammer (&self, amount);
  else if (g_str_equal (argv[1], "title"))
    edit_title (&self, argv[4]);
  else
    {
      for (guint i = 0; i < amount; i++)
        edit (&self);
    }
  if (!co_store_flush (self.store, &error))
    fail (error->message);
  g_rand_free (self.rand);
  g_object_unref (self.store);
  return 0;
}
