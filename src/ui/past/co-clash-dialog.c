/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where two versions of a document differ and nobody but a person can say which is right: each value beside the other,
 * document by document. Nothing is lost meanwhile, and every decision can be taken back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-clash-dialog.h"

#include "co-clash-row.h"
#include "co-labels.h"
#include "co-values.h"

#include <glib/gi18n.h>

struct _CoClashDialog
{
  AdwDialog parent_instance;

  CoStore *store;
  GPtrArray *groups; /* not owned: the groups of the page */
  CoClash *kept;     /* where what stands here was kept last */
  char *asked;       /* what the page shows */

  AdwToastOverlay *toasts;
  GtkStack *faces;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (CoClashDialog, co_clash_dialog, ADW_TYPE_DIALOG)

static void
undo_clicked_cb (CoClashDialog *self)
{
  if (self->kept != NULL)
    co_store_ask_again (self->store, self->kept);
  else
    co_store_undo (self->store);
}

static void
settled_cb (CoClashDialog *self, CoClash *clash, gboolean kept)
{
  AdwToast *toast = adw_toast_new (kept ? _ ("Kept as it is here") : _ ("Taken from the other version"));
  CoClash *asked = kept ? clash : NULL;

  g_set_object (&self->kept, asked);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
close_clicked_cb (CoClashDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_group (CoClashDialog *self, CoClash *clash)
{
  CoDocument *document = co_documents_lookup (co_store_get_documents (self->store), co_clash_get_id (clash));
  GPtrArray *quarrels = co_clash_get_quarrels (clash);
  GtkWidget *group;
  g_autofree char *from = NULL, *title = NULL, *description = NULL;

  if (document == NULL)
    return;

  group = adw_preferences_group_new ();
  title =
      g_markup_escape_text (*co_document_get_title (document) != '\0' ? co_document_get_title (document)
                                                                      : co_label_kind (co_document_get_kind (document)),
                            -1);
  from = g_path_get_basename (co_clash_get_from (clash));
  description = g_markup_printf_escaped (_ ("The other version comes from “%s”."), from);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = 0; i < quarrels->len; i++)
    {
      GtkWidget *row = co_clash_row_new (self->store, clash, g_ptr_array_index (quarrels, i));

      g_signal_connect_object (row, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

/* All that is asked, in one text. */
static char *
describe (CoClashDialog *self)
{
  CoDocuments *documents = co_store_get_documents (self->store);
  GListModel *clashes = co_store_get_clashes (self->store);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (clashes); i++)
    {
      g_autoptr (CoClash) clash = g_list_model_get_item (clashes, i);
      CoDocument *document = co_documents_lookup (documents, co_clash_get_id (clash));
      GPtrArray *quarrels = co_clash_get_quarrels (clash);

      for (guint j = 0; document != NULL && j < quarrels->len; j++)
        {
          g_autofree char *where = NULL, *here = NULL, *there = NULL;

          co_value_quarrel (document, co_clash_get_theirs (clash), g_ptr_array_index (quarrels, j), documents, &where,
                            &here, &there);
          g_string_append_printf (text, "%s\1%s\1%s\1%s\n", co_clash_get_file (clash), where, here, there);
        }
    }

  return g_string_free_and_steal (text);
}

/* Only what is asked differently is shown anew: a button must not go while it is being pressed. */
static void
update (CoClashDialog *self)
{
  GListModel *clashes = co_store_get_clashes (self->store);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *asked = describe (self);

  if (!g_set_str (&self->asked, asked))
    return;

  /* A focus that moves on only while its row is being taken down is lost, and with it every key. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < g_list_model_get_n_items (clashes); i++)
    {
      g_autoptr (CoClash) clash = g_list_model_get_item (clashes, i);

      add_group (self, clash);
    }
  gtk_stack_set_visible_child_name (self->faces, self->groups->len > 0 ? "questions" : "done");
  if (root != NULL)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->faces), GTK_DIR_TAB_FORWARD);
}

static void
co_clash_dialog_dispose (GObject *object)
{
  CoClashDialog *self = CO_CLASH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CLASH_DIALOG);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->kept);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_clash_dialog_parent_class)->dispose (object);
}

static void
co_clash_dialog_finalize (GObject *object)
{
  g_free (CO_CLASH_DIALOG (object)->asked);

  G_OBJECT_CLASS (co_clash_dialog_parent_class)->finalize (object);
}

static void
co_clash_dialog_class_init (CoClashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_clash_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_clash_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/past/co-clash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoClashDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, CoClashDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, CoClashDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
co_clash_dialog_init (CoClashDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_clash_dialog_new:
 * @store: the store of the project
 *
 * Returns: (transfer none): a dialog that asks what its clashes need to know
 */
AdwDialog *
co_clash_dialog_new (CoStore *store)
{
  CoClashDialog *self = g_object_new (CO_TYPE_CLASH_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (co_store_get_clashes (store), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
