/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an experiment is known from: a list of links, each with its remark and the day it was last seen.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-sources-group.h"

#include "co-source-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoSourcesGroup
{
  AdwPreferencesGroup parent_instance;

  CoStore *store;
  CoExperiment *experiment;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CoSourcesGroup, co_sources_group, ADW_TYPE_PREFERENCES_GROUP)

static void
remove_cb (CoSourcesGroup *self, CoSourceRow *row)
{
  g_autoptr (CoSource) source = g_object_ref (co_source_row_get (row));

  co_store_begin (self->store, _ ("Remove Source"));
  co_experiment_remove_source (self->experiment, source);
  co_store_end (self->store);
  co_toast_undo (GTK_WIDGET (self), _ ("Source removed"));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = co_source_row_new (CO_SOURCE (item));

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), user_data, G_CONNECT_SWAPPED);
  return row;
}

static void
add_clicked_cb (CoSourcesGroup *self)
{
  g_autoptr (CoSource) source = co_source_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  guint n = g_list_model_get_n_items (co_experiment_get_sources (self->experiment));

  co_source_set_visited (source, day);
  co_store_begin (self->store, _ ("Add Source"));
  co_experiment_insert_source (self->experiment, n, source);
  co_store_end (self->store);
  co_source_row_unfold (CO_SOURCE_ROW (gtk_list_box_get_row_at_index (self->list, (int) n)));
}

static void
co_sources_group_dispose (GObject *object)
{
  CoSourcesGroup *self = CO_SOURCES_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SOURCES_GROUP);
  g_clear_object (&self->store);
  g_clear_object (&self->experiment);

  G_OBJECT_CLASS (co_sources_group_parent_class)->dispose (object);
}

static void
co_sources_group_class_init (CoSourcesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_sources_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-sources-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CoSourcesGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
co_sources_group_init (CoSourcesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_sources_group_set_experiment:
 * @self: the group
 * @store: the store of the project
 * @experiment: (nullable): the experiment whose sources are shown
 *
 * Sets what is shown.
 */
void
co_sources_group_set_experiment (CoSourcesGroup *self, CoStore *store, CoExperiment *experiment)
{
  g_set_object (&self->store, store);
  if (g_set_object (&self->experiment, experiment))
    gtk_list_box_bind_model (self->list, experiment != NULL ? co_experiment_get_sources (experiment) : NULL, create_row,
                             self, NULL);
}
