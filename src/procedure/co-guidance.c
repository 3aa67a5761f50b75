/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something that the procedure tells the person at the desk, and the place where it is seen to: the next step, and
 * the base of step states and findings. It never changes; a view replaces it by the next evaluation's.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-guidance-private.h"

#include <glib/gi18n.h>

typedef struct
{
  char *id;
  char *title;
  char *reason;
  CoViewName view;
  CoKind kind;
  char *document;
  char *action;
} CoGuidancePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CoGuidance, co_guidance, G_TYPE_OBJECT)

#define PRIVATE(self) ((CoGuidancePrivate *) co_guidance_get_instance_private (self))

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_REASON,
  PROP_VIEW,
  PROP_KIND,
  PROP_DOCUMENT,
  PROP_ACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
co_guidance_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoGuidancePrivate *priv = PRIVATE (CO_GUIDANCE (object));

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_REASON:
      g_value_set_string (value, priv->reason);
      break;
    case PROP_VIEW:
      g_value_set_enum (value, priv->view);
      break;
    case PROP_KIND:
      g_value_set_uint (value, priv->kind);
      break;
    case PROP_DOCUMENT:
      g_value_set_string (value, priv->document);
      break;
    case PROP_ACTION:
      g_value_set_string (value, priv->action);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_guidance_finalize (GObject *object)
{
  CoGuidancePrivate *priv = PRIVATE (CO_GUIDANCE (object));

  g_free (priv->id);
  g_free (priv->title);
  g_free (priv->reason);
  g_free (priv->document);
  g_free (priv->action);

  G_OBJECT_CLASS (co_guidance_parent_class)->finalize (object);
}

static void
co_guidance_class_init (CoGuidanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = co_guidance_get_property;
  object_class->finalize = co_guidance_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL, CO_TYPE_VIEW_NAME, CO_VIEW_NAME_PROCEDURE, flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CO_N_KINDS - 1, 0, flags);
  properties[PROP_DOCUMENT] = g_param_spec_string ("document", NULL, NULL, NULL, flags);
  properties[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_guidance_init (CoGuidance *self)
{
}

CoGuidance *
co_guidance_new (GType type, const char *id, const char *title, const char *reason, const CoTarget *target)
{
  CoGuidance *self = g_object_new (type, NULL);
  CoGuidancePrivate *priv = PRIVATE (self);

  priv->id = g_strdup (id);
  priv->title = g_strdup (title);
  priv->reason = g_strdup (reason != NULL ? reason : "");
  priv->view = target->view;
  priv->kind = target->kind;
  priv->document = g_strdup (target->document != NULL ? target->document : "");
  priv->action = g_strdup (target->action != NULL ? target->action : C_ ("button", "See"));

  return self;
}

const char *
co_guidance_get_id (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), "");

  return PRIVATE (self)->id;
}

const char *
co_guidance_get_title (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), "");

  return PRIVATE (self)->title;
}

const char *
co_guidance_get_reason (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), "");

  return PRIVATE (self)->reason;
}

CoViewName
co_guidance_get_view (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), CO_VIEW_NAME_PROCEDURE);

  return PRIVATE (self)->view;
}

CoKind
co_guidance_get_kind (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), CO_KIND_PROJECT);

  return PRIVATE (self)->kind;
}

const char *
co_guidance_get_document (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), "");

  return PRIVATE (self)->document;
}

const char *
co_guidance_get_action (CoGuidance *self)
{
  g_return_val_if_fail (CO_IS_GUIDANCE (self), "");

  return PRIVATE (self)->action;
}
