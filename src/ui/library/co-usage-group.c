/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a document is used: the boards and services that refer to it, each a press away.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-usage-group.h"

#include "co-labels.h"
#include "co-list-watch.h"
#include "co-view.h"

#include <glib/gi18n.h>

struct _CoUsageGroup
{
  AdwPreferencesGroup parent_instance;

  CoDocuments *documents;
  CoDocument *document;
  CoListWatch *watch;
  GPtrArray *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (CoUsageGroup, co_usage_group, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  CoKind kind;
  const char *icon;
} users[] = {
  { CO_KIND_BOARD, "co-board-symbolic" },
  { CO_KIND_SERVICE, "co-service-symbolic" },
};

static void
row_activated_cb (GtkWidget *row, CoDocument *user)
{
  co_view_open (row, user);
}

static void
add_row (CoUsageGroup *self, CoDocument *user, const char *icon)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = co_document_get_title (user);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : _ ("Untitled"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), co_label_kind (co_document_get_kind (user)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), user, G_CONNECT_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (CoUsageGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; self->document != NULL && i < G_N_ELEMENTS (users); i++)
    {
      GListModel *list = co_documents_get_list (self->documents, users[i].kind);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (CoDocument) user = g_list_model_get_item (list, j);

          if (co_document_refers_to (user, co_document_get_id (self->document)))
            add_row (self, user, users[i].icon);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
co_usage_group_dispose (GObject *object)
{
  CoUsageGroup *self = CO_USAGE_GROUP (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->document);
  g_clear_object (&self->documents);

  G_OBJECT_CLASS (co_usage_group_parent_class)->dispose (object);
}

static void
co_usage_group_finalize (GObject *object)
{
  g_ptr_array_unref (CO_USAGE_GROUP (object)->rows);

  G_OBJECT_CLASS (co_usage_group_parent_class)->finalize (object);
}

static void
co_usage_group_class_init (CoUsageGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_usage_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_usage_group_finalize;
}

static void
co_usage_group_init (CoUsageGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Used In"));
}

/**
 * co_usage_group_set_document:
 * @self: the group
 * @documents: the documents of the project
 * @document: (nullable): one of them
 *
 * Shows where that document is used.
 */
void
co_usage_group_set_document (CoUsageGroup *self, CoDocuments *documents, CoDocument *document)
{
  if (self->watch == NULL)
    {
      self->documents = g_object_ref (documents);
      self->watch = co_list_watch_new ();
      for (guint i = 0; i < G_N_ELEMENTS (users); i++)
        co_list_watch_add (self->watch, co_documents_get_list (documents, users[i].kind));
      g_signal_connect_object (self->watch, "settled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  if (g_set_object (&self->document, document))
    update (self);
}
