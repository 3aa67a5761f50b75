/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Services”: the cards, and behind them the pages of services, funding aids and agreements. A page knows its
 * document by the data "document", and goes with it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-services-view.h"

#include "co-advice-banner.h"
#include "co-agreement-page.h"
#include "co-grant-page.h"
#include "co-history-box.h"
#include "co-service-edits.h"
#include "co-service-grid.h"
#include "co-service-page.h"
#include "preview/co-preview.h"

#include <glib/gi18n.h>

struct _CoServicesView
{
  CoView parent_instance;

  AdwNavigationView *navigation;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  CoAdviceBanner *banner;
  CoServiceGrid *grid;
};

G_DEFINE_FINAL_TYPE (CoServicesView, co_services_view, CO_TYPE_VIEW)

static CoDocument *
get_document (AdwNavigationPage *page)
{
  return page != NULL ? g_object_get_data (G_OBJECT (page), "document") : NULL;
}

static CoDocument *
get_shown (CoServicesView *self)
{
  return get_document (adw_navigation_view_get_visible_page (self->navigation));
}

static AdwNavigationPage *
create_page (CoServicesView *self, CoDocument *document)
{
  CoStore *store = co_view_get_store (CO_VIEW (self));

  switch (co_document_get_kind (document))
    {
    case CO_KIND_SERVICE:
      return co_service_page_new (store, CO_SERVICE (document));
    case CO_KIND_GRANT:
      return co_grant_page_new (store, CO_GRANT (document));
    case CO_KIND_AGREEMENT:
      return co_agreement_page_new (store, CO_AGREEMENT (document));
    default:
      return NULL;
    }
}

/* Services lie behind the cards; funding aids and agreements behind what is shown. */
static void
open_document (CoServicesView *self, CoDocument *document)
{
  AdwNavigationPage *page;

  if (get_shown (self) == document)
    return;
  if (CO_IS_SERVICE (document))
    adw_navigation_view_pop_to_tag (self->navigation, "list");

  page = create_page (self, document);
  if (page == NULL)
    return;
  g_object_set_data_full (G_OBJECT (page), "document", g_object_ref (document), g_object_unref);
  adw_navigation_view_push (self->navigation, page);
  if (CO_IS_SERVICE_PAGE (page))
    co_service_page_begin (CO_SERVICE_PAGE (page));
}

static void
open_cb (CoServicesView *self, CoService *service)
{
  open_document (self, CO_DOCUMENT (service));
}

/* Back among the cards, the one that was open has the focus. */
static void
popped_cb (CoServicesView *self, AdwNavigationPage *page)
{
  CoDocument *document = get_document (page);

  if (CO_IS_SERVICE (document) && get_shown (self) == NULL)
    co_service_grid_select (self->grid, CO_SERVICE (document));
}

static void
documents_changed_cb (CoServicesView *self)
{
  CoDocuments *documents = co_view_get_documents (CO_VIEW (self));
  CoDocument *document;

  while ((document = get_shown (self)) != NULL &&
         co_documents_lookup (documents, co_document_get_id (document)) != document)
    {
      if (!adw_navigation_view_pop (self->navigation))
        return;
    }
}

static void
search_changed_cb (CoServicesView *self)
{
  co_service_grid_search (self->grid, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_cb (CoServicesView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_cb (CoServicesView *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static gboolean
co_services_view_show (CoView *view, const char *id, const char *part)
{
  CoServicesView *self = CO_SERVICES_VIEW (view);
  CoDocument *document = id != NULL ? co_documents_lookup (co_view_get_documents (view), id) : NULL;

  if (document != NULL)
    open_document (self, document);
  else if (id == NULL)
    {
      adw_navigation_view_pop_to_tag (self->navigation, "list");
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      co_service_grid_choose (self->grid, part);
    }

  return FALSE;
}

static void
co_services_view_add (CoView *view)
{
  CoServicesView *self = CO_SERVICES_VIEW (view);

  open_document (self, CO_DOCUMENT (co_services_add (co_view_get_store (view))));
}

static void
co_services_view_find (CoView *view)
{
  CoServicesView *self = CO_SERVICES_VIEW (view);

  adw_navigation_view_pop_to_tag (self->navigation, "list");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
co_services_view_print (CoView *view)
{
  CoServicesView *self = CO_SERVICES_VIEW (view);
  CoDocument *document = get_shown (self);

  if (document == NULL)
    document = CO_DOCUMENT (co_service_grid_get_selected (self->grid));
  if (document != NULL)
    co_preview_present (GTK_WIDGET (self), co_view_get_store (view), document);
}

static void
co_services_view_constructed (GObject *object)
{
  static const CoKind kinds[] = { CO_KIND_SERVICE, CO_KIND_GRANT, CO_KIND_AGREEMENT };
  CoServicesView *self = CO_SERVICES_VIEW (object);
  CoStore *store;

  G_OBJECT_CLASS (co_services_view_parent_class)->constructed (object);

  store = co_view_get_store (CO_VIEW (self));
  co_service_grid_set_store (self->grid, store);
  co_advice_banner_watch (self->banner, store, CO_VIEW_NAME_SERVICES, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_signal_connect_object (co_documents_get_list (co_store_get_documents (store), kinds[i]), "items-changed",
                             G_CALLBACK (documents_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
co_services_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICES_VIEW);

  G_OBJECT_CLASS (co_services_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_SERVICE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-services-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServicesView, navigation);
  gtk_widget_class_bind_template_child (widget_class, CoServicesView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoServicesView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoServicesView, banner);
  gtk_widget_class_bind_template_child (widget_class, CoServicesView, grid);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
co_services_view_class_init (CoServicesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  object_class->constructed = co_services_view_constructed;
  object_class->dispose = co_services_view_dispose;
  view_class->show = co_services_view_show;
  view_class->add = co_services_view_add;
  view_class->find = co_services_view_find;
  view_class->print = co_services_view_print;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
co_services_view_init (CoServicesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}
