/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The print preview: the pages as they will come out, the options beside them, and the ways out below. Documents are
 * read in the main thread, where they are at home; laying out and opening the PDF is left to a worker.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-preview-private.h"

#include "co-page-list.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

/* A person does not need to be told about a wait that is shorter than this, in milliseconds. */
#define PATIENCE 600

typedef struct
{
  CoPrintout *printout;
  CoPaper paper;
} Job;

struct _CoPreview
{
  AdwDialog parent_instance;

  CoStore *store;
  CoDocument *document;
  GPtrArray *printables;
  gpointer data; /* for what composes the printout */
  GDestroyNotify destroy;
  CoPages *pages;
  GCancellable *cancellable;
  guint patience;
  gboolean begun; /* the pages have been shown, and have had the focus */

  AdwWindowTitle *window_title;
  AdwOverlaySplitView *split;
  GtkStack *stack;
  AdwStatusPage *busy_page;
  AdwStatusPage *failed_page;
  CoPageList *list;
  AdwComboRow *document_row;
  AdwComboRow *paper_row;
  AdwActionRow *count_row;
};

G_DEFINE_FINAL_TYPE (CoPreview, co_preview, ADW_TYPE_DIALOG)

static const struct
{
  CoPaper paper;
  const char *name;
} papers[] = {
  { CO_PAPER_A4, NC_ ("paper", "A4") }, { CO_PAPER_A3, NC_ ("paper", "A3") },
  { CO_PAPER_A2, NC_ ("paper", "A2") }, { CO_PAPER_A1, NC_ ("paper", "A1") },
  { CO_PAPER_A5, NC_ ("paper", "A5") }, { CO_PAPER_LETTER, NC_ ("paper", "US Letter") },
};

static void
job_free (gpointer data)
{
  Job *job = data;

  co_printout_free (job->printout);
  g_free (job);
}

static void
lay_out (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = co_printout_render (job->printout, job->paper, &error);
  CoPages *pages = pdf != NULL ? co_pages_new (pdf, &error) : NULL;

  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static const CoPrintable *
get_printable (CoPreview *self)
{
  guint selected = adw_combo_row_get_selected (self->document_row);

  return g_ptr_array_index (self->printables, selected < self->printables->len ? selected : 0);
}

static void
stop_waiting (CoPreview *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
tell (CoPreview *self, GError *error)
{
  g_autofree char *count = NULL;

  if (error != NULL)
    {
      adw_status_page_set_description (self->failed_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  count = g_strdup_printf (ngettext ("%u page", "%u pages", co_pages_get_n_pages (self->pages)),
                           co_pages_get_n_pages (self->pages));
  adw_action_row_set_subtitle (self->count_row, count);
  co_page_list_set_pages (self->list, self->pages);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  if (!self->begun)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  self->begun = TRUE;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), count, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
laid_out_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoPreview *self = CO_PREVIEW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CoPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_waiting (self);
  g_set_object (&self->pages, pages);
  tell (self, error);
  co_preview_update_actions (self);
}

static void
patience_cb (gpointer user_data)
{
  CoPreview *self = user_data;

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
reload (CoPreview *self)
{
  const CoPrintable *printable = get_printable (self);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  stop_waiting (self);
  g_clear_object (&self->pages);
  co_preview_update_actions (self);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add_once (PATIENCE, patience_cb, self);

  job->paper = co_preview_get_paper (self);
  job->printout = printable->compose (co_store_get_documents (self->store), self->document,
                                      co_store_get_folder (self->store), self->data);
  task = g_task_new (self, self->cancellable, laid_out_cb, NULL);
  g_task_set_source_tag (task, reload);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, lay_out);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  reload (CO_PREVIEW (widget));
}

static void
select_paper (CoPreview *self, CoPaper paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (papers[i].paper == paper)
        adw_combo_row_set_selected (self->paper_row, i);
    }
}

static void
option_changed_cb (CoPreview *self, GParamSpec *pspec, AdwComboRow *row)
{
  if (self->document == NULL)
    return;

  adw_window_title_set_title (self->window_title, _ (get_printable (self)->title));
  if (row == self->document_row)
    select_paper (self, get_printable (self)->paper);
  reload (self);
}

static void
fill_rows (CoPreview *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->printables->len; i++)
    gtk_string_list_append (names, _ (((CoPrintable *) g_ptr_array_index (self->printables, i))->title));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_string_list_append (sizes, g_dpgettext2 (NULL, "paper", papers[i].name));
  adw_combo_row_set_model (self->document_row, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (sizes));
  gtk_widget_set_visible (GTK_WIDGET (self->document_row), self->printables->len > 1);
  select_paper (self, get_printable (self)->paper);
}

static void
co_preview_dispose (GObject *object)
{
  CoPreview *self = CO_PREVIEW (object);

  stop_waiting (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PREVIEW);
  g_clear_object (&self->pages);
  g_clear_object (&self->document);
  g_clear_object (&self->store);
  g_clear_pointer (&self->printables, g_ptr_array_unref);
  if (self->destroy != NULL)
    g_clear_pointer (&self->data, self->destroy);

  G_OBJECT_CLASS (co_preview_parent_class)->dispose (object);
}

static void
co_preview_closed (AdwDialog *dialog)
{
  stop_waiting (CO_PREVIEW (dialog));
}

static void
co_preview_class_init (CoPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_preview_dispose;
  ADW_DIALOG_CLASS (klass)->closed = co_preview_closed;

  g_type_ensure (CO_TYPE_PAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/preview/co-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CoPreview, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, split);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, busy_page);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, failed_page);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, list);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, document_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, paper_row);
  gtk_widget_class_bind_template_child (widget_class, CoPreview, count_row);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_install_action (widget_class, "preview.reload", NULL, reload_action);
  co_preview_install_actions (widget_class);
}

static void
co_preview_init (CoPreview *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->busy_page));
  adw_status_page_set_paintable (self->busy_page, GDK_PAINTABLE (spinner));
}

CoPages *
co_preview_get_pages (CoPreview *self)
{
  return self->pages;
}

CoPaper
co_preview_get_paper (CoPreview *self)
{
  guint selected = adw_combo_row_get_selected (self->paper_row);

  return papers[selected < G_N_ELEMENTS (papers) ? selected : 0].paper;
}

/* What the file and the print job are called: what it is, and of what. */
char *
co_preview_dup_name (CoPreview *self)
{
  g_autofree char *name =
      g_strdup_printf ("%s - %s", _ (get_printable (self)->title), co_document_get_title (self->document));
  g_auto (GStrv) parts = g_strsplit_set (name, "/\\:*?\"<>|\n\t", -1);

  /* Not every file system takes these characters. */
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return g_strjoinv (" ", parts);
}

void
co_preview_zoom (CoPreview *self, int steps)
{
  co_page_list_zoom (self->list, steps);
}

void
co_preview_toggle_options (CoPreview *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
present (CoPreview *self, GtkWidget *parent, CoStore *store, CoDocument *document, GPtrArray *printables)
{
  self->store = g_object_ref (store);
  self->printables = g_ptr_array_ref (printables);
  fill_rows (self);
  self->document = g_object_ref (document);
  adw_window_title_set_title (self->window_title, _ (get_printable (self)->title));
  adw_window_title_set_subtitle (self->window_title, co_document_get_title (document));
  adw_dialog_present (ADW_DIALOG (self), parent);
  reload (self);
}

/**
 * co_preview_present:
 * @parent: any widget of the window
 * @store: the store of the project
 * @document: what is to be printed
 *
 * Shows what can be printed of a document, and offers to print or to save it; says so when nothing can.
 */
void
co_preview_present (GtkWidget *parent, CoStore *store, CoDocument *document)
{
  g_autoptr (GPtrArray) printables = co_printables_find (co_document_get_kind (document));

  if (printables->len > 0)
    present (g_object_new (CO_TYPE_PREVIEW, NULL), parent, store, document, printables);
  else
    co_toast_say (parent, _ ("This page has no printed form. Services, boards and workshops have one."));
}

/**
 * co_preview_present_printable:
 * @parent: any widget of the window
 * @store: the store of the project
 * @document: what is to be printed
 * @printable: how; stays for ever
 * @data: for its function
 * @destroy: (nullable): frees them
 *
 * Shows one thing that can be printed of a document.
 */
void
co_preview_present_printable (GtkWidget *parent,
                              CoStore *store,
                              CoDocument *document,
                              const CoPrintable *printable,
                              gpointer data,
                              GDestroyNotify destroy)
{
  CoPreview *self = g_object_new (CO_TYPE_PREVIEW, NULL);
  g_autoptr (GPtrArray) printables = g_ptr_array_new ();

  self->data = data;
  self->destroy = destroy;
  g_ptr_array_add (printables, (gpointer) printable);
  present (self, parent, store, document, printables);
}
