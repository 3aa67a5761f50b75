/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK does not scroll while something is dragged. This does, from the frame clock and only near an edge.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-drag-scroll.h"

/* How near to the edge, in pixels, and how fast at the edge itself, in pixels a second. */
#define EDGE 48
#define SPEED 900

typedef struct
{
  double y;
  guint tick;
  gint64 time;
} DragScroll;

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DragScroll *scroll = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  double height = gtk_widget_get_height (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = scroll->time > 0 ? (double) (now - scroll->time) / G_USEC_PER_SEC : 0;
  double depth = 0;

  if (scroll->y < EDGE)
    depth = scroll->y - EDGE;
  else if (scroll->y > height - EDGE)
    depth = scroll->y - (height - EDGE);

  scroll->time = now;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + depth / EDGE * SPEED * seconds);
  return G_SOURCE_CONTINUE;
}

static void
motion_cb (GtkDropControllerMotion *motion, double x, double y, DragScroll *scroll)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion));

  scroll->y = y;
  if (scroll->tick == 0)
    {
      scroll->time = 0;
      scroll->tick = gtk_widget_add_tick_callback (widget, scroll_cb, scroll, NULL);
    }
}

static void
enter_cb (GtkDropControllerMotion *motion, double x, double y, DragScroll *scroll)
{
  motion_cb (motion, x, y, scroll);
}

static void
leave_cb (GtkDropControllerMotion *motion, DragScroll *scroll)
{
  if (scroll->tick != 0)
    gtk_widget_remove_tick_callback (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion)), scroll->tick);
  scroll->tick = 0;
}

void
co_drag_scroll_add (GtkScrolledWindow *window)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();
  DragScroll *scroll = g_new0 (DragScroll, 1);

  /* The widget outlives its tick callbacks, and the controller lives as long as the widget. */
  g_object_set_data_full (G_OBJECT (window), "co-drag-scroll", scroll, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), scroll);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), scroll);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), scroll);
  gtk_widget_add_controller (GTK_WIDGET (window), motion);
}
