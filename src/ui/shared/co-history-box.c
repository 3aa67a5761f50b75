/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every view has at the end of its header bar: whether all is saved, undo and redo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-history-box.h"

#include <glib/gi18n.h>

struct _CoHistoryBox
{
  GtkBox parent_instance;

  CoStore *store;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (CoHistoryBox, co_history_box, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_WIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A failure is said before anything else. */
static gboolean
is_busy (gpointer self, CoStoreState state, gboolean checked)
{
  return state == CO_STORE_SAVING || (state == CO_STORE_SAVED && !checked);
}

static gboolean
is_resting (gpointer self, CoStoreState state, gboolean checked)
{
  return !is_busy (self, state, checked);
}

static char *
state_icon (gpointer self, CoStoreState state)
{
  return g_strdup (state == CO_STORE_FAILED ? "dialog-warning-symbolic" : "object-select-symbolic");
}

static char *
state_label (gpointer self, CoStoreState state, gboolean checked)
{
  switch (state)
    {
    case CO_STORE_SAVING:
      return g_strdup (_ ("Saving…"));
    case CO_STORE_FAILED:
      return g_strdup (_ ("Not saved"));
    default:
      return g_strdup (checked ? _ ("Saved") : _ ("Checking…"));
    }
}

static char *
state_tooltip (gpointer self, CoStoreState state, const char *failure, gboolean checked)
{
  if (state == CO_STORE_FAILED)
    return g_strdup (failure);
  if (state == CO_STORE_SAVED && !checked)
    return g_strdup (_ ("What other programs may have changed since is being looked at"));

  return g_strdup (state == CO_STORE_SAVING ? _ ("Changes are being saved") : _ ("All changes are saved"));
}

static char *
undo_tooltip (gpointer self, const char *name)
{
  /* Translators: name is what was done, such as “Move card”. */
  return name != NULL ? g_strdup_printf (_ ("Undo: %s"), name) : g_strdup (_ ("Undo"));
}

static char *
redo_tooltip (gpointer self, const char *name)
{
  /* Translators: name is what was done, such as “Move card”. */
  return name != NULL ? g_strdup_printf (_ ("Redo: %s"), name) : g_strdup (_ ("Redo"));
}

static void
co_history_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoHistoryBox *self = CO_HISTORY_BOX (object);

  if (id == PROP_STORE)
    g_value_set_object (value, self->store);
  else if (id == PROP_WIDE)
    g_value_set_boolean (value, self->wide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_history_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoHistoryBox *self = CO_HISTORY_BOX (object);

  if (id == PROP_STORE)
    g_set_object (&self->store, g_value_get_object (value));
  else if (id == PROP_WIDE)
    self->wide = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_history_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_HISTORY_BOX);

  G_OBJECT_CLASS (co_history_box_parent_class)->dispose (object);
}

static void
co_history_box_finalize (GObject *object)
{
  g_clear_object (&CO_HISTORY_BOX (object)->store);

  G_OBJECT_CLASS (co_history_box_parent_class)->finalize (object);
}

static void
co_history_box_class_init (CoHistoryBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_history_box_get_property;
  object_class->set_property = co_history_box_set_property;
  object_class->dispose = co_history_box_dispose;
  object_class->finalize = co_history_box_finalize;

  /**
   * CoHistoryBox:store:
   *
   * The store whose state is shown.
   */
  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, CO_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * CoHistoryBox:wide:
   *
   * Whether there is room for the word beside the sign.
   */
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/shared/co-history-box.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_busy);
  gtk_widget_class_bind_template_callback (widget_class, is_resting);
  gtk_widget_class_bind_template_callback (widget_class, state_icon);
  gtk_widget_class_bind_template_callback (widget_class, state_label);
  gtk_widget_class_bind_template_callback (widget_class, state_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, undo_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, redo_tooltip);
}

static void
co_history_box_init (CoHistoryBox *self)
{
  self->wide = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
