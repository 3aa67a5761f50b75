/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the strategies of a board, each as one step of undo. A strategy that becomes an objective
 * remembers it, so that it does not become a second one.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strategy-editor.h"

#include "co-board-strategies.h"

#include <glib/gi18n.h>

CoStrategy *
co_strategy_editor_add (CoBoardEditor *editor, CoCard *internal, CoCard *external, const char *text)
{
  const char *const cards[] = { co_record_get_id (CO_RECORD (internal)), co_record_get_id (CO_RECORD (external)),
                                NULL };
  CoStore *store = co_board_editor_get_store (editor);
  g_autoptr (CoStrategy) strategy = co_strategy_new ();

  co_strategy_set_cards (strategy, cards);
  co_strategy_set_text (strategy, text);
  co_store_begin (store, _ ("Add strategy"));
  co_board_insert_strategy (co_board_editor_get_board (editor), G_MAXUINT, strategy);
  co_store_end (store);
  return strategy;
}

void
co_strategy_editor_remove (CoBoardEditor *editor, CoStrategy *strategy)
{
  CoStore *store = co_board_editor_get_store (editor);

  co_store_begin (store, _ ("Delete strategy"));
  co_board_remove_strategy (co_board_editor_get_board (editor), strategy);
  co_store_end (store);
}

gboolean
co_strategy_editor_step (CoBoardEditor *editor, CoStrategy *strategy, gboolean up)
{
  CoStore *store = co_board_editor_get_store (editor);
  gboolean has_moved;

  co_store_begin (store, _ ("Move strategy"));
  has_moved = co_board_step_strategy (co_board_editor_get_board (editor), strategy, up);
  co_store_end (store);
  return has_moved;
}

static gboolean
has_objective (CoProblem *problem, const char *id)
{
  GListModel *objectives = co_problem_get_objectives (problem);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (CoRecord) objective = g_list_model_get_item (objectives, i);

      if (g_str_equal (co_record_get_id (objective), id))
        return TRUE;
    }

  return FALSE;
}

CoProblem *
co_strategy_editor_find_problem (CoBoardEditor *editor, CoStrategy *strategy)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (editor));
  GListModel *problems = co_documents_get_list (documents, CO_KIND_PROBLEM);
  const char *id = co_strategy_get_objective (strategy);

  for (guint i = 0; *id != '\0' && i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);

      if (has_objective (problem, id))
        return problem;
    }

  return NULL;
}

gboolean
co_strategy_editor_make_objective (CoBoardEditor *editor, CoStrategy *strategy, CoProblem *problem)
{
  CoStore *store = co_board_editor_get_store (editor);
  CoProject *project = co_documents_get_project (co_store_get_documents (store));
  g_autoptr (CoObjective) objective = NULL;

  if (co_record_get_owner (CO_RECORD (strategy)) != CO_RECORD (co_board_editor_get_board (editor)) ||
      co_strategy_editor_find_problem (editor, strategy) != NULL)
    return FALSE;

  objective = co_objective_new ();
  co_objective_set_title (objective, co_strategy_get_text (strategy));
  if (project != NULL)
    co_objective_set_currency (objective, co_project_get_currency (project));
  co_store_begin (store, _ ("Make an objective"));
  co_problem_insert_objective (problem, G_MAXUINT, objective);
  co_strategy_set_objective (strategy, co_record_get_id (CO_RECORD (objective)));
  co_store_end (store);
  return TRUE;
}
