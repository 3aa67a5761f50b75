/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list box with the groups as its headings: the order is computed (group, then name), nothing is dragged here.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-invitations-editor.h"

#include "co-composition.h"
#include "co-invitation-row.h"
#include "co-invite-dialog.h"
#include "co-participant.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoInvitationsEditor
{
  AdwBin parent_instance;

  CoStore *store;
  CoWorkshop *workshop;
  GSignalGroup *list_signals;
  GSignalGroup *signals;

  GtkListBox *list;
  GtkWidget *add_row;
  GtkWidget *state_row;
};

G_DEFINE_FINAL_TYPE (CoInvitationsEditor, co_invitations_editor, ADW_TYPE_BIN)

/* Administration first, those without a group last. */
static int
get_group (GtkListBoxRow *row)
{
  CoDocument *person = CO_IS_INVITATION_ROW (row) ? co_invitation_row_get_participant (CO_INVITATION_ROW (row)) : NULL;
  CoCollege college = person != NULL ? co_participant_get_college (CO_PARTICIPANT (person)) : CO_COLLEGE_NONE;

  return college == CO_COLLEGE_NONE ? CO_N_COLLEGES : (int) college;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  gboolean is_person = CO_IS_INVITATION_ROW (a);

  if (is_person != CO_IS_INVITATION_ROW (b))
    return is_person ? -1 : 1;
  if (!is_person)
    return 0;
  if (get_group (a) != get_group (b))
    return get_group (a) - get_group (b);

  return g_utf8_collate (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (a)),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (b)));
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  GtkWidget *header = NULL;

  if (CO_IS_INVITATION_ROW (row) && (before == NULL || get_group (row) != get_group (before)))
    {
      int group = get_group (row);

      header = gtk_label_new (group == CO_N_COLLEGES ? _ ("No group") : co_college_get_label ((CoCollege) group));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "heading");
      gtk_widget_add_css_class (header, "co-group-heading");
    }
  gtk_list_box_row_set_header (row, header);
}

static gboolean
holds (CoInvitationsEditor *self, CoInvitation *invitation)
{
  GListModel *invitations = self->workshop != NULL ? co_workshop_get_invitations (self->workshop) : NULL;

  for (guint i = 0; invitations != NULL && i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) other = g_list_model_get_item (invitations, i);

      if (other == invitation)
        return TRUE;
    }

  return FALSE;
}

static GtkListBoxRow *
find_row (CoInvitationsEditor *self, CoInvitation *invitation)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (CO_IS_INVITATION_ROW (row) && co_invitation_row_get_invitation (CO_INVITATION_ROW (row)) == invitation)
        return row;
    }

  return NULL;
}

static void
row_remove_cb (CoInvitationsEditor *self, CoInvitationRow *row)
{
  g_autoptr (CoInvitation) invitation = g_object_ref (co_invitation_row_get_invitation (row));
  g_autofree char *said =
      g_strdup_printf (_ ("%s taken off the list"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_widget_grab_focus (self->add_row);
  co_store_begin (self->store, _ ("Take off the list"));
  co_workshop_remove_invitation (self->workshop, invitation);
  co_store_end (self->store);
  co_toast_undo (GTK_WIDGET (self), said);
}

static void
update_state_row (CoInvitationsEditor *self)
{
  CoComposition composition;

  if (self->workshop == NULL)
    return;
  co_workshop_count_colleges (self->workshop, co_store_get_documents (self->store), &composition);
  gtk_widget_set_visible (self->state_row, composition.n_to_invite > 0);
}

/* Brings the rows to what the workshop holds. */
static void
sync_rows (CoInvitationsEditor *self)
{
  GListModel *invitations = self->workshop != NULL ? co_workshop_get_invitations (self->workshop) : NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      if (CO_IS_INVITATION_ROW (row) && !holds (self, co_invitation_row_get_invitation (CO_INVITATION_ROW (row))))
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      else
        i++;
    }

  for (guint i = 0; invitations != NULL && i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);
      GtkWidget *added;

      if (find_row (self, invitation) != NULL)
        continue;
      added = co_invitation_row_new (invitation, co_store_get_documents (self->store));
      g_signal_connect_object (added, "remove", G_CALLBACK (row_remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, added);
    }

  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  update_state_row (self);
}

static void
add_activated_cb (CoInvitationsEditor *self)
{
  co_invitations_editor_add (self);
}

static void
invited_activated_cb (CoInvitationsEditor *self)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);

  gtk_widget_grab_focus (self->add_row);
  co_store_begin (self->store, _ ("Mark all as invited"));
  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      if (co_invitation_get_state (invitation) == CO_INVITATION_STATE_TO_INVITE)
        co_invitation_set_state (invitation, CO_INVITATION_STATE_INVITED);
    }
  co_store_end (self->store);
}

static void
co_invitations_editor_dispose (GObject *object)
{
  CoInvitationsEditor *self = CO_INVITATIONS_EDITOR (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->signals);
  g_clear_object (&self->workshop);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_INVITATIONS_EDITOR);

  G_OBJECT_CLASS (co_invitations_editor_parent_class)->dispose (object);
}

static void
co_invitations_editor_class_init (CoInvitationsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_invitations_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/example/Cocreate/ui/planner/co-invitations-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CoInvitationsEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, CoInvitationsEditor, state_row);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, invited_activated_cb);
}

static void
co_invitations_editor_init (CoInvitationsEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (self)));
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (sync_rows), self);
  self->signals = g_signal_group_new (CO_TYPE_WORKSHOP);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update_state_row), self);
}

void
co_invitations_editor_show (CoInvitationsEditor *self, CoStore *store, CoWorkshop *workshop)
{
  g_set_object (&self->store, store);
  g_set_object (&self->workshop, workshop);
  g_signal_group_set_target (self->list_signals, workshop != NULL ? co_workshop_get_invitations (workshop) : NULL);
  g_signal_group_set_target (self->signals, workshop);
  sync_rows (self);
}

void
co_invitations_editor_add (CoInvitationsEditor *self)
{
  adw_dialog_present (co_invite_dialog_new (self->store, self->workshop), GTK_WIDGET (self));
}
