/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task or a step of the procedure, and how far it has got. A workshop has parts: what the procedure does in it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-step-state.h"

#include <glib/gi18n.h>

#include "co-steps-private.h"

struct _CoStepState
{
  CoGuidance parent_instance;

  const CoStepSpec *spec;
  CoProgress progress;
  gboolean planned;
  GListStore *parts;
};

G_DEFINE_FINAL_TYPE (CoStepState, co_step_state, CO_TYPE_GUIDANCE)

enum
{
  PROP_PHASE = 1,
  PROP_SHORT_TITLE,
  PROP_EXPLANATION,
  PROP_WHO,
  PROP_PROGRESS,
  PROP_PARTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
co_step_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoStepState *self = CO_STEP_STATE (object);

  switch (id)
    {
    case PROP_PHASE:
      g_value_set_uint (value, co_step_state_get_phase (self));
      break;
    case PROP_SHORT_TITLE:
      g_value_set_string (value, co_step_state_get_short_title (self));
      break;
    case PROP_EXPLANATION:
      g_value_set_string (value, co_step_state_get_explanation (self));
      break;
    case PROP_WHO:
      g_value_set_string (value, co_step_state_get_who (self));
      break;
    case PROP_PROGRESS:
      g_value_set_enum (value, self->progress);
      break;
    case PROP_PARTS:
      g_value_set_object (value, self->parts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_step_state_finalize (GObject *object)
{
  g_object_unref (CO_STEP_STATE (object)->parts);

  G_OBJECT_CLASS (co_step_state_parent_class)->finalize (object);
}

static void
co_step_state_class_init (CoStepStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_step_state_get_property;
  object_class->finalize = co_step_state_finalize;

  properties[PROP_PHASE] = g_param_spec_uint ("phase", NULL, NULL, 1, CO_N_PHASES, 1, flags);
  properties[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, NULL, flags);
  properties[PROP_EXPLANATION] = g_param_spec_string ("explanation", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_PROGRESS] =
      g_param_spec_enum ("progress", NULL, NULL, CO_TYPE_PROGRESS, CO_PROGRESS_NOT_STARTED, flags);
  properties[PROP_PARTS] = g_param_spec_object ("parts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_step_state_init (CoStepState *self)
{
  self->parts = g_list_store_new (CO_TYPE_STEP_STATE);
}

CoStepState *
co_step_state_new (const CoStepSpec *spec, const CoVerdict *verdict)
{
  const CoTarget target = { spec->view, spec->kind, verdict->document, spec->action != NULL ? _ (spec->action) : NULL };
  CoStepState *self =
      CO_STEP_STATE (co_guidance_new (CO_TYPE_STEP_STATE, spec->id, _ (spec->title), verdict->reason, &target));

  self->spec = spec;
  self->progress = verdict->progress;
  self->planned = verdict->planned;

  return self;
}

void
co_step_state_add_part (CoStepState *self, CoStepState *part)
{
  g_list_store_append (self->parts, part);
}

guint
co_step_state_get_phase (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), 1);

  return self->spec->phase;
}

const char *
co_step_state_get_short_title (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), "");

  return g_dpgettext2 (NULL, "step of the procedure", self->spec->short_title);
}

const char *
co_step_state_get_explanation (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), "");

  return self->spec->explanation != NULL ? _ (self->spec->explanation) : "";
}

const char *
co_step_state_get_who (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), "");

  return self->spec->who != NULL ? _ (self->spec->who) : "";
}

CoProgress
co_step_state_get_progress (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), CO_PROGRESS_NOT_STARTED);

  return self->progress;
}

gboolean
co_step_state_is_planned (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), FALSE);

  return self->planned;
}

GListModel *
co_step_state_get_parts (CoStepState *self)
{
  g_return_val_if_fail (CO_IS_STEP_STATE (self), NULL);

  return G_LIST_MODEL (self->parts);
}
