/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one funding aid.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-grant-page.h"

#include "co-choice-row.h"
#include "co-date-row.h"
#include "co-history-box.h"
#include "co-money-row.h"
#include "co-references-row.h"
#include "co-service-edits.h"
#include "co-text-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoGrantPage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoGrant *grant;

  CoHistoryBox *history_box;
  GtkWidget *title_row;
  GtkWidget *funder_row;
  GtkWidget *url_row;
  GtkWidget *open_button;
  CoChoiceRow *status_row;
  GtkWidget *deadline_row;
  GtkWidget *amount_row;
  GtkWidget *rate_row;
  CoReferencesRow *services_row;
  GtkWidget *notes_row;
};

G_DEFINE_FINAL_TYPE (CoGrantPage, co_grant_page, ADW_TYPE_NAVIGATION_PAGE)

static void
launched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error))
    co_toast_error (widget, _ ("The address could not be opened"), error);
}

static void
open_clicked_cb (CoGrantPage *self)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (co_grant_get_url (self->grant));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, launched_cb,
                           g_object_ref (self));
}

static void
update (CoGrantPage *self)
{
  const char *title = co_grant_get_title (self->grant);
  g_autoptr (GUri) uri = g_uri_parse (co_grant_get_url (self->grant), G_URI_FLAGS_NONE, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *title != '\0' ? title : _ ("Funding Aid"));
  gtk_widget_set_sensitive (self->open_button, uri != NULL);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_GRANT_PAGE (widget)->grant)));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoGrantPage *self = CO_GRANT_PAGE (widget);
  const char *title = *co_grant_get_title (self->grant) != '\0' ? co_grant_get_title (self->grant) : _ ("Untitled");
  g_autofree char *text = g_strdup_printf (_ ("“%s” moved to the trash"), title);

  co_toast_undo (widget, text);
  co_services_remove_document (self->store, CO_DOCUMENT (self->grant));
}

/* A new aid begins with its name; that of an older one is not offered for overwriting. */
static void
co_grant_page_shown (AdwNavigationPage *page)
{
  CoGrantPage *self = CO_GRANT_PAGE (page);

  gtk_editable_set_position (GTK_EDITABLE (self->title_row), 0);
  gtk_widget_grab_focus (*co_grant_get_title (self->grant) == '\0' ? self->title_row : GTK_WIDGET (self->status_row));
}

static void
co_grant_page_dispose (GObject *object)
{
  CoGrantPage *self = CO_GRANT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_GRANT_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->grant);

  G_OBJECT_CLASS (co_grant_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_MONEY_ROW);
  g_type_ensure (CO_TYPE_REFERENCES_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-grant-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, funder_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, url_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, status_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, deadline_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, amount_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, rate_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, services_row);
  gtk_widget_class_bind_template_child (widget_class, CoGrantPage, notes_row);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
co_grant_page_class_init (CoGrantPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_grant_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = co_grant_page_shown;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.delete", NULL, delete);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.versions", NULL, show_versions);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
co_grant_page_init (CoGrantPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_choice_row_set_enum (self->status_row, CO_TYPE_GRANT_STATUS);
}

AdwNavigationPage *
co_grant_page_new (CoStore *store, CoGrant *grant)
{
  CoGrantPage *self = g_object_new (CO_TYPE_GRANT_PAGE, NULL);

  self->store = g_object_ref (store);
  self->grant = g_object_ref (grant);
  g_object_set (self->history_box, "store", store, NULL);
  co_references_row_set_documents (self->services_row, co_store_get_documents (store), CO_KIND_SERVICE);
  g_object_bind_property (grant, "title", self->title_row, "text", BOTH_WAYS);
  g_object_bind_property (grant, "funder", self->funder_row, "text", BOTH_WAYS);
  g_object_bind_property (grant, "url", self->url_row, "text", BOTH_WAYS);
  g_object_bind_property (grant, "status", self->status_row, "value", BOTH_WAYS);
  g_object_bind_property (grant, "deadline", self->deadline_row, "date", BOTH_WAYS);
  g_object_bind_property (grant, "currency", self->amount_row, "currency", G_BINDING_SYNC_CREATE);
  g_object_bind_property (grant, "amount", self->amount_row, "amount", BOTH_WAYS);
  g_object_bind_property (grant, "rate", self->rate_row, "value", BOTH_WAYS);
  g_object_bind_property (grant, "services", self->services_row, "ids", BOTH_WAYS);
  g_object_bind_property (grant, "notes", self->notes_row, "text", BOTH_WAYS);
  g_signal_connect_object (grant, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}
