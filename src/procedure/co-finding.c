/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a vigilance rule has to say about a project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-finding-private.h"

struct _CoFinding
{
  CoGuidance parent_instance;

  CoSeverity severity;
};

G_DEFINE_FINAL_TYPE (CoFinding, co_finding, CO_TYPE_GUIDANCE)

enum
{
  PROP_RULE = 1,
  PROP_SEVERITY,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
co_finding_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoFinding *self = CO_FINDING (object);

  switch (id)
    {
    case PROP_RULE:
      g_value_set_string (value, co_finding_get_rule (self));
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, co_finding_get_message (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_finding_class_init (CoFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_finding_get_property;

  properties[PROP_RULE] = g_param_spec_string ("rule", NULL, NULL, NULL, flags);
  properties[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, CO_TYPE_SEVERITY, CO_SEVERITY_INFO, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_finding_init (CoFinding *self)
{
}

CoFinding *
co_finding_new (const char *rule, CoSeverity severity, const char *message, const char *why, const CoTarget *target)
{
  CoFinding *self = CO_FINDING (co_guidance_new (CO_TYPE_FINDING, rule, message, why, target));

  self->severity = severity;

  return self;
}

const char *
co_finding_get_rule (CoFinding *self)
{
  return co_guidance_get_id (CO_GUIDANCE (self));
}

CoSeverity
co_finding_get_severity (CoFinding *self)
{
  g_return_val_if_fail (CO_IS_FINDING (self), CO_SEVERITY_INFO);

  return self->severity;
}

const char *
co_finding_get_message (CoFinding *self)
{
  return co_guidance_get_title (CO_GUIDANCE (self));
}
