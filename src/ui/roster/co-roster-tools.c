/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons of the roster, which stand in the header bar or, where that is narrow, at the foot.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-roster-tools.h"

struct _CoRosterTools
{
  GtkBox parent_instance;

  gboolean searching;
};

G_DEFINE_FINAL_TYPE (CoRosterTools, co_roster_tools, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
co_roster_tools_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEARCHING)
    g_value_set_boolean (value, CO_ROSTER_TOOLS (object)->searching);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_tools_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEARCHING)
    CO_ROSTER_TOOLS (object)->searching = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_tools_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ROSTER_TOOLS);

  G_OBJECT_CLASS (co_roster_tools_parent_class)->dispose (object);
}

static void
co_roster_tools_class_init (CoRosterToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_roster_tools_get_property;
  object_class->set_property = co_roster_tools_set_property;
  object_class->dispose = co_roster_tools_dispose;

  /**
   * CoRosterTools:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] =
      g_param_spec_boolean ("searching", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/example/Cocreate/ui/roster/co-roster-tools.ui");
}

static void
co_roster_tools_init (CoRosterTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
