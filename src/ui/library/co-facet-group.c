/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values of one facet, each with a check and how many experiments have it. Long lists show the first few until
 * one asks for all.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-facet-group.h"

#include "co-button-name.h"

#include <glib/gi18n.h>

/* So many are shown at first; a list that is only a little longer is shown whole. */
#define FEW 6
#define SLACK 2

struct _CoFacetGroup
{
  GtkBox parent_instance;

  GListModel *values;
  GtkSliceListModel *slice;
  gboolean all;

  GtkLabel *title_label;
  GtkListBox *list;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (CoFacetGroup, co_facet_group, GTK_TYPE_BOX)

static gboolean
count_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_take_string (to, g_strdup_printf ("%u", g_value_get_uint (from)));
  return TRUE;
}

static gboolean
count_to_opacity (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_double (to, g_value_get_uint (from) > 0 ? 1 : 0.5);
  return TRUE;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  CoFacetValue *value = CO_FACET_VALUE (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (co_facet_value_get_label (value));
  GtkWidget *number = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, co_facet_value_get_label (value));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "co-count");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  co_facet_value_get_label (value), -1);
  g_object_bind_property (value, "active", check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (value, "count", number, "label", G_BINDING_SYNC_CREATE, count_to_text, NULL, NULL, NULL);
  g_object_bind_property_full (value, "count", label, "opacity", G_BINDING_SYNC_CREATE, count_to_opacity, NULL, NULL,
                               NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
update (CoFacetGroup *self)
{
  guint n = g_list_model_get_n_items (self->values);
  gboolean is_long = n > FEW + SLACK;
  g_autofree char *label = NULL;

  gtk_slice_list_model_set_size (self->slice, is_long && !self->all ? FEW : G_MAXUINT);
  label = self->all ? g_strdup (_ ("Show Fewer"))
                    : g_strdup_printf (g_dngettext (NULL, "Show All (%u)", "Show All (%u)", n), n);
  gtk_button_set_label (self->more_button, label);
  co_button_name (GTK_WIDGET (self->more_button), label, gtk_label_get_label (self->title_label));
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), is_long);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
more_clicked_cb (CoFacetGroup *self)
{
  self->all = !self->all;
  update (self);
}

static void
co_facet_group_dispose (GObject *object)
{
  CoFacetGroup *self = CO_FACET_GROUP (object);

  g_clear_object (&self->slice);
  g_clear_object (&self->values);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_FACET_GROUP);

  G_OBJECT_CLASS (co_facet_group_parent_class)->dispose (object);
}

static void
co_facet_group_class_init (CoFacetGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_facet_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-facet-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CoFacetGroup, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoFacetGroup, list);
  gtk_widget_class_bind_template_child (widget_class, CoFacetGroup, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
co_facet_group_init (CoFacetGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_facet_group_set_values:
 * @self: a group
 * @facet: the facet
 * @values: (element-type CoFacetValue): its values
 *
 * Sets what the group shows. To be called once.
 */
void
co_facet_group_set_values (CoFacetGroup *self, CoFacet facet, GListModel *values)
{
  g_return_if_fail (self->values == NULL);

  self->values = g_object_ref (values);
  self->slice = gtk_slice_list_model_new (g_object_ref (values), 0, FEW);
  gtk_label_set_label (self->title_label, co_facet_get_title (facet));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, NULL, NULL);
  g_signal_connect_object (values, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
