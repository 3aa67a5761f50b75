/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done to problems and objectives as a whole. No widgets: each command is one step of undo of the store.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-problem-edits.h"

#include <glib/gi18n.h>

/* Problems that were never ranked come last, the older ones first. */
static int
compare_problems (gconstpointer a, gconstpointer b)
{
  CoProblem *x = *(CoProblem **) a;
  CoProblem *y = *(CoProblem **) b;
  gint64 i = co_problem_get_rank (x) > 0 ? co_problem_get_rank (x) : G_MAXINT64;
  gint64 j = co_problem_get_rank (y) > 0 ? co_problem_get_rank (y) : G_MAXINT64;

  if (i != j)
    return i < j ? -1 : 1;

  return g_strcmp0 (co_document_get_created (CO_DOCUMENT (x)), co_document_get_created (CO_DOCUMENT (y)));
}

GPtrArray *
co_problems_sort (CoDocuments *documents)
{
  GListModel *list = co_documents_get_list (documents, CO_KIND_PROBLEM);
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (problems, g_list_model_get_item (list, i));
  g_ptr_array_sort (problems, compare_problems);
  return problems;
}

CoTotals *
co_problem_sum_budget (CoProblem *problem)
{
  GListModel *objectives = co_problem_get_objectives (problem);
  CoTotals *totals = co_totals_new ();

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, i);

      if (co_objective_get_budget (objective) != 0)
        co_totals_add (totals, co_objective_get_budget (objective), co_objective_get_currency (objective));
    }

  return totals;
}

static void
renumber (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    co_problem_set_rank (g_ptr_array_index (problems, i), i + 1);
}

CoProblem *
co_problems_add (CoStore *store)
{
  g_autoptr (GPtrArray) problems = co_problems_sort (co_store_get_documents (store));
  g_autoptr (CoProblem) problem = co_problem_new ();

  co_problem_set_rank (problem, problems->len + 1);
  co_store_begin (store, _ ("Add problem"));
  renumber (problems);
  co_store_add (store, problem);
  co_store_end (store);
  return problem;
}

void
co_problems_remove (CoStore *store, CoProblem *problem)
{
  g_autoptr (GPtrArray) problems = NULL;

  co_store_begin (store, _ ("Delete problem"));
  co_store_remove (store, problem);
  problems = co_problems_sort (co_store_get_documents (store));
  renumber (problems);
  co_store_end (store);
}

void
co_problems_place (CoStore *store, CoProblem *problem, guint position)
{
  g_autoptr (GPtrArray) problems = co_problems_sort (co_store_get_documents (store));
  guint from;

  if (!g_ptr_array_find (problems, problem, &from) || from == MIN (position, problems->len - 1))
    return;

  g_ptr_array_insert (problems, (int) MIN (position, problems->len - 1), g_ptr_array_steal_index (problems, from));
  co_store_begin (store, _ ("Move problem"));
  renumber (problems);
  co_store_end (store);
}

CoObjective *
co_problems_add_objective (CoStore *store, CoProblem *problem)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (store));
  g_autoptr (CoObjective) objective = co_objective_new ();

  if (project != NULL)
    co_objective_set_currency (objective, co_project_get_currency (project));
  co_store_begin (store, _ ("Add objective"));
  co_problem_insert_objective (problem, G_MAXUINT, objective);
  co_store_end (store);
  return objective;
}

void
co_problems_remove_objective (CoStore *store, CoProblem *problem, CoObjective *objective)
{
  co_store_begin (store, _ ("Remove objective"));
  co_problem_remove_objective (problem, objective);
  co_store_end (store);
}

void
co_problems_place_objective (CoStore *store, CoObjective *objective, CoProblem *problem, guint position)
{
  g_autoptr (CoObjective) kept = g_object_ref (objective);
  gpointer owner = co_record_get_owner (CO_RECORD (objective));

  /* It may have been dragged out of the window of another project, whose store would not know. */
  if (!CO_IS_PROBLEM (owner) ||
      co_documents_lookup (co_store_get_documents (store), co_document_get_id (owner)) != owner)
    return;

  co_store_begin (store, _ ("Move objective"));
  if (owner == problem)
    co_problem_move_objective (problem, objective, position);
  else
    {
      co_problem_remove_objective (owner, objective);
      co_problem_insert_objective (problem, position, objective);
    }
  co_store_end (store);
}
