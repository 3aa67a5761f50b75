/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of one person and one workshop, as a sign with its word for a name. A click or Enter opens the
 * choices, the space bar goes on to what usually comes next.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-invitation-cell.h"

#include "co-view.h"

#include <glib/gi18n.h>

struct _CoInvitationCell
{
  GtkWidget parent_instance;

  CoAttendance *attendance;
  CoParticipant *participant;

  GtkWidget *image;
  GtkWidget *popover; /* while it is open; a child of the view */
};

G_DEFINE_FINAL_TYPE (CoInvitationCell, co_invitation_cell, GTK_TYPE_WIDGET)

static int
get_state (CoInvitationCell *self)
{
  if (self->participant == NULL)
    return CO_NOT_INVITED;

  return co_attendance_get_state (self->attendance, co_document_get_id (CO_DOCUMENT (self->participant)));
}

static char *
dup_note (CoInvitationCell *self, int state)
{
  CoInvitation *invitation =
      co_attendance_get_invitation (self->attendance, co_document_get_id (CO_DOCUMENT (self->participant)));
  const char *label = co_attendance_state_get_label (state);

  if (state == CO_INVITATION_STATE_STAND_IN && *co_invitation_get_stand_in (invitation) != '\0')
    /* Translators: “Stand-in” and who came instead. */
    return g_strdup_printf (_ ("%s: %s"), label, co_invitation_get_stand_in (invitation));

  return g_strdup (label);
}

static void
update (CoInvitationCell *self)
{
  int state = get_state (self);
  g_autofree char *workshop = co_attendance_dup_name (self->attendance);
  g_autofree char *class = g_strconcat ("co-invite-", co_attendance_state_get_nick (state), NULL);
  const char *classes[] = { "co-invitation-cell", class, NULL };
  g_autofree char *note = NULL, *label = NULL, *tooltip = NULL;

  if (self->participant == NULL)
    return;

  note = dup_note (self, state);
  /* Translators: the name of a person, “Workshop 1”, and what became of the invitation. */
  label = g_strdup_printf (_ ("%s, %s: %s"), co_participant_get_title (self->participant), workshop, note);
  tooltip = g_strdup_printf ("%s\n%s", workshop, note);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), co_attendance_state_get_icon (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_state (CoInvitationCell *self, int state)
{
  if (self->participant == NULL || state == get_state (self))
    return;

  co_attendance_set_state (self->attendance, co_document_get_id (CO_DOCUMENT (self->participant)), state);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), co_attendance_state_get_label (state),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
append_state (GMenu *menu, int state)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (co_attendance_state_get_label (state), NULL);

  g_menu_item_set_action_and_target (item, "invitation.state", "s", co_attendance_state_get_nick (state));
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) before = g_menu_new ();
  g_autoptr (GMenu) after = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  for (int state = CO_INVITATION_STATE_TO_INVITE; state <= CO_INVITATION_STATE_DECLINED; state++)
    append_state (before, state);
  for (int state = CO_INVITATION_STATE_ATTENDED; state <= CO_INVITATION_STATE_STAND_IN; state++)
    append_state (after, state);
  append_state (none, CO_NOT_INVITED);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (before));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (after));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));

  return G_MENU_MODEL (menu);
}

static void
chosen_cb (GSimpleAction *action, GVariant *parameter, CoInvitationCell *self)
{
  set_state (self, co_attendance_state_from_nick (g_variant_get_string (parameter, NULL)));
}

static void
forget_popover (gpointer user_data)
{
  g_autoptr (CoInvitationCell) self = user_data;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* A menu acts after it has closed. */
static void
closed_cb (CoInvitationCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_idle_add_once (forget_popover, g_object_ref (self));
}

static GSimpleActionGroup *
create_actions (CoInvitationCell *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GVariant *state = g_variant_new_string (co_attendance_state_get_nick (get_state (self)));
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful ("state", G_VARIANT_TYPE_STRING, state);

  g_signal_connect_object (action, "activate", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));

  return group;
}

/* The menu is a child of the view: inside a list, the list would take its arrow keys (GTK 4.18). */
static void
open_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoInvitationCell *self = CO_INVITATION_CELL (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, CO_TYPE_VIEW);
  g_autoptr (GMenuModel) menu = create_menu ();
  g_autoptr (GSimpleActionGroup) actions = create_actions (self);
  graphene_rect_t bounds;

  if (self->popover != NULL || !gtk_widget_compute_bounds (widget, view, &bounds))
    return;

  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->popover, view);
  gtk_widget_insert_action_group (self->popover, "invitation", G_ACTION_GROUP (actions));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                 (int) bounds.size.height });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoInvitationCell *self = CO_INVITATION_CELL (widget);

  set_state (self, co_attendance_get_next (self->attendance, get_state (self)));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CoInvitationCell *self)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_menu (GTK_WIDGET (self), NULL, NULL);
}

static void
pressed_cb (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
co_invitation_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (CO_INVITATION_CELL (widget)->image, width, height, baseline, NULL);
}

static void
co_invitation_cell_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (CO_INVITATION_CELL (widget)->image, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
co_invitation_cell_dispose (GObject *object)
{
  CoInvitationCell *self = CO_INVITATION_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_object (&self->participant);
  g_clear_object (&self->attendance);

  G_OBJECT_CLASS (co_invitation_cell_parent_class)->dispose (object);
}

static void
co_invitation_cell_class_init (CoInvitationCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_invitation_cell_dispose;
  widget_class->measure = co_invitation_cell_measure;
  widget_class->size_allocate = co_invitation_cell_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "cell.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, open_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "cell.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "cell.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "cell.menu", NULL);
}

static void
co_invitation_cell_init (CoInvitationCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Press Enter to choose, Space for what usually comes next"), -1);
}

/**
 * co_invitation_cell_new:
 * @attendance: who is invited to a workshop
 *
 * Returns: (transfer floating): a cell that shows it for one person
 */
GtkWidget *
co_invitation_cell_new (CoAttendance *attendance)
{
  CoInvitationCell *self = g_object_new (CO_TYPE_INVITATION_CELL, NULL);

  self->attendance = g_object_ref (attendance);
  g_signal_connect_object (attendance, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * co_invitation_cell_set_participant:
 * @self: a cell
 * @participant: (nullable): a person
 *
 * Sets of whom it tells.
 */
void
co_invitation_cell_set_participant (CoInvitationCell *self, CoParticipant *participant)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_set_object (&self->participant, participant);
  update (self);
}
