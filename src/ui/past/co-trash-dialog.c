/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was deleted from a project, by kind, what went last first. To restore is one step of undo; to delete here is for
 * good, and so asks first. The trash is read on a thread, and again whenever the project has been written.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-trash-dialog.h"

#include "co-moments.h"
#include "co-search.h"
#include "co-store-past.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoTrashDialog
{
  AdwDialog parent_instance;

  CoStore *store;
  GListModel *trash; /* of CoTrashed */
  GPtrArray *groups; /* not owned: the groups of the page */
  guint loads;       /* only what was read last counts */

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (CoTrashDialog, co_trash_dialog, ADW_TYPE_DIALOG)

#define TRASHED "co-trashed"

static const char *const groups[CO_N_KINDS] = {
  [CO_KIND_PROJECT] = N_ ("Project"),          [CO_KIND_EXPERIMENT] = N_ ("Experiments"),
  [CO_KIND_STRENGTH] = N_ ("Great Strengths"), [CO_KIND_BOARD] = N_ ("SWOT Boards"),
  [CO_KIND_PROBLEM] = N_ ("Problems"),         [CO_KIND_SERVICE] = N_ ("Services"),
  [CO_KIND_WORKSHOP] = N_ ("Workshops"),       [CO_KIND_PARTICIPANT] = N_ ("Participants"),
  [CO_KIND_GRANT] = N_ ("Funding Aids"),       [CO_KIND_AGREEMENT] = N_ ("Agreements"),
};

static void load (CoTrashDialog *self);
static void update (CoTrashDialog *self);
static void keep_focus (CoTrashDialog *self);

static char *
dup_title (CoTrashed *trashed)
{
  CoDocument *document = co_trashed_get_document (trashed);

  if (document == NULL)
    return g_strdup (co_trashed_get_path (trashed));

  return g_strdup (*co_document_get_title (document) != '\0' ? co_document_get_title (document) : _ ("Untitled"));
}

static void
restore_clicked_cb (CoTrashDialog *self, GtkButton *button)
{
  g_autoptr (CoTrashed) trashed = g_object_ref (g_object_get_data (G_OBJECT (button), TRASHED));
  g_autofree char *title = dup_title (trashed);
  guint position;
  g_autofree char *said = g_strdup_printf (_ ("Restored: “%s”"), title);

  co_store_begin (self->store, _ ("Restore from trash"));
  co_store_restore (self->store, co_trashed_get_document (trashed), co_trashed_get_path (trashed));
  co_store_end (self->store);
  co_toast_say (GTK_WIDGET (button), said);

  /* It leaves the trash when the document is on the disk again, which may take a while. */
  self->loads++;
  if (g_list_store_find (G_LIST_STORE (self->trash), trashed, &position))
    g_list_store_remove (G_LIST_STORE (self->trash), position);
  update (self);
  keep_focus (self);
}

/* Deletes for good what the array holds. */
static void
delete_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *all = data;
  GError *error = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      if (!co_store_delete_trashed (CO_STORE (source), g_ptr_array_index (all, i), &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }
  g_task_return_boolean (task, TRUE);
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoTrashDialog) self = CO_TRASH_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    co_toast_error (GTK_WIDGET (self->page), _ ("Not everything could be deleted"), error);
  load (self);
}

static void
confirmed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result), "delete"))
    g_task_run_in_thread (task, delete_in_thread);
  else
    g_task_return_boolean (task, TRUE);
}

static void
ask (CoTrashDialog *self, GPtrArray *all, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Delete for Good?"), body);
  GTask *task = g_task_new (self->store, NULL, deleted_cb, g_object_ref (self));

  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, g_ptr_array_ref (all), (GDestroyNotify) g_ptr_array_unref);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete", _ ("_Delete for Good"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  /* Only then keys are ours again. */
  g_signal_connect_object (dialog, "closed", G_CALLBACK (keep_focus), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, confirmed_cb, task);
}

static void
delete_clicked_cb (CoTrashDialog *self, GtkButton *button)
{
  CoTrashed *trashed = g_object_get_data (G_OBJECT (button), TRASHED);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = dup_title (trashed);
  g_autofree char *body = g_strdup_printf (_ ("“%s” cannot be brought back, nor can its earlier versions."), title);

  g_ptr_array_add (all, g_object_ref (trashed));
  ask (self, all, body);
}

static void
empty (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoTrashDialog *self = CO_TRASH_DIALOG (widget);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (self->trash);
  g_autofree char *body =
      g_strdup_printf (ngettext ("%u document cannot be brought back, nor can its earlier versions.",
                                 "%u documents cannot be brought back, nor can their earlier versions.", n),
                       n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (self->trash, i));
  ask (self, all, body);
}

static void
add_button (CoTrashDialog *self,
            AdwActionRow *row,
            CoTrashed *trashed,
            const char *icon,
            const char *tooltip,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), TRASHED, g_object_ref (trashed), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_row (CoTrashDialog *self, CoTrashed *trashed)
{
  g_autofree char *title = dup_title (trashed);
  g_autofree char *moment = co_moment_format (co_trashed_get_time (trashed));
  g_autofree char *restore_name = g_strdup_printf (_ ("Restore “%s”"), title);
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete “%s” for good"), title);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), moment);
  if (co_trashed_get_document (trashed) != NULL)
    add_button (self, ADW_ACTION_ROW (row), trashed, "edit-undo-symbolic", _ ("Restore"), restore_name,
                G_CALLBACK (restore_clicked_cb));
  add_button (self, ADW_ACTION_ROW (row), trashed, "edit-delete-symbolic", _ ("Delete for Good…"), delete_name,
              G_CALLBACK (delete_clicked_cb));

  return row;
}

static gboolean
is_wanted (CoTrashed *trashed, CoSearch *search)
{
  CoDocument *document = co_trashed_get_document (trashed);

  return document == NULL || co_search_rank (search, CO_RECORD (document)) > 0;
}

/* The rows of one kind, under its name; of what cannot be read under none. */
static void
add_group (CoTrashDialog *self, CoSearch *search, int kind)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->trash); i++)
    {
      g_autoptr (CoTrashed) trashed = g_list_model_get_item (self->trash, i);
      CoDocument *document = co_trashed_get_document (trashed);

      if ((document != NULL ? (int) co_document_get_kind (document) : -1) != kind || !is_wanted (trashed, search))
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                           _ (kind >= 0 ? groups[kind] : N_ ("Cannot Be Read")));
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
          g_ptr_array_add (self->groups, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (self, trashed));
    }
}

static void
update (CoTrashDialog *self)
{
  guint n = self->trash != NULL ? g_list_model_get_n_items (self->trash) : 0;
  g_autoptr (CoSearch) search = co_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  for (int kind = 0; n > 0 && kind < CO_N_KINDS; kind++)
    add_group (self, search, kind);
  if (n > 0)
    add_group (self, search, -1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n > 0);
  gtk_stack_set_visible_child_name (self->stack, n == 0                   ? "empty"
                                                 : self->groups->len == 0 ? "no-results"
                                                                          : "documents");
}

/* What had the focus may be gone, and keys would reach nobody. */
static void
keep_focus (CoTrashDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && focus == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
search_changed_cb (CoTrashDialog *self)
{
  if (self->trash != NULL)
    update (self);
}

/* The entry keeps the Escape key for itself. */
static void
stop_search_cb (CoTrashDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
clear_clicked_cb (CoTrashDialog *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, co_trash_list (data), g_object_unref);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoTrashDialog *self = CO_TRASH_DIALOG (object);
  g_autoptr (GListModel) trash = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Closed meanwhile, or read again. */
  if (self->store == NULL || self->loads != GPOINTER_TO_UINT (user_data))
    return;

  g_set_object (&self->trash, trash);
  update (self);
  keep_focus (self);
}

static void
load (CoTrashDialog *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->store == NULL)
    return;

  task = g_task_new (self, NULL, loaded_cb, GUINT_TO_POINTER (++self->loads));
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, g_strdup (co_store_get_folder (self->store)), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
state_changed_cb (CoTrashDialog *self)
{
  if (co_store_get_state (self->store) == CO_STORE_SAVED)
    load (self);
}

static void
co_trash_dialog_dispose (GObject *object)
{
  CoTrashDialog *self = CO_TRASH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_TRASH_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->trash);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (co_trash_dialog_parent_class)->dispose (object);
}

static void
co_trash_dialog_class_init (CoTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_trash_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/past/co-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoTrashDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CoTrashDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
co_trash_dialog_init (CoTrashDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), FALSE);
}

/**
 * co_trash_dialog_new:
 * @store: the store of a project
 *
 * Returns: (transfer floating): a dialog with what was deleted from it
 */
AdwDialog *
co_trash_dialog_new (CoStore *store)
{
  CoTrashDialog *self = g_object_new (CO_TYPE_TRASH_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_DIALOG (self);
}
