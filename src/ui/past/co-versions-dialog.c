/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The earlier versions of one document, each with what has changed since, and a button that brings it back. They are
 * read on a thread; what has changed is compared with the document as it is now, and again when it changes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-versions-dialog.h"

#include "co-moments.h"
#include "co-store-past.h"
#include "co-text-difference.h"
#include "co-toasts.h"
#include "co-values.h"

#include <glib/gi18n.h>

struct _CoVersionsDialog
{
  AdwDialog parent_instance;

  CoStore *store;
  CoDocument *document;
  GPtrArray *versions; /* of CoDocument, or NULL where one cannot be read */
  GListModel *revisions;
  GPtrArray *groups; /* not owned: the groups of the page */
  int shown;

  GtkStack *stack;
  AdwNavigationSplitView *split;
  GtkListBox *list;
  AdwWindowTitle *window_title;
  GtkStack *faces;
  AdwPreferencesPage *page;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (CoVersionsDialog, co_versions_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  GListModel *revisions;
  GPtrArray *versions;
} Loaded;

static void
version_free (gpointer version)
{
  g_clear_object (&version);
}

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->revisions);
  g_clear_pointer (&loaded->versions, g_ptr_array_unref);
  g_free (loaded);
}

/* One row says in one breath what a screen reader could not tell from strokes and bold letters. */
static void
describe (GtkWidget *row, const char *where, const char *before, const char *after)
{
  g_autofree char *text = NULL;

  if (before != NULL && after != NULL)
    /* Translators: a member of a document, what it was, what it is now. */
    text = g_strdup_printf (_ ("%s: was “%s”, is “%s”"), where, before, after);
  else if (before != NULL)
    text = g_strdup_printf (_ ("%s: “%s” is gone"), where, before);
  else
    text = g_strdup_printf (_ ("%s: “%s” is new"), where, after != NULL ? after : "");
  /* The row names itself by its title and subtitle, and that would win. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
create_row (const CoDifference *difference, CoDocuments *documents)
{
  static const char *const icons[] = { "document-edit-symbolic", "list-add-symbolic", "list-remove-symbolic",
                                       "view-list-ordered-symbolic" };
  g_autofree char *where = co_value_where (difference, documents);
  g_autofree char *title = g_markup_escape_text (where, -1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *markup = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[difference->type]);

  co_value_change (difference, documents, &before, &after);
  markup = difference->type == CO_DIFFERENCE_MOVED || difference->field == CO_DIFFERENCE_UNKNOWN
               ? g_markup_escape_text (after, -1)
               : co_text_difference_markup (before, after);
  gtk_widget_add_css_class (icon, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  describe (row, where, before, after);

  return row;
}

static void
clear_page (CoVersionsDialog *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

static void
update_page (CoVersionsDialog *self)
{
  CoDocument *version = self->shown >= 0 ? g_ptr_array_index (self->versions, (guint) self->shown) : NULL;
  CoDocuments *documents = co_store_get_documents (self->store);
  g_autoptr (GPtrArray) differences = NULL;
  GtkWidget *group;

  clear_page (self);
  gtk_widget_set_visible (self->restore_button, version != NULL);
  if (version == NULL || G_OBJECT_TYPE (version) != G_OBJECT_TYPE (self->document))
    {
      gtk_stack_set_visible_child_name (self->faces, "unreadable");
      gtk_widget_set_visible (self->restore_button, FALSE);
      return;
    }

  differences = co_difference_list (version, self->document);
  gtk_stack_set_visible_child_name (self->faces, differences->len > 0 ? "differences" : "same");
  gtk_widget_set_visible (self->restore_button, differences->len > 0);
  if (differences->len == 0)
    return;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What Has Changed Since"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("Struck through: what stood there. Bold: what stands there now."));
  for (guint i = 0; i < differences->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (g_ptr_array_index (differences, i), documents));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

static void
show_version (CoVersionsDialog *self, int number)
{
  g_autoptr (CoRevision) revision = g_list_model_get_item (self->revisions, (guint) number);
  g_autofree char *moment = co_moment_format (co_revision_get_time (revision));

  self->shown = number;
  adw_window_title_set_title (self->window_title, moment);
  adw_window_title_set_subtitle (self->window_title, co_document_get_title (self->document));
  update_page (self);
}

static void
row_selected_cb (CoVersionsDialog *self, GtkListBoxRow *row)
{
  if (row != NULL && gtk_list_box_row_get_index (row) != self->shown)
    show_version (self, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (CoVersionsDialog *self, GtkListBoxRow *row)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
restore_clicked_cb (CoVersionsDialog *self)
{
  CoDocument *version = g_ptr_array_index (self->versions, (guint) self->shown);
  g_autofree char *said = NULL;

  co_store_begin (self->store, _ ("Restore version"));
  co_store_restore (self->store, version, NULL);
  co_store_end (self->store);
  said = g_strdup_printf (_ ("“%s” is as it was"), co_document_get_title (self->document));
  co_toast_undo (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), said);
  adw_dialog_close (ADW_DIALOG (self));
}

/* How much was changed between this version and the one that came after it. */
static char *
describe_change (CoVersionsDialog *self, guint number)
{
  CoDocument *before = g_ptr_array_index (self->versions, number);
  CoDocument *after = number > 0 ? g_ptr_array_index (self->versions, number - 1) : self->document;
  g_autoptr (GPtrArray) differences = NULL;

  if (before == NULL)
    return g_strdup (_ ("Cannot be read"));
  if (after == NULL || G_OBJECT_TYPE (before) != G_OBJECT_TYPE (after))
    return g_strdup ("");

  differences = co_difference_list (before, after);
  if (differences->len == 0)
    return g_strdup (_ ("No change after it"));

  return g_strdup_printf (ngettext ("%u change after it", "%u changes after it", differences->len), differences->len);
}

static GtkWidget *
create_version_row (CoVersionsDialog *self, guint number)
{
  g_autoptr (CoRevision) revision = g_list_model_get_item (self->revisions, number);
  g_autofree char *moment = co_moment_format (co_revision_get_time (revision));
  g_autofree char *change = describe_change (self, number);
  g_autofree char *name = g_strdup_printf ("%s, %s", moment, change);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (moment);
  GtkWidget *subtitle = gtk_label_new (change);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loaded *loaded = data;

  for (guint i = 0; i < g_list_model_get_n_items (loaded->revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (loaded->revisions, i);

      /* One that cannot be read is shown as such. */
      g_ptr_array_add (loaded->versions, co_revision_read (revision, NULL));
    }
  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoVersionsDialog *self = CO_VERSIONS_DIALOG (object);
  Loaded *loaded = g_task_get_task_data (G_TASK (result));
  guint n = g_list_model_get_n_items (loaded->revisions);

  /* Closed meanwhile. */
  if (self->store == NULL)
    return;

  g_set_object (&self->revisions, loaded->revisions);
  self->versions = g_ptr_array_ref (loaded->versions);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_version_row (self, i));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "versions" : "none");
  if (n > 0)
    {
      GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

      gtk_list_box_select_row (self->list, first);
      gtk_widget_grab_focus (GTK_WIDGET (first));
    }
}

static void
document_changed_cb (CoVersionsDialog *self)
{
  if (self->shown >= 0)
    update_page (self);
}

static void
co_versions_dialog_dispose (GObject *object)
{
  CoVersionsDialog *self = CO_VERSIONS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_VERSIONS_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->document);
  g_clear_object (&self->revisions);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (co_versions_dialog_parent_class)->dispose (object);
}

static void
co_versions_dialog_class_init (CoVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_versions_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/past/co-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, split);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, CoVersionsDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
co_versions_dialog_init (CoVersionsDialog *self)
{
  self->shown = -1;
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_versions_dialog_new:
 * @store: the store of a project
 * @document: one of its documents
 *
 * Returns: (transfer floating): a dialog with what was kept of the document
 */
AdwDialog *
co_versions_dialog_new (CoStore *store, CoDocument *document)
{
  CoVersionsDialog *self = g_object_new (CO_TYPE_VERSIONS_DIALOG, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);
  Loaded *loaded = g_new0 (Loaded, 1);

  self->store = g_object_ref (store);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);

  loaded->revisions = co_store_list_revisions (store, document);
  loaded->versions = g_ptr_array_new_with_free_func (version_free);
  g_task_set_source_tag (task, co_versions_dialog_new);
  g_task_set_task_data (task, loaded, loaded_free);
  g_task_run_in_thread (task, load_in_thread);

  return ADW_DIALOG (self);
}
