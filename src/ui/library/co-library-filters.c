/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pane beside the watch library by which it is narrowed.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-filters.h"

#include "co-facet-group.h"

struct _CoLibraryFilters
{
  AdwBin parent_instance;

  CoLibraryModel *model;

  GtkWidget *clear_button;
  GtkBox *groups;
  GtkCheckButton *incomplete_check;
  GtkLabel *incomplete_label;
};

G_DEFINE_FINAL_TYPE (CoLibraryFilters, co_library_filters, ADW_TYPE_BIN)

static void
incomplete_toggled_cb (CoLibraryFilters *self)
{
  co_library_filter_set_incomplete (co_library_model_get_filter (self->model),
                                    gtk_check_button_get_active (self->incomplete_check));
}

static void
clear_clicked_cb (CoLibraryFilters *self)
{
  co_library_filter_clear (co_library_model_get_filter (self->model));
}

static void
counted_cb (CoLibraryFilters *self)
{
  CoLibraryFilter *filter = co_library_model_get_filter (self->model);
  g_autofree char *text = g_strdup_printf ("%u", co_library_model_get_n_incomplete (self->model));

  gtk_label_set_label (self->incomplete_label, text);
  gtk_check_button_set_active (self->incomplete_check, co_library_filter_get_incomplete (filter));
  gtk_widget_set_sensitive (self->clear_button, co_library_filter_count_chosen (filter) > 0);
}

static void
co_library_filters_dispose (GObject *object)
{
  g_clear_object (&CO_LIBRARY_FILTERS (object)->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_FILTERS);

  G_OBJECT_CLASS (co_library_filters_parent_class)->dispose (object);
}

static void
co_library_filters_class_init (CoLibraryFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_library_filters_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-library-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, CoLibraryFilters, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryFilters, groups);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryFilters, incomplete_check);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryFilters, incomplete_label);
  gtk_widget_class_bind_template_callback (widget_class, incomplete_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
co_library_filters_init (CoLibraryFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_library_filters_set_model:
 * @self: the pane
 * @model: the watch library
 *
 * Sets what the pane narrows. To be called once.
 */
void
co_library_filters_set_model (CoLibraryFilters *self, CoLibraryModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      GtkWidget *group = g_object_new (CO_TYPE_FACET_GROUP, NULL);

      co_facet_group_set_values (CO_FACET_GROUP (group), (CoFacet) facet,
                                 co_library_model_get_values (model, (CoFacet) facet));
      gtk_box_append (self->groups, group);
    }
  g_signal_connect_object (model, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  counted_cb (self);
}
