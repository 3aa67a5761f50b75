/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the second and third workshop only those whom the services concern should come: they are chosen already, and
 * the others can be.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-invite-dialog.h"

#include "co-composition.h"
#include "co-participant.h"
#include "co-search.h"

#include <glib/gi18n.h>

struct _CoInviteDialog
{
  AdwDialog parent_instance;

  CoStore *store;
  CoWorkshop *workshop;
  GPtrArray *rows;   /* AdwActionRow, with "participant" and "check" */
  GPtrArray *groups; /* AdwPreferencesGroup */

  GtkEditable *search_entry;
  GtkButton *invite_button;
  GtkStack *stack;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (CoInviteDialog, co_invite_dialog, ADW_TYPE_DIALOG)

static gboolean
is_chosen (GtkWidget *row)
{
  return gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "check"));
}

static void
update_button (CoInviteDialog *self)
{
  guint n = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_chosen (g_ptr_array_index (self->rows, i)) ? 1 : 0;

  label = n > 0 ? g_strdup_printf (_ ("_Invite (%u)"), n) : g_strdup (_ ("_Invite"));
  gtk_button_set_label (self->invite_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->invite_button), n > 0);
}

static void
search_changed_cb (CoInviteDialog *self)
{
  g_autoptr (CoSearch) search = co_search_new (gtk_editable_get_text (self->search_entry));
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean match =
          co_search_is_empty (search) || co_search_rank (search, g_object_get_data (G_OBJECT (row), "participant")) > 0;

      gtk_widget_set_visible (row, match);
      any |= match;
    }

  for (guint i = 0; i < self->groups->len; i++)
    {
      GtkWidget *group = g_ptr_array_index (self->groups, i);
      gboolean shown = FALSE;

      for (guint j = 0; j < self->rows->len; j++)
        {
          GtkWidget *row = g_ptr_array_index (self->rows, j);

          shown |= g_object_get_data (G_OBJECT (row), "group") == group && gtk_widget_get_visible (row);
        }
      gtk_widget_set_visible (group, shown);
    }

  gtk_stack_set_visible_child_name (self->stack, self->rows->len == 0 ? "empty" : any ? "people" : "none");
}

static void
clear_clicked_cb (CoInviteDialog *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
cancel_clicked_cb (CoInviteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
roster_clicked_cb (CoInviteDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Under a dialog the window goes nowhere. */
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.show", "s", "participants");
}

static void
invite_clicked_cb (CoInviteDialog *self)
{
  guint position = g_list_model_get_n_items (co_workshop_get_invitations (self->workshop));

  co_store_begin (self->store, _ ("Invite participants"));
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autoptr (CoInvitation) invitation = NULL;

      if (!is_chosen (row))
        continue;
      invitation = co_invitation_new ();
      co_invitation_set_participant (invitation,
                                     co_document_get_id (g_object_get_data (G_OBJECT (row), "participant")));
      co_workshop_insert_invitation (self->workshop, position++, invitation);
    }
  co_store_end (self->store);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
is_invited (CoInviteDialog *self, CoParticipant *person)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      if (g_str_equal (co_invitation_get_participant (invitation), co_document_get_id (CO_DOCUMENT (person))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_concerned (CoInviteDialog *self, CoParticipant *person)
{
  const char *const *services = co_participant_get_services (person);

  for (guint i = 0; services != NULL && services[i] != NULL; i++)
    {
      if (g_strv_contains (co_workshop_get_services (self->workshop), services[i]))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
make_row (CoInviteDialog *self, CoParticipant *person)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  const char *organisation = co_participant_get_organisation (person), *role = co_participant_get_role (person);
  g_autofree char *subtitle = *organisation != '\0' && *role != '\0' ? g_strdup_printf ("%s · %s", organisation, role)
                                                                     : g_strconcat (organisation, role, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_document_get_title (CO_DOCUMENT (person)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* The row ticks it; going down past the last of a group is not to stop at a box of its own. */
  gtk_widget_set_focusable (check, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               co_workshop_get_number (self->workshop) > 1 && is_concerned (self, person));
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  co_document_get_title (CO_DOCUMENT (person)), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "participant", g_object_ref (person), g_object_unref);
  g_object_set_data (G_OBJECT (row), "check", check);

  return row;
}

static void
add_group (CoInviteDialog *self, CoCollege college)
{
  GListModel *people = co_documents_get_list (co_store_get_documents (self->store), CO_KIND_PARTICIPANT);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (CoParticipant) person = g_list_model_get_item (people, i);
      GtkWidget *row;

      if (co_participant_get_college (person) != college || is_invited (self, person))
        continue;
      if (group == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, college == CO_COLLEGE_NONE ? _ ("No group")
                                                                             : co_college_get_label (college));
          adw_preferences_page_add (self->page, group);
          g_ptr_array_add (self->groups, group);
        }
      row = make_row (self, person);
      g_object_set_data (G_OBJECT (row), "group", group);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
co_invite_dialog_dispose (GObject *object)
{
  CoInviteDialog *self = CO_INVITE_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->workshop);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_INVITE_DIALOG);

  G_OBJECT_CLASS (co_invite_dialog_parent_class)->dispose (object);
}

static void
co_invite_dialog_class_init (CoInviteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_invite_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-invite-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoInviteDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoInviteDialog, invite_button);
  gtk_widget_class_bind_template_child (widget_class, CoInviteDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CoInviteDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, roster_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, invite_clicked_cb);
}

static void
co_invite_dialog_init (CoInviteDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
co_invite_dialog_new (CoStore *store, CoWorkshop *workshop)
{
  CoInviteDialog *self = g_object_new (CO_TYPE_INVITE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->workshop = g_object_ref (workshop);
  for (int college = CO_COLLEGE_ADMINISTRATION; college <= CO_COLLEGE_OTHER; college++)
    add_group (self, (CoCollege) college);
  add_group (self, CO_COLLEGE_NONE);
  search_changed_cb (self);
  update_button (self);

  return ADW_DIALOG (self);
}
