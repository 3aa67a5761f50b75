/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an import brought along and could not map onto a field: shown for reading, folded away.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-imported-group.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

struct _CoImportedGroup
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *expander;
  GPtrArray *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (CoImportedGroup, co_imported_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_member (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  CoImportedGroup *self = CO_IMPORTED_GROUP (user_data);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text =
      json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node) : json_to_string (node, TRUE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static void
co_imported_group_finalize (GObject *object)
{
  g_ptr_array_unref (CO_IMPORTED_GROUP (object)->rows);

  G_OBJECT_CLASS (co_imported_group_parent_class)->finalize (object);
}

static void
co_imported_group_class_init (CoImportedGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_imported_group_finalize;
}

static void
co_imported_group_init (CoImportedGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _ ("Imported Data"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->expander));
}

/**
 * co_imported_group_set_experiment:
 * @self: the group
 * @experiment: (nullable): an experiment
 *
 * Shows what its import left over.
 */
void
co_imported_group_set_experiment (CoImportedGroup *self, CoExperiment *experiment)
{
  const char *origin = experiment != NULL ? co_experiment_get_origin (experiment) : "";
  const char *imported = experiment != NULL ? co_experiment_get_imported (experiment) : "";
  g_autoptr (JsonNode) node = *imported != '\0' ? json_from_string (imported, NULL) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), add_member, self);
  else if (node != NULL)
    add_member (NULL, _ ("Data"), node, self);

  adw_expander_row_set_subtitle (self->expander, origin);
  adw_expander_row_set_enable_expansion (self->expander, self->rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), *origin != '\0' || self->rows->len > 0);
}
