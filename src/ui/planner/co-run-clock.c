/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS knows no lengths that follow the window, so the text is scaled while it is drawn: no layout happens when the
 * seconds change, and the digits are of one width so that nothing trembles.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-run-clock.h"

#define MIN_HEIGHT 96

/* On a wide window the texts around the clock are to be read from the back of the room, too. */
#define WIDTH_FOR_SURE 240
#define SHARE_OF_THE_REST 0.5

/* Of “10:00”. */
#define USUAL_LENGTH 5

struct _CoRunClock
{
  GtkWidget parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (CoRunClock, co_run_clock, GTK_TYPE_WIDGET)

static void
co_run_clock_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = MIN_HEIGHT;
}

/* The text that is as wide as any of its length, so that the size does not change with each second. */
static char *
get_widest (const char *text)
{
  g_autoptr (GString) widest = g_string_new (text);

  for (gsize i = 0; i < widest->len; i++)
    {
      if (g_ascii_isdigit (widest->str[i]))
        widest->str[i] = '0';
    }
  while (widest->len > 0 && widest->len < USUAL_LENGTH)
    g_string_prepend_c (widest, '0');

  return g_string_free (g_steal_pointer (&widest), FALSE);
}

static void
co_run_clock_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoRunClock *self = CO_RUN_CLOCK (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *widest = get_widest (self->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), scale;
  double used = width <= WIDTH_FOR_SURE ? width : WIDTH_FOR_SURE + (width - WIDTH_FOR_SURE) * SHARE_OF_THE_REST;
  PangoRectangle ink, logical, own;
  GdkRGBA colour;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  /* Glyphs are laid out at a size that needs no hinting at another. */
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (200 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, widest, -1);
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  pango_layout_set_text (layout, self->text, -1);
  pango_layout_get_pixel_extents (layout, NULL, &own);
  if (ink.height == 0 || logical.width == 0)
    return;

  /* As wide as the advances, as high as the digits: the room that a font leaves above and below would be lost. */
  scale = MIN (used / logical.width, height / ink.height);
  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((width - own.width * scale) / 2),
                                                          (float) ((height - ink.height * scale) / 2)));
  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) -ink.y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
co_run_clock_finalize (GObject *object)
{
  g_free (CO_RUN_CLOCK (object)->text);

  G_OBJECT_CLASS (co_run_clock_parent_class)->finalize (object);
}

static void
co_run_clock_class_init (CoRunClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = co_run_clock_finalize;
  widget_class->measure = co_run_clock_measure;
  widget_class->snapshot = co_run_clock_snapshot;

  gtk_widget_class_set_css_name (widget_class, "runclock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
co_run_clock_init (CoRunClock *self)
{
  self->text = g_strdup ("");
}

void
co_run_clock_show (CoRunClock *self, const char *text, const char *spoken)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (g_set_str (&self->text, text))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
