/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for the whole project: for whom it is, who runs it, and what stands on its letters. Edited in place, saved
 * and undone like everything else.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-project-dialog.h"

#include "co-choice-row.h"
#include "co-date-row.h"
#include "co-domains.h"
#include "co-money-row.h"
#include "co-person-row.h"
#include "co-spins.h"
#include "co-tags-row.h"
#include "co-text-row.h"
#include "co-toasts.h"
#include "past/co-versions-dialog.h"

#include <glib/gi18n.h>

struct _CoProjectDialog
{
  AdwPreferencesDialog parent_instance;

  CoStore *store;
  CoProject *project;

  GtkWidget *title_row;
  GtkWidget *authority_row;
  GtkWidget *population_row;
  GtkWidget *summary_row;
  AdwActionRow *logo_row;
  GtkPicture *logo_picture;
  GtkWidget *address_row;
  GtkWidget *contact_row;
  GtkWidget *manager_row;
  GtkWidget *resource_row;
  GtkWidget *documentation_row;
  GtkWidget *domains_row;
  GtkWidget *zone_row;
  GtkWidget *start_row;
  GtkWidget *depth_row;
  GtkWidget *ceiling_row;
  GtkWidget *watch_row;
};

G_DEFINE_FINAL_TYPE (CoProjectDialog, co_project_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
load_logo (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = gdk_texture_new_from_filename (task_data, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
logo_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoProjectDialog *self = CO_PROJECT_DIALOG (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another logo may have been chosen meanwhile, or the dialog closed. */
  if (self->project == NULL || g_strcmp0 (user_data, co_project_get_logo (self->project)) != 0)
    {
      g_free (user_data);
      return;
    }

  gtk_picture_set_paintable (self->logo_picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->logo_picture), texture != NULL);
  adw_action_row_set_subtitle (self->logo_row, error != NULL ? _ ("This picture cannot be shown") : "");
  g_free (user_data);
}

static void
update_logo (CoProjectDialog *self)
{
  const char *logo = co_project_get_logo (self->project);
  g_autoptr (GTask) task = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "project.remove-logo", *logo != '\0');
  if (*logo == '\0')
    {
      gtk_picture_set_paintable (self->logo_picture, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->logo_picture), FALSE);
      adw_action_row_set_subtitle (self->logo_row, _ ("No logo"));
      return;
    }

  task = g_task_new (self, NULL, logo_loaded_cb, g_strdup (logo));
  g_task_set_source_tag (task, update_logo);
  g_task_set_task_data (task, g_build_filename (co_store_get_folder (self->store), logo, NULL), g_free);
  g_task_run_in_thread (task, load_logo);
}

/* Only what can be shown and printed becomes the logo: a picture is read before it is kept. */
static void
attach (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (task_data, &error);
  char *path = texture != NULL ? co_store_attach (source, task_data, &error) : NULL;

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoProjectDialog) self = CO_PROJECT_DIALOG (user_data);
  CoStore *store = CO_STORE (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (path == NULL)
    co_toast_error (GTK_WIDGET (self->logo_row), _ ("The logo could not be taken over"), error);
  else if (self->project != NULL)
    {
      co_store_begin (store, _ ("Change the logo"));
      co_project_set_logo (self->project, path);
      co_store_end (store);
    }
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoProjectDialog) self = CO_PROJECT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL || self->store == NULL)
    {
      co_toast_error (GTK_WIDGET (self->logo_row), _ ("The logo could not be taken over"), error);
      return;
    }

  task = g_task_new (self->store, NULL, attached_cb, g_object_ref (self));
  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, attach);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoProjectDialog *self = CO_PROJECT_DIALOG (widget);

  adw_dialog_present (co_versions_dialog_new (self->store, CO_DOCUMENT (self->project)), widget);
}

static void
choose_logo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures"));
  gtk_file_filter_add_pixbuf_formats (filter);
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Logo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (widget));
}

static void
remove_logo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoProjectDialog *self = CO_PROJECT_DIALOG (widget);

  co_store_begin (self->store, _ ("Remove the logo"));
  co_project_set_logo (self->project, "");
  co_store_end (self->store);
}

static void
co_project_dialog_dispose (GObject *object)
{
  CoProjectDialog *self = CO_PROJECT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROJECT_DIALOG);
  g_clear_object (&self->project);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_project_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, population_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, summary_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, logo_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, logo_picture);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, contact_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, manager_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, resource_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, documentation_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, domains_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, depth_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, ceiling_row);
  gtk_widget_class_bind_template_child (widget_class, CoProjectDialog, watch_row);
}

static void
co_project_dialog_class_init (CoProjectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_project_dialog_dispose;

  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_MONEY_ROW);
  g_type_ensure (CO_TYPE_PERSON_ROW);
  g_type_ensure (CO_TYPE_TAGS_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/window/co-project-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "project.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "project.choose-logo", NULL, choose_logo);
  gtk_widget_class_install_action (widget_class, "project.remove-logo", NULL, remove_logo);
}

static void
co_project_dialog_init (CoProjectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_spin_row_take_numbers (ADW_SPIN_ROW (self->population_row));
  co_choice_row_set_enum (CO_CHOICE_ROW (self->zone_row), CO_TYPE_SCHOOL_ZONE);
  co_choice_row_set_enum (CO_CHOICE_ROW (self->depth_row), CO_TYPE_ROOM_DEPTH);
}

static void
bind (CoProjectDialog *self, const char *property, GtkWidget *row, const char *target)
{
  g_object_bind_property (self->project, property, row, target, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
bind_project (CoProjectDialog *self)
{
  bind (self, "title", self->title_row, "text");
  bind (self, "authority", self->authority_row, "text");
  bind (self, "population", self->population_row, "value");
  bind (self, "summary", self->summary_row, "text");
  bind (self, "address", self->address_row, "text");
  bind (self, "contact", self->contact_row, "text");
  bind (self, "project-manager", self->manager_row, "id");
  bind (self, "resource-person", self->resource_row, "id");
  bind (self, "documentation-person", self->documentation_row, "id");
  bind (self, "domains", self->domains_row, "texts");
  bind (self, "school-zone", self->zone_row, "value");
  bind (self, "start-date", self->start_row, "date");
  bind (self, "room-depth", self->depth_row, "value");
  bind (self, "budget-ceiling", self->ceiling_row, "amount");
  bind (self, "funding-watch-date", self->watch_row, "date");
  g_object_bind_property (self->project, "currency", self->ceiling_row, "currency", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->project, "notify::logo", G_CALLBACK (update_logo), self, G_CONNECT_SWAPPED);
  update_logo (self);
}

/**
 * co_project_dialog_new:
 * @store: the store of a project
 *
 * Returns: (transfer floating): a dialog that edits what holds for the whole project
 */
AdwDialog *
co_project_dialog_new (CoStore *store)
{
  CoProjectDialog *self = g_object_new (CO_TYPE_PROJECT_DIALOG, NULL);
  CoDocuments *documents = co_store_get_documents (store);
  g_auto (GStrv) presets = co_domains_get_presets ();

  self->store = g_object_ref (store);
  self->project = g_object_ref (co_documents_get_project (documents));
  g_object_set (self->domains_row, "suggestions", presets, NULL);
  co_person_row_set_documents (CO_PERSON_ROW (self->manager_row), documents);
  co_person_row_set_documents (CO_PERSON_ROW (self->resource_row), documents);
  co_person_row_set_documents (CO_PERSON_ROW (self->documentation_row), documents);
  bind_project (self);

  return ADW_DIALOG (self);
}
