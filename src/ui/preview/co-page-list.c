/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All pages of a preview, one below the other, as wide as there is room for until somebody zooms. Only the pages that
 * are seen, and a window's height more on each side, have pictures.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-page-list.h"

#include "co-page-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 24
#define STEP 1.2
#define LEAST (0.25 * 96 / 72)
#define MOST (4.0 * 96 / 72)
#define MOST_TO_FIT (1.5 * 96 / 72)

struct _CoPageList
{
  AdwBin parent_instance;

  CoPages *pages;
  GPtrArray *views; /* not owned: children of box */
  double zoom;      /* 0: as wide as there is room for */
  guint update;

  GtkWidget *scroller;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CoPageList, co_page_list, ADW_TYPE_BIN)

static double
get_widest (CoPageList *self)
{
  double widest = 1;

  for (guint i = 0; i < co_pages_get_n_pages (self->pages); i++)
    {
      double width, height;

      co_pages_get_size (self->pages, i, &width, &height);
      widest = MAX (widest, width);
    }

  return widest;
}

static double
get_zoom (CoPageList *self)
{
  int room = gtk_widget_get_width (self->scroller) - 2 * MARGIN;

  return self->zoom > 0 ? self->zoom : CLAMP (room / get_widest (self), LEAST, MOST_TO_FIT);
}

static void
update_cb (gpointer user_data)
{
  CoPageList *self = user_data;
  float height = (float) gtk_widget_get_height (self->scroller);
  double zoom;

  self->update = 0;
  if (self->pages == NULL || height <= 0)
    return;

  zoom = get_zoom (self);
  for (guint i = 0; i < self->views->len; i++)
    {
      CoPageView *view = g_ptr_array_index (self->views, i);
      graphene_rect_t bounds;
      gboolean near = FALSE;

      co_page_view_set_zoom (view, zoom);
      if (gtk_widget_compute_bounds (GTK_WIDGET (view), self->scroller, &bounds))
        near = bounds.origin.y < 2 * height && bounds.origin.y + bounds.size.height > -height;
      co_page_view_set_shown (view, near);
    }
}

/* Asked for while sizes are being handed out, done when they are settled. */
static void
queue_update (CoPageList *self)
{
  if (self->update == 0)
    self->update = g_idle_add_once (update_cb, self);
}

static void
co_page_list_dispose (GObject *object)
{
  CoPageList *self = CO_PAGE_LIST (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (co_page_list_parent_class)->dispose (object);
}

static gboolean
co_page_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CO_PAGE_LIST (widget)->scroller);
}

static void
co_page_list_class_init (CoPageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_page_list_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = co_page_list_grab_focus;
}

static void
listen (CoPageList *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
co_page_list_init (CoPageList *self)
{
  self->views = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);
  gtk_widget_set_margin_top (self->box, MARGIN);
  gtk_widget_set_margin_bottom (self->box, MARGIN);
  gtk_widget_set_margin_start (self->box, MARGIN);
  gtk_widget_set_margin_end (self->box, MARGIN);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-pages");
  listen (self, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  listen (self, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * co_page_list_set_pages:
 * @self: a list of pages
 * @pages: the pages of a PDF
 *
 * Shows other pages. The list stays where it was scrolled to.
 */
void
co_page_list_set_pages (CoPageList *self, CoPages *pages)
{
  GtkWidget *child;
  double zoom;

  g_set_object (&self->pages, pages);
  g_ptr_array_set_size (self->views, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  zoom = get_zoom (self);
  for (guint i = 0; i < co_pages_get_n_pages (pages); i++)
    {
      GtkWidget *view = co_page_view_new (pages, i);

      co_page_view_set_zoom (CO_PAGE_VIEW (view), zoom);
      g_ptr_array_add (self->views, view);
      gtk_box_append (GTK_BOX (self->box), view);
    }
  queue_update (self);
}

/**
 * co_page_list_zoom:
 * @self: a list of pages
 * @steps: how many steps nearer; 0 for as wide as there is room for
 *
 * Makes the pages larger or smaller.
 */
void
co_page_list_zoom (CoPageList *self, int steps)
{
  if (self->pages == NULL)
    return;

  self->zoom = steps == 0 ? 0 : CLAMP (get_zoom (self) * pow (STEP, steps), LEAST, MOST);
  queue_update (self);
}
