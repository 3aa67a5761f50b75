/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways out of the print preview, and what the keyboard does in it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-preview-private.h"

#include "co-output.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

static void
write_thread (GTask *task, gpointer file, gpointer pdf, GCancellable *cancellable)
{
  const char *path = g_file_peek_path (file);
  GError *error = NULL;
  gboolean done;

  if (path != NULL)
    done = co_output_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  else
    done = g_file_replace_contents (file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL, FALSE,
                                    G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  GFile *file = G_FILE (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      co_toast_error (adw_dialog_get_child (ADW_DIALOG (widget)), _ ("The PDF could not be saved"), error);
      return;
    }

  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("“%s” saved"), name);
  co_toast_say (adw_dialog_get_child (ADW_DIALOG (widget)), text);
}

static void
save_to (CoPreview *self, GFile *file, GBytes *pdf)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, saved_cb, g_object_ref (self));

  g_task_set_source_tag (task, save_to);
  g_task_set_task_data (task, g_bytes_ref (pdf), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_thread);
}

static void
save_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoPreview) self = CO_PREVIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  CoPages *pages = co_preview_get_pages (self);

  if (file == NULL)
    co_toast_error (adw_dialog_get_child (ADW_DIALOG (self)), _ ("The PDF could not be saved"), error);
  else if (pages != NULL)
    save_to (self, file, co_pages_get_pdf (pages));
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *base = co_preview_dup_name (CO_PREVIEW (widget));
  g_autofree char *name = g_strconcat (base, ".pdf", NULL);

  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (widget), NULL, save_chosen_cb, g_object_ref (widget));
}

/* The sheet that the pages are made for, which the print dialog starts from: a poster in pieces is on small ones. */
static GtkPageSetup *
make_page_setup (CoPreview *self)
{
  static const char *const names[] = {
    [CO_PAPER_A4] = GTK_PAPER_NAME_A4, [CO_PAPER_A3] = GTK_PAPER_NAME_A3, [CO_PAPER_A2] = "iso_a2",
    [CO_PAPER_A1] = "iso_a1",          [CO_PAPER_A5] = GTK_PAPER_NAME_A5, [CO_PAPER_LETTER] = GTK_PAPER_NAME_LETTER,
  };
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = NULL;
  CoPaper paper = co_preview_get_paper (self);
  double width = 0, height = 1;

  co_pages_get_size (co_preview_get_pages (self), 0, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double short_side, long_side;

      co_paper_get_size ((CoPaper) i, &short_side, &long_side);
      if (ABS (MIN (width, height) - short_side) < 2 && ABS (MAX (width, height) - long_side) < 2)
        paper = (CoPaper) i;
    }
  size = gtk_paper_size_new (names[paper]);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup,
                                  width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

typedef struct
{
  GtkWidget *widget;
  GFile *file;
} Printing;

/* Ends a print job: says what went wrong, and leaves no copy of the pages behind. */
static void
printing_end (Printing *printing, const GError *error)
{
  g_autoptr (GFile) folder = g_file_get_parent (printing->file);

  if (error != NULL)
    co_toast_error (adw_dialog_get_child (ADW_DIALOG (printing->widget)), _ ("The pages could not be printed"), error);
  g_file_delete (printing->file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (printing->file);
  g_object_unref (printing->widget);
  g_free (printing);
}

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (object), result, &error);
  printing_end (user_data, error);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Printing *printing = user_data;
  CoPreview *self = CO_PREVIEW (printing->widget);
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *name = co_preview_dup_name (self);
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (printing->file, result, NULL, &error) || co_preview_get_pages (self) == NULL)
    {
      printing_end (printing, error);
      return;
    }

  setup = make_page_setup (self);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_dialog_set_title (dialog, name);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_set_print_settings (dialog, settings);
  gtk_print_dialog_print_file (dialog, get_window (printing->widget), NULL, printing->file, NULL, printed_cb, printing);
}

/* The print dialog is handed a file of its own, which only this user can read. */
static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cocreate-XXXXXX", &error);
  Printing *printing;

  if (folder == NULL)
    {
      co_toast_error (adw_dialog_get_child (ADW_DIALOG (widget)), _ ("The pages could not be printed"), error);
      return;
    }

  printing = g_new (Printing, 1);
  *printing = (Printing) { g_object_ref (widget), g_file_new_build_filename (folder, "cocreate.pdf", NULL) };
  g_file_replace_contents_bytes_async (printing->file, co_pages_get_pdf (co_preview_get_pages (CO_PREVIEW (widget))),
                                       NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, written_cb, printing);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_preview_zoom (CO_PREVIEW (widget), 1);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_preview_zoom (CO_PREVIEW (widget), -1);
}

static void
zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_preview_zoom (CO_PREVIEW (widget), 0);
}

static void
toggle_options (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_preview_toggle_options (CO_PREVIEW (widget));
}

void
co_preview_update_actions (CoPreview *self)
{
  static const char *const actions[] = { "preview.print", "preview.save", "preview.zoom-in", "preview.zoom-out",
                                         "preview.zoom-fit" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], co_preview_get_pages (self) != NULL);
}

void
co_preview_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "preview.options", NULL, toggle_options);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "preview.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, "preview.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "preview.options", NULL);
}
