/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board shown to a room, on the second screen when there is one: the four quadrants and nothing else. It follows
 * the board while it is edited. Keys: pages, 1 to 4 for one quadrant, 0 for all, D for dark, B for nothing, Escape.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-presentation.h"

#include "co-slide-pane.h"

#include <glib/gi18n.h>

/* How long the pointer is shown after it has moved, in milliseconds. */
#define POINTER_TIME 3000

struct _CoBoardPresentation
{
  GtkWindow parent_instance;

  CoQuadrants *quadrants;
  GtkWidget *panes[CO_N_QUADRANTS];
  GtkWidget *grid;
  GtkWidget *leave_button;
  guint page;
  GtkApplication *application; /* that keeps the screen on for us */
  guint cookie;
  guint pointer_id;
  double x, y;
};

G_DEFINE_FINAL_TYPE (CoBoardPresentation, co_board_presentation, GTK_TYPE_WINDOW)

static guint
get_n_pages (CoBoardPresentation *self)
{
  guint n = 1;

  for (guint i = CO_QUADRANT_STRENGTH; i < CO_N_QUADRANTS; i++)
    {
      if (gtk_widget_get_visible (self->panes[i]))
        n = MAX (n, co_slide_pane_get_n_pages (CO_SLIDE_PANE (self->panes[i])));
    }

  return n;
}

static void
turn_to (CoBoardPresentation *self, int page)
{
  self->page = (guint) CLAMP (page, 0, (int) get_n_pages (self) - 1);
  for (guint i = CO_QUADRANT_STRENGTH; i < CO_N_QUADRANTS; i++)
    co_slide_pane_set_page (CO_SLIDE_PANE (self->panes[i]), self->page);
}

/* Shows one quadrant, or with 0 all of them. */
static void
choose (CoBoardPresentation *self, guint quadrant)
{
  for (guint i = CO_QUADRANT_STRENGTH; i < CO_N_QUADRANTS; i++)
    gtk_widget_set_visible (self->panes[i], quadrant == 0 || i == quadrant);
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), quadrant == 0);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), quadrant == 0);
  turn_to (self, 0);
}

static void
toggle_class (CoBoardPresentation *self, const char *name)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), name))
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
}

static gboolean
key_pressed_cb (CoBoardPresentation *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Escape:
    case GDK_KEY_F5:
    case GDK_KEY_F11:
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_space:
      turn_to (self, (int) self->page + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      turn_to (self, (int) self->page - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_d:
      toggle_class (self, "dark");
      return GDK_EVENT_STOP;
    case GDK_KEY_b:
      toggle_class (self, "blank");
      gtk_widget_set_visible (self->grid, !gtk_widget_has_css_class (GTK_WIDGET (self), "blank"));
      return GDK_EVENT_STOP;
    default:
      break;
    }

  if (key >= GDK_KEY_0 && key <= GDK_KEY_4)
    choose (self, key - GDK_KEY_0);
  else if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_4)
    choose (self, key - GDK_KEY_KP_0);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
hide_pointer_cb (gpointer user_data)
{
  CoBoardPresentation *self = user_data;

  self->pointer_id = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  gtk_widget_set_visible (self->leave_button, FALSE);
  return G_SOURCE_REMOVE;
}

static void
motion_cb (CoBoardPresentation *self, double x, double y)
{
  if (x == self->x && y == self->y)
    return;

  self->x = x;
  self->y = y;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (self->leave_button, TRUE);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add (POINTER_TIME, hide_pointer_cb, self);
}

static void
co_board_presentation_dispose (GObject *object)
{
  CoBoardPresentation *self = CO_BOARD_PRESENTATION (object);

  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  g_clear_object (&self->quadrants);

  G_OBJECT_CLASS (co_board_presentation_parent_class)->dispose (object);
}

static void
co_board_presentation_class_init (CoBoardPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_board_presentation_dispose;
}

static void
co_board_presentation_init (CoBoardPresentation *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "co-slide");
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 24);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 24);
  self->leave_button = gtk_button_new_with_label (_ ("Leave"));
  gtk_widget_set_halign (self->leave_button, GTK_ALIGN_END);
  gtk_widget_set_valign (self->leave_button, GTK_ALIGN_START);
  gtk_widget_set_focusable (self->leave_button, FALSE);
  gtk_widget_set_visible (self->leave_button, FALSE);
  gtk_widget_add_css_class (self->leave_button, "osd");
  gtk_widget_add_css_class (self->leave_button, "co-leave");
  g_signal_connect_object (self->leave_button, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->grid);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->leave_button);
  gtk_window_set_child (GTK_WINDOW (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-presentation");

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* The screen on which the window is not; without one, its own. */
static void
go_full_screen (CoBoardPresentation *self, GtkWidget *parent)
{
  GdkDisplay *display = gtk_widget_get_display (parent);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (parent));
  GdkMonitor *here = gdk_display_get_monitor_at_surface (display, surface);
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != here)
        {
          gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
          return;
        }
    }

  gtk_window_fullscreen (GTK_WINDOW (self));
}

/**
 * co_board_presentation_start:
 * @parent: any widget of the window
 * @board: a board
 *
 * Shows the board to the room.
 */
void
co_board_presentation_start (GtkWidget *parent, CoBoard *board)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));
  CoBoardPresentation *self = g_object_new (CO_TYPE_BOARD_PRESENTATION, "title", co_board_get_title (board),
                                            "transient-for", window, "destroy-with-parent", TRUE, NULL);

  self->quadrants = co_quadrants_new (board);
  for (guint i = CO_QUADRANT_STRENGTH; i < CO_N_QUADRANTS; i++)
    {
      self->panes[i] = co_slide_pane_new (self->quadrants, (CoQuadrant) i);
      gtk_grid_attach (GTK_GRID (self->grid), self->panes[i], (int) (i - 1) % 2, (int) (i - 1) / 2, 1, 1);
    }
  choose (self, 0);
  /* The window itself belongs to no application that could be asked for when it goes. */
  self->application = g_object_ref (gtk_window_get_application (window));
  self->cookie = gtk_application_inhibit (self->application, window,
                                          GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                          _ ("A board is shown to the room"));
  go_full_screen (self, parent);
  gtk_window_present (GTK_WINDOW (self));
}
