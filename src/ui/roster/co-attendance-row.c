/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invitation of one person to one workshop, on the person's page: its state, who comes instead, and a remark.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-attendance-row.h"

#include "co-button-name.h"

#include <glib/gi18n.h>

struct _CoAttendanceRow
{
  AdwExpanderRow parent_instance;

  CoAttendance *attendance;
  CoParticipant *participant;
  GBindingGroup *bindings;
  gboolean updating;

  GtkDropDown *choice;
  GtkWidget *stand_in_row;
  GtkWidget *note_row;
};

G_DEFINE_FINAL_TYPE (CoAttendanceRow, co_attendance_row, ADW_TYPE_EXPANDER_ROW)

static void
update (CoAttendanceRow *self)
{
  g_autofree char *name = co_attendance_dup_name (self->attendance);
  CoInvitation *invitation;
  gboolean expanded;
  const char *id;

  if (self->participant == NULL)
    return;

  id = co_document_get_id (CO_DOCUMENT (self->participant));
  invitation = co_attendance_get_invitation (self->attendance, id);
  self->updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  co_button_name (GTK_WIDGET (self->choice), name,
                  co_attendance_state_get_label (co_attendance_get_state (self->attendance, id)));
  gtk_drop_down_set_selected (self->choice, (guint) (co_attendance_get_state (self->attendance, id) + 1));
  g_binding_group_set_source (self->bindings, invitation);
  expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), invitation != NULL);
  /* To be able to expand is not to be expanded. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), expanded && invitation != NULL);
  gtk_widget_set_visible (self->stand_in_row,
                          invitation != NULL && co_invitation_get_state (invitation) == CO_INVITATION_STATE_STAND_IN);
  self->updating = FALSE;
}

static void
chosen_cb (CoAttendanceRow *self)
{
  int state = (int) gtk_drop_down_get_selected (self->choice) - 1;

  if (self->updating || self->participant == NULL)
    return;

  co_attendance_set_state (self->attendance, co_document_get_id (CO_DOCUMENT (self->participant)), state);
  /* The name of who comes instead is asked for where it is written. */
  if (state == CO_INVITATION_STATE_STAND_IN)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      gtk_widget_grab_focus (self->stand_in_row);
    }
}

static void
co_attendance_row_dispose (GObject *object)
{
  CoAttendanceRow *self = CO_ATTENDANCE_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->participant);
  g_clear_object (&self->attendance);

  G_OBJECT_CLASS (co_attendance_row_parent_class)->dispose (object);
}

static void
co_attendance_row_class_init (CoAttendanceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_attendance_row_dispose;
}

static GtkWidget *
add_entry (CoAttendanceRow *self, const char *title, const char *property)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_binding_group_bind (self->bindings, property, row, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return row;
}

static void
co_attendance_row_init (CoAttendanceRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int state = CO_NOT_INVITED; state <= CO_INVITATION_STATE_STAND_IN; state++)
    gtk_string_list_append (names, co_attendance_state_get_label (state));
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->choice));

  self->bindings = g_binding_group_new ();
  self->stand_in_row = add_entry (self, _ ("Who comes instead"), "stand-in");
  self->note_row = add_entry (self, _ ("Remark"), "note");
}

/**
 * co_attendance_row_new:
 * @attendance: who is invited to a workshop
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
co_attendance_row_new (CoAttendance *attendance)
{
  CoAttendanceRow *self = g_object_new (CO_TYPE_ATTENDANCE_ROW, NULL);
  g_autofree char *name = co_attendance_dup_name (attendance);

  self->attendance = g_object_ref (attendance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (attendance, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * co_attendance_row_set_participant:
 * @self: a row
 * @participant: (nullable): a person
 *
 * Sets whose invitation it is.
 */
void
co_attendance_row_set_participant (CoAttendanceRow *self, CoParticipant *participant)
{
  if (self->participant != participant)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_set_object (&self->participant, participant);
  update (self);
}
