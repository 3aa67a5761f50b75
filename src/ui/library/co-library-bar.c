/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons of the watch library at the foot of a narrow window, where its header bar has no room for them.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-bar.h"

struct _CoLibraryBar
{
  AdwBin parent_instance;

  gboolean flags[4]; /* by property */
};

G_DEFINE_FINAL_TYPE (CoLibraryBar, co_library_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SHOW_FILTERS,
  PROP_SEARCHING,
  PROP_CAN_FIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
co_library_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id > PROP_0 && id < N_PROPS)
    g_value_set_boolean (value, CO_LIBRARY_BAR (object)->flags[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_library_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoLibraryBar *self = CO_LIBRARY_BAR (object);

  if (id == PROP_0 || id >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->flags[id] != g_value_get_boolean (value))
    {
      self->flags[id] = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_library_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_BAR);

  G_OBJECT_CLASS (co_library_bar_parent_class)->dispose (object);
}

static void
co_library_bar_class_init (CoLibraryBarClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_library_bar_get_property;
  object_class->set_property = co_library_bar_set_property;
  object_class->dispose = co_library_bar_dispose;

  /**
   * CoLibraryBar:show-filters:
   *
   * Whether the filters are shown.
   */
  properties[PROP_SHOW_FILTERS] = g_param_spec_boolean ("show-filters", NULL, NULL, FALSE, flags);

  /**
   * CoLibraryBar:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);

  /**
   * CoLibraryBar:can-find:
   *
   * Whether what is browsed can be searched and filtered.
   */
  properties[PROP_CAN_FIND] = g_param_spec_boolean ("can-find", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/example/Cocreate/ui/library/co-library-bar.ui");
}

static void
co_library_bar_init (CoLibraryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
