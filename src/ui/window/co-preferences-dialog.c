/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the person at this computer prefers. Nothing of a project is here: that is in the settings of the project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-preferences-dialog.h"

#include <glib/gi18n.h>

struct _CoPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;

  AdwComboRow *style_row;
  GtkWidget *advice_row;
  GtkWidget *days_row;
  GtkWidget *versions_row;
  GtkWidget *megabytes_row;
};

G_DEFINE_FINAL_TYPE (CoPreferencesDialog, co_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the list. */
static const struct
{
  const char *name;
  const char *label;
  AdwColorScheme scheme;
} styles[] = {
  { "system", NC_ ("style", "As the desktop"), ADW_COLOR_SCHEME_DEFAULT },
  { "light", NC_ ("style", "Light"), ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", NC_ ("style", "Dark"), ADW_COLOR_SCHEME_FORCE_DARK },
};

static guint
find_style (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (styles[i].name, name))
        return i;
    }

  return 0;
}

static gboolean
get_style (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, find_style (g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
set_style (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint style = g_value_get_uint (value);

  return style < G_N_ELEMENTS (styles) ? g_variant_new_string (styles[style].name) : NULL;
}

static gboolean
get_scheme (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_enum (value, (int) styles[find_style (g_variant_get_string (variant, NULL))].scheme);
  return TRUE;
}

static void
co_preferences_dialog_dispose (GObject *object)
{
  CoPreferencesDialog *self = CO_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (co_preferences_dialog_parent_class)->dispose (object);
}

static void
co_preferences_dialog_class_init (CoPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/example/Cocreate/ui/window/co-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoPreferencesDialog, style_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreferencesDialog, advice_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreferencesDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreferencesDialog, versions_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreferencesDialog, megabytes_row);
}

static void
co_preferences_dialog_init (CoPreferencesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "style", styles[i].label));
  adw_combo_row_set_model (self->style_row, G_LIST_MODEL (names));

  self->settings = g_settings_new (CO_APP_ID);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->style_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_style, set_style, NULL, NULL);
  g_settings_bind (self->settings, "show-advice", self->advice_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "history-days", self->days_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "history-versions", self->versions_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "history-megabytes", self->megabytes_row, "value", G_SETTINGS_BIND_DEFAULT);
}

AdwDialog *
co_preferences_dialog_new (void)
{
  return g_object_new (CO_TYPE_PREFERENCES_DIALOG, NULL);
}

/**
 * co_preferences_follow_style:
 *
 * From now on the application is as light or dark as the preferences say. To be called once, when it has started.
 */
void
co_preferences_follow_style (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CO_APP_ID);

  /* The binding keeps the settings. */
  g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, get_scheme, NULL, NULL, NULL);
}

static void
set_limits (CoStore *store, const char *key, GSettings *settings)
{
  CoLimits limits = {
    g_settings_get_uint (settings, "history-days"),
    g_settings_get_uint (settings, "history-versions"),
    g_settings_get_uint (settings, "history-megabytes"),
  };

  if (key == NULL || g_str_has_prefix (key, "history-"))
    co_store_set_limits (store, &limits);
}

/**
 * co_preferences_bind_limits:
 * @store: the store of a project
 *
 * From now on it keeps as much of the past as the preferences say.
 */
void
co_preferences_bind_limits (CoStore *store)
{
  GSettings *settings = g_settings_new (CO_APP_ID);

  g_object_set_data_full (G_OBJECT (store), "co-limits", settings, g_object_unref);
  g_signal_connect_object (settings, "changed", G_CALLBACK (set_limits), store, G_CONNECT_SWAPPED);
  set_limits (store, NULL, settings);
}
