/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of a preview: a sheet of its size, and its picture while it is near enough to be seen. The picture of
 * another zoom stays, stretched, until the sharp one is there.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-page-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _CoPageView
{
  GtkWidget parent_instance;

  CoPages *pages;
  guint page;
  double zoom; /* pixels of the layout for each point */
  gboolean shown;

  GdkTexture *texture;
  double painted; /* the scale that texture has, or is being painted at; 0 for none */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CoPageView, co_page_view, GTK_TYPE_WIDGET)

static void
painted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoPageView) self = CO_PAGE_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = co_pages_render_finish (CO_PAGES (object), result, &error);

  if (texture == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("%s", error->message);
      return;
    }

  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_scale (CoPageView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return self->zoom * (surface != NULL ? gdk_surface_get_scale (surface) : 1);
}

static void
forget (CoPageView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->painted = 0;
}

static void
update (CoPageView *self)
{
  double scale = get_scale (self);

  if (!self->shown)
    {
      forget (self);
      g_clear_object (&self->texture);
      return;
    }
  if (fabs (self->painted - scale) < 1e-6)
    return;

  forget (self);
  self->painted = scale;
  self->cancellable = g_cancellable_new ();
  co_pages_render_async (self->pages, self->page, scale, self->cancellable, painted_cb, g_object_ref (self));
}

static void
co_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CoPageView *self = CO_PAGE_VIEW (widget);
  double width, height;

  co_pages_get_size (self->pages, self->page, &width, &height);
  *minimum = *natural = (int) ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->zoom);
}

static void
co_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoPageView *self = CO_PAGE_VIEW (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
}

static void
co_page_view_dispose (GObject *object)
{
  CoPageView *self = CO_PAGE_VIEW (object);

  forget (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (co_page_view_parent_class)->dispose (object);
}

static void
co_page_view_class_init (CoPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_page_view_dispose;
  widget_class->measure = co_page_view_measure;
  widget_class->snapshot = co_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
co_page_view_init (CoPageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-page");
}

/**
 * co_page_view_new:
 * @pages: the pages of a PDF
 * @page: one of them, from 0
 *
 * Returns: (transfer floating): a widget that shows it once it is told to
 */
GtkWidget *
co_page_view_new (CoPages *pages, guint page)
{
  CoPageView *self = g_object_new (CO_TYPE_PAGE_VIEW, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), page + 1, co_pages_get_n_pages (pages));

  self->pages = g_object_ref (pages);
  self->page = page;
  self->zoom = 1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * co_page_view_set_zoom:
 * @self: a page
 * @zoom: pixels of the layout for each point
 *
 * Sets how large the page is.
 */
void
co_page_view_set_zoom (CoPageView *self, double zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * co_page_view_set_shown:
 * @self: a page
 * @shown: whether it is seen, or about to be
 *
 * Has the page painted as sharp as the screen is, or its picture given back.
 */
void
co_page_view_set_shown (CoPageView *self, gboolean shown)
{
  self->shown = shown;
  update (self);
}
