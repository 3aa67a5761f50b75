/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small disc that fills up: how complete something is. It only illustrates a number that stands beside it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-gauge.h"

#include <math.h>

struct _CoGauge
{
  GtkWidget parent_instance;

  double fraction;
};

G_DEFINE_FINAL_TYPE (CoGauge, co_gauge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define SIZE 14
#define LINE 1.5f

static void
co_gauge_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static GskPath *
create_slice (const graphene_point_t *centre, float radius, double fraction)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double angle = fraction * 2 * G_PI;

  if (fraction >= 1)
    gsk_path_builder_add_circle (builder, centre, radius);
  else
    {
      gsk_path_builder_move_to (builder, centre->x, centre->y);
      gsk_path_builder_line_to (builder, centre->x, centre->y - radius);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, fraction > 0.5, TRUE,
                                   centre->x + radius * (float) sin (angle), centre->y - radius * (float) cos (angle));
      gsk_path_builder_close (builder);
    }

  return gsk_path_builder_to_path (builder);
}

static void
co_gauge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoGauge *self = CO_GAUGE (widget);
  float size = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_point_t centre =
      GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2, (float) gtk_widget_get_height (widget) / 2);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE);
  g_autoptr (GskPath) ring = NULL;
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  gsk_path_builder_add_circle (builder, &centre, size / 2 - LINE / 2);
  ring = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, ring, stroke, &colour);
  if (self->fraction > 0)
    {
      g_autoptr (GskPath) slice = create_slice (&centre, size / 2 - LINE, MIN (self->fraction, 1));

      gtk_snapshot_append_fill (snapshot, slice, GSK_FILL_RULE_WINDING, &colour);
    }
}

static void
co_gauge_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FRACTION)
    g_value_set_double (value, CO_GAUGE (object)->fraction);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_gauge_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoGauge *self = CO_GAUGE (object);

  if (id != PROP_FRACTION)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (fabs (self->fraction - g_value_get_double (value)) > 1e-6)
    {
      self->fraction = g_value_get_double (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_gauge_class_init (CoGaugeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_gauge_get_property;
  object_class->set_property = co_gauge_set_property;
  widget_class->measure = co_gauge_measure;
  widget_class->snapshot = co_gauge_snapshot;

  /**
   * CoGauge:fraction:
   *
   * How full it is, 0 to 1.
   */
  properties[PROP_FRACTION] = g_param_spec_double (
      "fraction", NULL, NULL, 0, 1, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "co-gauge");
}

static void
co_gauge_init (CoGauge *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
