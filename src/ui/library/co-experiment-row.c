/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An experiment in the list of the watch library: what it is, where and when, how well it is known. A row can be
 * dragged elsewhere, as the experiment itself or as its title.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-experiment-row.h"

#include "co-completeness.h"
#include "co-countries.h"
#include "co-drag-keys.h"
#include "co-gauge.h"

#include <glib/gi18n.h>

struct _CoExperimentRow
{
  GtkBox parent_instance;

  CoExperiment *experiment;
  GSignalGroup *signals;

  GtkLabel *title_label;
  GtkWidget *rating_box;
  GtkLabel *rating_label;
  GtkLabel *summary_label;
  GtkLabel *place_label;
  GtkWidget *gauge;
  GtkLabel *completeness_label;
  GtkWidget *sources_icon;
  GtkLabel *sources_label;
};

G_DEFINE_FINAL_TYPE (CoExperimentRow, co_experiment_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_EXPERIMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * co_experiment_describe:
 * @experiment: an experiment
 *
 * Returns: (transfer full): field of competence, country and year on one line, as far as they are known
 */
char *
co_experiment_describe (CoExperiment *experiment)
{
  const char *const *domains = co_experiment_get_domains (experiment);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (domains[0] != NULL)
    g_strv_builder_add (builder, domains[0]);
  if (*co_experiment_get_country (experiment) != '\0')
    g_strv_builder_add (builder, co_country_get_name (co_experiment_get_country (experiment)));
  else if (*co_experiment_get_place (experiment) != '\0')
    g_strv_builder_add (builder, co_experiment_get_place (experiment));
  if (co_experiment_get_year (experiment) != 0)
    g_strv_builder_take (builder, g_strdup_printf ("%" G_GINT64_FORMAT, co_experiment_get_year (experiment)));

  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
show_number (GtkLabel *label, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  gtk_label_set_label (label, text);
}

static void
update_completeness (CoExperimentRow *self)
{
  g_auto (GStrv) missing = NULL;
  guint n = co_experiment_get_completeness (self->experiment, &missing);
  g_autofree char *text = g_strdup_printf ("%u/%u", n, CO_EXPERIMENT_COMPLETE);
  g_autofree char *list = g_strjoinv (", ", missing);
  /* Translators: what follows is a list of what is not filled in yet. */
  g_autofree char *tooltip =
      n < CO_EXPERIMENT_COMPLETE ? g_strdup_printf (_ ("Missing: %s"), list) : g_strdup (_ ("Complete"));

  gtk_label_set_label (self->completeness_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->completeness_label), tooltip);
  gtk_widget_set_tooltip_text (self->gauge, tooltip);
  g_object_set (self->gauge, "fraction", n / (double) CO_EXPERIMENT_COMPLETE, NULL);
}

static void
update (CoExperimentRow *self)
{
  CoExperiment *experiment = self->experiment;
  const char *title, *summary;
  g_autofree char *place = NULL;
  guint n_sources;

  if (experiment == NULL)
    return;

  title = co_experiment_get_title (experiment);
  summary = co_experiment_get_summary (experiment);
  place = co_experiment_describe (experiment);
  n_sources = g_list_model_get_n_items (co_experiment_get_sources (experiment));

  gtk_label_set_label (self->title_label, *title != '\0' ? title : _ ("Untitled"));
  gtk_label_set_label (self->summary_label, *summary != '\0' ? summary : _ ("No summary yet"));
  if (*summary != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->summary_label), "dimmed");
  gtk_label_set_label (self->place_label, place);
  show_number (self->rating_label, co_experiment_get_rating (experiment));
  gtk_widget_set_visible (self->rating_box, co_experiment_get_rating (experiment) > 0);
  show_number (self->sources_label, n_sources);
  gtk_widget_set_visible (self->sources_icon, n_sources > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sources_label), n_sources > 0);
  if (co_experiment_get_status (experiment) == CO_EXPERIMENT_STATUS_DISCARDED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "co-discarded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "co-discarded");
  update_completeness (self);
}

static GdkContentProvider *
drag_prepare_cb (CoExperimentRow *self, double x, double y)
{
  GdkContentProvider *providers[2];

  if (self->experiment == NULL)
    return NULL;

  providers[0] = gdk_content_provider_new_typed (CO_TYPE_EXPERIMENT, self->experiment);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, co_experiment_get_title (self->experiment));
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
drag_begin_cb (CoExperimentRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
  co_drag_hold_keys (source, drag);
}

static void
co_experiment_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EXPERIMENT)
    g_value_set_object (value, CO_EXPERIMENT_ROW (object)->experiment);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_experiment_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoExperimentRow *self = CO_EXPERIMENT_ROW (object);

  if (id != PROP_EXPERIMENT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->experiment, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->signals, self->experiment);
      update (self);
    }
}

static void
co_experiment_row_dispose (GObject *object)
{
  CoExperimentRow *self = CO_EXPERIMENT_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->experiment);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_EXPERIMENT_ROW);

  G_OBJECT_CLASS (co_experiment_row_parent_class)->dispose (object);
}

static void
co_experiment_row_class_init (CoExperimentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_experiment_row_get_property;
  object_class->set_property = co_experiment_row_set_property;
  object_class->dispose = co_experiment_row_dispose;

  /**
   * CoExperimentRow:experiment:
   *
   * What the row shows.
   */
  properties[PROP_EXPERIMENT] =
      g_param_spec_object ("experiment", NULL, NULL, CO_TYPE_EXPERIMENT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CO_TYPE_GAUGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-experiment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, rating_box);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, rating_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, gauge);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, completeness_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, sources_icon);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentRow, sources_label);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_set_css_name (widget_class, "co-experiment-row");
}

static void
co_experiment_row_init (CoExperimentRow *self)
{
  self->signals = g_signal_group_new (CO_TYPE_EXPERIMENT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
