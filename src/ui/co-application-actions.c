/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done without a project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-application-private.h"
#include "co-shortcuts.h"
#include "co-toasts.h"
#include "window/co-new-project-dialog.h"
#include "window/co-preferences-dialog.h"
#include "window/co-packing.h"
#include "window/co-window.h"

#include <glib/gi18n.h>

static void
new_project (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (co_new_project_dialog_new (), GTK_WIDGET (co_application_get_window (user_data)));
}

static void
folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoApplication) self = CO_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, &error);

  if (folder != NULL && g_file_peek_path (folder) != NULL)
    co_application_open_folder (self, g_file_peek_path (folder));
}

static void
open_project (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Open a Project Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (co_application_get_window (user_data)), NULL, folder_chosen_cb,
                                 g_object_ref (user_data));
}

static void
open_packed (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  co_packing_ask_file (GTK_WINDOW (co_application_get_window (user_data)));
}

static gboolean
copy_tree (GFile *from, GFile *to, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;
  GFile *child;

  if (!g_file_make_directory_with_parents (to, NULL, error) && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return FALSE;
  g_clear_error (error);

  children = g_file_enumerate_children (from, "standard::name,standard::type", G_FILE_QUERY_INFO_NONE, NULL, error);
  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, error) && info != NULL)
    {
      g_autoptr (GFile) target = g_file_get_child (to, g_file_info_get_name (info));

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
              ? !copy_tree (child, target, error)
              : !g_file_copy (child, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
        return FALSE;
    }

  return *error == NULL;
}

/* The demo is a copy in the user's data folder, made once: what is installed stays clean. */
static void
open_demo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) installed = g_file_new_build_filename (CO_PKGDATADIR, "demo", NULL);
  g_autoptr (GFile) copy = g_file_new_build_filename (g_get_user_data_dir (), "cocreate", "demo", NULL);
  g_autoptr (GFile) marker = g_file_get_child (copy, "project.json");
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (marker, NULL) || copy_tree (installed, copy, &error))
    co_application_open_folder (user_data, g_file_peek_path (copy));
  else
    co_toast_error (GTK_WIDGET (co_application_get_window (user_data)), _ ("The demo could not be copied"), error);
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (co_preferences_dialog_new (), GTK_WIDGET (co_application_get_window (user_data)));
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (co_shortcuts_create_dialog (), GTK_WIDGET (co_application_get_window (user_data)));
}

static void
help_launched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error))
    co_toast_error (widget, _ ("The help could not be opened; is Yelp installed?"), error);
}

static void
show_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (co_application_get_window (user_data));
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:cocreate");

  gtk_uri_launcher_launch (launcher, window, NULL, help_launched_cb, g_object_ref (window));
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_dialog (GTK_WIDGET (co_application_get_window (user_data)), "application-name", "Cocreate",
                         "application-icon", CO_APP_ID, "version", CO_VERSION, "developer-name",
                         _ ("The founders of Cocreate"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("The desk of the person who runs co-design workshops for digital services"), NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Each window waits until its project is on the disk, and then closes. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

void
co_application_add_actions (CoApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "new-project", .activate = new_project },
    { .name = "open-project", .activate = open_project },
    { .name = "open-packed", .activate = open_packed },
    { .name = "open-demo", .activate = open_demo },
    { .name = "shortcuts", .activate = show_shortcuts },
    { .name = "help", .activate = show_help },
    { .name = "preferences", .activate = show_preferences },
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  co_shortcuts_set (GTK_APPLICATION (self));
}
