/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed is read when the row is left or Enter pressed: half a date is no mistake yet.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-typed-row.h"

#include <string.h>

typedef struct
{
  GtkLabel *reason;
  gboolean updating;
} CoTypedRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoTypedRow, co_typed_row, ADW_TYPE_ENTRY_ROW)

#define GET_PRIVATE(self) ((CoTypedRowPrivate *) co_typed_row_get_instance_private (self))

/* The words are a description too: what is heard when the keyboard comes back to the row. */
static void
mark (CoTypedRow *self, const char *why)
{
  CoTypedRowPrivate *private = GET_PRIVATE (self);
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  gtk_label_set_label (private->reason, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (private->reason), why != NULL);
  if (why != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (text, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

void
co_typed_row_show (CoTypedRow *self)
{
  CoTypedRowPrivate *private = GET_PRIVATE (self);
  g_autofree char *text = CO_TYPED_ROW_GET_CLASS (self)->write (self);

  private->updating = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  private->updating = FALSE;
  mark (self, NULL);
}

static void
take (CoTypedRow *self)
{
  g_autofree char *shown = CO_TYPED_ROW_GET_CLASS (self)->write (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self)), *why = NULL;

  if (g_str_equal (typed, shown))
    mark (self, NULL);
  else if (CO_TYPED_ROW_GET_CLASS (self)->read (self, typed, &why))
    co_typed_row_show (self);
  else
    {
      mark (self, why);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), why, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
changed_cb (CoTypedRow *self)
{
  if (!GET_PRIVATE (self)->updating)
    mark (self, NULL);
}

static gboolean
key_pressed_cb (CoTypedRow *self, guint key, guint code, GdkModifierType state)
{
  g_autofree char *shown = NULL;

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  shown = CO_TYPED_ROW_GET_CLASS (self)->write (self);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), shown))
    return GDK_EVENT_PROPAGATE;

  co_typed_row_show (self);
  return GDK_EVENT_STOP;
}

/* Nobody comes back to a page to find what they gave up there. */
static void
co_typed_row_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (co_typed_row_parent_class)->unmap (widget);

  if (gtk_widget_has_css_class (widget, "error"))
    co_typed_row_show (CO_TYPED_ROW (widget));
}

static void
co_typed_row_class_init (CoTypedRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->unmap = co_typed_row_unmap;
}

static void
co_typed_row_init (CoTypedRow *self)
{
  CoTypedRowPrivate *private = GET_PRIVATE (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  private->reason = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (private->reason, TRUE);
  gtk_label_set_xalign (private->reason, 1);
  gtk_label_set_width_chars (private->reason, 12);
  gtk_label_set_max_width_chars (private->reason, 24);
  gtk_widget_set_visible (GTK_WIDGET (private->reason), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (private->reason), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (private->reason), "error");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (private->reason));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (take), NULL);
}
