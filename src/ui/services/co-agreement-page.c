/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one agreement.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-agreement-page.h"

#include "co-choice-row.h"
#include "co-date-row.h"
#include "co-history-box.h"
#include "co-money-row.h"
#include "co-service-edits.h"
#include "co-text-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoAgreementPage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoAgreement *agreement;

  CoHistoryBox *history_box;
  GtkWidget *title_row;
  CoChoiceRow *status_row;
  GtkWidget *date_row;
  GtkWidget *budget_row;
  GtkWidget *authority_row;
  GtkWidget *business_row;
  GtkWidget *commitments_row;
  GtkWidget *notes_row;
};

G_DEFINE_FINAL_TYPE (CoAgreementPage, co_agreement_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update (CoAgreementPage *self)
{
  const char *title = co_agreement_get_title (self->agreement);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *title != '\0' ? title : _ ("Agreement"));
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_AGREEMENT_PAGE (widget)->agreement)));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoAgreementPage *self = CO_AGREEMENT_PAGE (widget);
  const char *title = co_agreement_get_title (self->agreement);
  g_autofree char *text = g_strdup_printf (_ ("“%s” moved to the trash"), *title != '\0' ? title : _ ("Untitled"));

  co_toast_undo (widget, text);
  co_services_remove_document (self->store, CO_DOCUMENT (self->agreement));
}

/* The name is filled in already, and not offered for overwriting. */
static void
co_agreement_page_shown (AdwNavigationPage *page)
{
  gtk_editable_set_position (GTK_EDITABLE (CO_AGREEMENT_PAGE (page)->title_row), 0);
  gtk_widget_grab_focus (GTK_WIDGET (CO_AGREEMENT_PAGE (page)->status_row));
}

static void
co_agreement_page_dispose (GObject *object)
{
  CoAgreementPage *self = CO_AGREEMENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_AGREEMENT_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->agreement);

  G_OBJECT_CLASS (co_agreement_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_MONEY_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, status_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, date_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, budget_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, business_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, commitments_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgreementPage, notes_row);
}

static void
co_agreement_page_class_init (CoAgreementPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_agreement_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = co_agreement_page_shown;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.delete", NULL, delete);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.versions", NULL, show_versions);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
co_agreement_page_init (CoAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_choice_row_set_enum (self->status_row, CO_TYPE_AGREEMENT_STATUS);
}

AdwNavigationPage *
co_agreement_page_new (CoStore *store, CoAgreement *agreement)
{
  CoAgreementPage *self = g_object_new (CO_TYPE_AGREEMENT_PAGE, NULL);

  self->store = g_object_ref (store);
  self->agreement = g_object_ref (agreement);
  g_object_set (self->history_box, "store", store, NULL);
  g_object_bind_property (agreement, "title", self->title_row, "text", BOTH_WAYS);
  g_object_bind_property (agreement, "status", self->status_row, "value", BOTH_WAYS);
  g_object_bind_property (agreement, "date", self->date_row, "date", BOTH_WAYS);
  g_object_bind_property (agreement, "currency", self->budget_row, "currency", G_BINDING_SYNC_CREATE);
  g_object_bind_property (agreement, "budget", self->budget_row, "amount", BOTH_WAYS);
  g_object_bind_property (agreement, "party-authority", self->authority_row, "text", BOTH_WAYS);
  g_object_bind_property (agreement, "party-business", self->business_row, "text", BOTH_WAYS);
  g_object_bind_property (agreement, "commitments", self->commitments_row, "text", BOTH_WAYS);
  g_object_bind_property (agreement, "notes", self->notes_row, "text", BOTH_WAYS);
  g_signal_connect_object (agreement, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}
