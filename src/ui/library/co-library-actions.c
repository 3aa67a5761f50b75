/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done in the watch library.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-library-view-private.h"

#include "co-capture.h"
#include "co-strength.h"
#include "co-toasts.h"
#include "co-weigh.h"

#include <glib/gi18n.h>

static CoStore *
get_store (CoLibraryView *self)
{
  return co_view_get_store (CO_VIEW (self));
}

static void
add_document (CoLibraryView *self, CoDocument *document, const char *name)
{
  co_store_begin (get_store (self), name);
  co_store_add (get_store (self), document);
  co_store_end (get_store (self));
}

static void
add_strength (CoLibraryView *self, const char *text)
{
  g_autoptr (CoStrength) strength = co_strength_new ();
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\r\n", ' '));

  co_strength_set_title (strength, line);
  add_document (self, CO_DOCUMENT (strength), _ ("Add Strength"));
  co_library_browser_select (co_library_view_get_browser (self), CO_DOCUMENT (strength));
}

static void
add_experiment (CoLibraryView *self, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (CoExperiment) experiment = co_capture_experiment (text, day);

  if (experiment == NULL)
    {
      co_toast_say (GTK_WIDGET (self), _ ("There is no text to make an experiment of"));
      return;
    }

  add_document (self, CO_DOCUMENT (experiment), _ ("Add Experiment"));
  co_library_browser_select (co_library_view_get_browser (self), CO_DOCUMENT (experiment));
}

/* Makes what is being browsed of a text. */
void
co_library_view_add_text (CoLibraryView *self, const char *text)
{
  if (co_library_browser_get_kind (co_library_view_get_browser (self)) == CO_KIND_STRENGTH)
    add_strength (self, text);
  else
    add_experiment (self, text);
}

/* What was just made comes under the keys. */
static void
focus_selected (CoLibraryView *self)
{
  CoLibraryBrowser *browser = co_library_view_get_browser (self);

  co_library_browser_focus (browser, co_library_browser_get_position (browser));
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_view_add (CO_VIEW (widget));
}

static void
pasted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoLibraryView) self = CO_LIBRARY_VIEW (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (text != NULL && co_library_view_get_model (self) != NULL)
    {
      co_library_view_add_text (self, text);
      focus_selected (self);
    }
  else if (text == NULL)
    co_toast_say (GTK_WIDGET (self), _ ("There is no text on the clipboard"));
}

static void
files_pasted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoLibraryView) self = CO_LIBRARY_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = NULL;

  if (value == NULL || co_library_view_get_model (self) == NULL)
    {
      co_toast_error (GTK_WIDGET (self), _ ("The files could not be pasted"), error);
      return;
    }

  list = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  co_library_browser_import (co_library_view_get_browser (self), G_LIST_MODEL (files));
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_pasted_cb,
                                    g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (widget));
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoDocument *document = co_library_view_get_shown (CO_LIBRARY_VIEW (widget));

  if (document != NULL)
    gtk_widget_activate_action (widget, "win.show-versions", "s", co_document_get_id (document));
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (widget);
  CoDocument *document = co_library_view_get_shown (self);
  g_autoptr (CoDocument) copy = co_document_duplicate (document);
  /* Translators: title of the copy of a document. */
  g_autofree char *title = g_strdup_printf (_ ("%s (copy)"), co_document_get_title (document));

  g_object_set (copy, "title", title, NULL);
  if (CO_IS_EXPERIMENT (copy))
    co_experiment_set_origin (CO_EXPERIMENT (copy), NULL);
  add_document (self, copy, _ ("Duplicate"));
  co_library_browser_select (co_library_view_get_browser (self), copy);
  focus_selected (self);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (widget);
  CoLibraryBrowser *browser = co_library_view_get_browser (self);
  g_autoptr (CoDocument) document = g_object_ref (co_library_view_get_shown (self));
  guint position = co_library_browser_get_position (browser);
  const char *title = co_document_get_title (document);
  g_autofree char *text = NULL;

  if (*title != '\0')
    text = g_strdup_printf (_ ("“%s” moved to the trash"), title);
  else
    text = g_strdup (_ ("Untitled entry moved to the trash"));

  co_store_begin (get_store (self), _ ("Move to Trash"));
  co_store_remove (get_store (self), document);
  co_store_end (get_store (self));
  co_library_view_show_list (self);
  co_library_browser_focus (browser, position);
  co_toast_undo (widget, text);
}

static void
open_board (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (widget);

  co_weigh (widget, get_store (self), co_library_view_get_shown (self));
}

static void
files_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoLibraryView) self = CO_LIBRARY_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, &error);

  if (files != NULL && co_library_view_get_model (self) != NULL)
    co_library_browser_import (co_library_view_get_browser (self), files);
  else if (files == NULL)
    co_toast_error (GTK_WIDGET (self), _ ("The files could not be chosen"), error);
}

static void
import_files (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import Experiments"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, files_chosen_cb,
                                 g_object_ref (widget));
}

static void
folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoLibraryView) self = CO_LIBRARY_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) folders =
      gtk_file_dialog_select_multiple_folders_finish (GTK_FILE_DIALOG (object), result, &error);

  if (folders != NULL && co_library_view_get_model (self) != NULL)
    co_library_browser_import (co_library_view_get_browser (self), folders);
  else if (folders == NULL)
    co_toast_error (GTK_WIDGET (self), _ ("The folder could not be chosen"), error);
}

static void
import_folder (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import a Folder of Experiments"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_select_multiple_folders (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, folder_chosen_cb,
                                           g_object_ref (widget));
}

static void
toggle_filters (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoLibraryBrowser *browser = co_library_view_get_browser (CO_LIBRARY_VIEW (widget));
  gboolean shown;

  g_object_get (browser, "show-filters", &shown, NULL);
  g_object_set (browser, "show-filters", !shown, NULL);
}

void
co_library_view_update_actions (CoLibraryView *self)
{
  CoDocument *shown = co_library_view_get_shown (self);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "library.duplicate", shown != NULL);
  gtk_widget_action_set_enabled (widget, "library.versions", shown != NULL);
  gtk_widget_action_set_enabled (widget, "library.delete", shown != NULL);
  gtk_widget_action_set_enabled (widget, "library.open-board", CO_IS_EXPERIMENT (shown));
}

void
co_library_view_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "library.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "library.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "library.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "library.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "library.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "library.open-board", NULL, open_board);
  gtk_widget_class_install_action (widget_class, "library.import", NULL, import_files);
  gtk_widget_class_install_action (widget_class, "library.import-folder", NULL, import_folder);
  gtk_widget_class_install_action (widget_class, "library.filters", NULL, toggle_filters);
  gtk_widget_class_install_property_action (widget_class, "library.order", "order");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "library.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_u, GDK_CONTROL_MASK, "library.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "library.filters", NULL);
}
