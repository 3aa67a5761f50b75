/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: one process, one window a project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-application.h"

struct _CoApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CoApplication, co_application, ADW_TYPE_APPLICATION)

static void
co_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "title", "Cocreate", NULL);

  gtk_window_present (window);
}

static void
co_application_class_init (CoApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->activate = co_application_activate;
}

static void
co_application_init (CoApplication *self)
{
}

CoApplication *
co_application_new (void)
{
  return g_object_new (CO_TYPE_APPLICATION,
                       "application-id", CO_APP_ID,
                       "resource-base-path", "/org/example/Cocreate",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
