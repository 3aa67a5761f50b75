/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board shown to a room, on the second screen when there is one: the four quadrants and nothing else. It follows
 * the board while it is edited. Keys are those of a clicker, and a letter for each thing that may be changed meanwhile.
 * What the pointer reaches as well appears when it moves.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-presentation.h"

#include "co-board-slide.h"
#include "co-labels.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How long the pointer is shown after it has moved, in milliseconds. */
#define POINTER_TIME 3000

struct _CoBoardPresentation
{
  GtkWindow parent_instance;

  CoStore *store;
  CoProject *project; /* NULL when it cannot be read */
  CoBoardSlide *slide;
  GtkWidget *overlay;
  GtkWidget *bar;
  AdwToggleGroup *depths;
  guint cookie;
  guint pointer_id;
  double x, y;
};

G_DEFINE_FINAL_TYPE (CoBoardPresentation, co_board_presentation, GTK_TYPE_WINDOW)

static void
show_depth (CoBoardPresentation *self)
{
  CoRoomDepth depth = co_project_get_room_depth (self->project);

  co_board_slide_set_depth (self->slide, depth);
  adw_toggle_group_set_active (self->depths, (guint) depth);
}

static void
choose_depth (CoBoardPresentation *self, guint depth)
{
  if (self->project == NULL || depth == (guint) co_project_get_room_depth (self->project))
    return;

  co_store_begin (self->store, _ ("Depth of the room"));
  co_project_set_room_depth (self->project, (CoRoomDepth) depth);
  co_store_end (self->store);
}

static void
depth_chosen_cb (CoBoardPresentation *self)
{
  choose_depth (self, adw_toggle_group_get_active (self->depths));
}

static void
toggle_blank (CoBoardPresentation *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->slide), !gtk_widget_get_visible (GTK_WIDGET (self->slide)));
}

/* To the next screen, when the room looks at another one. */
static void
change_monitor (CoBoardPresentation *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkMonitor *here = gdk_display_get_monitor_at_surface (display, gtk_native_get_surface (GTK_NATIVE (self)));
  GListModel *monitors = gdk_display_get_monitors (display);
  guint n = g_list_model_get_n_items (monitors);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autoptr (GdkMonitor) next = g_list_model_get_item (monitors, (i + 1) % n);

      if (monitor == here)
        {
          /* X11 moves no window that fills a screen: it first has to be one that does not. */
          gtk_window_unfullscreen (GTK_WINDOW (self));
          gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), next);
          return;
        }
    }
}

static gboolean
turn (CoBoardPresentation *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_space:
    case GDK_KEY_Return:
      co_board_slide_step (self->slide, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_BackSpace:
      co_board_slide_step (self->slide, -1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      co_board_slide_home (self->slide, key == GDK_KEY_End);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
change (CoBoardPresentation *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_d:
      co_board_slide_set_theme (self->slide, co_board_slide_get_theme (self->slide) == CO_BOARD_DARK ? CO_BOARD_LIGHT
                                                                                                     : CO_BOARD_DARK);
      return TRUE;
    case GDK_KEY_n:
      co_board_slide_set_names (self->slide, (CoBoardNames) ((co_board_slide_get_names (self->slide) + 1) % 3));
      return TRUE;
    case GDK_KEY_v:
      co_board_slide_set_votes (self->slide, !co_board_slide_get_votes (self->slide));
      return TRUE;
    case GDK_KEY_c:
      co_board_slide_set_gradual (self->slide, !co_board_slide_get_gradual (self->slide));
      return TRUE;
    case GDK_KEY_s:
      co_board_slide_set_lit (self->slide, !co_board_slide_get_lit (self->slide));
      return TRUE;
    case GDK_KEY_r:
      choose_depth (self, (adw_toggle_group_get_active (self->depths) + 1) % (CO_ROOM_DEPTH_FAR + 1));
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_period:
      toggle_blank (self);
      return TRUE;
    case GDK_KEY_m:
      change_monitor (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (CoBoardPresentation *self, guint key, guint code, GdkModifierType state)
{
  guint lower = gdk_keyval_to_lower (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape || key == GDK_KEY_F5 || key == GDK_KEY_F11)
    gtk_window_close (GTK_WINDOW (self));
  else if (key >= GDK_KEY_0 && key <= GDK_KEY_4)
    co_board_slide_set_quadrant (self->slide, (CoQuadrant) (key - GDK_KEY_0));
  else if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_4)
    co_board_slide_set_quadrant (self->slide, (CoQuadrant) (key - GDK_KEY_KP_0));
  else if (key == GDK_KEY_5 || key == GDK_KEY_KP_5)
    co_board_slide_show_strategies (self->slide);
  else if (!turn (self, key) && !change (self, lower))
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
hide_pointer_cb (gpointer user_data)
{
  CoBoardPresentation *self = user_data;

  self->pointer_id = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  gtk_widget_set_visible (self->bar, FALSE);
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
  gtk_widget_set_visible (self->bar, TRUE);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add (POINTER_TIME, hide_pointer_cb, self);
}

static void
co_board_presentation_dispose (GObject *object)
{
  CoBoardPresentation *self = CO_BOARD_PRESENTATION (object);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->cookie != 0 && application != NULL)
    gtk_application_uninhibit (application, self->cookie);
  self->cookie = 0;
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  g_clear_object (&self->project);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_board_presentation_parent_class)->dispose (object);
}

static void
co_board_presentation_class_init (CoBoardPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_board_presentation_dispose;
}

/* The keys stay those of the presentation: nothing of it takes the keyboard. */
static GtkWidget *
create_bar (CoBoardPresentation *self)
{
  static const char *const labels[] = { N_ ("Near"), N_ ("Middle"), N_ ("Far") };
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *leave = gtk_button_new_with_label (_ ("Leave"));

  self->depths = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, _ (labels[i]));
      adw_toggle_set_tooltip (toggle, co_label_enum (CO_TYPE_ROOM_DEPTH, (int) i));
      adw_toggle_group_add (self->depths, toggle);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->depths), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Depth of the Room"),
                                  -1);
  g_signal_connect_object (self->depths, "notify::active", G_CALLBACK (depth_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (leave, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), gtk_label_new (_ ("Depth of the Room")));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->depths));
  gtk_box_append (GTK_BOX (bar), leave);
  gtk_widget_set_can_focus (bar, FALSE);
  gtk_widget_set_halign (bar, GTK_ALIGN_END);
  gtk_widget_set_valign (bar, GTK_ALIGN_END);
  gtk_widget_set_visible (bar, FALSE);
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_widget_add_css_class (bar, "osd");
  gtk_widget_add_css_class (bar, "co-presentation-bar");
  return bar;
}

static void
co_board_presentation_init (CoBoardPresentation *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->overlay = gtk_overlay_new ();
  self->bar = create_bar (self);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->bar);
  gtk_window_set_child (GTK_WINDOW (self), self->overlay);
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
 * @store: the store of the project, which keeps how deep the room is
 * @board: a board
 *
 * Shows the board to the room.
 */
void
co_board_presentation_start (GtkWidget *parent, CoStore *store, CoBoard *board)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));
  GtkApplication *application = gtk_window_get_application (window);
  CoBoardPresentation *self = g_object_new (CO_TYPE_BOARD_PRESENTATION, "title", co_board_get_title (board),
                                            "transient-for", window, "destroy-with-parent", TRUE, NULL);

  self->slide = CO_BOARD_SLIDE (co_board_slide_new (board, pango_language_to_string (gtk_get_default_language ())));
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->slide));
  self->store = g_object_ref (store);
  if (g_set_object (&self->project, co_documents_get_project (co_store_get_documents (store))))
    {
      g_signal_connect_object (self->project, "notify::room-depth", G_CALLBACK (show_depth), self, G_CONNECT_SWAPPED);
      show_depth (self);
    }
  if (application != NULL)
    self->cookie =
        gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                 _ ("A board is shown to the room"));
  go_full_screen (self, parent);
  gtk_window_present (GTK_WINDOW (self));
}
