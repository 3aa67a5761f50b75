/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Either the row that opens the agreement, or the row that drafts one.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-agreement-group.h"

#include "co-labels.h"
#include "co-money-row.h"
#include "co-service-edits.h"
#include "co-view.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoAgreementGroup
{
  AdwPreferencesGroup parent_instance;

  CoStore *store;
  CoService *service;

  GtkWidget *row;
  GtkLabel *budget_label;
  GtkWidget *draft_row;
};

G_DEFINE_FINAL_TYPE (CoAgreementGroup, co_agreement_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update (CoAgreementGroup *self)
{
  CoAgreement *agreement = co_service_find_agreement (co_store_get_documents (self->store), self->service);

  gtk_widget_set_visible (self->row, agreement != NULL);
  gtk_widget_set_visible (self->draft_row, agreement == NULL);
  if (agreement != NULL)
    {
      const char *title = co_agreement_get_title (agreement);
      g_autofree char *budget = NULL;

      if (co_agreement_get_budget (agreement) != 0)
        budget = co_wording_money (co_agreement_get_budget (agreement), co_agreement_get_currency (agreement));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), *title != '\0' ? title : _ ("Untitled"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row),
                                   co_label_enum (CO_TYPE_AGREEMENT_STATUS, co_agreement_get_status (agreement)));
      gtk_label_set_label (self->budget_label, budget != NULL ? budget : "");
    }
}

static void
listen (CoAgreementGroup *self, guint position, guint removed, guint added, GListModel *agreements)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoAgreement) agreement = g_list_model_get_item (agreements, i);

      g_signal_handlers_disconnect_by_func (agreement, update, self);
      g_signal_connect_object (agreement, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
row_activated_cb (CoAgreementGroup *self)
{
  CoAgreement *agreement = co_service_find_agreement (co_store_get_documents (self->store), self->service);

  if (agreement != NULL)
    co_view_open (GTK_WIDGET (self), CO_DOCUMENT (agreement));
}

static void
draft_activated_cb (CoAgreementGroup *self)
{
  co_view_open (GTK_WIDGET (self), CO_DOCUMENT (co_services_add_agreement (self->store, self->service)));
}

static void
co_agreement_group_dispose (GObject *object)
{
  CoAgreementGroup *self = CO_AGREEMENT_GROUP (object);

  g_clear_object (&self->store);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (co_agreement_group_parent_class)->dispose (object);
}

static void
co_agreement_group_class_init (CoAgreementGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_agreement_group_dispose;
}

static void
co_agreement_group_init (CoAgreementGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->row = adw_action_row_new ();
  self->budget_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->budget_label), "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), GTK_WIDGET (self->budget_label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  g_signal_connect_object (self->row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  self->draft_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->draft_row), _ ("Draft the Agreement"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->draft_row), "list-add-symbolic");
  g_signal_connect_object (self->draft_row, "activated", G_CALLBACK (draft_activated_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (group, _ ("Agreement"));
  adw_preferences_group_set_description (group, _ ("At the end of workshop 3, both parties agree on a contract"));
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, self->draft_row);
}

GtkWidget *
co_agreement_group_new (CoStore *store, CoService *service)
{
  CoAgreementGroup *self = g_object_new (CO_TYPE_AGREEMENT_GROUP, NULL);
  GListModel *agreements = co_documents_get_list (co_store_get_documents (store), CO_KIND_AGREEMENT);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  g_signal_connect_object (agreements, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
  listen (self, 0, 0, g_list_model_get_n_items (agreements), agreements);
  return GTK_WIDGET (self);
}
