/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: one process, a window a project. It opens the folder that it is given, else the project that was
 * open last, else the welcome page.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-application.h"

#include "co-application-private.h"
#include "window/co-packing.h"
#include "window/co-preferences-dialog.h"
#include "window/co-window.h"

#include <glib/gi18n.h>

struct _CoApplication
{
  AdwApplication parent_instance;

  gboolean demo;
};

G_DEFINE_FINAL_TYPE (CoApplication, co_application, ADW_TYPE_APPLICATION)

/* The window of this project if there is one, else one without a project. The windows of a workshop that runs are none
 * of these. */
static CoWindow *
find_window (CoApplication *self, const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  CoWindow *empty = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      const char *own = CO_IS_WINDOW (l->data) ? co_window_get_folder (l->data) : NULL;

      if (g_strcmp0 (own, path) == 0)
        return l->data;
      if (CO_IS_WINDOW (l->data) && own == NULL)
        empty = l->data;
    }

  return empty;
}

static CoWindow *
find_last_window (CoApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (CO_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/* Where a dialog is shown: the window that was used last, or a new one. */
CoWindow *
co_application_get_window (CoApplication *self)
{
  CoWindow *window = find_last_window (self);

  if (window == NULL)
    {
      window = co_window_new (GTK_APPLICATION (self));
      gtk_window_present (GTK_WINDOW (window));
    }

  return window;
}

/* Opens a project: in the window that has it already, in an empty one, or in a new one. */
void
co_application_open_folder (CoApplication *self, const char *folder)
{
  CoWindow *window = find_window (self, folder);

  if (window == NULL)
    window = co_window_new (GTK_APPLICATION (self));
  if (co_window_get_folder (window) == NULL)
    co_window_open (window, folder);
  gtk_window_present (GTK_WINDOW (window));
}

static void
co_application_activate (GApplication *application)
{
  CoApplication *self = CO_APPLICATION (application);
  CoWindow *window = find_last_window (self);
  g_autoptr (GSettings) settings = g_settings_new (CO_APP_ID);
  g_autofree char *last = g_settings_get_string (settings, "last-project");
  g_autofree char *marker = g_build_filename (last, "project.json", NULL);

  if (window == NULL)
    window = co_window_new (GTK_APPLICATION (application));
  if (self->demo)
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-demo", NULL);
  else if (co_window_get_folder (window) == NULL && *last != '\0' && g_file_test (marker, G_FILE_TEST_EXISTS))
    co_window_open (window, last);
  /* Last, so that the welcome page does not flash up where a project is opened. */
  gtk_window_present (GTK_WINDOW (window));
}

static void
co_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
      g_autofree char *folder = NULL;

      if (path == NULL)
        continue;
      if (co_packing_is_file (path))
        {
          co_packing_open (GTK_WINDOW (co_application_get_window (CO_APPLICATION (application))), path);
          continue;
        }
      folder = g_strcmp0 (name, "project.json") == 0 ? g_path_get_dirname (path) : g_strdup (path);
      co_application_open_folder (CO_APPLICATION (application), folder);
    }
}

static int
co_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Cocreate %s\n", CO_VERSION);
      return 0;
    }
  CO_APPLICATION (application)->demo = g_variant_dict_contains (options, "demo");
  if (!CO_APPLICATION (application)->demo || !g_application_register (application, NULL, NULL) ||
      !g_application_get_is_remote (application))
    return -1;

  /* One runs already: that one opens it. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-demo", NULL);
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL, NULL);
  return 0;
}

/* Only window managers of X11 ask for it, and finding it takes as long as drawing the first frame. */
static void
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (CO_APP_ID);
}

static void
co_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (co_application_parent_class)->startup (application);

  g_timeout_add_once (1000, set_icon_cb, NULL);
  co_application_add_actions (CO_APPLICATION (application));
  co_preferences_follow_style ();
}

static void
co_application_class_init (CoApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = co_application_startup;
  application_class->activate = co_application_activate;
  application_class->open = co_application_open;
  application_class->handle_local_options = co_application_handle_local_options;
}

static void
co_application_init (CoApplication *self)
{
  static const GOptionEntry options[] = { { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the demo project"), NULL },
                                          { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
                                          { NULL } };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * co_application_new:
 *
 * Returns: (transfer full): the application
 */
CoApplication *
co_application_new (void)
{
  return g_object_new (CO_TYPE_APPLICATION, "application-id", CO_APP_ID, "resource-base-path", "/org/example/Cocreate",
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
