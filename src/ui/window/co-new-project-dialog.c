/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for what a new project cannot do without: for whom, its name, and where its folder goes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-new-project-dialog.h"

#include "co-store.h"
#include "co-window.h"

#include <glib/gi18n.h>

struct _CoNewProjectDialog
{
  AdwDialog parent_instance;

  char *parent_folder;

  AdwEntryRow *authority_row;
  AdwEntryRow *title_row;
  AdwActionRow *folder_row;
  GtkWidget *create_button;
  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (CoNewProjectDialog, co_new_project_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* The folder is named after the authority and the project, without what a file system might not take. */
static char *
make_folder (CoNewProjectDialog *self)
{
  g_autofree char *name =
      g_strdup (*get_text (self->title_row) != '\0' ? get_text (self->title_row) : get_text (self->authority_row));
  g_autofree char *clean = g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|\n\t", '-');

  g_strstrip (clean);
  return g_build_filename (self->parent_folder, *clean == '.' ? clean + 1 : clean, NULL);
}

static void
changed_cb (CoNewProjectDialog *self)
{
  g_autofree char *folder = make_folder (self);
  gboolean named = *get_text (self->authority_row) != '\0' && *get_text (self->title_row) != '\0';

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->folder_row), FALSE);
  adw_action_row_set_subtitle (self->folder_row, folder);
  gtk_widget_set_sensitive (self->create_button, named);
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoNewProjectDialog) self = CO_NEW_PROJECT_DIALOG (user_data);
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);

  /* Without a folder the dialog was closed: the place stays as it was. */
  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;

  g_set_str (&self->parent_folder, g_file_peek_path (folder));
  changed_cb (self);
}

static void
choose_clicked_cb (CoNewProjectDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (self->parent_folder);

  gtk_file_dialog_set_title (dialog, _ ("Where the Project Folder Goes"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb,
                                 g_object_ref (self));
}

static void
create_clicked_cb (CoNewProjectDialog *self)
{
  CoWindow *window = CO_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (CoProject) project = co_project_new ();
  g_autofree char *folder = make_folder (self);
  g_autoptr (CoStore) store = NULL;
  g_autoptr (GError) error = NULL;

  co_project_set_authority (project, get_text (self->authority_row));
  co_project_set_title (project, get_text (self->title_row));
  store = co_store_create (folder, project, &error);
  if (store == NULL)
    {
      adw_banner_set_title (self->banner, error->message);
      adw_banner_set_revealed (self->banner, TRUE);
      return;
    }

  adw_dialog_close (ADW_DIALOG (self));
  /* The project that is open stays open. */
  if (co_window_get_folder (window) != NULL)
    window = co_window_new (gtk_window_get_application (GTK_WINDOW (window)));
  co_window_set_store (window, store);
  co_window_show (window, "procedure");
  gtk_window_present (GTK_WINDOW (window));
}

static void
cancel_clicked_cb (CoNewProjectDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
co_new_project_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_NEW_PROJECT_DIALOG);

  G_OBJECT_CLASS (co_new_project_dialog_parent_class)->dispose (object);
}

static void
co_new_project_dialog_finalize (GObject *object)
{
  g_free (CO_NEW_PROJECT_DIALOG (object)->parent_folder);

  G_OBJECT_CLASS (co_new_project_dialog_parent_class)->finalize (object);
}

static void
co_new_project_dialog_class_init (CoNewProjectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_new_project_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_new_project_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/example/Cocreate/ui/window/co-new-project-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoNewProjectDialog, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CoNewProjectDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoNewProjectDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, CoNewProjectDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, CoNewProjectDialog, banner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
co_new_project_dialog_init (CoNewProjectDialog *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  self->parent_folder = g_strdup (documents != NULL ? documents : g_get_home_dir ());
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

/**
 * co_new_project_dialog_new:
 *
 * Returns: (transfer none): a dialog, to be presented on a #CoWindow
 */
AdwDialog *
co_new_project_dialog_new (void)
{
  return g_object_new (CO_TYPE_NEW_PROJECT_DIALOG, NULL);
}
