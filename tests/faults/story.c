/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chapter n gives all boards the title n, adds experiment n and throws away experiment n − 3. So the boards must always
 * agree, the experiments be the last three, and the earlier ones lie in the trash. A line is an edit of the project.
 */

#include "story.h"

#include "co-board.h"
#include "co-experiment.h"

#include <stdlib.h>

#define N_BOARDS 4
#define N_LIVING 3

gboolean
story_create (const char *folder, GError **error)
{
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoStore) store = NULL;

  co_project_set_title (project, "0");
  store = co_store_create (folder, project, error);
  if (store == NULL)
    return FALSE;

  co_store_begin (store, "Begin");
  for (guint i = 0; i < N_BOARDS; i++)
    {
      g_autoptr (CoBoard) board = co_board_new ();

      co_board_set_title (board, "0");
      co_store_add (store, board);
    }
  co_store_end (store);

  return co_store_flush (store, error);
}

static GListModel *
get_list (Story *self, CoKind kind)
{
  return co_documents_get_list (co_store_get_documents (self->store), kind);
}

static guint
get_number (GListModel *list, guint i)
{
  g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

  return (guint) atoi (co_document_get_title (document));
}

static char *
find_complaint (Story *self)
{
  GListModel *boards = get_list (self, CO_KIND_BOARD);
  GListModel *experiments = get_list (self, CO_KIND_EXPERIMENT);
  guint n = g_list_model_get_n_items (experiments);

  if (g_list_model_get_n_items (co_store_get_damages (self->store)) > 0)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (co_store_get_damages (self->store), 0);

      return g_strdup_printf ("%s: %s", co_damage_get_file (damage), co_damage_get_reason (damage));
    }
  if (g_list_model_get_n_items (boards) != N_BOARDS)
    return g_strdup_printf ("%u boards", g_list_model_get_n_items (boards));
  for (guint i = 0; i < N_BOARDS; i++)
    {
      if (get_number (boards, i) != self->chapter)
        return g_strdup_printf ("board %u says %u, not %u", i, get_number (boards, i), self->chapter);
    }
  if (n != MIN (self->chapter, N_LIVING))
    return g_strdup_printf ("%u experiments in chapter %u", n, self->chapter);
  for (guint i = 0; i < n; i++)
    {
      guint number = get_number (experiments, i);

      if (number > self->chapter || number + N_LIVING <= self->chapter)
        return g_strdup_printf ("experiment %u in chapter %u", number, self->chapter);
    }

  return NULL;
}

/* Opens the project, and says what in it is not whole. */
gboolean
story_open (Story *self, const char *folder, char **complaint)
{
  g_autoptr (GError) error = NULL;

  self->store = co_store_open (folder, NULL, &error);
  if (self->store == NULL)
    {
      *complaint = g_strdup (error->message);
      return FALSE;
    }

  self->chapter = get_number (get_list (self, CO_KIND_BOARD), 0);
  self->line = (guint) atoi (
      co_document_get_title (CO_DOCUMENT (co_documents_get_project (co_store_get_documents (self->store)))));
  *complaint = find_complaint (self);
  return *complaint == NULL;
}

void
story_close (Story *self)
{
  g_clear_object (&self->store);
}

void
story_write_chapter (Story *self)
{
  GListModel *boards = get_list (self, CO_KIND_BOARD);
  GListModel *experiments = get_list (self, CO_KIND_EXPERIMENT);
  g_autofree char *title = g_strdup_printf ("%u", self->chapter + 1);
  g_autoptr (CoExperiment) experiment = co_experiment_new ();

  co_store_begin (self->store, "Chapter");
  self->chapter++;
  for (guint i = 0; i < N_BOARDS; i++)
    {
      g_autoptr (CoBoard) board = g_list_model_get_item (boards, i);

      co_board_set_title (board, title);
    }
  co_experiment_set_title (experiment, title);
  co_store_add (self->store, experiment);
  for (guint i = 0; i < g_list_model_get_n_items (experiments); i++)
    {
      g_autoptr (CoDocument) old = g_list_model_get_item (experiments, i);

      if (get_number (experiments, i) + N_LIVING == self->chapter)
        {
          co_store_remove (self->store, old);
          break;
        }
    }
  co_store_end (self->store);
}

void
story_write_line (Story *self)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));
  g_autofree char *title = g_strdup_printf ("%u", ++self->line);

  co_store_begin (self->store, "Line");
  co_project_set_title (project, title);
  co_store_end (self->store);
}
