/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packing the project of a window into one file, and opening such a file: what to ask before, a bar and a way to stop
 * while it lasts, and a word when it is done. The work is done on a thread; what is quick shows no bar.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-packing.h"

#include "co-pack.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

/* Between looks at how far it has got, in milliseconds; what is done before the third shows no bar. */
#define TICK 100
#define N_QUICK 3

typedef struct
{
  GtkWindow *window;
  char *file;   /* the packed project */
  char *folder; /* the project */
  gboolean unpack;
  CoPackFlags flags;

  GCancellable *cancellable;
  AdwDialog *dialog;
  GtkProgressBar *bar;
  guint timer;
  guint n_ticks;

  GMutex mutex;
  double fraction;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->window);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->dialog);
  g_mutex_clear (&self->mutex);
  g_free (self->file);
  g_free (self->folder);
  g_free (self);
}

static Job *
job_new (GtkWindow *window, const char *file, const char *folder)
{
  Job *self = g_new0 (Job, 1);

  self->window = g_object_ref (window);
  self->file = g_strdup (file);
  self->folder = g_strdup (folder);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  return self;
}

/* On the thread that works. */
static void
progress_cb (guint64 done, guint64 total, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->fraction = total > 0 ? (double) done / (double) total : 0;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (self->unpack
          ? co_pack_unpack (self->file, self->folder, progress_cb, self, cancellable, NULL, &error)
          : co_pack_write (self->folder, self->file, self->flags, progress_cb, self, cancellable, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_bar (Job *self)
{
  g_autofree char *name = g_filename_display_basename (self->file);
  g_autofree char *body = NULL;

  body = g_strdup_printf (self->unpack ? _ ("“%s” is being unpacked.") : _ ("“%s” is being written."), name);
  self->dialog = g_object_ref_sink (adw_alert_dialog_new (self->unpack ? _ ("Unpacking") : _ ("Packing"), body));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self->dialog), GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (self->dialog), "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self->dialog), "cancel");
  g_signal_connect_object (self->dialog, "response::cancel", G_CALLBACK (g_cancellable_cancel), self->cancellable,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
}

static gboolean
tick_cb (gpointer user_data)
{
  Job *self = user_data;

  if (++self->n_ticks == N_QUICK)
    show_bar (self);
  if (self->bar != NULL)
    {
      g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

      gtk_progress_bar_set_fraction (self->bar, self->fraction);
    }

  return G_SOURCE_CONTINUE;
}

static void
open_folder (Job *self)
{
  GtkApplication *application = gtk_window_get_application (self->window);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  if (application != NULL)
    g_application_open (G_APPLICATION (application), &folder, 1, "");
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Job *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->dialog != NULL && !g_cancellable_is_cancelled (self->cancellable))
    {
      /* Nobody has pressed anything: nothing is cancelled. */
      g_signal_handlers_disconnect_by_func (self->dialog, g_cancellable_cancel, self->cancellable);
      adw_dialog_force_close (self->dialog);
    }
  if (done && self->unpack)
    open_folder (self);
  else if (done)
    {
      g_autofree char *name = g_filename_display_basename (self->file);
      g_autofree char *text = g_strdup_printf (_ ("The project is packed in “%s”"), name);

      co_toast_say (GTK_WIDGET (self->window), text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    co_toast_error (GTK_WIDGET (self->window),
                    self->unpack ? _ ("The project could not be unpacked") : _ ("The project could not be packed"),
                    error);
}

/* Takes over @self. */
static void
start (Job *self)
{
  g_autoptr (GTask) task = g_task_new (self->window, self->cancellable, done_cb, NULL);

  /* What is cancelled cleans up behind itself first. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, start);
  self->timer = g_timeout_add (TICK, tick_cb, self);
  g_task_set_task_data (task, self, job_free);
  g_task_run_in_thread (task, work);
}

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (GError) error = NULL;

  if (co_store_flush_finish (CO_STORE (object), result, &error))
    {
      start (self);
      return;
    }

  co_toast_error (GTK_WIDGET (self->window), _ ("The project could not be packed"), error);
  job_free (self);
}

typedef struct
{
  GtkWindow *window;
  CoStore *store;
  AdwSwitchRow *history;
  AdwSwitchRow *attachments;
  CoPackFlags flags;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->window);
  g_object_unref (self->store);
  g_free (self);
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      Job *job = job_new (question->window, g_file_peek_path (file), co_store_get_folder (question->store));

      job->flags = question->flags;
      co_store_flush_async (question->store, NULL, flushed_cb, job);
    }
  question_free (question);
}

static GtkFileDialog *
create_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Packed Projects"));
  gtk_file_filter_add_suffix (filter, CO_PACK_SUFFIX + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

static void
ask_place (Question *self)
{
  g_autoptr (GtkFileDialog) dialog = create_dialog (_ ("Pack Project"));
  g_autofree char *base = g_filename_display_basename (co_store_get_folder (self->store));
  g_autofree char *name = g_strconcat (base, CO_PACK_SUFFIX, NULL);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_accept_label (dialog, _ ("_Pack"));
  gtk_file_dialog_save (dialog, self->window, NULL, place_chosen_cb, self);
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Question *self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_strcmp0 (response, "pack") != 0)
    {
      question_free (self);
      return;
    }

  self->flags = (adw_switch_row_get_active (self->history) ? 0 : CO_PACK_NO_HISTORY) |
                (adw_switch_row_get_active (self->attachments) ? 0 : CO_PACK_NO_ATTACHMENTS);
  ask_place (self);
}

static AdwSwitchRow *
add_switch (GtkListBox *list, const char *title)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  gtk_list_box_append (list, row);
  return ADW_SWITCH_ROW (row);
}

/**
 * co_packing_ask:
 * @window: a window
 * @store: its project
 *
 * Asks what is packed and where to, and packs the project.
 */
void
co_packing_ask (GtkWindow *window, CoStore *store)
{
  Question *self = g_new0 (Question, 1);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Pack Project"), _ ("One file to send or to keep, with all documents."));
  GtkWidget *list = gtk_list_box_new ();

  self->window = g_object_ref (window);
  self->store = g_object_ref (store);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->attachments = add_switch (GTK_LIST_BOX (list), _ ("Attached Files"));
  self->history = add_switch (GTK_LIST_BOX (list), _ ("Earlier Versions and Trash"));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "pack", _ ("_Pack…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "pack", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "pack");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (window), NULL, answered_cb, self);
}

/**
 * co_packing_is_file:
 * @path: path of a file
 *
 * Returns: whether it is named as a packed project
 */
gboolean
co_packing_is_file (const char *path)
{
  return g_str_has_suffix (path, CO_PACK_SUFFIX) && !g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* A folder named after the file that is not there yet. */
static char *
find_free (const char *parent, const char *file)
{
  g_autofree char *base = g_path_get_basename (file);
  g_autofree char *stem = NULL;
  char *folder;

  if (g_str_has_suffix (base, CO_PACK_SUFFIX))
    base[strlen (base) - strlen (CO_PACK_SUFFIX)] = '\0';
  stem = g_build_filename (parent, *base != '\0' ? base : "project", NULL);
  folder = g_strdup (stem);
  for (guint i = 2; g_file_test (folder, G_FILE_TEST_EXISTS); i++)
    {
      g_free (folder);
      folder = g_strdup_printf ("%s %u", stem, i);
    }

  return folder;
}

typedef struct
{
  GtkWindow *window;
  char *file;
} Opening;

static void
parent_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Opening *self = user_data;
  g_autoptr (GFile) parent = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (parent != NULL && g_file_peek_path (parent) != NULL)
    {
      g_autofree char *folder = find_free (g_file_peek_path (parent), self->file);
      Job *job = job_new (self->window, self->file, folder);

      job->unpack = TRUE;
      start (job);
    }
  g_object_unref (self->window);
  g_free (self->file);
  g_free (self);
}

/**
 * co_packing_open:
 * @window: a window
 * @file: path of a packed project
 *
 * Asks where to unpack a project, and opens it there.
 */
void
co_packing_open (GtkWindow *window, const char *file)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GFile) initial = g_file_new_for_path (folder);
  g_autofree char *name = g_filename_display_basename (file);
  g_autofree char *title = g_strdup_printf (_ ("Unpack “%s” Into"), name);
  Opening *self = g_new0 (Opening, 1);

  self->window = g_object_ref (window);
  self->file = g_strdup (file);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_accept_label (dialog, _ ("_Unpack Here"));
  gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_select_folder (dialog, window, NULL, parent_chosen_cb, self);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = GTK_WINDOW (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    co_packing_open (window, g_file_peek_path (file));
}

/**
 * co_packing_ask_file:
 * @window: a window
 *
 * Asks for a packed project, and opens it.
 */
void
co_packing_ask_file (GtkWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = create_dialog (_ ("Open a Packed Project"));

  gtk_file_dialog_open (dialog, window, NULL, file_chosen_cb, g_object_ref (window));
}
