/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done in a window, whatever place is shown.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-input.h"
#include "co-packing.h"
#include "co-part.h"
#include "co-places.h"
#include "co-project-dialog.h"
#include "co-toasts.h"
#include "co-window-private.h"
#include "past/co-clash-dialog.h"
#include "past/co-trash-dialog.h"
#include "past/co-versions-dialog.h"

#include <glib/gi18n.h>

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!co_input_undo (gtk_window_get_focus (GTK_WINDOW (widget)), FALSE))
    co_store_undo (co_window_get_store (CO_WINDOW (widget)));
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!co_input_undo (gtk_window_get_focus (GTK_WINDOW (widget)), TRUE))
    co_store_redo (co_window_get_store (CO_WINDOW (widget)));
}

static void
project_settings (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (co_project_dialog_new (co_window_get_store (CO_WINDOW (widget))), widget);
}

/* The procedure also names what has no place of its own: funding is shown with the services, the project in a dialog. */
static void
go (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoWindow *self = CO_WINDOW (widget);
  const char *place, *id, *part;
  CoDocument *document;

  g_variant_get (parameter, "(&s&s&s)", &place, &id, &part);
  document = co_documents_lookup (co_store_get_documents (co_window_get_store (self)), id);
  if (document == NULL && *id != '\0')
    co_toast_say (widget, _ ("This document is not in the project any more"));
  else if (CO_IS_PROJECT (document) || g_str_equal (place, "project"))
    {
      AdwDialog *dialog = co_project_dialog_new (co_window_get_store (self));

      adw_dialog_present (dialog, widget);
      co_part_focus (GTK_WIDGET (dialog), "", part);
    }
  else
    {
      if (document != NULL)
        co_window_select_place (self, co_places_find_for_kind (co_document_get_kind (document)));
      else
        co_window_select_place (self, co_places_find (g_str_equal (place, "funding") ? "services" : place));
      co_view_show (co_window_get_view (self), id, part);
    }
}

static void
show_place (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_window_show (CO_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_view_add (co_window_get_view (CO_WINDOW (widget)));
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_view_find (co_window_get_view (CO_WINDOW (widget)));
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_view_print (co_window_get_view (CO_WINDOW (widget)));
}

static void
present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_view_present (co_window_get_view (CO_WINDOW (widget)));
}

/* There is no Save button: the habit of pressing Ctrl+S gets an answer. */
static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStoreState state = co_store_get_state (co_window_get_store (CO_WINDOW (widget)));

  co_toast_say (widget, state == CO_STORE_SAVED    ? _ ("All changes are saved")
                        : state == CO_STORE_SAVING ? _ ("Changes are being saved")
                                                   : _ ("The last changes are not on the disk yet"));
}

static void
show_trash (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (co_trash_dialog_new (co_window_get_store (CO_WINDOW (widget))), widget);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_window_get_store (CO_WINDOW (widget));
  CoDocument *document = co_documents_lookup (co_store_get_documents (store), g_variant_get_string (parameter, NULL));

  if (document != NULL)
    adw_dialog_present (co_versions_dialog_new (store, document), widget);
}

static void
open_folder (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_window_get_store (CO_WINDOW (widget));
  g_autoptr (GFile) folder = g_file_new_for_path (co_store_get_folder (store));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

static void
pack (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_packing_ask (GTK_WINDOW (widget), co_window_get_store (CO_WINDOW (widget)));
}

static void
copy_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoWindow) self = CO_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) parent = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, &error);
  CoStore *store = co_window_get_store (self);
  GtkWidget *view = GTK_WIDGET (co_window_get_view (self));
  g_autofree char *base = g_path_get_basename (co_store_get_folder (store));
  g_autoptr (GFile) folder = parent != NULL ? g_file_get_child (parent, base) : NULL;

  if (folder != NULL && co_store_save_copy (store, g_file_peek_path (folder), &error))
    co_toast_say (view, _ ("A copy of the project is saved"));
  else
    co_toast_error (view, _ ("The copy could not be saved"), error);
}

static void
save_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save a Copy Elsewhere"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (widget), NULL, copy_chosen_cb, g_object_ref (widget));
}

static void
show_clashes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (co_clash_dialog_new (co_window_get_store (CO_WINDOW (widget))), widget);
}

static void
show_damages (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GListModel *damages = co_store_get_damages (co_window_get_store (CO_WINDOW (widget)));
  GString *text = g_string_new (NULL);
  AdwDialog *dialog;

  for (guint i = 0; i < g_list_model_get_n_items (damages); i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);
      CoPlace place = co_damage_get_place (damage);

      g_string_append (text, i > 0 ? "\n\n" : "");
      g_string_append (text, co_damage_get_file (damage));
      if (place.line > 0)
        /* Translators: a place in a file; mind the space before. */
        g_string_append_printf (text, _ (", line %u, column %u"), place.line, place.column);
      g_string_append_printf (text, "\n%s", co_damage_get_reason (damage));
      if (co_damage_get_remedy (damage) != NULL)
        g_string_append_printf (text, "\n%s", co_damage_get_remedy (damage));
    }

  dialog = adw_alert_dialog_new (_ ("Files That Cannot Be Read"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), text->str);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "folder", _ ("_Open Folder"), NULL);
  g_signal_connect_object (dialog, "response::folder", G_CALLBACK (open_folder), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
  g_string_free (text, TRUE);
}

void
co_window_update_actions (CoWindow *self)
{
  static const char *const actions[] = { "win.go",   "win.show-trash", "win.show-versions", "win.open-folder",
                                         "win.pack", "win.save-copy",  "win.show-damages",  "win.show-clashes" };
  static const char *const keys[] = { "win.show", "win.save", "win.project-settings" };
  GtkWidget *widget = GTK_WIDGET (self);
  CoStore *store = co_window_get_store (self);
  CoView *view = co_window_get_view (self);
  CoViewClass *place = view != NULL ? CO_VIEW_GET_CLASS (view) : NULL;
  gboolean free = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], store != NULL);
  /* While a dialog is open, keys are the dialog's and not of the place below it. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_action_set_enabled (widget, keys[i], store != NULL && free);
  /* Not every place can be printed or presented. */
  gtk_widget_action_set_enabled (widget, "win.add", free && place != NULL && place->add != NULL);
  gtk_widget_action_set_enabled (widget, "win.find", free && place != NULL && place->find != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", free && place != NULL && place->print != NULL);
  gtk_widget_action_set_enabled (widget, "win.present", free && place != NULL && place->present != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", store != NULL && co_store_can_undo (store));
  gtk_widget_action_set_enabled (widget, "win.redo", store != NULL && co_store_can_redo (store));
}

void
co_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_place);
  gtk_widget_class_install_action (widget_class, "win.go", "(sss)", go);
  gtk_widget_class_install_action (widget_class, "win.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.project-settings", NULL, project_settings);
  gtk_widget_class_install_action (widget_class, "win.show-clashes", NULL, show_clashes);
  gtk_widget_class_install_action (widget_class, "win.show-trash", NULL, show_trash);
  gtk_widget_class_install_action (widget_class, "win.show-versions", "s", show_versions);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "win.pack", NULL, pack);
  gtk_widget_class_install_action (widget_class, "win.show-damages", NULL, show_damages);
}
