/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a project has got in the procedure. Everything is worked out from the documents, nothing is ticked by hand
 * and nothing is stored, so that what is shown cannot be wrong for long.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-procedure.h"

#include <glib/gi18n.h>

#include "co-rules-private.h"
#include "co-steps-private.h"

struct _CoProcedure
{
  GObject parent_instance;

  GListStore *phases;
  GListStore *findings;
  GHashTable *by_id; /* nick → step or part, owned by its list */
  CoGuidance *next;
};

G_DEFINE_FINAL_TYPE (CoProcedure, co_procedure, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_PHASES,
  PROP_FINDINGS,
  PROP_NEXT,
  PROP_N_STEPS,
  PROP_N_DONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
co_procedure_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoProcedure *self = CO_PROCEDURE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, co_procedure_get_title (self));
      break;
    case PROP_PHASES:
      g_value_set_object (value, self->phases);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, self->findings);
      break;
    case PROP_NEXT:
      g_value_set_object (value, self->next);
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, co_procedure_get_n_steps (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, co_procedure_get_n_done (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_procedure_finalize (GObject *object)
{
  CoProcedure *self = CO_PROCEDURE (object);

  g_hash_table_unref (self->by_id);
  g_object_unref (self->phases);
  g_object_unref (self->findings);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (co_procedure_parent_class)->finalize (object);
}

static void
co_procedure_class_init (CoProcedureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_procedure_get_property;
  object_class->finalize = co_procedure_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PHASES] = g_param_spec_object ("phases", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, CO_TYPE_GUIDANCE, flags);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_procedure_init (CoProcedure *self)
{
  self->phases = g_list_store_new (CO_TYPE_PHASE_STATE);
  self->findings = g_list_store_new (CO_TYPE_FINDING);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static CoStepState *
judge (const CoStepSpec *spec, const CoSurvey *survey)
{
  CoVerdict verdict = { CO_PROGRESS_NOT_STARTED, FALSE, NULL, NULL };
  CoStepState *step;

  spec->judge (survey, &verdict);
  step = co_step_state_new (spec, &verdict);
  g_free (verdict.reason);

  return step;
}

static void
judge_all (CoProcedure *self, const CoSurvey *survey, GPtrArray *top)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_specs;
  const CoStepSpec *specs = co_steps_get (&n_specs);

  for (guint i = 0; i < CO_N_PHASES; i++)
    g_ptr_array_add (phases, co_phase_state_new (i + 1, &co_phases_get ()[i]));

  for (guint i = 0; i < n_specs; i++)
    {
      CoStepState *step = judge (&specs[i], survey);

      g_hash_table_insert (self->by_id, (gpointer) specs[i].id, step);
      if (specs[i].parent != NULL)
        {
          co_step_state_add_part (g_hash_table_lookup (self->by_id, specs[i].parent), step);
          g_object_unref (step);
        }
      else
        {
          co_phase_state_add (g_ptr_array_index (phases, specs[i].phase - 1), step);
          g_ptr_array_add (top, step);
        }
    }

  g_list_store_splice (self->phases, 0, 0, phases->pdata, phases->len);
}

CoProcedure *
co_procedure_evaluate (CoDocuments *documents, GDateTime *today)
{
  g_autoptr (CoSurvey) survey = NULL;
  g_autoptr (GPtrArray) top = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;
  CoProcedure *self;

  g_return_val_if_fail (CO_IS_DOCUMENTS (documents), NULL);

  self = g_object_new (CO_TYPE_PROCEDURE, NULL);
  survey = co_survey_new (documents, today);
  judge_all (self, survey, top);
  self->next = co_next_suggest (survey, top);

  findings = co_rules_inspect (survey);
  g_list_store_splice (self->findings, 0, 0, findings->pdata, findings->len);

  return self;
}

const char *
co_procedure_get_title (CoProcedure *self)
{
  return _ ("Deploying digital services");
}

GListModel *
co_procedure_get_phases (CoProcedure *self)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), NULL);

  return G_LIST_MODEL (self->phases);
}

GListModel *
co_procedure_get_findings (CoProcedure *self)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), NULL);

  return G_LIST_MODEL (self->findings);
}

CoGuidance *
co_procedure_get_next (CoProcedure *self)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), NULL);

  return self->next;
}

CoStepState *
co_procedure_find_step (CoProcedure *self, const char *id)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

static guint
sum_up (CoProcedure *self, guint (*count) (CoPhaseState *phase))
{
  guint sum = 0;

  for (guint i = 0; i < CO_N_PHASES; i++)
    {
      g_autoptr (CoPhaseState) phase = g_list_model_get_item (G_LIST_MODEL (self->phases), i);

      sum += count (phase);
    }

  return sum;
}

guint
co_procedure_get_n_steps (CoProcedure *self)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), 0);

  return sum_up (self, co_phase_state_get_n_steps);
}

guint
co_procedure_get_n_done (CoProcedure *self)
{
  g_return_val_if_fail (CO_IS_PROCEDURE (self), 0);

  return sum_up (self, co_phase_state_get_n_done);
}
