/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import under way: files are read on another thread, then everything new enters the project in one step, and a
 * report says what was refused.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-bar.h"

#include "co-import-report.h"
#include "co-import.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoImportBar
{
  AdwBin parent_instance;

  CoLibraryModel *model;
  CoStore *store;
  GCancellable *cancellable; /* of the import under way */

  GtkRevealer *revealer;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CoImportBar, co_import_bar, ADW_TYPE_BIN)

typedef struct
{
  CoImportBar *bar;
  char *file;
  guint n_created;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->bar);
  g_free (progress->file);
  g_free (progress);
}

static gboolean
show_progress_cb (gpointer data)
{
  Progress *progress = data;
  g_autofree char *name = g_path_get_basename (progress->file);
  /* Translators: how many experiments were found so far, and the file that is being read. */
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u found · %s", "%u found · %s", progress->n_created), progress->n_created, name);

  gtk_label_set_label (progress->bar->label, text);
  return G_SOURCE_REMOVE;
}

/* Called on the thread that imports; the task holds the bar until that has ended. */
static void
progress_cb (const char *file, guint n_created, gpointer user_data)
{
  Progress *progress = g_new (Progress, 1);

  *progress = (Progress) { g_object_ref (user_data), g_strdup (file), n_created };
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_progress_cb, progress, progress_free);
}

static void
take_in (CoImportBar *self, GPtrArray *created)
{
  if (created->len == 0)
    return;

  co_library_model_freeze (self->model);
  co_store_begin (self->store, _ ("Import"));
  for (guint i = 0; i < created->len; i++)
    co_store_add (self->store, g_ptr_array_index (created, i));
  co_store_end (self->store);
  co_library_model_thaw (self->model);
}

static void
report (CoImportBar *self, CoImport *import)
{
  guint n = co_import_get_created (import)->len;

  if (co_import_get_refused (import)->len > 0 || co_import_get_n_skipped (import) > 0 || n == 0)
    adw_dialog_present (co_import_report_new (import), GTK_WIDGET (self));
  else
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u experiment imported", "%u experiments imported", n), n);

      co_toast_undo (GTK_WIDGET (self), text);
    }
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoImportBar) self = CO_IMPORT_BAR (user_data);
  CoImport *import = CO_IMPORT (object);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (!co_import_add_files_finish (import, result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        co_toast_say (GTK_WIDGET (self), _ ("Import cancelled, nothing was added"));
      else
        co_toast_error (GTK_WIDGET (self), _ ("The files could not be imported"), error);
      return;
    }

  /* The project may have been closed meanwhile. */
  if (self->store == NULL)
    return;
  take_in (self, co_import_get_created (import));
  report (self, import);
}

static void
cancel_clicked_cb (CoImportBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
co_import_bar_dispose (GObject *object)
{
  CoImportBar *self = CO_IMPORT_BAR (object);

  co_import_bar_stop (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (co_import_bar_parent_class)->dispose (object);
}

static void
co_import_bar_class_init (CoImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_import_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoImportBar, label);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
co_import_bar_init (CoImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_import_bar_set_model:
 * @self: the bar
 * @model: the watch library
 * @store: the store of the project
 *
 * Sets where imports go. To be called once.
 */
void
co_import_bar_set_model (CoImportBar *self, CoLibraryModel *model, CoStore *store)
{
  g_return_if_fail (self->store == NULL);

  self->model = g_object_ref (model);
  self->store = g_object_ref (store);
}

/**
 * co_import_bar_start:
 * @self: the bar
 * @files: (element-type GFile): files and folders
 *
 * Imports experiments from files. One import at a time.
 */
void
co_import_bar_start (CoImportBar *self, GListModel *files)
{
  g_autoptr (CoImport) import = NULL;

  if (self->cancellable != NULL)
    {
      co_toast_say (GTK_WIDGET (self), _ ("Another import is still under way"));
      return;
    }

  import = co_import_new (co_store_get_documents (self->store));
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->label, _ ("Reading the files…"));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  co_import_set_progress (import, progress_cb, self);
  co_import_add_files_async (import, files, self->cancellable, imported_cb, g_object_ref (self));
}

/**
 * co_import_bar_stop:
 * @self: the bar
 *
 * Gives up an import that is under way, when the project is closed: the import holds the bar until it has ended, so that
 * the bar cannot see that it is not wanted any more.
 */
void
co_import_bar_stop (CoImportBar *self)
{
  cancel_clicked_cb (self);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
}
