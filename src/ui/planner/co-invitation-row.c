/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state is one press away; stand-in and note unfold. A person who is no longer in the roster stays on the list,
 * named as such.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-invitation-row.h"

#include "co-labels.h"
#include "co-participant.h"
#include "co-view.h"

#include <glib/gi18n.h>

struct _CoInvitationRow
{
  AdwExpanderRow parent_instance;

  CoInvitation *invitation;
  CoDocuments *documents;
  gboolean updating;

  GtkDropDown *state_drop_down;
  GtkWidget *stand_in_row;
  GtkWidget *note_row;
  GtkWidget *open_row;
};

G_DEFINE_FINAL_TYPE (CoInvitationRow, co_invitation_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

CoDocument *
co_invitation_row_get_participant (CoInvitationRow *self)
{
  CoDocument *document = co_documents_lookup (self->documents, co_invitation_get_participant (self->invitation));

  return CO_IS_PARTICIPANT (document) ? document : NULL;
}

static void
update (CoInvitationRow *self)
{
  CoDocument *person = co_invitation_row_get_participant (self);
  const char *organisation = person != NULL ? co_participant_get_organisation (CO_PARTICIPANT (person)) : "";
  const char *stand_in = co_invitation_get_stand_in (self->invitation);
  CoInvitationState state = co_invitation_get_state (self->invitation);
  const char *name = person != NULL ? co_document_get_title (person) : _ ("No longer there");
  g_autofree char *subtitle = NULL, *label = NULL;

  if (state == CO_INVITATION_STATE_STAND_IN && *stand_in != '\0')
    /* Translators: who comes instead of the person above. */
    subtitle = g_strdup_printf (_ ("Replaced by %s"), stand_in);
  else
    subtitle = g_strdup (organisation);
  /* Translators: %s is the name of a person. */
  label = g_strdup_printf (_ ("Answer of %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (self->open_row, person != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->state_drop_down, (guint) state);
  self->updating = FALSE;
}

static void
state_selected_cb (CoInvitationRow *self)
{
  CoInvitationState state = (CoInvitationState) gtk_drop_down_get_selected (self->state_drop_down);

  if (self->updating || self->invitation == NULL)
    return;
  co_invitation_set_state (self->invitation, state);
  /* Who stands in is what one wants to write next. */
  if (state == CO_INVITATION_STATE_STAND_IN && *co_invitation_get_stand_in (self->invitation) == '\0')
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      gtk_widget_grab_focus (self->stand_in_row);
    }
}

static void
open_activated_cb (CoInvitationRow *self)
{
  CoDocument *person = co_invitation_row_get_participant (self);

  if (person != NULL)
    co_view_open (GTK_WIDGET (self), person);
}

static void
remove_activated_cb (CoInvitationRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
co_invitation_row_dispose (GObject *object)
{
  CoInvitationRow *self = CO_INVITATION_ROW (object);

  g_clear_object (&self->invitation);
  g_clear_object (&self->documents);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_INVITATION_ROW);

  G_OBJECT_CLASS (co_invitation_row_parent_class)->dispose (object);
}

static void
co_invitation_row_class_init (CoInvitationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_invitation_row_dispose;

  /**
   * CoInvitationRow::remove:
   *
   * The person shall be taken off the list.
   */
  signals[REMOVE] =
      g_signal_new ("remove", CO_TYPE_INVITATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-invitation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoInvitationRow, state_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CoInvitationRow, stand_in_row);
  gtk_widget_class_bind_template_child (widget_class, CoInvitationRow, note_row);
  gtk_widget_class_bind_template_child (widget_class, CoInvitationRow, open_row);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_activated_cb);
}

static void
co_invitation_row_init (CoInvitationRow *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = CO_INVITATION_STATE_TO_INVITE; i <= CO_INVITATION_STATE_STAND_IN; i++)
    gtk_string_list_append (states, co_label_enum (CO_TYPE_INVITATION_STATE, i));
  gtk_drop_down_set_model (self->state_drop_down, G_LIST_MODEL (states));
  self->updating = FALSE;
}

GtkWidget *
co_invitation_row_new (CoInvitation *invitation, CoDocuments *documents)
{
  CoInvitationRow *self = g_object_new (CO_TYPE_INVITATION_ROW, NULL);
  CoDocument *person;

  self->invitation = g_object_ref (invitation);
  self->documents = g_object_ref (documents);
  g_object_bind_property (invitation, "stand-in", self->stand_in_row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (invitation, "note", self->note_row, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (invitation, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  person = co_invitation_row_get_participant (self);
  if (person != NULL)
    g_signal_connect_object (person, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

CoInvitation *
co_invitation_row_get_invitation (CoInvitationRow *self)
{
  return self->invitation;
}
