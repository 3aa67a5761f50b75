/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the three phases of the procedure, with its steps and how many of them are done.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-phase-state.h"

#include <glib/gi18n.h>

#include "co-steps-private.h"

struct _CoPhaseState
{
  GObject parent_instance;

  const CoPhaseSpec *spec;
  guint number;
  const char *cautions[CO_MAX_CAUTIONS + 1];
  GListStore *steps;
  guint n_done;
  guint n_under_way;
};

G_DEFINE_FINAL_TYPE (CoPhaseState, co_phase_state, G_TYPE_OBJECT)

enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_SHORT_TITLE,
  PROP_TASK,
  PROP_WHO,
  PROP_TOOLS,
  PROP_CAUTIONS,
  PROP_STEPS,
  PROP_N_STEPS,
  PROP_N_DONE,
  PROP_FRACTION,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
co_phase_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoPhaseState *self = CO_PHASE_STATE (object);

  switch (id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, co_phase_state_get_title (self));
      break;
    case PROP_SHORT_TITLE:
      g_value_set_string (value, co_phase_state_get_short_title (self));
      break;
    case PROP_TASK:
      g_value_set_string (value, co_phase_state_get_task (self));
      break;
    case PROP_WHO:
      g_value_set_string (value, co_phase_state_get_who (self));
      break;
    case PROP_TOOLS:
      g_value_set_string (value, co_phase_state_get_tools (self));
      break;
    case PROP_CAUTIONS:
      g_value_set_boxed (value, self->cautions);
      break;
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, co_phase_state_get_n_steps (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, co_phase_state_get_fraction (self));
      break;
    case PROP_PROGRESS:
      g_value_set_enum (value, co_phase_state_get_progress (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_phase_state_finalize (GObject *object)
{
  g_object_unref (CO_PHASE_STATE (object)->steps);

  G_OBJECT_CLASS (co_phase_state_parent_class)->finalize (object);
}

static void
co_phase_state_class_init (CoPhaseStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_phase_state_get_property;
  object_class->finalize = co_phase_state_finalize;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 1, CO_N_PHASES, 1, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, NULL, flags);
  properties[PROP_TASK] = g_param_spec_string ("task", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_TOOLS] = g_param_spec_string ("tools", NULL, NULL, NULL, flags);
  properties[PROP_CAUTIONS] = g_param_spec_boxed ("cautions", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PROGRESS] =
      g_param_spec_enum ("progress", NULL, NULL, CO_TYPE_PROGRESS, CO_PROGRESS_NOT_STARTED, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_phase_state_init (CoPhaseState *self)
{
  self->steps = g_list_store_new (CO_TYPE_STEP_STATE);
}

CoPhaseState *
co_phase_state_new (guint number, const CoPhaseSpec *spec)
{
  CoPhaseState *self = g_object_new (CO_TYPE_PHASE_STATE, NULL);

  self->number = number;
  self->spec = spec;
  for (guint i = 0; i < CO_MAX_CAUTIONS && spec->cautions[i] != NULL; i++)
    self->cautions[i] = _ (spec->cautions[i]);

  return self;
}

void
co_phase_state_add (CoPhaseState *self, CoStepState *step)
{
  g_list_store_append (self->steps, step);
  self->n_done += co_step_state_get_progress (step) == CO_PROGRESS_DONE;
  self->n_under_way += co_step_state_get_progress (step) == CO_PROGRESS_UNDER_WAY;
}

static const char *
translate (const char *text)
{
  return text != NULL ? _ (text) : "";
}

guint
co_phase_state_get_number (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), 1);

  return self->number;
}

const char *
co_phase_state_get_title (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), "");

  return translate (self->spec->title);
}

const char *
co_phase_state_get_short_title (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), "");

  return g_dpgettext2 (NULL, "phase of the procedure", self->spec->short_title);
}

const char *
co_phase_state_get_task (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), "");

  return translate (self->spec->task);
}

const char *
co_phase_state_get_who (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), "");

  return translate (self->spec->who);
}

const char *
co_phase_state_get_tools (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), "");

  return translate (self->spec->tools);
}

const char *const *
co_phase_state_get_cautions (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), NULL);

  return self->cautions;
}

GListModel *
co_phase_state_get_steps (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), NULL);

  return G_LIST_MODEL (self->steps);
}

guint
co_phase_state_get_n_steps (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->steps));
}

guint
co_phase_state_get_n_done (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), 0);

  return self->n_done;
}

double
co_phase_state_get_fraction (CoPhaseState *self)
{
  guint n_steps = co_phase_state_get_n_steps (self);

  return n_steps > 0 ? self->n_done / (double) n_steps : 0;
}

CoProgress
co_phase_state_get_progress (CoPhaseState *self)
{
  g_return_val_if_fail (CO_IS_PHASE_STATE (self), CO_PROGRESS_NOT_STARTED);

  if (self->n_done > 0 && self->n_done == co_phase_state_get_n_steps (self))
    return CO_PROGRESS_DONE;

  return self->n_done + self->n_under_way > 0 ? CO_PROGRESS_UNDER_WAY : CO_PROGRESS_NOT_STARTED;
}
