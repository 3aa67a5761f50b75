/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A funding aid names the services that it could pay for; here it is seen from the service. Aids that are known
 * already are linked by a menu.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-funding-group.h"

#include "co-grant-row.h"
#include "co-labels.h"
#include "co-service-edits.h"
#include "co-view.h"

#include <glib/gi18n.h>

struct _CoFundingGroup
{
  AdwPreferencesGroup parent_instance;

  CoStore *store;
  CoService *service;
  GListModel *grants;
  GMenu *menu;
  GPtrArray *rows;

  GtkWidget *link_button;
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (CoFundingGroup, co_funding_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_linked (CoFundingGroup *self, CoGrant *grant)
{
  return g_strv_contains (co_grant_get_services (grant), co_document_get_id (CO_DOCUMENT (self->service)));
}

static void
unlink_clicked_cb (CoGrantRow *row, CoFundingGroup *self)
{
  g_autoptr (CoGrant) grant = g_object_ref (co_grant_row_get_grant (row));

  gtk_widget_grab_focus (self->add_row);
  co_services_link_grant (self->store, self->service, grant, FALSE);
}

static void
add_grant_row (CoFundingGroup *self, CoGrant *grant)
{
  GtkWidget *row = co_grant_row_new (grant, TRUE);

  g_signal_connect_object (row, "unlink", G_CALLBACK (unlink_clicked_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
append_link (CoFundingGroup *self, CoGrant *grant)
{
  const char *title = *co_grant_get_title (grant) != '\0' ? co_grant_get_title (grant) : _ ("Untitled");
  g_autofree char *label = co_label_escape (title);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "funding.link", "s", co_document_get_id (CO_DOCUMENT (grant)));
  g_menu_append_item (self->menu, item);
}

static gboolean
is_shown (CoFundingGroup *self, CoGrant *grant)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (co_grant_row_get_grant (g_ptr_array_index (self->rows, i)) == grant)
        return TRUE;
    }

  return FALSE;
}

/* The row that adds one stays last. */
static void
update (CoFundingGroup *self)
{
  g_menu_remove_all (self->menu);
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);
      CoGrant *grant = co_grant_row_get_grant (CO_GRANT_ROW (row));
      guint position;

      if (is_linked (self, grant) && g_list_store_find (G_LIST_STORE (self->grants), grant, &position))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
    }

  g_object_ref (self->add_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  for (guint i = 0; i < g_list_model_get_n_items (self->grants); i++)
    {
      g_autoptr (CoGrant) grant = g_list_model_get_item (self->grants, i);

      if (!is_linked (self, grant))
        append_link (self, grant);
      else if (!is_shown (self, grant))
        add_grant_row (self, grant);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  g_object_unref (self->add_row);
  gtk_widget_set_visible (self->link_button, g_menu_model_get_n_items (G_MENU_MODEL (self->menu)) > 0);
}

static void
listen (CoFundingGroup *self, guint position, guint removed, guint added, GListModel *grants)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoGrant) grant = g_list_model_get_item (grants, i);

      g_signal_handlers_disconnect_by_func (grant, update, self);
      g_signal_connect_object (grant, "notify::services", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
add_activated_cb (CoFundingGroup *self)
{
  co_view_open (GTK_WIDGET (self), CO_DOCUMENT (co_services_add_grant (self->store, self->service)));
}

static void
link_grant (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoFundingGroup *self = CO_FUNDING_GROUP (widget);
  CoGrant *grant = co_documents_lookup (co_store_get_documents (self->store), g_variant_get_string (parameter, NULL));

  if (grant != NULL)
    co_services_link_grant (self->store, self->service, grant, TRUE);
}

static void
co_funding_group_dispose (GObject *object)
{
  CoFundingGroup *self = CO_FUNDING_GROUP (object);

  g_clear_object (&self->store);
  g_clear_object (&self->service);
  g_clear_object (&self->grants);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (co_funding_group_parent_class)->dispose (object);
}

static void
co_funding_group_class_init (CoFundingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_funding_group_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "funding.link", "s", link_grant);
}

static void
co_funding_group_init (CoFundingGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  self->menu = g_menu_new ();

  self->link_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->link_button), _ ("Link…"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->link_button), G_MENU_MODEL (self->menu));
  gtk_widget_set_tooltip_text (self->link_button, _ ("Link an Aid That Is Known Already"));
  gtk_widget_set_valign (self->link_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->link_button, "flat");

  self->add_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("Add a Funding Aid"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_activated_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (group, _ ("Funding Aids"));
  adw_preferences_group_set_header_suffix (group, self->link_button);
  adw_preferences_group_add (group, self->add_row);
}

GtkWidget *
co_funding_group_new (CoStore *store, CoService *service)
{
  CoFundingGroup *self = g_object_new (CO_TYPE_FUNDING_GROUP, NULL);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  self->grants = g_object_ref (co_documents_get_list (co_store_get_documents (store), CO_KIND_GRANT));
  g_signal_connect_object (self->grants, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
  listen (self, 0, 0, g_list_model_get_n_items (self->grants), self->grants);
  return GTK_WIDGET (self);
}
