/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Objectives are no documents: they are found in the problems, by their ids.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-objectives-row.h"

#include "co-problem.h"
#include "co-view.h"

#include <glib/gi18n.h>

struct _CoObjectivesRow
{
  CoPillsRow parent_instance;

  CoDocuments *documents;
  CoService *service;
};

G_DEFINE_FINAL_TYPE (CoObjectivesRow, co_objectives_row, CO_TYPE_PILLS_ROW)

enum
{
  PROP_0,
  PROP_IDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The problems that the service answers; all of them as long as it answers none. */
static gboolean
is_offered (CoObjectivesRow *self, CoProblem *problem)
{
  const char *const *problems = co_service_get_problems (self->service);

  return problems[0] == NULL || g_strv_contains (problems, co_document_get_id (CO_DOCUMENT (problem)));
}

static GStrv
co_objectives_row_dup_choices (CoPillsRow *row)
{
  CoObjectivesRow *self = CO_OBJECTIVES_ROW (row);
  GListModel *problems = co_documents_get_list (self->documents, CO_KIND_PROBLEM);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);
      GListModel *objectives = co_problem_get_objectives (problem);

      for (guint j = 0; is_offered (self, problem) && j < g_list_model_get_n_items (objectives); j++)
        {
          g_autoptr (CoRecord) objective = g_list_model_get_item (objectives, j);

          g_strv_builder_add (ids, co_record_get_id (objective));
        }
    }

  return g_strv_builder_end (ids);
}

/* Returns: (transfer none): an objective, owned by its problem */
static CoObjective *
find_objective (CoObjectivesRow *self, const char *id)
{
  GListModel *problems = co_documents_get_list (self->documents, CO_KIND_PROBLEM);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);
      GListModel *objectives = co_problem_get_objectives (problem);

      for (guint j = 0; j < g_list_model_get_n_items (objectives); j++)
        {
          g_autoptr (CoObjective) objective = g_list_model_get_item (objectives, j);

          if (g_str_equal (co_record_get_id (CO_RECORD (objective)), id))
            return objective;
        }
    }

  return NULL;
}

static char *
co_objectives_row_get_label (CoPillsRow *row, const char *value)
{
  CoObjective *objective = find_objective (CO_OBJECTIVES_ROW (row), value);

  if (objective == NULL)
    return g_strdup (_ ("No longer there"));

  return g_strdup (*co_objective_get_title (objective) != '\0' ? co_objective_get_title (objective) : _ ("Untitled"));
}

static void
co_objectives_row_activate (CoPillsRow *row, const char *value)
{
  CoObjective *objective = find_objective (CO_OBJECTIVES_ROW (row), value);

  if (objective != NULL)
    co_view_open (GTK_WIDGET (row), CO_DOCUMENT (co_record_get_owner (CO_RECORD (objective))));
}

static void
co_objectives_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IDS)
    g_value_set_boxed (value, co_pills_row_get_values (CO_PILLS_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_objectives_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IDS)
    co_pills_row_set_values (CO_PILLS_ROW (object), g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_objectives_row_finalize (GObject *object)
{
  g_clear_object (&CO_OBJECTIVES_ROW (object)->documents);
  g_clear_object (&CO_OBJECTIVES_ROW (object)->service);

  G_OBJECT_CLASS (co_objectives_row_parent_class)->finalize (object);
}

static void
co_objectives_row_class_init (CoObjectivesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CoPillsRowClass *pills_class = CO_PILLS_ROW_CLASS (klass);

  object_class->get_property = co_objectives_row_get_property;
  object_class->set_property = co_objectives_row_set_property;
  object_class->finalize = co_objectives_row_finalize;
  pills_class->dup_choices = co_objectives_row_dup_choices;
  pills_class->get_label = co_objectives_row_get_label;
  pills_class->activate = co_objectives_row_activate;

  /**
   * CoObjectivesRow:ids:
   *
   * The ids of the objectives.
   */
  properties[PROP_IDS] = g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  pills_class->property = properties[PROP_IDS];
}

static void
co_objectives_row_init (CoObjectivesRow *self)
{
}

void
co_objectives_row_set_service (CoObjectivesRow *self, CoDocuments *documents, CoService *service)
{
  self->documents = g_object_ref (documents);
  self->service = g_object_ref (service);
  g_object_bind_property (service, "objectives", self, "ids", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
