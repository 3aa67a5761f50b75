/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one service: its title, what can be done with it, and the form.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-page.h"

#include "co-advice-banner.h"
#include "co-drag-scroll.h"
#include "co-history-box.h"
#include "co-inline-text.h"
#include "co-service-edits.h"
#include "co-service-form.h"
#include "co-service-menu.h"

#include "co-view.h"
#include "co-weigh.h"

#include <glib/gi18n.h>

struct _CoServicePage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoService *service;

  AdwHeaderBar *header_bar;
  GtkScrolledWindow *scroller;
  CoHistoryBox *history_box;
  CoHistoryBox *bottom_history_box;
  GtkMenuButton *menu_button;
  CoAdviceBanner *banner;
  CoInlineText *title;
  CoServiceForm *form;
};

G_DEFINE_FINAL_TYPE (CoServicePage, co_service_page, ADW_TYPE_NAVIGATION_PAGE)

static void
title_activate_cb (CoServicePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* The header bar has the title once the large one is out of sight. */
static void
scrolled_cb (CoServicePage *self, GtkAdjustment *adjustment)
{
  adw_header_bar_set_show_title (self->header_bar, gtk_adjustment_get_value (adjustment) >
                                                       gtk_widget_get_height (GTK_WIDGET (self->title)));
}

static void
update_title (CoServicePage *self)
{
  const char *title = co_service_get_title (self->service);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *title != '\0' ? title : _ ("Untitled"));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  co_service_menu_delete (widget, self->store, self->service);
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  co_view_open (widget, CO_DOCUMENT (co_services_duplicate (self->store, self->service)));
}

static void
open_board (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  co_weigh (widget, self->store, CO_DOCUMENT (self->service));
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_SERVICE_PAGE (widget)->service)));
}

static void
change_status (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  if (parameter != NULL)
    co_service_menu_set_status (widget, self->store, self->service, g_variant_get_string (parameter, NULL));
  else
    co_service_menu_step (widget, self->store, self->service, g_str_equal (name, "services.advance") ? 1 : -1);
}

static void
co_service_page_dispose (GObject *object)
{
  CoServicePage *self = CO_SERVICE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICE_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (co_service_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_INLINE_TEXT);
  g_type_ensure (CO_TYPE_SERVICE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-service-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, bottom_history_box);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, banner);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, title);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, form);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
}

static void
co_service_page_class_init (CoServicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_service_page_dispose;

  gtk_widget_class_install_action (widget_class, "services.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "services.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "services.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "services.board", NULL, open_board);
  gtk_widget_class_install_action (widget_class, "services.advance", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.step-back", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.status", "s", change_status);
  bind_template (widget_class);
}

static void
co_service_page_init (CoServicePage *self)
{
  g_autoptr (GMenuModel) menu = co_service_menu_create ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  co_drag_scroll_add (self->scroller);
  co_inline_text_set_label (self->title, _ ("Name of the service"));
}

AdwNavigationPage *
co_service_page_new (CoStore *store, CoService *service)
{
  CoServicePage *self = g_object_new (CO_TYPE_SERVICE_PAGE, NULL);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  g_object_set (self->history_box, "store", store, NULL);
  g_object_set (self->bottom_history_box, "store", store, NULL);
  g_object_bind_property (service, "title", self->title, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (service, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
  co_service_form_set_service (self->form, store, service);
  co_advice_banner_watch (self->banner, store, CO_VIEW_NAME_SERVICES, co_document_get_id (CO_DOCUMENT (service)));

  return ADW_NAVIGATION_PAGE (self);
}

CoService *
co_service_page_get_service (CoServicePage *self)
{
  return self->service;
}

void
co_service_page_begin (CoServicePage *self)
{
  if (*co_service_get_title (self->service) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}
