/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While something is dragged, keys are for the drag: Escape ends it and nothing else, and no other key takes away the
 * view, and with it what is dragged, from under the pointer.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-drag-keys.h"

typedef struct
{
  GdkDrag *drag;     /* not owned: it owns this */
  GtkWidget *window; /* weak */
  GtkEventController *keys;
} Hold;

static gboolean
key_pressed_cb (Hold *hold, guint key)
{
  /* gtk_drag_source_drag_cancel() shows the end only: the drag would go on, and drop. This is what GDK does itself when
     the key comes to it. */
  if (key == GDK_KEY_Escape)
    g_signal_emit_by_name (hold->drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);

  return GDK_EVENT_STOP;
}

static void
hold_free (gpointer data)
{
  Hold *hold = data;

  if (hold->window != NULL)
    gtk_widget_remove_controller (hold->window, hold->keys);
  g_clear_weak_pointer (&hold->window);
  g_free (hold);
}

static void
ended_cb (GdkDrag *drag)
{
  g_object_set_data (G_OBJECT (drag), "co-drag-keys", NULL);
}

/**
 * co_drag_hold_keys:
 * @source: a source whose drag has begun
 * @drag: the drag
 *
 * Keeps the keys of the window for the drag until it has ended.
 */
void
co_drag_hold_keys (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  Hold *hold = g_new0 (Hold, 1);

  hold->drag = drag;
  hold->keys = gtk_event_controller_key_new ();
  g_set_weak_pointer (&hold->window, GTK_WIDGET (gtk_widget_get_root (widget)));
  gtk_event_controller_set_propagation_phase (hold->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (hold->keys, "key-pressed", G_CALLBACK (key_pressed_cb), hold);
  gtk_widget_add_controller (hold->window, hold->keys);
  g_object_set_data_full (G_OBJECT (drag), "co-drag-keys", hold, hold_free);
  g_signal_connect (drag, "dnd-finished", G_CALLBACK (ended_cb), NULL);
  g_signal_connect (drag, "cancel", G_CALLBACK (ended_cb), NULL);
}
