/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that is known of one person, edited in place.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-participant-page.h"

#include "co-choice-row.h"
#include "co-attendance-row.h"
#include "co-references-row.h"
#include "co-text-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoParticipantPage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoParticipant *participant;
  GBindingGroup *bindings;
  GPtrArray *rows; /* not owned: CoAttendanceRows of invitations_group */

  GtkStack *stack;
  GtkWidget *menu_button;
  GtkWidget *title_row;
  GtkWidget *role_row;
  GtkWidget *organisation_row;
  GtkWidget *college_row;
  GtkWidget *email_row;
  GtkWidget *phone_row;
  AdwPreferencesGroup *invitations_group;
  GtkWidget *manager_row;
  GtkWidget *resource_row;
  GtkWidget *documentation_row;
  GtkWidget *services_row;
  GtkWidget *notes_row;
};

G_DEFINE_FINAL_TYPE (CoParticipantPage, co_participant_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_MANAGER,
  PROP_RESOURCE,
  PROP_DOCUMENTATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The parts that somebody can have in the project, by the property of the project that names the person. */
static const char *const parts[N_PROPS] = {
  [PROP_MANAGER] = "project-manager",
  [PROP_RESOURCE] = "resource-person",
  [PROP_DOCUMENTATION] = "documentation-person",
};

static CoProject *
get_project (CoParticipantPage *self)
{
  return self->store != NULL ? co_documents_get_project (co_store_get_documents (self->store)) : NULL;
}

static gboolean
has_part (CoParticipantPage *self, guint part)
{
  CoProject *project = get_project (self);
  g_autofree char *id = NULL;

  if (project == NULL || self->participant == NULL)
    return FALSE;

  g_object_get (project, parts[part], &id, NULL);
  return g_strcmp0 (id, co_document_get_id (CO_DOCUMENT (self->participant))) == 0;
}

static void
set_part (CoParticipantPage *self, guint part, gboolean has)
{
  CoProject *project = get_project (self);

  if (project == NULL || self->participant == NULL || has == has_part (self, part))
    return;

  co_store_begin (self->store, _ ("Change who does what"));
  g_object_set (project, parts[part], has ? co_document_get_id (CO_DOCUMENT (self->participant)) : "", NULL);
  co_store_end (self->store);
}

static void
update_parts (CoParticipantPage *self)
{
  for (guint part = PROP_MANAGER; part < N_PROPS; part++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[part]);
}

static void
update_title (CoParticipantPage *self)
{
  const char *name = self->participant != NULL ? co_participant_get_title (self->participant) : "";
  const char *email = self->participant != NULL ? co_participant_get_email (self->participant) : "";

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *name != '\0' ? name : _ ("Participant"));
  /* An address that is longer than its row is cut off. */
  gtk_widget_set_tooltip_text (self->email_row, email);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.write", *email != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.copy", *email != '\0');
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error))
    co_toast_error (widget, _ ("No program for e-mail could be opened"), error);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_PARTICIPANT_PAGE (widget)->participant)));
}

static void
write_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *email = co_participant_get_email (CO_PARTICIPANT_PAGE (widget)->participant);
  g_autofree char *escaped = g_uri_escape_string (email, "@", FALSE);
  g_autofree char *uri = g_strconcat ("mailto:", escaped, NULL);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, written_cb,
                           g_object_ref (widget));
}

static void
copy_address (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          co_participant_get_email (CO_PARTICIPANT_PAGE (widget)->participant));
  co_toast_say (widget, _ ("Address copied"));
}

static void
co_participant_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id > PROP_0 && id < N_PROPS)
    g_value_set_boolean (value, has_part (CO_PARTICIPANT_PAGE (object), id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_participant_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id > PROP_0 && id < N_PROPS)
    set_part (CO_PARTICIPANT_PAGE (object), id, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_participant_page_dispose (GObject *object)
{
  CoParticipantPage *self = CO_PARTICIPANT_PAGE (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->participant);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PARTICIPANT_PAGE);

  G_OBJECT_CLASS (co_participant_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * CoParticipantPage:manager:
   *
   * Whether the person manages the project. Its relatives are the other parts.
   */
  properties[PROP_MANAGER] = g_param_spec_boolean (
      "manager", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RESOURCE] = g_param_spec_boolean (
      "resource", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DOCUMENTATION] = g_param_spec_boolean (
      "documentation", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_participant_page_class_init (CoParticipantPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_participant_page_get_property;
  object_class->set_property = co_participant_page_set_property;
  object_class->dispose = co_participant_page_dispose;
  install_properties (object_class);

  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_REFERENCES_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-participant-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, role_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, college_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, phone_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, invitations_group);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, manager_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, resource_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, documentation_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, services_row);
  gtk_widget_class_bind_template_child (widget_class, CoParticipantPage, notes_row);
  gtk_widget_class_install_action (widget_class, "person.write", NULL, write_to);
  gtk_widget_class_install_action (widget_class, "person.copy", NULL, copy_address);
  gtk_widget_class_install_action (widget_class, "person.versions", NULL, show_versions);
  gtk_widget_class_install_property_action (widget_class, "person.manager", "manager");
  gtk_widget_class_install_property_action (widget_class, "person.resource", "resource");
  gtk_widget_class_install_property_action (widget_class, "person.documentation", "documentation");
}

static void
bind (CoParticipantPage *self, const char *property, GtkWidget *row, const char *target)
{
  g_binding_group_bind (self->bindings, property, row, target, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
bind_part (CoParticipantPage *self, const char *property, GtkWidget *row)
{
  g_object_bind_property (self, property, row, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
co_participant_page_init (CoParticipantPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_choice_row_set_enum (CO_CHOICE_ROW (self->college_row), CO_TYPE_COLLEGE);
  self->rows = g_ptr_array_new ();
  self->bindings = g_binding_group_new ();
  bind (self, "title", self->title_row, "text");
  bind (self, "role", self->role_row, "text");
  bind (self, "organisation", self->organisation_row, "text");
  bind (self, "college", self->college_row, "value");
  bind (self, "email", self->email_row, "text");
  bind (self, "phone", self->phone_row, "text");
  bind (self, "services", self->services_row, "ids");
  bind (self, "notes", self->notes_row, "text");
  bind_part (self, "manager", self->manager_row);
  bind_part (self, "resource", self->resource_row);
  bind_part (self, "documentation", self->documentation_row);
  co_participant_page_set_participant (self, NULL);
}

/**
 * co_participant_page_set_store:
 * @self: a page
 * @store: the store of the project
 *
 * Sets where the person is at home. To be called once.
 */
void
co_participant_page_set_store (CoParticipantPage *self, CoStore *store)
{
  g_set_object (&self->store, store);
  co_references_row_set_documents (CO_REFERENCES_ROW (self->services_row), co_store_get_documents (store),
                                   CO_KIND_SERVICE);
  g_signal_connect_object (get_project (self), "changed", G_CALLBACK (update_parts), self, G_CONNECT_SWAPPED);
}

/**
 * co_participant_page_set_attendances:
 * @self: a page
 * @attendances: (element-type CoAttendance): the workshops
 *
 * Sets what the person can be invited to.
 */
void
co_participant_page_set_attendances (CoParticipantPage *self, GPtrArray *attendances)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->invitations_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < attendances->len; i++)
    {
      GtkWidget *row = co_attendance_row_new (g_ptr_array_index (attendances, i));

      co_attendance_row_set_participant (CO_ATTENDANCE_ROW (row), self->participant);
      adw_preferences_group_add (self->invitations_group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->invitations_group), attendances->len > 0);
}

/**
 * co_participant_page_set_participant:
 * @self: a page
 * @participant: (nullable): a person
 *
 * Sets who is shown.
 */
void
co_participant_page_set_participant (CoParticipantPage *self, CoParticipant *participant)
{
  if (self->participant != NULL)
    g_signal_handlers_disconnect_by_func (self->participant, update_title, self);
  g_set_object (&self->participant, participant);
  if (participant != NULL)
    g_signal_connect_object (participant, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  g_binding_group_set_source (self->bindings, participant);
  for (guint i = 0; i < self->rows->len; i++)
    co_attendance_row_set_participant (g_ptr_array_index (self->rows, i), participant);
  gtk_stack_set_visible_child_name (self->stack, participant != NULL ? "person" : "none");
  gtk_widget_set_visible (self->menu_button, participant != NULL);
  update_parts (self);
  update_title (self);
}

/**
 * co_participant_page_begin:
 * @self: a page
 *
 * Goes to the name, to write that of somebody new.
 */
void
co_participant_page_begin (CoParticipantPage *self)
{
  gtk_widget_grab_focus (self->title_row);
}
