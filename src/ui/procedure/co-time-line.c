/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The project's line of time, drawn: months, the workshops with the weeks between them, and today.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-time-line.h"

#include "co-today.h"
#include "co-workshop.h"

#include <glib/gi18n.h>

/* In pixels: the line, its marks, and the words above and below it. */
#define HEIGHT 96
#define AXIS 58
#define MARK 10

/* Days shown before the first and after the last event. */
#define MARGIN_DAYS 21

struct _CoTimeLine
{
  GtkWidget parent_instance;

  CoDocuments *documents;
};

G_DEFINE_FINAL_TYPE (CoTimeLine, co_time_line, GTK_TYPE_WIDGET)

typedef struct
{
  GtkSnapshot *snapshot;
  double width;
  guint32 first; /* Julian day at the left edge */
  guint32 last;  /* Julian day at the right edge */
} Scale;

static guint32
parse_day (const char *date)
{
  int year, month, day;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return 0;

  GDate parsed;
  g_date_clear (&parsed, 1);
  g_date_set_dmy (&parsed, (GDateDay) day, month, (GDateYear) year);
  return g_date_get_julian (&parsed);
}

static guint32
get_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  return g_date_get_julian (&today);
}

static int
compare_workshops (gconstpointer a, gconstpointer b)
{
  guint32 x = parse_day (co_workshop_get_date (*(CoWorkshop *const *) a));
  guint32 y = parse_day (co_workshop_get_date (*(CoWorkshop *const *) b));

  return (x > y) - (x < y);
}

/* The workshops that have a date, in the order of time. */
static GPtrArray *
get_workshops (CoTimeLine *self)
{
  GListModel *list = co_documents_get_list (self->documents, CO_KIND_WORKSHOP);
  GPtrArray *workshops = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoWorkshop) workshop = g_list_model_get_item (list, i);

      if (parse_day (co_workshop_get_date (workshop)) != 0)
        g_ptr_array_add (workshops, g_steal_pointer (&workshop));
    }
  g_ptr_array_sort (workshops, compare_workshops);

  return workshops;
}

static double
get_x (Scale *scale, guint32 day)
{
  return ((double) day - scale->first) / MAX (scale->last - scale->first, 1) * scale->width;
}

static void
draw_text (CoTimeLine *self, Scale *scale, const char *text, double x, double y, gboolean bold, float opacity)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA colour;
  int width, height;

  if (bold)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= opacity;
  gtk_snapshot_save (scale->snapshot);
  gtk_snapshot_translate (
      scale->snapshot,
      &GRAPHENE_POINT_INIT ((float) CLAMP (x - width / 2.0, 0, MAX (scale->width - width, 0)), (float) y));
  gtk_snapshot_append_layout (scale->snapshot, layout, &colour);
  gtk_snapshot_restore (scale->snapshot);
}

static void
draw_bar (CoTimeLine *self, Scale *scale, double from, double to, double thickness, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (
      scale->snapshot, colour,
      &GRAPHENE_RECT_INIT ((float) from, (float) (AXIS - thickness / 2), (float) (to - from), (float) thickness));
}

static void
draw_months (CoTimeLine *self, Scale *scale)
{
  double month = scale->width / MAX (scale->last - scale->first, 1) * 30;
  gboolean narrow = month < 64;
  GdkRGBA colour;
  GDate day;

  /* A workshop with a wrong year puts more months on the line than it has room for. */
  if (month < 2)
    return;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= 0.35f;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, scale->first);
  g_date_set_day (&day, 1);
  g_date_add_months (&day, 1);
  for (; g_date_get_julian (&day) < scale->last; g_date_add_months (&day, 1))
    {
      double x = get_x (scale, g_date_get_julian (&day));
      char name[64];

      gtk_snapshot_append_color (scale->snapshot, &colour, &GRAPHENE_RECT_INIT ((float) x, AXIS - 4, 1, 8));
      g_date_strftime (name, sizeof name, narrow ? "%b" : "%B", &day);
      draw_text (self, scale, name, x + month / 2, AXIS + 12, FALSE, 0.65f);
    }
}

static void
draw_mark (CoTimeLine *self, Scale *scale, double x, gboolean filled, const GdkRGBA *colour)
{
  const float size = MARK * 2;
  GskRoundedRect circle;
  const float border[] = { 2, 2, 2, 2 };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT ((float) x - MARK, AXIS - MARK, size, size), MARK);
  gtk_snapshot_push_rounded_clip (scale->snapshot, &circle);
  if (filled)
    gtk_snapshot_append_color (scale->snapshot, colour, &circle.bounds);
  gtk_snapshot_pop (scale->snapshot);
  gtk_snapshot_append_border (scale->snapshot, &circle, border, colours);
}

/* The word goes to the middle of its gap, or beside the line of today; where there is no room it is left out. */
static void
draw_gap (CoTimeLine *self, Scale *scale, double from, double to, guint weeks)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u week", "%u weeks", weeks), weeks);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double today = get_x (scale, get_today ());
  double x = (from + to) / 2;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (ABS (x - today) < width / 2.0 + MARK)
    x = x < today ? today - MARK - width / 2.0 : today + MARK + width / 2.0;
  if (x - width / 2.0 > from + MARK * 2 && x + width / 2.0 < to - MARK * 2)
    draw_text (self, scale, text, x, AXIS - 32, FALSE, 0.65f);
}

static void
draw_workshops (CoTimeLine *self, Scale *scale, GPtrArray *workshops, const GdkRGBA *accent)
{
  double last = 0;

  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      guint32 day = parse_day (co_workshop_get_date (workshop));
      double x = get_x (scale, day);
      /* Translators: the short name of a workshop; the number follows. */
      g_autofree char *name = g_strdup_printf (_ ("W%d"), (int) co_workshop_get_number (workshop));

      if (i > 0)
        {
          guint weeks = (day - parse_day (co_workshop_get_date (g_ptr_array_index (workshops, i - 1))) + 3) / 7;

          draw_bar (self, scale, last + MARK, x - MARK, 3, accent);
          draw_gap (self, scale, last, x, weeks);
        }
      draw_mark (self, scale, x, co_workshop_get_held (workshop), accent);
      draw_text (self, scale, name, x, AXIS - 34, TRUE, 1);
      last = x;
    }
}

static void
draw_today (CoTimeLine *self, Scale *scale)
{
  double x = get_x (scale, get_today ());
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  gtk_snapshot_append_color (scale->snapshot, &colour, &GRAPHENE_RECT_INIT ((float) x - 1, 18, 2, AXIS - 6));
  draw_text (self, scale, _ ("Today"), x, 0, FALSE, 0.9f);
}

static void
co_time_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoTimeLine *self = CO_TIME_LINE (widget);
  g_autoptr (GPtrArray) workshops = get_workshops (self);
  Scale scale = { snapshot, gtk_widget_get_width (widget), 0, 0 };
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA line;

  if (workshops->len == 0)
    return;

  scale.first = MIN (parse_day (co_workshop_get_date (g_ptr_array_index (workshops, 0))), get_today ()) - MARGIN_DAYS;
  scale.last =
      MAX (parse_day (co_workshop_get_date (g_ptr_array_index (workshops, workshops->len - 1))), get_today ()) +
      MARGIN_DAYS;
  gtk_widget_get_color (widget, &line);
  line.alpha *= 0.2f;
  draw_bar (self, &scale, 0, scale.width, 2, &line);
  draw_months (self, &scale);
  draw_workshops (self, &scale, workshops, accent);
  draw_today (self, &scale);
}

static void
co_time_line_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 200;
  *natural = *minimum;
}

/* The same in words, for who does not see the drawing. */
static void
update (CoTimeLine *self)
{
  g_autoptr (GPtrArray) workshops = get_workshops (self);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < workshops->len; i++)
    g_string_append_printf (words, "%s%s, %s", i > 0 ? "; " : "",
                            co_workshop_get_title (g_ptr_array_index (workshops, i)),
                            co_workshop_get_date (g_ptr_array_index (workshops, i)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Line of time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), workshops->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
listen (CoTimeLine *self, guint position, guint removed, guint added, GListModel *list)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoDocument) workshop = g_list_model_get_item (list, i);

      g_signal_handlers_disconnect_by_func (workshop, update, self);
      g_signal_connect_object (workshop, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
co_time_line_dispose (GObject *object)
{
  g_clear_object (&CO_TIME_LINE (object)->documents);

  G_OBJECT_CLASS (co_time_line_parent_class)->dispose (object);
}

static void
co_time_line_class_init (CoTimeLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_time_line_dispose;
  widget_class->snapshot = co_time_line_snapshot;
  widget_class->measure = co_time_line_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "co-time-line");
}

static void
co_time_line_init (CoTimeLine *self)
{
}

/**
 * co_time_line_set_documents:
 * @self: a line of time
 * @documents: a project
 *
 * Shows the workshops of a project, from now on.
 */
void
co_time_line_set_documents (CoTimeLine *self, CoDocuments *documents)
{
  GListModel *list = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  g_set_object (&self->documents, documents);
  g_signal_connect_object (co_today_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
  listen (self, 0, 0, g_list_model_get_n_items (list), list);
}
